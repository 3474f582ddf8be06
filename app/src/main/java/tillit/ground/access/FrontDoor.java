package tillit.ground.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Which routes are open to whom. Everything is closed that is not named here. Pages are for persons, who carry a cookie and
 * whose forms show where they come from; the API is for other systems, which carry a token and no cookie.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class FrontDoor {

    static final String SIGN_IN = "/sign-in";
    private static final String[] EVERYONE = {"/reporting", "/reporting/**"};
    private static final String CALENDARS = "/calendar/*";
    static final String TOKEN = "/api/token";
    static final String PROVIDERS = "/provider";
    private static final String BEARER = "Bearer ";

    /** Files that we serve, which tell nothing: nobody is asked for. */
    @Bean
    @Order(1)
    SecurityFilterChain doorForFiles(HttpSecurity http) throws Exception {
        return withoutMemory(http)
                .securityMatcher(
                        request -> HttpMethod.GET.matches(request.getMethod()) && isFile(request.getRequestURI()))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .build();
    }

    /** Other authorities' systems. */
    @Bean
    @Order(2)
    SecurityFilterChain doorForSystems(HttpSecurity http, Doorkeeper door) throws Exception {
        return withoutMemory(http)
                .securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable) // no cookie is read here, so no other site can use one
                .addFilterAfter(new SessionFilter(door, User.Kind.CLIENT, FrontDoor::bearer), HeaderWriterFilter.class)
                .exceptionHandling(
                        it -> it.authenticationEntryPoint((request, response, reason) -> askForToken(response)))
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, TOKEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/openapi", "/api/openapi.yaml", "/api/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(User.Kind.CLIENT.name()))
                .build();
    }

    /** The pages of those from whom something is commissioned. There, and nowhere else, their session is one. */
    @Bean
    @Order(3)
    SecurityFilterChain doorForProviders(HttpSecurity http, Doorkeeper door) throws Exception {
        return pages(http, door, User.Kind.PROVIDER)
                .securityMatcher(PROVIDERS, PROVIDERS + "/**")
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(User.Kind.PROVIDER.name()))
                .build();
    }

    /** People's pages. */
    @Bean
    @Order(4)
    SecurityFilterChain doorForPeople(HttpSecurity http, Doorkeeper door, Environment environment) throws Exception {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return pages(http, door, User.Kind.PERSON)
                .authorizeHttpRequests(routes -> {
                    routes.dispatcherTypeMatchers(
                                    DispatcherType.ERROR, DispatcherType.ASYNC) // of what was let in when it began
                            .permitAll();
                    routes.requestMatchers(SIGN_IN, SIGN_IN + "/**", "/page/language", "/page/theme")
                            .permitAll();
                    routes.requestMatchers(EVERYONE).permitAll();
                    routes.requestMatchers(HttpMethod.GET, CALENDARS)
                            .permitAll(); // who knows the secret address: docs/decisions/0022
                    if (demo)
                        routes.requestMatchers(HttpMethod.POST, "/demo/sign-in").permitAll();
                    routes.requestMatchers("/administration", "/administration/**")
                            .hasAuthority(Presence.ADMINISTRATOR);
                    routes.anyRequest().hasAuthority(User.Kind.PERSON.name());
                })
                .build();
    }

    /** Pages for those of a kind, who carry a cookie and whose forms show where they come from. */
    private static HttpSecurity pages(HttpSecurity http, Doorkeeper door, User.Kind kind) throws Exception {
        return withoutMemory(http)
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                                EVERYONE) // nobody's session or cookie gives any right there: docs/decisions/0015
                        .csrfTokenRepository(new FormTokens())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .sessionAuthenticationStrategy((authentication, request, response) -> {}))
                .addFilterBefore(new SessionFilter(door, kind, SessionCookie::token), CsrfFilter.class)
                .exceptionHandling(it -> it.authenticationEntryPoint(new ToSignIn()));
    }

    /** Nothing of Spring Security's own ways to sign in, and no session of the servlet container. */
    private static HttpSecurity withoutMemory(HttpSecurity http) throws Exception {
        return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(it -> it.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .headers(it -> it.defaultsDisabled()
                        .httpStrictTransportSecurity(hsts -> {})) // the rest stands in the room of pages
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static void askForToken(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tillit\""); // RFC 6750
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static boolean isFile(String path) {
        return path.startsWith("/webjars/")
                || path.matches("/(page|desk)/[A-Za-z0-9._/-]+\\.[a-z0-9]+")
                || path.equals("/favicon.ico")
                || path.equals("/health");
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
