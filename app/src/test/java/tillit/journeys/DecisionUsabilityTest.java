package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.MeasureEvent;
import tillit.casework.decision.Measures;
import tillit.casework.decision.Proposals;
import tillit.ground.access.Session;
import tillit.ground.forms.Answers;
import tillit.journeys.Hand.Effort;

/** The tasks from the written investigation to the closed case, counted as the ten commonest are. */
class DecisionUsabilityTest extends InvestigatedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

    @Autowired
    Proposals proposals;

    @Autowired
    Measures measures;

    @Test
    void theWayFromTheDocumentToTheClosedCaseTakesNoMoreThanItsBudgets() throws IOException {
        Effort written = writesTheDocument();
        DecisionId proposed = proposed();
        Effort taken = takesTheDecision();
        Effort sent = sendsTheLetter();
        by(worker, () -> {
            var measure = measures.in(tuvas).getFirst().id();
            measures.write(measure, MeasureEvent.What.STARTED, TODAY, "Första helgen.");
            return proposed;
        });
        Budgets.areKept(11, List.of(written, taken, sent, followsUp(), closesTheCase()));
    }

    private Effort writesTheDocument() {
        Page page = dayOf(worker);
        Hand hand = new Hand(page);
        toTheCase(page, hand);
        hand.press(page.locator("nav a[href='" + address("") + "']").first());
        hand.press(page.locator("main a[href$='/papers/document']").first());
        String form = "form[data-keeping] ";
        for (Locator group : page.locator(form + "fieldset:visible").all())
            hand.press(group.locator("input").first());
        for (Locator day : page.locator(form + "input[type=date]:visible").all()) hand.write(day, "2026-11-10");
        for (Locator line : page.locator(form + "input.govuk-input:not([type=date]):visible")
                .all()) hand.write(line, "3");
        for (Locator field : page.locator(form + "textarea:visible").all())
            hand.write(field, "Svar på " + field.getAttribute("name") + ".");
        saved(page);
        hand.button("Signera");
        assertThat(page.locator("#told")).hasText("Det är signerat.");
        return hand.effort();
    }

    /** A colleague's proposal is read and decided, as it is most days. */
    private Effort takesTheDecision() {
        Page page = dayOf(leader);
        Hand hand = new Hand(page);
        hand.press(page.locator("a[href*='/decision/decisions/']").first());
        hand.button("Fatta beslutet");
        assertThat(page.locator("#told-h")).isVisible();
        return hand.effort();
    }

    private Effort sendsTheLetter() {
        Page page = dayOf(worker);
        Hand hand = new Hand(page);
        toTheCase(page, hand);
        hand.press(page.locator("nav a[href='/decision/cases/" + tuvas.value() + "']")
                .first());
        hand.press(page.locator("main a[href*='/decision/decisions/']").first());
        hand.button("Skriv brev om beslutet");
        hand.tick("Jenny Åkerlind");
        hand.button("Förhandsgranska");
        hand.button("Signera och försegla");
        hand.tick("Postat");
        hand.button("Spara att det har gått");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        return hand.effort();
    }

    private Effort followsUp() {
        Page page = dayOf(worker);
        Hand hand = new Hand(page);
        toTheCase(page, hand);
        hand.press(page.locator("nav a[href='/decision/cases/" + tuvas.value() + "']")
                .first());
        hand.press(page.locator("main a[href*='/decision/measures/']").first());
        hand.press(page.locator("input[name=what][value=FOLLOWED_UP]"));
        hand.write(page.locator("[name=on]"), "2026-11-10");
        hand.write(page.locator("textarea[name=words]"), "Tuva trivs. Målen är nådda.");
        hand.button("Spara");
        assertThat(page.locator(".t-note").first()).containsText("Tuva trivs.");
        return hand.effort();
    }

    private Effort closesTheCase() {
        CaseId theos = caseOf("20151201-2392");
        Page page = dayOf(worker);
        Hand hand = new Hand(page);
        hand.follow("Ärenden");
        hand.press(page.locator("main a[href='/cases/" + theos.value() + "']").first());
        hand.press(page.locator("summary:has-text('Avsluta ärendet')"));
        hand.write("Varför är ärendet klart?", "Theo har det bra och alla vet att vi avslutar.");
        hand.button("Avsluta ärendet");
        assertThat(page.locator("main")).containsText("Ärendet avslutat");
        return hand.effort();
    }

    private DecisionId proposed() {
        partiesHaveAnswered();
        DecisionId id = by(worker, () -> decisions.begin(tuvas, "grant-contact-family", investigation, null));
        Map<String, List<String>> words = Stream.of(
                        "what", "reasons", "bestInterests", "information", "views", "weight")
                .collect(Collectors.toMap(
                        Function.identity(), it -> List.of("Det gäller Tuva och hennes vardag, " + it + ".")));
        words.put("from", List.of("2026-11-10"));
        by(worker, () -> decisions.save(id, 1, new Answers(words)));
        consented("/" + id.value());
        by(worker, () -> {
            proposals.propose(id, leader.user().id());
            return id;
        });
        return id;
    }

    private static void toTheCase(Page page, Hand hand) {
        hand.follow("Ärenden");
        hand.press(page.locator("main a[href^='/cases/']:has-text('Tuva')").first());
    }

    private Page dayOf(Session session) {
        Page page = as(session).page();
        page.navigate("/");
        return page;
    }
}
