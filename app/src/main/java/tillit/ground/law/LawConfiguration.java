package tillit.ground.law;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the law at the start: the packed one, or the folder that {@code tillit.law} names. A faulty law stops the start. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    Law law(@Value("${tillit.law:}") String folder) {
        return folder.isBlank() ? Law.packed() : Law.in(Path.of(folder));
    }
}
