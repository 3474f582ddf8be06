package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Part;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionNotices;
import tillit.casework.decision.Decisions;
import tillit.casework.decision.Rulings;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.forms.Answers;
import tillit.ground.people.IdentityNumber;

/** Somebody is not content with a decision: registered, found in time, looked at once more, handed over, ruled upon and let stand; and another that came too late. */
class AppealJourneyTest extends JourneyTest {

    private static final String COURT = "Förvaltningsrätten i Linköping";

    @Autowired
    Decisions decisions;

    @Autowired
    Rulings rulings;

    @Autowired
    DecisionNotices notices;

    private CaseId tuvas;
    private DecisionId refused;
    private Session leader;
    private PersonId jenny;

    @BeforeEach
    void aRefusal() {
        clock.is("2026-10-05T09:00:00");
        leader = town.worker(
                Role.UNIT_MANAGER, worker.user().memberships().getFirst().unit());
        tuvas = caseOf("20140502-2383");
        jenny = by(worker, () -> {
            PersonId guardian = people.byNumber(IdentityNumber.stored("198401012383"))
                    .orElseThrow()
                    .id();
            cases.takesPart(cases.find(tuvas).orElseThrow().stamp(), guardian, Part.GUARDIAN, clock.instant());
            return guardian;
        });
        refused = by(worker, () -> decisions.begin(tuvas, "refuse-application", null, null));
        taken(refused, "Ansökan om kontaktfamilj avslås.");
        by(worker, () -> {
            notices.told(refused, jenny, LocalDate.of(2026, 10, 5), "I handen.");
            return refused;
        });
    }

    @Test
    void anAppealInTimeGoesToTheCourtAndTheRulingIsLetStand() {
        clock.is("2026-10-20T10:00:00");
        Page page = as(worker).page();
        page.navigate("/decision/decisions/" + refused.value());
        follow(page, "Registrera överklagande");
        everyLook(worker, page.url(), "appeal-register");
        press(page, "Registrera");
        asksFor(page, 1, "Välj vem som överklagar");
        page.locator("input[name=who][value='" + jenny.value() + "']").check();
        press(page, "Registrera");
        asksFor(page, 3, "Skriv dag och klockslag");
        browser.check(page, "appeal-register-refused");
        came(page, "20 oktober", "9.40");
        assertThat(page.locator("#told")).containsText("Tiderna löper");
        assertThat(page.locator("main")).containsText("Sista dagen är");
        String appeal = page.url();
        everyLook(worker, appeal, "appeal-arrived");
        judge(page, "IN_TIME");
        everyLook(worker, appeal, "appeal-timely");
        page.locator("[name=stands]").fill("Inget nytt som ändrar bilden.");
        press(page, "Beslutet står fast");
        page.locator("[name=court]").fill(COURT);
        page.locator("input[name=enclosures][value=DECISION]").uncheck();
        page.locator("[name=forwardedOn]").fill("2026-10-20");
        press(page, "Det har gått till domstolen");
        asksFor(page, 1, "måste gå med");
        browser.check(page, "appeal-forward-refused");
        page.locator("input[name=enclosures][value=DECISION]").check();
        press(page, "Det har gått till domstolen");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        everyLook(worker, appeal, "appeal-forwarded");
        clock.is("2026-11-20T10:00:00");
        everyLook(worker, "/appeal", "appeals-unit");
        page.navigate(appeal);
        ruling(page);
        everyLook(worker, appeal, "appeal-ruled-against");
        page.locator("input[name=ours][value=ACCEPTED]").check();
        page.locator("[name=why]").fill("Nämnden, § 41: vi godtar det.");
        press(page, "Spara");
        page.locator("[name=ending]").fill("Tuva får en kontaktfamilj; Nadja ordnar den.");
        press(page, "Avsluta överklagandet");
        assertThat(page.locator("#told")).containsText("avslutat");
        everyLook(worker, appeal, "appeal-ended");
        everyLook(worker, "/appeal/cases/" + tuvas.value(), "appeals-case");
    }

    @Test
    void anAppealThatCameTooLateIsDismissedByADecision() {
        clock.is("2026-11-10T10:00:00");
        Page page = as(worker).page();
        page.navigate("/appeal/decisions/" + refused.value());
        page.locator("input[name=who][value='" + jenny.value() + "']").check();
        came(page, "9 november", "10.00");
        String appeal = page.url();
        assertThat(page.locator("main")).containsText("Sista dagen var");
        judge(page, "LATE");
        everyLook(worker, appeal, "appeal-late");
        press(page, "Skriv beslut om avvisning");
        assertThat(page.locator("h1")).containsText("Avvisa ett överklagande");
        taken(new DecisionId(UUID.fromString(page.url().replaceAll(".*/", ""))), "Överklagandet avvisas.");
        page.navigate(appeal);
        assertThat(page.locator("main")).containsText("Avvisat: det kom för sent");
        everyLook(worker, appeal, "appeal-dismissed");
    }

    private static void came(Page page, String day, String time) {
        page.locator("[name='arrived.day']").fill(day);
        page.locator("[name='arrived.time']").fill(time);
        page.locator("input[name=way][value=LETTER]").check();
        page.locator("[name=wants]").fill("Vi vill ha en kontaktfamilj. Farmor orkar inte längre.");
        press(page, "Registrera");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    private static void judge(Page page, String found) {
        page.locator("input[name=judged][value=" + found + "]").check();
        page.locator("input[name=rightPerson][value=true]").check();
        page.locator("[name=judgedWords]").fill("Poststämpeln och ankomststämpeln säger samma sak.");
        press(page, "Spara vad jag har kommit fram till");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    private static void ruling(Page page) {
        page.locator("[name=number]").fill("1234-26");
        page.locator("input[name=interim][value=false]").check();
        page.locator("[name=ruledOn]").fill("2026-11-16");
        page.locator("[name=cameOn]").fill("2026-11-20");
        page.locator("input[name=result][value=UPHELD]").check();
        page.locator("[name=effect]").fill("Tuva ska få en kontaktfamilj.");
        page.locator("input[name=against][value=true]").check();
        press(page, "Spara det som kom");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    private void taken(DecisionId id, String what) {
        Map<String, List<String>> words = new HashMap<>();
        words.put("what", List.of(what));
        words.put("reasons", List.of("Behovet kan tillgodoses på annat sätt."));
        words.put("bestInterests", List.of("Tuva har det bra hos farmor. " + what));
        words.put("information", List.of("Fick veta det hemma."));
        words.put("views", List.of("Jag vill vara hos farmor."));
        words.put("weight", List.of("Hon är tolv år; det väger tungt."));
        words.put("heard", List.of("Jenny läste underlaget och tyckte annat."));
        by(worker, () -> decisions.save(id, 1, new Answers(words)));
        by(leader, () -> rulings.sign(id));
    }

    private <T> T by(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }
}
