package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;

/** What is true of every form in the house. */
class EveryFormTest extends JourneyTest {

    /** Those that answer with a page of their own, which says what has been done or found. */
    private static final Set<String> ANSWER_THEMSELVES = Set.of(
            "/cases/{id}/wrong-person/{how}/searches",
            "/intake/reports?more",
            "/intake/reports/{id}/subjects/{subject}/searches",
            "/intake/reports/{id}/reporter-openings",
            "/people/search",
            "/journal/{id}/search",
            "/printout/{id}/copy",
            "/administration/people",
            "/administration/providers/{id}/people",
            "/administration/providers/{id}/people/{user}/passwords",
            "/administration/systems",
            "/administration/accounts/{id}/secrets",
            "/account/calendar",
            "/account/password",
            "/reporting/{municipality:[0-9]{1,4}}/report",
            "/reporting/{municipality:[0-9]{1,4}}/report?do=send",
            "/reporting/{municipality:[0-9]{1,4}}/sent",
            "/reporting/{municipality:[0-9]{1,4}}/sent/answers",
            "/reporting/{municipality:[0-9]{1,4}}/sent/additions",
            "/styles/examples");

    /** Those by which one comes and goes. */
    private static final Set<String> COME_AND_GO =
            Set.of("/sign-in", "/sign-in/first", "/sign-out", "/provider/sign-out", "/demo/sign-in");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyActSaysThatItHasBeenDone() {
        assertThat(forms().filter(form -> form.getValue().getMethodAnnotation(Done.class) == null)
                        .map(form -> address(form.getKey()))
                        .filter(it -> !ANSWER_THEMSELVES.contains(it) && !COME_AND_GO.contains(it)))
                .isEmpty();
    }

    @Test
    void noAddressThatFormsAreSentToIsADeadEndWhenItIsOpenedAsAPage() {
        Set<String> pages = all(GET).map(it -> path(it.getKey())).collect(Collectors.toSet());
        assertThat(forms().filter(form -> form.getValue().getMethodAnnotation(FormAt.class) == null)
                        .filter(form -> form.getKey().getParamsCondition().isEmpty())
                        .map(form -> path(form.getKey()))
                        .filter(it -> !pages.contains(it) && !COME_AND_GO.contains(it)))
                .isEmpty();
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> forms() {
        return all(POST)
                .filter(it -> it.getValue().getMethod().getReturnType() == String.class)
                .filter(it -> it.getKey().getProducesCondition().isEmpty());
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> all(RequestMethod method) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getKey().getMethodsCondition().getMethods().contains(method))
                .filter(it -> it.getValue().getBeanType().getName().startsWith("tillit."));
    }

    private static String address(RequestMappingInfo form) {
        String params = form.getParamsCondition().getExpressions().stream()
                .map(Object::toString)
                .collect(Collectors.joining("&"));
        return params.isEmpty() ? path(form) : path(form) + "?" + params;
    }

    private static String path(RequestMappingInfo form) {
        return form.getPatternValues().iterator().next();
    }
}
