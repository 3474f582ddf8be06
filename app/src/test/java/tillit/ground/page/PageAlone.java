package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tillit.ground.page.FrameSource.Place;
import tillit.ground.page.FrameSource.Surroundings;
import tillit.ground.page.FrameSource.Visitor;
import tillit.ground.page.FrameSource.Waiting;

/** The pages without the rooms above them (so it is no configuration that a scan would find): everybody may come in, and Hanna is at her desk one Tuesday morning. */
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"tillit.ground.page", "tillit.ground.law"},
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class PageAlone {

    /** Tuesday 10 November 2026, 08:12 in Stockholm. */
    static final Instant NOW = Instant.parse("2026-11-10T07:12:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(forgery -> forgery.ignoringRequestMatchers("/try/**", "/api/**", "/page/**", "/styles/**"))
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
