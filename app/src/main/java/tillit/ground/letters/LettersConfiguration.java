package tillit.ground.letters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tillit.ground.files.Workbench;

/** Where documents lie while they are made. */
@Configuration(proxyBeanMethods = false)
class LettersConfiguration {

    @Bean
    static Sheets sheets(Workbench bench) {
        return new Sheets(bench::sheet);
    }
}
