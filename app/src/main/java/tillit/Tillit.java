package tillit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The case system of a Swedish municipality's social services, as one process. */
@SpringBootApplication
public class Tillit {

    /** Starts the process; what it needs is read from the environment, see {@code docs/operations.md}. */
    public static void main(String[] arguments) {
        SpringApplication.run(Tillit.class, arguments);
    }
}
