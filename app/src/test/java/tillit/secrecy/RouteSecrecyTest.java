package tillit.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tillit.ground.access.Session;

/** Every address of the house is tried by everybody, over HTTP; a new one without an expectation fails the build. */
class RouteSecrecyTest extends SecrecyTest {

    /** What only the demonstration has, which FrontDoorTest shows to be closed without it, and what only shows how pages look. */
    private static final Set<String> ELSEWHERE = Set.of("tillit.desk.DemoSignIn", "tillit.ground.page.StylesPage");

    private static final List<Secret> SECRETS = List.of(Secret.OPEN, Secret.PROTECTED);

    /** What is another each time for reasons of its own: the token of a form. */
    private static final String FORM_TOKEN = "name=\"_csrf\" value=\"[^\"]*\"|\"X-CSRF-TOKEN\": ?\"[^\"]*\"";

    private static final Map<String, Route> ROUTES = Routes.all();

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Test
    void everyAddressHasAnExpectation() {
        Set<String> addresses = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().stream()
                .flatMap(RouteSecrecyTest::addresses)
                .forEach(addresses::add));
        assertThat(ROUTES.keySet()).isEqualTo(addresses);
    }

    @Test
    void noControllerIsLeftOutSinceItIsNotHereInThisTest() {
        Set<String> here = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .map(method -> method.getBeanType().getName())
                .collect(Collectors.toSet());
        Set<String> all = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("tillit").stream()
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.isMetaAnnotatedWith(RequestMapping.class)))
                        .map(type -> type.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(here);
        assertThat(all).isEqualTo(ELSEWHERE);
    }

    @Test
    void noAddressTellsAnybodyMoreThanTheyMayKnowNorObeysThem() throws Exception {
        Map<String, Route.Shows> shows = of(Route.Shows.class);
        everybodyLooksBeforeAndAfter(
                reader -> shows.entrySet().stream()
                        .map(it -> new Look(
                                it.getKey(),
                                clues -> answer(reader, it.getValue().asked().with(clues))))
                        .toList(),
                shows.entrySet().stream()
                        .filter(it -> it.getValue().never())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));

        List<String> obeyed = new ArrayList<>();
        for (Secret secret : SECRETS) {
            for (Reader reader : Reader.values()) {
                if (!reader.mayKnow(secret)) tryAll(reader, secret, obeyed);
            }
        }
        assertThat(obeyed).as("what obeyed somebody who may not know").isEmpty();
        assertThat(of(Route.Does.class).entrySet().stream()
                        .sorted(Comparator.comparing(it -> it.getKey().endsWith("/moves")
                                || it.getKey().endsWith("/disqualification"))) // and is then no longer seen
                        .filter(it -> !isObeyed(it.getValue()))
                        .map(Map.Entry::getKey))
                .as("what obeyed nobody, so that the trial proved nothing")
                .isEmpty();
    }

    private void tryAll(Reader reader, Secret secret, List<String> obeyed) {
        Clues none = town.nothing(secret);
        Clues every = town.lately(secret);
        String was = tables.print(town.municipality());
        of(Route.Does.class).forEach((address, does) -> {
            if (does.onPersons() && (secret == Secret.OPEN || reader.mayKnow(Secret.PROTECTED_PERSONS))) return;
            String missing = none.hide(answer(reader, does.sent().with(none)));
            String hidden = every.hide(answer(reader, does.sent().with(every)));
            if (!hidden.equals(missing)) obeyed.add(leak(reader, secret, address, missing, hidden));
        });
        String is = tables.print(town.municipality());
        if (!is.equals(was)) obeyed.add(leak(reader, secret, "something changed", was, is));
    }

    private boolean isObeyed(Route.Does does) {
        Clues none = town.nothing(Secret.OPEN);
        Clues every = town.lately(Secret.OPEN);
        return !every.hide(answer(Reader.OWN_UNIT_PERMITTED, does.sent().with(every)))
                .equals(none.hide(answer(Reader.OWN_UNIT_PERMITTED, does.sent().with(none))));
    }

    /** All that comes back: status, where to, and every byte of the body but the form's own token and the address one asked for oneself. */
    private String answer(Reader reader, MockHttpServletRequestBuilder request) {
        try {
            Optional<Session> session = town.session(reader);
            session.ifPresent(it -> request.cookie(new Cookie("tillit-session", it.token()))
                    .header("Authorization", "Bearer " + it.token()));
            MvcResult result = http.perform(request.with(csrf())).andReturn();
            MockHttpServletResponse response = result.getResponse();
            String asked = URLEncoder.encode(result.getRequest().getRequestURI(), StandardCharsets.UTF_8);
            return "%d %s %s%n%s"
                    .formatted(
                            response.getStatus(),
                            response.getHeader("Location"),
                            response.getContentType(),
                            response.getContentAsString())
                    .replaceAll(FORM_TOKEN, "")
                    .replace("next=" + asked, "next=what-was-asked");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <R extends Route> Map<String, R> of(Class<R> kind) {
        Map<String, R> found = new TreeMap<>();
        ROUTES.forEach((address, route) -> {
            if (kind.isInstance(route)) found.put(address, kind.cast(route));
        });
        return found;
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        String params = info.getParamsCondition().getExpressions().stream()
                .map(Object::toString)
                .collect(Collectors.joining("&"));
        String method =
                methods.isEmpty() ? "*" : methods.stream().map(Enum::name).collect(Collectors.joining(","));
        return info.getPatternValues().stream()
                .map(path -> method + " " + path + (params.isEmpty() ? "" : "?" + params));
    }
}
