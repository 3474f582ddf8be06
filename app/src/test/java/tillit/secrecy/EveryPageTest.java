package tillit.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.forms.FormDrafts;
import tillit.ground.forms.FormId;
import tillit.ground.law.Stockholm;
import tillit.ground.law.Words;
import tillit.journeys.Browser;
import tillit.open.reporting.Fronts;

/**
 * Every page of the house, opened by somebody who may see it, in both languages and widths: nobody is kept out by how it is made (F33, WCAG 2.2 AA and what the
 * law asks of public pages). It goes by the same list of addresses as those who try to see what they may not, so that a new page is looked at too, or the build
 * fails.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryPageTest extends SecrecyTest {

    /** What is no page, each with what it is. */
    private static final Map<String, String> NO_PAGE = Map.ofEntries(
            Map.entry("/desk/live", "a stream"),
            Map.entry("/files/{id}", "a file to keep"),
            Map.entry("/away/forms/{name}", "a form to print"),
            Map.entry("/dispatch/{id}/letters/{letter}/pdf", "a letter to print"),
            Map.entry("/journal/{id}/notes/{note}/shares", "for the writer of a note alone: SiblingsJourneyTest"),
            Map.entry("/coercion/packages/{id}", "a package to print"),
            Map.entry("/intake/reports/{id}/subjects/{subject}/feedback-letter", "a letter to print"),
            Map.entry("/dispatch/{id}/drafts/{draft}/previews/{nth:[0-9]{1,3}}", "the same, not sealed"),
            Map.entry("/administration/letterhead/preview", "a letter to nobody"),
            Map.entry("/calendar/{key}.ics", "a calendar"),
            Map.entry("/changes/table", "a table to keep"),
            Map.entry("/openaccess/offerings/{id}/table", "a table to keep"),
            Map.entry("/decision/late/table", "a table to keep"),
            Map.entry("/openaccess/new", "for whoever leads a unit: OpenAccessJourneyTest"),
            Map.entry("/openaccess/offerings/{id}", "of whoever leads the unit: OpenAccessJourneyTest"),
            Map.entry("/openaccess/counts/{id}", "of whoever works there: OpenAccessJourneyTest"),
            Map.entry("/views/{id}/list", "leads to the list"),
            Map.entry("/law", "leads to the rules"),
            Map.entry("/intake/investigations/{id}/feedback", "leads to the report"),
            Map.entry("/journal/token", "a line for the script that saves"),
            Map.entry("/api/openapi", "for programs"),
            Map.entry("/api/openapi.yaml", "for programs"),
            Map.entry("/api/v1/concern-reports/{receipt}", "for programs"),
            Map.entry("/health", "for programs"));

    /** What somebody else sees on a page of the same address, or when there is none. */
    private static final Map<Reader, List<String>> BESIDES = Map.of(
            Reader.ADMINISTRATOR, List.of("/help", "/account", "/people/search", "/changes"),
            Reader.NOBODY, List.of("/nowhere", "/reporting/9999"),
            Reader.OWN_UNIT_PERMITTED, List.of("/nowhere", "/cases/nowhere", "/administration"));

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Fronts fronts;

    @Autowired
    FormDrafts drafts;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeAll
    void theSecretsComeToBe() throws Exception {
        for (Secret secret : Secret.values()) town.comes(secret);
        opens(
                town.session(Reader.ADMINISTRATOR).orElseThrow(),
                new UnitId(town.lately(Secret.OPEN).unit()));
        asksInOwnWords();
        Town another = Town.build(administrator); // with one there is nothing to choose between
        opens(another.administrator(), another.unit("Mottagning barn och unga", Takes.CHILD_REPORTS));
    }

    /** The form for everybody, with its hours. */
    private void opens(Session by, UnitId unit) {
        Entry.as(by, () -> {
            fronts.set(unit, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
    }

    /** A version of its own, and the draft of the next. */
    private void asksInOwnWords() {
        LocalDate today = Stockholm.dayOf(clock.instant());
        Words words = new Words("Hur blev det?", "How did it turn out?");
        Entry.as(town.session(Reader.ADMINISTRATOR).orElseThrow(), () -> {
            drafts.begin(FormId.FOLLOW_UP);
            drafts.reword(FormId.FOLLOW_UP, "result", words, Optional.empty());
            drafts.adopt(FormId.FOLLOW_UP, 2, today, "Enklare ord");
            drafts.begin(FormId.FOLLOW_UP);
            return true;
        });
    }

    @AfterAll
    void hangUp() {
        client.close();
    }

    @Test
    void everyPageCanBeUsedByEverybodyInBothLanguagesOnAPhoneAndAtADesk() {
        Map<Reader, Map<String, String>> pages = pages();
        List<String> faults = new ArrayList<>();
        for (String language : List.of("sv", "en"))
            for (int width : List.of(320, 1280))
                for (Map.Entry<Reader, Map<String, String>> of : pages.entrySet()) {
                    Page page = browser.after(it -> signIn(it, of.getKey())).page(language, width);
                    of.getValue().forEach((name, path) -> {
                        page.navigate(path);
                        check(page, "every-page/" + of.getKey() + name, faults);
                    });
                    page.context().close();
                }
        assertThat(faults).isEmpty();
    }

    /** All that is wrong on any page is said at once. */
    private void check(Page page, String name, List<String> faults) {
        try {
            browser.check(page, name);
        } catch (AssertionError fault) {
            faults.add(String.valueOf(fault.getMessage()));
        }
    }

    /** The pages of each who looks: of the first of them whom an address answers with a page. */
    private Map<Reader, Map<String, String>> pages() {
        Map<Reader, Map<String, String>> pages = new EnumMap<>(Reader.class);
        Set<String> unseen = new TreeSet<>();
        Map<String, String> paths = paths();
        for (Map.Entry<String, String> it : paths.entrySet()) {
            if (NO_PAGE.containsKey(it.getKey())) continue;
            boolean seen = false;
            for (Reader reader :
                    List.of(Reader.OWN_UNIT_PERMITTED, Reader.ADMINISTRATOR, Reader.ASKED, Reader.NOBODY)) {
                if (seen || !isPage(answered(reader, it.getValue()))) continue;
                pages.computeIfAbsent(reader, _ -> new TreeMap<>()).put(it.getKey(), it.getValue());
                seen = true;
            }
            if (!seen) unseen.add(it.getKey());
        }
        assertThat(unseen).as("addresses that answer none of them with a page").isEmpty();
        assertThat(paths.keySet()).as("what is listed as no page is there").containsAll(NO_PAGE.keySet());
        pages.computeIfAbsent(Reader.OWN_UNIT_PERMITTED, _ -> new TreeMap<>()).putAll(onTheirWay());
        BESIDES.forEach((reader, more) -> more.forEach(
                it -> pages.computeIfAbsent(reader, _ -> new TreeMap<>()).put(it, it)));
        return pages;
    }

    /** A page of the same address looks another way when what it shows has come further. */
    private Map<String, String> onTheirWay() {
        Clues clues = town.lately(Secret.OPEN);
        String decision = "/decision/decisions/";
        String papers = "/investigation/" + clues.investigation() + "/papers/plan";
        return Map.of(
                "/decision/proposed", decision + clues.proposed(),
                "/decision/waiting", decision + clues.waiting(),
                "/decision/taken", decision + clues.taken(),
                "/investigation/plan", papers,
                "/investigation/plan-changes", papers + "/changes");
    }

    private static boolean isPage(HttpResponse<byte[]> answer) {
        return answer.statusCode() == HttpStatus.OK.value()
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private void signIn(Page page, Reader reader) {
        town.session(reader).ifPresent(it -> page.context()
                .addCookies(List.of(new Cookie("tillit-session", it.token())
                        .setDomain("localhost")
                        .setPath("/"))));
    }

    private HttpResponse<byte[]> answered(Reader reader, String path) {
        try {
            return OverHttp.get(
                    client, port, town.session(reader).map(Session::token).orElse("none"), path);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, String> paths() {
        Clues clues = town.lately(Secret.OPEN);
        Map<String, String> others = others(clues);
        Map<String, String> paths = new TreeMap<>();
        Routes.all().forEach((address, route) -> {
            if (!address.startsWith("GET ")) return;
            String path = address.substring(4);
            paths.put(
                    path,
                    route instanceof Route.Shows shows ? OverHttp.path(shows, clues) : others.getOrDefault(path, path));
        });
        return paths;
    }

    /** Those that hang on no secret. */
    private Map<String, String> others(Clues clues) {
        String reporting = "/reporting/{municipality:[0-9]{1,4}}";
        String town = "/reporting/" + this.town.municipality().value();
        Map<String, String> others = new TreeMap<>();
        for (String page : List.of("", "/report", "/sent")) others.put(reporting + page, town + page);
        String unit = "/administration/units/" + clues.unit();
        others.put("/administration/units/{id}", unit);
        others.put("/administration/units/{id}/endings", unit + "/endings");
        String form = "/administration/forms/{form}";
        String followUp = "/administration/forms/follow-up";
        Map.of(
                        "", "",
                        "/versions/{number}", "/versions/1001",
                        "/draft", "/draft",
                        "/draft/new-question", "/draft/new-question",
                        "/draft/questions/{question}", "/draft/questions/result",
                        "/draft/sections/{section}", "/draft/sections/gone",
                        "/draft/trial", "/draft/trial")
                .forEach((page, here) -> others.put(form + page, followUp + here));
        others.put(
                "/administration/accounts/{id}/units/{unit}/roles/{role}/endings",
                "/administration/accounts/%d/units/%d/roles/UNIT_MANAGER/endings"
                        .formatted(clues.colleague(), clues.unit()));
        others.put(
                "/cases/{id}/family/for/{guardian}",
                "/cases/%s/family/for/%s".formatted(clues.socialCase(), guardian(clues)));
        others.put(
                "/cases/{id}/wrong-person/{how}/corrections/{right}",
                "/cases/%s/wrong-person/NUMBER/corrections/%s".formatted(clues.socialCase(), clues.awaited()));
        others.put("/administration/providers/{id}", "/administration/providers/" + provider());
        others.put("/changes/{id}", change());
        return others;
    }

    private int provider() {
        return JdbcClient.create(administrator)
                .sql("select id from access.provider where municipality_id = :town")
                .param("town", town.municipality().value())
                .query(Integer.class)
                .single();
    }

    private UUID guardian(Clues clues) {
        return JdbcClient.create(administrator)
                .sql("select relative_id from people.relation where person_id = :child and kind = 'GUARDIAN' limit 1")
                .param("child", clues.person())
                .query(UUID.class)
                .single();
    }

    /** A line of the log of what an administrator did. */
    private String change() {
        String list = OverHttp.text(answered(Reader.ADMINISTRATOR, "/changes").body());
        Matcher line = Pattern.compile("href=\"(/changes/[0-9]+)\"").matcher(list);
        assertThat(line.find()).as("there is a change to look at").isTrue();
        return line.group(1);
    }
}
