package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.ClosingRefusal;
import tillit.casework.decision.DecisionRefusal;
import tillit.casework.decision.MeasureRefusal;
import tillit.casework.dispatch.DispatchRefusal;
import tillit.casework.investigation.InvestigationRefusal;
import tillit.casework.investigation.NoticeRefusal;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.law.Refusal;
import tillit.ground.page.Texts;

/** Every refusal from the opened investigation to the closed case is met by somebody who sends a form, and tells them what to do. */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class EveryRefusalTest extends InvestigatedTest {

    private static final List<Class<? extends Refusal>> FAMILIES = List.of(
            InvestigationRefusal.class,
            NoticeRefusal.class,
            DecisionRefusal.class,
            MeasureRefusal.class,
            DispatchRefusal.class,
            ClosingRefusal.class);

    /** What no form can bring about, each with what says it instead. */
    private static final Map<String, String> UNREACHED = Map.of(
            "InvestigationRefusal$DocumentMissing",
            "an investigation is closed by a decision alone, which is refused by DecisionRefusal.DocumentMissing before it comes there",
            "DispatchRefusal$Busy",
            "needs as many printing at once as the machine has places for, for ten seconds: LettersTest and PressTest hold the places");

    private static final String LONG = "a".repeat(1_000_001);

    @Autowired
    MockMvc http;

    @Autowired
    Texts texts;

    private RefusalsMet form;

    @Test
    void everyRefusalIsMetAndSaysWhatToDoByTheRightFieldAndKeepsWhatWasTyped() {
        form = new RefusalsMet(http, texts);
        form.tries(this::collecting);
        form.tries(this::communicating);
        form.tries(this::telling);
        Session sees = town.workerForProtected(
                Role.SOCIAL_WORKER, worker.user().memberships().getFirst().unit());
        RefusedLetters letters = new RefusedLetters(form, worker, sees, tuvas, administrator);
        form.tries(() -> letters.all(town.administrator(), personsByName()));
        RefusedDecisions decisions = new RefusedDecisions(
                form, worker, colleague, leader, tuvas, by(worker, () -> person("201405022383")), administrator);
        form.tries(decisions::first);
        form.tries(this::documentIsSigned);
        form.tries(() -> decisions.all(this::partiesHaveAnswered, this::consented, another()));
        form.tries(this::ended);
        form.tries(() -> letters.silent(personsByName().get("Jenny")));

        new TreeMap<>(UNREACHED).forEach((name, why) -> System.out.println("met by no form: " + name + ": " + why));
        assertThat(form.faults()).as("what is wrong with them").isEmpty();
        assertThat(form.unmet(FAMILIES)).as("what no form has met").isEqualTo(UNREACHED.keySet());
    }

    private void collecting() {
        String findings = address("/findings");
        form.refused(InvestigationRefusal.Unfilled.class, worker, findings);
        form.refused(InvestigationRefusal.TooLong.class, worker, findings, "source", "Skolan", "words", LONG);
        form.refused(
                InvestigationRefusal.NotYet.class, worker, findings, "source", "Skolan, lärare", "onDay", "2026-11-11");
        form.refused(
                InvestigationRefusal.ConsentMissing.class,
                worker,
                findings,
                "ground",
                "CONSENT",
                "words",
                "Tuva har varit borta.");
        String document = address("/papers/plan");
        form.done(worker, document, "q.to-answer", "Nadjas ord om varför.", "revision", "0");
        form.refused(
                InvestigationRefusal.ColleagueWrote.class,
                colleague,
                document,
                "q.to-answer",
                "Amirs ord om varför.",
                "revision",
                "0");
        form.refused(
                InvestigationRefusal.WrittenSince.class,
                colleague,
                document,
                "q.whom",
                "Amirs ord om vilka.",
                "then",
                "sign",
                "revision",
                "0");
        String longer = address("/extension");
        form.refused(InvestigationRefusal.ReasonsMissing.class, leader, longer, "newEnd", "2026-11-12");
        form.refused(
                InvestigationRefusal.EndNotLater.class,
                leader,
                longer,
                "newEnd",
                "2026-11-12",
                "reasons",
                "Skolan svarar i januari.");
        form.unread(leader, longer, "newEnd", "reasons", "Skolan svarar i januari.");
        form.unread(worker, findings, "onDay", "words", "Tuva har varit borta.");
        form.refused(
                InvestigationRefusal.NoEndToMove.class,
                leader,
                "/investigation/" + adults() + "/extension",
                "newEnd",
                "2027-05-12",
                "reasons",
                "Skolan svarar i januari.");
    }

    private void communicating() {
        String page = address("/communication");
        form.refused(
                InvestigationRefusal.BeforeIt.class,
                worker,
                page,
                "given",
                "true",
                "way",
                "POST",
                "sentOn",
                "2026-11-09",
                "answerBy",
                "2026-11-24",
                "what",
                "Hela utredningen, fem sidor.");
        form.refused(
                InvestigationRefusal.AnswerBeforeSent.class,
                worker,
                page,
                "given",
                "true",
                "sentOn",
                "2026-11-10",
                "answerBy",
                "2026-11-09");
        form.refused(
                InvestigationRefusal.Unfilled.class, worker, page, "given", "false", "reason", "Hon skrev det själv.");
        form.done(
                worker,
                page,
                "party",
                personsByName().get("Robin"),
                "given",
                "true",
                "way",
                "POST",
                "sentOn",
                "2026-11-10",
                "answerBy",
                "2026-11-24",
                "oralOffered",
                "true",
                "what",
                "Hela utredningen, fem sidor.");
        form.refused(InvestigationRefusal.Unfilled.class, worker, page + "/comments", "words", "Har inget att säga.");
    }

    private void telling() {
        String page = address("/notices");
        form.refused(NoticeRefusal.ToldOrNot.class, worker, page, "words", "Jenny, vid mötet.");
        form.refused(NoticeRefusal.WordsMissing.class, worker, page, "told", "true");
        form.refused(NoticeRefusal.WordsUnfit.class, worker, page, "told", "true", "words", LONG);
        form.done(worker, page, "told", "false", "words", "Mamman är på sjukhus till fredag.");
        form.refused(
                NoticeRefusal.WaitsAlready.class, worker, page, "told", "false", "words", "Vi väntar till fredag.");
        form.done(worker, page, "told", "true", "words", "Jenny och Robin, vid mötet.");
        form.refused(NoticeRefusal.AlreadyTold.class, worker, page, "told", "true", "words", "Jenny, en gång till.");
    }

    private void ended() {
        String closing = "/cases/" + tuvas.value() + "/closings";
        form.refused(ClosingRefusal.ReasonMissing.class, worker, closing, "closing", " ");
        form.refused(ClosingRefusal.TooLong.class, worker, closing, "closing", LONG);
        form.refused(ClosingRefusal.OwedStill.class, worker, closing, "closing", "Tuva har det bra.");
    }

    /** An investigation about somebody grown up, which has no last day. */
    private UUID adults() {
        return by(worker, () -> {
            var jenny = person("198401012383");
            CaseId opened = cases.openFor(
                            jenny,
                            CaseKind.ADULT,
                            worker.user().memberships().getFirst().unit(),
                            false,
                            clock.instant())
                    .id();
            cases.give(opened, worker.user().id());
            Stamp stamp = cases.about(List.of(jenny)).getFirst().stamp();
            return investigations
                    .open(stamp, jenny, UUID.randomUUID(), clock.instant(), null)
                    .value();
        });
    }

    private CaseId another() {
        return caseOf("20151201-2392");
    }

    private Map<String, String> personsByName() {
        return Map.of(
                "Jenny",
                guardians.getFirst().value().toString(),
                "Robin",
                guardians.getLast().value().toString());
    }
}
