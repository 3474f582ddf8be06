package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Administration;
import tillit.ground.access.Administration.NewPerson;
import tillit.ground.access.Entry;
import tillit.ground.access.Handover;
import tillit.ground.access.Password;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.SignIn;
import tillit.ground.access.Username;
import tillit.ground.access.Visit;
import tillit.journeys.Hand.Effort;

/**
 * The ten commonest tasks, each from the page where the day begins until it is done, carried out in a real browser and counted. What is counted is what
 * {@code docs/usability.md} says, and no more than its budget: whoever adds a click to a day's work finds it here.
 */
class UsabilityTest extends JourneyTest {

    private static final Password CHOSEN = new Password("blommor under bron");

    @Autowired
    Administration administration;

    @Autowired
    SignIn signIn;

    @Test
    void theTenCommonestTasksTakeNoMoreThanTheirBudgets() throws IOException {
        List<Effort> measured = List.of(
                signsIn(),
                registersAReport(),
                assessesTheNeedOfProtection(),
                opensAnInvestigation(),
                tellsTheReporter(),
                findsACaseByNumber(),
                writesAndSignsANote(),
                filesADocument(),
                asksAColleagueToTakeOverAndIsAnswered(),
                seesWhatIsDueInTheUnit());
        Budgets.areKept(1, measured);
    }

    private Effort signsIn() {
        String name = "lisa." + UUID.randomUUID() + "@kommun.example";
        Session boss = town.administrator();
        Handover lisa = Entry.as(boss, () -> {
            Handover added = administration.addPerson(
                    new NewPerson(new Username(name), "Lisa Provsson", "socialsekreterare", false, false, false));
            administration.join(added.user(), reception, Role.INTAKE_OFFICER, LocalDate.of(2026, 11, 1), null);
            return added;
        });
        assertThat(signIn.withFirstPassword(name, lisa.secret(), CHOSEN, new Visit("203.0.113.6", "")))
                .isInstanceOf(SignIn.Answer.Welcome.class);
        Page page = browser.page();
        page.navigate("/sign-in");
        Hand hand = new Hand(page);
        hand.write(page.locator("input[name=username]"), name);
        hand.write(page.locator("input[name=password]"), CHOSEN.value());
        hand.press(page.locator("form[action='/sign-in'] button"));
        assertThat(page.locator("h1")).containsText("Lisa");
        return hand.effort();
    }

    /** A telephone call from a school, about one child whose number the school knows. */
    private Effort registersAReport() {
        Page page = dayOf(officer);
        Hand hand = new Hand(page);
        hand.follow("Inkorg");
        hand.follow("Skriv ned en ny anmälan");
        hand.press(page.getByLabel("Telefon", new Page.GetByLabelOptions().setExact(true))
                .first());
        hand.tick("Någon som är skyldig att anmäla");
        hand.write("Arbetsplats", "Björkskolan");
        hand.write("Befattning", "rektor");
        hand.press(page.locator("input[name='reporter.wantsFeedback'][value=yes]"));
        hand.write(page.getByLabel("Anmälan, ord för ord"), "Tuva har varit borta från skolan i tre veckor.");
        hand.write(page.locator("[name='about[0].name']"), "Tuva Åkerlind");
        hand.write(page.locator("[name='about[0].personalNumber']"), "20140502-2383");
        hand.button("Registrera anmälan");
        assertThat(page.locator("h1")).containsText("Tuva Åkerlind");
        return hand.effort();
    }

    private Effort assessesTheNeedOfProtection() {
        Page page = dayOf(officer);
        Hand hand = new Hand(page);
        hand.press(page.locator("section.t-first a.govuk-button"));
        hand.tick("Ja, det är rätt");
        hand.button("Spara svaret");
        hand.press(page.locator("input[name=immediate][value=no]"));
        hand.write(page.getByLabel("Vad bygger du det på?"), "Tuva är hemma med mamman, som svarar i telefon.");
        hand.write(page.getByLabel("Vad säger Tuva själv?"), "”Jag orkar inte gå dit.”");
        hand.write(page.getByLabel("Vad gör vi nu"), "Hanna träffar Tuva och mamman i dag kl. 14.");
        hand.press(page.locator("input[name=violence][value=no]"));
        hand.button("Signera skyddsbedömningen");
        assertThat(page.locator("#told")).isVisible();
        return hand.effort();
    }

    private Effort opensAnInvestigation() {
        Page page = dayOf(officer);
        Hand hand = new Hand(page);
        hand.press(page.locator("section.t-first a.govuk-button"));
        hand.press(page.getByText("Behöver utredning inledas redan nu?"));
        hand.choose(
                "Om utredningen inleds: vem ansvarar?",
                String.valueOf(worker.user().id().value()));
        hand.tick("Ja, inled utredning");
        hand.write(
                page.locator("textarea[name=reasons]"),
                "Det behöver utredas vilket stöd Tuva behöver för att orka skolan.");
        hand.button("Besluta");
        assertThat(page.locator("main")).containsText("Utredning inleds");
        return hand.effort();
    }

    private Effort tellsTheReporter() {
        Page page = dayOf(worker);
        Hand hand = new Hand(page);
        hand.press(page.locator("main a[href$='/feedback']").first());
        hand.tick("Att utredning har inletts");
        hand.press(page.locator("input[name=way][value=PHONE]"));
        hand.button("Anteckna återkopplingen");
        assertThat(page.locator("section:has(#feedback)")).containsText("återkopplade");
        return hand.effort();
    }

    private Effort findsACaseByNumber() {
        Page page = dayOf(worker);
        Hand hand = new Hand(page);
        hand.write(page.locator("header input[name=q]"), "20140502-2383");
        hand.press(page.locator("header form:has(input[name=q]) button"));
        hand.follow("Tuva Åkerlind");
        hand.press(page.locator("main a[href^='/cases/']").first());
        assertThat(page.locator("h1")).containsText("Tuva");
        assertThat(page.url()).contains("/cases/");
        return hand.effort();
    }

    private Effort writesAndSignsANote() {
        Page page = dayOf(worker);
        Hand hand = new Hand(page);
        hand.follow("Ärenden");
        hand.press(page.locator("main a[href^='/cases/']:has-text('Tuva')").first());
        hand.follow("Journal");
        hand.write("Anteckning", "Tuva säger att hon lagar mat de flesta kvällar.");
        hand.choose("Vad hände?", "CHILD_TALK");
        hand.write(page.locator("[name='happened.day']"), "i dag");
        hand.tick("Tuva Åkerlind");
        hand.button("Signera anteckningen");
        assertThat(page.locator("#told")).hasText("Anteckningen är signerad.");
        return hand.effort();
    }

    private Effort filesADocument() {
        Page page = dayOf(worker);
        Hand hand = new Hand(page);
        hand.follow("Ärenden");
        hand.press(page.locator("main a[href^='/cases/']:has-text('Tuva')").first());
        hand.follow("Handlingar");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "intyg.txt", "text/plain", "Tuva var inte i skolan.".getBytes(StandardCharsets.UTF_8)));
        hand.tick("Den har kommit in");
        hand.write("Rubrik", "Intyg från skolan");
        hand.press(page.locator("[name=about]").first());
        hand.button("Lägg i akten");
        assertThat(page.locator("main")).containsText("Intyg från skolan");
        Effort done = hand.effort();
        return new Effort(done.pages(), done.clicks(), done.fields() + 1); // the file is chosen in a field, too
    }

    private Effort asksAColleagueToTakeOverAndIsAnswered() {
        Page page = dayOf(worker);
        Hand hand = new Hand(page);
        hand.follow("Ärenden");
        hand.press(page.locator("main a[href^='/cases/']:has-text('Tuva')").first());
        hand.follow("Fråga en kollega");
        hand.choose("Vem vill du fråga?", String.valueOf(colleague.user().id().value()));
        hand.write("Det här vill jag att du vet", "Jag är ledig från fredag.");
        hand.button("Fråga");
        assertThat(page.locator("#told")).containsText("Ärendet är kvar tills svaret är ja.");
        Effort asked = hand.effort();

        Page other = dayOf(colleague);
        Hand answering = new Hand(other);
        answering.press(other.locator("section[aria-labelledby=to-answer] a").first());
        answering.button("Ja");
        assertThat(other.locator("aside")).containsText("Amir Tehrani");
        Effort answered = answering.effort();
        return new Effort(
                asked.pages() + answered.pages(),
                asked.clicks() + answered.clicks(),
                asked.fields() + answered.fields());
    }

    private Effort seesWhatIsDueInTheUnit() {
        registered(as(trusted).page(), "Theo Wallenius", "20151201-2392", "Theo var rädd i dag.");
        Page page = dayOf(manager);
        Hand hand = new Hand(page);
        hand.follow("Enheten");
        hand.press(page.locator("a.t-tally[href$='when=today']"));
        hand.press(page.locator(".t-duty a").first());
        assertThat(page.locator("h1")).containsText("Theo");
        return hand.effort();
    }

    private Page dayOf(Session session) {
        Page page = as(session).page();
        page.navigate("/");
        return page;
    }
}
