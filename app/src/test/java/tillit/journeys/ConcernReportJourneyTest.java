package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.duties.MovableClock;
import tillit.ground.duties.Sweeping;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.people.Population;
import tillit.ground.people.Register;

/** A concern report about two children, from the telephone call to the case, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ConcernReportJourneyTest.ItsClock.class, Sweeping.class})
class ConcernReportJourneyTest {

    private static final Set<String> FAMILIES = Set.of("Wallenius", "Åkerlind");
    private static final String POLICE = """
            Natten mot tisdagen 10 november kl. 00.40 larmade granne om skrik. Kvinnan hade en rodnad på kinden och uppgav att mannen \
            slagit henne med öppen hand. Barnen var vakna och hade varit i rummet. Den äldre pojken hade ringt grannen.

            Mannen medtogs och är anhållen. Modern är kvar i bostaden med barnen.""";

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
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Session officer;
    Session worker;
    Session manager;

    @BeforeEach
    void aTown() {
        clock.is("2026-11-10T08:12:00");
        Town town = Town.build(administrator);
        UnitId intake = town.unit("Barn och unga, mottagning", Takes.CHILD_REPORTS);
        UnitId investigations = town.unit("Barn och unga, utredning", Takes.CHILD_CASES);
        officer = named("Hanna Rosenqvist", town.worker(Role.INTAKE_OFFICER, intake));
        worker = named("Nadja Wik", town.worker(Role.SOCIAL_WORKER, investigations));
        manager = named("Birgitta Sahlén", town.worker(Role.UNIT_MANAGER, intake));
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

    @Test
    void twoChildrenAreRegisteredAssessedAndGetACaseEach() {
        Page page = as(officer).page();
        String report = registerTheo(page);
        browser.check(page, "report-registered");
        as(officer).everywhere("/intake", "inbox", it -> assertThat(it.locator(".t-report__title"))
                .containsText("Theo"));
        as(officer).everywhere("/", "day", it -> {});

        confirmAndSign(page, report, "Theo");
        confirmAndSign(page, page.url(), "Maja");
        browser.check(page, "report-assessed");
        everyLook(officer, page.url(), "report-decide");

        open(page, "Theo");
        browser.check(page, "report-opened");
        tellTheReporter(page);
        browser.check(page, "report-answered");

        Page case_ = as(worker).page();
        case_.navigate("/cases");
        case_.getByRole(AriaRole.LINK, named("Theo")).first().click();
        assertThat(case_.locator("main")).containsText("10 mars 2027");
        browser.check(case_, "case");
        everyLook(worker, case_.url(), "case");
        as(worker).everywhere("/cases", "cases", it -> {});
    }

    @Test
    void whatIsMissingIsSaidInOneListAndNothingIsLost() {
        Page page = as(officer).page();
        page.navigate("/intake/reports/new");
        browser.check(page, "registration");
        page.getByRole(AriaRole.BUTTON, button("Registrera anmälan")).click();
        assertThat(page.locator(".govuk-error-summary__list li")).hasCount(3);
        browser.check(page, "registration-refused");

        registerTheo(page);
        page.getByLabel("Ja, det är rätt").check();
        page.getByRole(AriaRole.BUTTON, button("Spara svaret")).click();
        page.getByLabel("Vad gör vi nu").fill("Vi ringer mamman i dag.");
        page.getByRole(AriaRole.BUTTON, button("Signera skyddsbedömningen")).click();
        assertThat(page.locator(".govuk-error-summary__list li")).hasCount(4);
        assertThat(page.getByLabel("Vad gör vi nu")).hasValue("Vi ringer mamman i dag.");
        browser.check(page, "assessment-refused");
        everyLook(officer, "/intake/reports/new", "registration");
    }

    @Test
    void theManagerDecidesNotToOpenAndIsToldOfWhatWasNotDoneInTime() {
        Page page = as(officer).page();
        String late = registerTuva(page);
        clock.is("2026-11-11T08:12:00");
        sweeping.now();
        Page lead = as(manager).page();
        lead.navigate("/");
        assertThat(lead.locator("main")).containsText("Inte gjort i tid");
        browser.check(lead, "day-manager");
        everyLook(manager, "/", "day-manager");
        as(manager).everywhere("/intake", "inbox-late", it -> {});

        confirmAndSign(page, late, "Tuva");
        decide(page, "Nej, inled inte utredning", "Skolan och mamman har redan en plan som fungerar.");
        assertThat(page.locator(".govuk-error-summary")).containsText("Förhandsbedömningen är inte signerad");
        assertThat(page.locator(".govuk-error-summary")).containsText("Beslutet fattas av enhetschefen");
        browser.check(page, "decision-refused");
        page.getByLabel("Vem har du talat med?").fill("Talat med Tuva och hennes mamma i skolan.");
        page.getByLabel("Vad vill och säger Tuva själv?").fill("”Jag vill fortsätta prata med kuratorn.”");
        page.getByLabel("Hållet").check();
        page.getByRole(AriaRole.BUTTON, button("Signera förhandsbedömningen")).click();

        lead.navigate(page.url());
        decide(lead, "Nej, inled inte utredning", "Skolan och mamman har redan en plan som fungerar.");
        assertThat(lead.locator("main")).containsText("Utredning inleds inte");
        browser.check(lead, "report-not-opened");
        for (String seldom : new String[] {"arrival-corrections", "reporter-openings", "duplicates"}) {
            everyLook(officer, late + "/" + seldom, seldom);
        }
    }

    private String registerTheo(Page page) {
        page.navigate("/intake/reports/new");
        page.getByLabel("Telefon", new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        page.getByLabel("Någon som är skyldig att anmäla").check();
        page.getByLabel("Arbetsplats").fill("lokalpolisområde Björkmåla");
        page.getByLabel("Befattning").fill("polisen");
        page.locator("input[name='reporter.wantsFeedback'][value=yes]").check();
        page.getByLabel("Anmälan, ord för ord").fill(POLICE);
        page.locator("[name='about[0].name']").fill("Theo Wallenius");
        page.locator("[name='about[0].personalNumber']").fill("20151201-2392");
        page.getByRole(AriaRole.BUTTON, button("Lägg till en person till")).click();
        page.locator("[name='about[1].name']").fill("Maja Wallenius");
        page.locator("[name='about[1].personalNumber']").fill("20200201-2389");
        page.getByLabel("Barnet har sett eller hört våld").check();
        page.getByRole(AriaRole.BUTTON, button("Registrera anmälan")).click();
        assertThat(page.locator("h1")).hasText("Theo och Maja Wallenius, 10 och 6 år");
        return page.url();
    }

    private String registerTuva(Page page) {
        page.navigate("/intake/reports/new");
        page.getByLabel("Besök").check();
        page.getByLabel("Någon som är skyldig att anmäla").check();
        page.getByLabel("Anmälan, ord för ord").fill("Tuva har varit borta från skolan i tre veckor.");
        page.locator("[name='about[0].name']").fill("Tuva Åkerlind");
        page.locator("[name='about[0].personalNumber']").fill("20140502-2383");
        page.getByRole(AriaRole.BUTTON, button("Registrera anmälan")).click();
        assertThat(page.locator("h1")).containsText("Tuva Åkerlind");
        return page.url();
    }

    private void confirmAndSign(Page page, String address, String name) {
        page.navigate(address);
        page.getByLabel("Ja, det är rätt: " + name).check();
        page.getByRole(AriaRole.BUTTON, button("Spara svaret")).click();
        page.locator("input[name=immediate][value=no]").check();
        page.getByLabel("Vad bygger du det på?").fill("Pappan är anhållen och kommer inte hem i dag, enligt polisen.");
        page.getByLabel("Vad säger " + name + " själv?").fill("”Jag vill inte att pappa kommer hem arg.”");
        page.getByLabel("Vad gör vi nu").fill("Hanna träffar " + name + " och mamman i dag kl. 14.");
        page.locator("input[name=violence][value=" + (name.equals("Tuva") ? "no" : "yes") + "]")
                .check();
        page.getByRole(AriaRole.BUTTON, button("Signera skyddsbedömningen")).click();
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    private void open(Page page, String name) {
        page.getByRole(AriaRole.LINK, named(name)).first().click();
        page.locator("select[name=carriedBy]")
                .selectOption(String.valueOf(worker.user().id().value()));
        decide(
                page,
                "Ja, inled utredning",
                name + " har sett våld hemma. Det behöver utredas vilket stöd familjen behöver.");
        assertThat(page.locator("main")).containsText("Utredning inleds");
    }

    private void decide(Page page, String outcome, String reasons) {
        Locator early = page.getByText("Behöver utredning inledas redan nu?");
        if (early.count() > 0 && !page.locator("textarea[name=reasons]").isVisible()) early.click();
        page.getByLabel(outcome).check();
        page.locator("textarea[name=reasons]").fill(reasons);
        page.getByRole(AriaRole.BUTTON, button("Besluta")).click();
    }

    private void tellTheReporter(Page page) {
        page.getByLabel("Att utredning har inletts").check();
        page.locator("input[name=way][value=PHONE]").check();
        page.getByRole(AriaRole.BUTTON, button("Anteckna återkopplingen")).click();
        assertThat(page.locator("section:has(#feedback)")).containsText("återkopplade");
    }

    private Browser as(Session session) {
        return browser.after(page -> page.context()
                .addCookies(List.of(new Cookie("tillit-session", session.token())
                        .setDomain("localhost")
                        .setPath("/"))));
    }

    private void everyLook(Session session, String address, String name) {
        Consumer<Page> nothing = page -> {};
        as(session).everywhere(address, name, nothing);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Session named(String name, Session session) {
        JdbcClient.create(administrator)
                .sql("update access.user_account set name = :name where id = :id")
                .param("name", name)
                .param("id", session.user().id().value())
                .update();
        return session;
    }
}
