package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Cases;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.duties.MovableClock;
import tillit.ground.duties.Sweeping;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;
import tillit.ground.people.Population;
import tillit.ground.people.Register;

/** A town with a reception and an investigating unit, a clock that stands still, and what people there do again and again in a browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({JourneyTest.ItsClock.class, Sweeping.class})
abstract class JourneyTest {

    private static final Set<String> FAMILIES = Set.of("Wallenius", "Åkerlind", "Grahnström", "Lönnerholm");

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    MovableClock clock;

    @Autowired
    Register register;

    @Autowired
    DelegationOrders orders;

    @Autowired
    Sweeping sweeping;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId reception;
    Session officer;
    Session trusted;
    Session worker;
    Session colleague;
    Session manager;

    @BeforeEach
    void aTown() {
        clock.is("2026-11-10T08:12:00");
        town = Town.build(administrator);
        reception = town.unit("Barn och unga, mottagning", Takes.CHILD_REPORTS);
        UnitId investigations = town.unit("Barn och unga, utredning", Takes.CHILD_CASES);
        town.unit("Vuxna, mottagning", Takes.ADULT_REPORTS);
        officer = named("Hanna Rosenqvist", town.worker(Role.INTAKE_OFFICER, reception));
        trusted = named("Ove Sandell", town.workerForProtected(Role.INTAKE_OFFICER, reception));
        worker = named("Nadja Wik", town.worker(Role.SOCIAL_WORKER, investigations));
        colleague = named("Amir Tehrani", town.worker(Role.SOCIAL_WORKER, investigations));
        manager = named("Birgitta Sahlén", town.worker(Role.UNIT_MANAGER, reception));
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(resident -> FAMILIES.contains(resident.name().family()))
                        .toList()));
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        Entry.as(
                town.administrator(),
                () -> orders.adopt("Socialnämnden § 82", newYear.minusDays(16), newYear, orders.suggested(newYear)));
    }

    /** A case about whoever has that number, that the social worker carries. */
    CaseId caseOf(String number) {
        return Entry.as(
                worker,
                () -> transaction.execute(status -> {
                    PersonId person = people.byNumber(IdentityNumber.stored(number.replace("-", "")))
                            .orElseThrow()
                            .id();
                    CaseId opened = cases.openFor(
                                    person,
                                    CaseKind.CHILD,
                                    worker.user().memberships().getFirst().unit(),
                                    false,
                                    clock.instant())
                            .id();
                    cases.give(opened, worker.user().id());
                    return opened;
                }));
    }

    /** A report that somebody who must report makes in person. @return its address */
    String registered(Page page, String name, String number, String words) {
        beginReport(page, "Någon som är skyldig att anmäla", words);
        page.locator("[name='about[0].name']").fill(name);
        page.locator("[name='about[0].personalNumber']").fill(number);
        press(page, "Registrera anmälan");
        return page.url();
    }

    String registerTuva(Page page) {
        String address =
                registered(page, "Tuva Åkerlind", "20140502-2383", "Tuva har varit borta från skolan i tre veckor.");
        assertThat(page.locator("h1")).containsText("Tuva Åkerlind");
        return address;
    }

    void beginReport(Page page, String reporter, String words) {
        page.navigate("/intake/reports/new");
        page.getByLabel("Besök").check();
        page.getByLabel(reporter).check();
        page.getByLabel("Anmälan, ord för ord").fill(words);
    }

    void confirmAndSign(Page page, String address, String name) {
        page.navigate(address);
        page.getByLabel("Ja, det är rätt: " + name).check();
        press(page, "Spara svaret");
        sign(page, name, !name.equals("Tuva"));
    }

    void sign(Page page, String name, boolean violence) {
        page.locator("input[name=immediate][value=no]").check();
        page.getByLabel("Vad bygger du det på?").fill("Pappan är anhållen och kommer inte hem i dag, enligt polisen.");
        page.getByLabel("Vad säger " + name + " själv?").fill("”Jag vill inte att pappa kommer hem arg.”");
        page.getByLabel("Vad gör vi nu").fill("Hanna träffar " + name + " och mamman i dag kl. 14.");
        page.locator("input[name=violence][value=" + (violence ? "yes" : "no") + "]")
                .check();
        press(page, "Signera skyddsbedömningen");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    /** Opens an investigation about the one whose page it is, to be carried by the social worker. */
    void openFor(Page page, String reasons) {
        page.locator("select[name=carriedBy]")
                .selectOption(String.valueOf(worker.user().id().value()));
        decide(page, "Ja, inled utredning", reasons);
        assertThat(page.locator("main")).containsText("Utredning inleds");
    }

    void decide(Page page, String outcome, String reasons) {
        Locator early = page.getByText("Behöver utredning inledas redan nu?");
        if (early.count() > 0 && !page.locator("textarea[name=reasons]").isVisible()) early.click();
        page.getByLabel(outcome).check();
        page.locator("textarea[name=reasons]").fill(reasons);
        press(page, "Besluta");
    }

    /** That the page asks again, with so many things to change, and a line on it says what. */
    static void asksFor(Page page, int things, String words) {
        assertThat(page.locator(".govuk-error-summary__list li")).hasCount(things);
        assertThat(page.locator(".govuk-error-summary")).containsText(words);
    }

    static void press(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    Browser as(Session session) {
        return browser.after(page -> page.context()
                .addCookies(List.of(new Cookie("tillit-session", session.token())
                        .setDomain("localhost")
                        .setPath("/"))));
    }

    /** The page in both languages and widths. */
    void everyLook(Session session, String address, String name) {
        as(session).everywhere(address, name, page -> {});
    }

    Session named(String name, Session session) {
        JdbcClient.create(administrator)
                .sql("update access.user_account set name = :name where id = :id")
                .param("name", name)
                .param("id", session.user().id().value())
                .update();
        return session;
    }
}
