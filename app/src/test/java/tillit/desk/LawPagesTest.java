package tillit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.DossierId;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Act;
import tillit.ground.law.Law;
import tillit.journeys.Browser;

/** What somebody who asks for a rule sees, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LawPagesTest {

    /** A report that has arrived. */
    record Arrived(UUID actId, Instant at, Stamp stamp, UUID subject) implements Act {
        @Override
        public String act() {
            return "child-report-arrived";
        }

        @Override
        public Set<String> traits() {
            return Set.of("child");
        }
    }

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Law law;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    UnitId unit;
    Session officer;

    @BeforeEach
    void somebodyAtWork() {
        Town town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        officer = town.worker(Role.INTAKE_OFFICER, unit);
        browser.after(page -> page.context()
                .addCookies(List.of(new Cookie("tillit-session", officer.token()).setUrl("http://localhost:" + port))));
    }

    @Test
    void everyRuleIsListedAndCanBeReadByEveryone() {
        browser.everywhere("/law/rules", "law-rules", page -> assertThat(
                        page.locator("tbody tr").count())
                .isEqualTo(law.rules().size()));
    }

    @Test
    void aRuleCanBeFoundByWordProvisionOrCodeInEitherLanguage() {
        assertThat(found("child-prelim-14d")).containsExactly("CHILD-PRELIM-14D");
        assertThat(found("20 kap. 3 § socialtjänstlagen")).contains("CHILD-INVEST-4M");
        assertThat(found("immediate protection")).contains("CHILD-PROTECT-SAMEDAY");
        assertThat(found("ingenting alls")).isEmpty();
    }

    @Test
    void whatOneLooksForIsShownAsItWasTyped() {
        Page page = browser.page();
        page.navigate("/law/rules?q=%3Cb%3E%22x");
        assertThat(page.locator("#q").inputValue()).isEqualTo("<b>\"x");
        assertThat(page.locator(".t-empty").count()).isEqualTo(1);
    }

    @Test
    void theVersionsOfARuleStandSideBySideForEveryone() {
        browser.everywhere("/law/rules/preliminary-assessment", "law-rule", page -> {
            assertThat(page.locator("thead th").count()).isEqualTo(2);
            assertThat(page.locator("tbody").innerText()).contains("2001:453").contains("2025:400");
        });
    }

    @Test
    void aRuleWithThreeVersionsCanBeReadByEveryone() {
        browser.everywhere("/law/rules/feedback-to-reporter");
    }

    @Test
    void aRuleSaysThatNoLawyerHasConfirmedIt() {
        Page page = browser.page();
        page.navigate("/law/rules/preliminary-assessment");
        assertThat(page.locator("main").innerText()).contains("Ej bekräftad av jurist");
    }

    @Test
    void everyRuleHasAPage() {
        Page page = browser.page();
        law.rules().forEach(rule -> assertThat(
                        page.request().get("/law/rules/" + rule.id()).status())
                .as(rule.code())
                .isEqualTo(200));
    }

    @Test
    void aRuleThatDoesNotExistIsMissing() {
        Page page = browser.page();
        assertThat(page.navigate("/law/rules/no-such-rule").status()).isEqualTo(404);
        assertThat(page.navigate("/law/rules/NO%20RULE").status()).isEqualTo(404);
    }

    @Test
    void aRuleListsTheOpenDutiesThatItsChangeTouches() {
        arrives("2025-06-20T08:00:00Z");
        arrives("2026-03-10T08:00:00Z");
        Page page = browser.page();
        page.navigate("/law/rules/preliminary-assessment");
        assertThat(page.locator("section[aria-labelledby=touched]").innerText())
                .contains("Började fredag 20 juni 2025. Ska vara gjord fredag 4 juli 2025.")
                .contains("Började tisdag 10 mars 2026. Ska vara gjord tisdag 24 mars 2026.");
        assertThat(page.locator("section[aria-labelledby=touched] li a").first().getAttribute("href"))
                .as("each leads to the report it is about")
                .startsWith("/intake/reports/");
        assertThat(page.locator("section[aria-labelledby=touched] li a").first().innerText())
                .isEqualTo("Anmälan");
    }

    private void arrives(String at) {
        Entry.as(
                officer,
                () -> transaction.execute(tx -> {
                    Stamp stamp = dossiers.open(new DossierId(Ids.next()), DossierKind.REPORT, unit, false, List.of());
                    events.publishEvent(new Arrived(Ids.next(), Instant.parse(at), stamp, Ids.next()));
                    return stamp;
                }));
    }

    private List<String> found(String asked) {
        Page page = browser.page();
        page.navigate("/law/rules");
        page.locator("#q").fill(asked);
        page.locator("form.t-filter button").click();
        return page.locator("tbody th .t-small").allInnerTexts().stream()
                .map(it -> it.strip().lines().findFirst().orElse("").strip())
                .toList();
    }
}
