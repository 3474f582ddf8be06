package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tillit.ground.page.FrameSource.Place;
import tillit.ground.page.FrameSource.Surroundings;
import tillit.ground.page.FrameSource.Visitor;
import tillit.ground.page.FrameSource.Waiting;

/** The pages without the rooms above them: everybody may come in, and Hanna is at her desk one Tuesday morning. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan({"tillit.ground.page", "tillit.ground.law"})
class PageAlone {

    /** Tuesday 10 November 2026, 08:12 in Stockholm. */
    static final Instant NOW = Instant.parse("2026-11-10T07:12:00Z");

    @Bean
    @Primary
    Clock tuesday() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(forgery -> forgery.ignoringRequestMatchers("/try/**", "/api/**", "/page/**"))
                .build();
    }

    @Bean
    FrameSource hanna() {
        return PageAlone::around;
    }

    private static Surroundings around(HttpServletRequest request) {
        return new Surroundings(
                "Björkmåla kommun",
                Optional.of(new Visitor("Hanna Rosenqvist", "Barn och unga, mottagning", "/")),
                List.of(
                        new Place("page.styles.start", "/"),
                        new Place("page.styles.title", "/styles", new Waiting(6, "page.styles.mark.new", true))));
    }
}
