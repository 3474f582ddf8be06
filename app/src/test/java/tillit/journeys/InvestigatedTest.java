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
import org.junit.jupiter.api.BeforeEach;
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
import tillit.casework.printout.Printed;
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

/** A town in which Tuva is investigated, with both her guardians beside her. */
abstract class InvestigatedTest extends JourneyTest {

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

    CaseId tuvas;
    InvestigationId investigation;
    Session leader;
    List<PersonId> guardians;

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
            InvestigationId opened = investigations.open(stamp, tuva, decision, clock.instant(), null);
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

    void documentIsSigned() {
        by(worker, () -> {
            papers.save(
                    investigation, Paper.Kind.DOCUMENT, 0, FilledIn.wholly(forms.current(FormId.CHILD_INVESTIGATION)));
            return papers.sign(investigation, Paper.Kind.DOCUMENT);
        });
    }

    /** Until when they were asked to answer: what the social worker chose. */
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 11, 24);

    void partiesHaveAnswered() {
        LocalDate today = LocalDate.of(2026, 11, 10);
        guardians.forEach(it -> by(worker, () -> {
            UUID given = communications.given(
                    investigation,
                    new Communications.Sending(it, "Hela utredningen", Communication.Way.POST, today, ANSWER_BY, true));
            communications.commented(
                    investigation, given, today, Communication.Comment.How.ORAL, "Har inget att invända.");
            return given;
        }));
    }

    void consented(String decision) {
        DecisionId id = new DecisionId(UUID.fromString(decision.replaceAll(".*/", "")));
        guardians.forEach(it -> by(worker, () -> {
            consents.say(id, it, true, LocalDate.of(2026, 11, 10), "Muntligt vid mötet.");
            return id;
        }));
    }

    PersonId person(String number) {
        return people.byNumber(IdentityNumber.stored(number)).orElseThrow().id();
    }

    <T> T by(Session session, java.util.function.Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }

    String address(String rest) {
        return "/investigation/" + investigation.value() + rest;
    }

    static void saved(Page page) {
        assertThat(page.locator("[data-save-status]")).hasAttribute("data-state", "saved");
    }

    void put(Page page) {
        page.locator("select[name=who]")
                .selectOption(String.valueOf(leader.user().id().value()));
        press(page, "Lämna för beslut");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    static void write(Page page, boolean ends) {
        for (Locator field : page.locator("form[data-keeping] textarea, main form.t-sheet textarea")
                .all()) {
            if (!"notHeard".equals(field.getAttribute("name")))
                field.fill("Det gäller Tuva, " + field.getAttribute("name") + ".");
        }
        if (page.locator("[name=from]").count() > 0 && !ends)
            page.locator("[name=from]").fill("2026-11-25");
        if (ends && page.locator("[name=to]").count() > 0)
            page.locator("[name=to]").fill("2026-12-15");
    }

    /** All words of the first letter on the page, whose sheets are kept as pictures beside those of the pages. */
    static String read(Page page, String name) {
        String address = page.locator("main a[href*='/pdf'], main a[href*='/previews/']")
                .first()
                .getAttribute("href");
        byte[] letter = page.request().get(address).body();
        Sheets.keep(letter, name);
        return Printed.text(letter);
    }
}
