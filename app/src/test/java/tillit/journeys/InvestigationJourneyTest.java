package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Part;
import tillit.casework.decision.Consents;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.Decisions;
import tillit.casework.investigation.Communication;
import tillit.casework.investigation.Communications;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Investigations;
import tillit.casework.investigation.Paper;
import tillit.casework.investigation.Papers;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;
import tillit.ground.forms.FilledIn;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.people.IdentityNumber;

/** An investigation is planned, written by two and signed; a decision is written without the script and taken with the keyboard alone. */
class InvestigationJourneyTest extends JourneyTest {

    /** An act as the reception would publish it. */
    record Opened(
            String act, UUID actId, UUID subject, Stamp stamp, Optional<UserId> owner, Instant at, Set<String> traits)
            implements Act {}

    @Autowired
    Investigations investigations;

    @Autowired
    Papers papers;

    @Autowired
    Communications communications;

    @Autowired
    Consents consents;

    @Autowired
    Decisions decisions;

    @Autowired
    Forms forms;

    @Autowired
    ApplicationEventPublisher events;

    private CaseId tuvas;
    private InvestigationId investigation;
    private Session leader;
    private List<PersonId> guardians;

    @BeforeEach
    void anInvestigation() {
        leader = town.worker(
                Role.UNIT_MANAGER, worker.user().memberships().getFirst().unit());
        tuvas = caseOf("20140502-2383");
        investigation = by(worker, () -> {
            PersonId tuva = cases.participants(tuvas).getFirst().person();
            Stamp stamp = cases.about(List.of(tuva)).getFirst().stamp();
            guardians = List.of(person("198401012383"), person("198201012393"));
            guardians.forEach(it -> cases.takesPart(stamp, it, Part.GUARDIAN, clock.instant()));
            UUID decision = UUID.randomUUID();
            InvestigationId opened = investigations.open(stamp, tuva, decision, clock.instant());
            events.publishEvent(new Opened(
                    "investigation-opened",
                    decision,
                    opened.value(),
                    stamp,
                    Optional.of(worker.user().id()),
                    clock.instant(),
                    Set.of("child")));
            return opened;
        });
    }

    @Test
    void anInvestigationIsPlannedCollectedWrittenTogetherAndSigned() {
        Page page = as(worker).page();
        page.navigate("/cases/" + tuvas.value());
        follow(page, "Utredning");
        everyLook(worker, address(""), "investigation");
        page.navigate(address("/papers/plan"));
        everyLook(worker, page.url(), "investigation-plan");
        fillIn(page);
        press(page, "Signera");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        assertThat(page.locator("#told")).hasText("Det är signerat.");
        everyLook(worker, page.url(), "investigation-plan-signed");
        collected(page);
        writtenByTwo();
        page.navigate(address("/papers/document"));
        press(page, "Signera");
        Locator faults = page.locator(".govuk-error-summary__list a");
        Assertions.assertThat(faults.count()).isGreaterThan(5);
        assertThat(words(page, 0)).hasValue("Nadjas hela text.");
        browser.check(page, "investigation-document-refused");
        String target = faults.last().getAttribute("href");
        faults.last().click();
        assertThat(page.locator(target)).isFocused();
        fillIn(page);
        browser.check(page, "investigation-document-writing");
        press(page, "Signera");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        assertThat(page.locator("#told")).hasText("Det är signerat.");
        everyLook(worker, page.url(), "investigation-document-signed");
        page.navigate(address("/papers/document/changes"));
        browser.check(page, "investigation-document-changes");
    }

    private void collected(Page page) {
        page.navigate(address("/findings"));
        press(page, "Spara uppgiften");
        browser.check(page, "investigation-findings-refused");
        page.getByLabel("Från vem?").fill("Bruksskolan, klasslärare");
        page.locator("input[name=ground][value=DUTY]").check();
        page.locator("[name=onDay]").fill("2026-11-10");
        page.getByLabel("Vad sades?").fill("Tuva har varit borta elva dagar.");
        press(page, "Spara uppgiften");
        assertThat(page.locator(".t-note")).containsText("Tuva har varit borta elva dagar.");
        everyLook(worker, page.url(), "investigation-findings");
    }

    /** What is typed is saved without a press; another question costs nothing; the same one shows both. */
    private void writtenByTwo() {
        Page nadja = as(worker).page();
        nadja.navigate(address("/papers/document"));
        words(nadja, 0).fill("Nadjas text.");
        saved(nadja);
        nadja.reload();
        assertThat(words(nadja, 0)).hasValue("Nadjas text.");
        Page amir = as(colleague).page();
        amir.navigate(address("/papers/document"));
        words(amir, 1).fill("Amirs text.");
        saved(amir);
        words(nadja, 2).fill("Mer av Nadja.");
        saved(nadja);
        assertThat(words(nadja, 1)).hasValue("Amirs text.");
        words(amir, 0).fill("Amir ändrar Nadjas text.");
        saved(amir);
        words(nadja, 0).fill("Nadjas hela text.");
        assertThat(nadja.locator("[data-save-text]")).containsText("En kollega har skrivit på samma ställe");
        press(nadja, "Spara");
        assertThat(words(nadja, 0)).hasValue("Nadjas hela text.");
        assertThat(nadja.locator("main")).containsText("Amir ändrar Nadjas text.");
        browser.check(nadja, "investigation-document-both");
        press(nadja, "Spara");
        assertThat(nadja.locator(".govuk-error-summary")).hasCount(0);
    }

    @Test
    void aDecisionIsWrittenWithoutTheScriptAndTakenWithTheKeyboardAlone() {
        documentIsSigned();
        partiesHaveAnswered();
        Page still = as(worker).withoutScripts().page();
        still.navigate("/decision/cases/" + tuvas.value());
        still.locator("input[name=kind][value=grant-contact-family]").check();
        press(still, "Börja skriva");
        String decision = still.url().replaceAll("#.*", "");
        write(still);
        press(still, "Spara");
        consented(decision);
        put(still);
        browser.withScripts();
        Page boss = as(leader).page();
        boss.navigate(decision);
        for (int key = 0; key < 60; key++) {
            boss.keyboard().press("Tab");
            if ("Fatta beslutet"
                    .equals(String.valueOf(boss.evaluate("document.activeElement.textContent"))
                            .strip())) break;
        }
        boss.keyboard().press("Enter");
        assertThat(boss.locator("#told-h")).isVisible();
    }

    private void put(Page page) {
        page.locator("select[name=who]")
                .selectOption(String.valueOf(leader.user().id().value()));
        press(page, "Lämna för beslut");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    private static void write(Page page) {
        for (Locator field : page.locator("form[data-keeping] textarea, main form.t-sheet textarea")
                .all()) {
            if (!"notHeard".equals(field.getAttribute("name")))
                field.fill("Det gäller Tuva, " + field.getAttribute("name") + ".");
        }
        if (page.locator("[name=from]").count() > 0) page.locator("[name=from]").fill("2026-11-25");
    }

    /** What is chosen first: it may ask for more. */
    private static void fillIn(Page page) {
        String form = "form[data-keeping] ";
        for (Locator group : page.locator(form + "fieldset:visible").all())
            group.locator("input").first().check();
        for (Locator day : page.locator(form + "input[type=date]:visible").all()) day.fill("2026-11-10");
        for (Locator line : page.locator(form + "input.govuk-input:not([type=date]):visible")
                .all()) line.fill("3");
        for (Locator field : page.locator(form + "textarea:visible").all()) {
            if (field.inputValue().isBlank()) field.fill("Svar på " + field.getAttribute("name") + ".");
        }
        saved(page);
    }

    private void documentIsSigned() {
        by(worker, () -> {
            papers.save(
                    investigation, Paper.Kind.DOCUMENT, 0, FilledIn.wholly(forms.current(FormId.CHILD_INVESTIGATION)));
            return papers.sign(investigation, Paper.Kind.DOCUMENT);
        });
    }

    private void partiesHaveAnswered() {
        LocalDate today = LocalDate.of(2026, 11, 10);
        guardians.forEach(it -> by(worker, () -> {
            UUID given = communications.given(
                    investigation,
                    new Communications.Sending(
                            it, "Hela utredningen", Communication.Way.POST, today, today.plusDays(14), true));
            communications.commented(
                    investigation, given, today, Communication.Comment.How.ORAL, "Har inget att invända.");
            return given;
        }));
    }

    private void consented(String decision) {
        DecisionId id = new DecisionId(UUID.fromString(decision.replaceAll(".*/", "")));
        guardians.forEach(it -> by(worker, () -> {
            consents.say(id, it, true, LocalDate.of(2026, 11, 10), "Muntligt vid mötet.");
            return id;
        }));
    }

    private PersonId person(String number) {
        return people.byNumber(IdentityNumber.stored(number)).orElseThrow().id();
    }

    private <T> T by(Session session, java.util.function.Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }

    private String address(String rest) {
        return "/investigation/" + investigation.value() + rest;
    }

    private static Locator words(Page page, int number) {
        return page.locator("main form.t-sheet textarea").nth(number);
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-save-status]")).hasAttribute("data-state", "saved");
    }
}
