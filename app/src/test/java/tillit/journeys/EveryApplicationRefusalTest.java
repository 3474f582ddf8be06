package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import tillit.casework.application.ApplicationRefusal;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.Rulings;
import tillit.casework.investigation.Investigation;
import tillit.casework.investigation.InvestigationEnds;
import tillit.casework.investigation.InvestigationId;
import tillit.ground.forms.Answers;
import tillit.ground.page.Texts;

/** Every refusal of an application is met by somebody who sends a form, and tells them what to do. */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class EveryApplicationRefusalTest extends InvestigatedTest {

    private static final String LONG = "Ord och ord. ".repeat(8_000);
    private static final String TODAY = "2026-11-10";
    private static final String TOMORROW = "2026-11-11";
    private static final String BEFORE = "2026-11-01";

    @Autowired
    MockMvc http;

    @Autowired
    Texts texts;

    @Autowired
    InvestigationEnds ends;

    @Autowired
    Rulings rulings;

    private RefusalsMet form;
    private String applying;

    @Test
    void everyRefusalIsMetAndSaysWhatToDoByTheRightFieldAndKeepsWhatWasTyped() {
        form = new RefusalsMet(http, texts);
        documentIsSigned();
        by(worker, () -> {
            ends.close(investigation, clock.instant());
            return investigation;
        });
        applying = by(
                worker,
                () -> "/application/people/"
                        + cases.find(tuvas).orElseThrow().person().value());
        form.tries(this::applying);
        form.tries(this::waiting);
        form.tries(this::withdrawing);
        assertThat(form.faults()).as("what is wrong with them").isEmpty();
        assertThat(form.unmet(List.of(ApplicationRefusal.class)))
                .as("what no form has met: a refusal of a request is not offered before somebody has asked")
                .containsExactly("ApplicationRefusal$NobodyAsks");
    }

    private void applying() {
        form.refused(ApplicationRefusal.ChoiceMissing.class, worker, applying, asked("applicant", ""));
        form.refused(ApplicationRefusal.TooYoung.class, worker, applying, asked("applicant", "SELF"));
        form.refused(ApplicationRefusal.WordsMissing.class, worker, applying, asked("name", " "));
        form.refused(ApplicationRefusal.WordsMissing.class, worker, applying, asked("capacity", " "));
        form.refused(ApplicationRefusal.DayMissing.class, worker, applying, asked("arrived.time", ""));
        form.refused(ApplicationRefusal.NotYet.class, worker, applying, asked("arrived.time", "23.50"));
        form.refused(ApplicationRefusal.ChoiceMissing.class, worker, applying, asked("way", ""));
        form.refused(ApplicationRefusal.WordsMissing.class, worker, applying, asked("what", " "));
        form.refused(ApplicationRefusal.TooLong.class, worker, applying, asked("what", LONG));
        form.refused(ApplicationRefusal.TooLong.class, worker, applying, asked("support", "N".repeat(2_001)));
    }

    private void waiting() {
        form.refused(ApplicationRefusal.OpenedAgainSoon.class, worker, applying, asked("then", "open"));
        List<String> first = new ArrayList<>(List.of(asked("arrived.day", "2026-05-04")));
        String waits = form.done(worker, applying, first.toArray(String[]::new));
        form.refused(ApplicationRefusal.OpenedAgainSoon.class, worker, waits + "/openings", "again", " ");
        form.done(worker, waits + "/openings", "again", "Mamman har blivit sjuk.");
        form.done(worker, waits + "/requests", "requestedOn", TODAY);
        form.refused(ApplicationRefusal.AskedBefore.class, worker, waits + "/requests", "requestedOn", TODAY);
        form.refused(ApplicationRefusal.NoDecisionYet.class, worker, waits + "/decisions");
        requestRefused();
        form.refused(ApplicationRefusal.ChoiceMissing.class, worker, waits + "/decisions");
        form.refused(
                ApplicationRefusal.NoSuchDecision.class,
                worker,
                waits + "/decisions",
                "decision",
                UUID.randomUUID().toString());
        String application = form.done(worker, applying, asked("then", "wait"));
        String delays = application + "/delays";
        form.refused(ApplicationRefusal.WordsMissing.class, worker, delays, "reasons", " ", "expectedOn", TOMORROW);
        form.refused(ApplicationRefusal.TooEarly.class, worker, delays, "reasons", "Intyg.", "expectedOn", BEFORE);
        form.done(worker, delays, "reasons", "Intyget saknas.");
        String tellings = application + "/tellings";
        form.refused(ApplicationRefusal.DayMissing.class, worker, tellings, "how", "VISIT");
        form.refused(ApplicationRefusal.ChoiceMissing.class, worker, tellings, "toldOn", TODAY);
        form.refused(ApplicationRefusal.NotNow.class, worker, delays, "reasons", "Intyget saknas ännu.");
        form.done(worker, tellings, "how", "VISIT", "toldOn", TODAY);
        form.refused(ApplicationRefusal.AskedTooEarly.class, worker, application + "/requests", "requestedOn", TODAY);
        form.refused(
                ApplicationRefusal.Waits.class,
                worker,
                "/cases/" + tuvas.value() + "/closings",
                "closing",
                "Allt är klart.");
    }

    /** The leader signs that the request is refused. */
    private void requestRefused() {
        DecisionId begun = by(worker, () -> decisions.begin(tuvas, "refuse-request-to-decide", running(), null));
        by(
                worker,
                () -> decisions.save(
                        begun,
                        1,
                        new Answers(
                                Map.of("what", List.of("Begäran avslås."), "reasons", List.of("Intyget saknas.")))));
        by(leader, () -> rulings.sign(begun));
    }

    private InvestigationId running() {
        return investigations.in(tuvas).stream()
                .filter(Investigation::isRunning)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void withdrawing() {
        String application = form.done(worker, applying, asked("then", "wait"));
        String withdrawals = application + "/withdrawals";
        form.refused(ApplicationRefusal.WordsMissing.class, worker, withdrawals, "withdrawnOn", TODAY);
        form.refused(ApplicationRefusal.DayMissing.class, worker, withdrawals, "withdrawn", "Hon ringde.");
        form.done(worker, withdrawals, "withdrawn", "Hon ringde.", "withdrawnOn", TODAY);
        form.refused(
                ApplicationRefusal.NotNow.class,
                worker,
                withdrawals,
                "withdrawn",
                "Hon ringde igen.",
                "withdrawnOn",
                TODAY);
    }

    private static String[] asked(String field, String value) {
        List<String> fields = new ArrayList<>(List.of(
                "applicant", "REPRESENTATIVE",
                "name", "Ulla Ombud",
                "capacity", "ombud med fullmakt",
                "arrived.day", TODAY,
                "arrived.time", "08.00",
                "way", "TELEPHONE",
                "what", "Avlastning i en annan familj."));
        int at = fields.indexOf(field);
        if (at >= 0) fields.set(at + 1, value);
        else fields.addAll(List.of(field, value));
        return fields.toArray(String[]::new);
    }
}
