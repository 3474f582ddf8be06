package tillit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The case system of a Swedish municipality's social services, as one process. Two rooms may use the same word for things
 * of their own, so what Spring holds goes by its full name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Tillit {

    /** Starts the process; what it needs is read from the environment, see {@code docs/operations.md}. */
    public static void main(String[] arguments) {
        SpringApplication.run(Tillit.class, arguments);
    }
}
