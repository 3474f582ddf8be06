package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import tillit.casework.cases.CaseId;
import tillit.casework.disclosure.DisclosureRefusal;
import tillit.ground.page.Texts;

/** Every refusal of a request for documents is met by somebody who sends a form, and tells them what to do. */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class EveryDisclosureRefusalTest extends JourneyTest {

    private static final String LONG = "Ord och ord. ".repeat(8_000);
    private static final String TODAY = "2026-11-10";
    private static final String TOMORROW = "2026-11-11";
    private static final String BEFORE = "2026-11-01";

    @Autowired
    MockMvc http;

    @Autowired
    Texts texts;

    private RefusalsMet form;
    private CaseId tuvas;
    private String asking;

    @Test
    void everyRefusalIsMetAndSaysWhatToDoByTheRightFieldAndKeepsWhatWasTyped() {
        form = new RefusalsMet(http, texts);
        tuvas = caseOf("20140502-2383");
        asking = "/disclosure/cases/" + tuvas.value() + "/requests";
        form.tries(this::asking);
        form.tries(this::answering);
        form.tries(this::deciding);
        form.tries(this::appealing);
        form.tries(this::ruling);
        form.tries(this::withdrawing);
        assertThat(form.faults()).as("what is wrong with them").isEmpty();
        assertThat(form.unmet(List.of(DisclosureRefusal.class)))
                .as("what no form has met")
                .isEmpty();
    }

    private void asking() {
        form.refused(DisclosureRefusal.WhoMissing.class, worker, asking, "what", "Allt om Tuva.");
        form.refused(DisclosureRefusal.NameMissing.class, worker, asking, asked("name", ""));
        form.refused(DisclosureRefusal.NameOfNobody.class, worker, asking, asked("who", "ANONYMOUS"));
        form.refused(DisclosureRefusal.MomentMissing.class, worker, asking, asked("arrived.time", ""));
        form.refused(DisclosureRefusal.NotYet.class, worker, asking, asked("arrived.time", "23.50"));
        form.refused(DisclosureRefusal.ChoiceMissing.class, worker, asking, asked("way", ""));
        form.refused(DisclosureRefusal.ChoiceMissing.class, worker, asking, asked("scope", ""));
        form.refused(DisclosureRefusal.ChoiceMissing.class, worker, asking, asked("wanted", ""));
        form.refused(DisclosureRefusal.WordsMissing.class, worker, asking, asked("what", " "));
        form.refused(DisclosureRefusal.TooLong.class, worker, asking, asked("what", LONG));
        form.refused(DisclosureRefusal.TooLong.class, worker, asking, asked("name", "N".repeat(201)));
    }

    private void answering() {
        String answers = form.done(worker, asking, asked("what", "Allt.")) + "/answers";
        form.refused(DisclosureRefusal.ChoiceMissing.class, worker, answers, "reasons", "Det rör någon annan.");
        form.refused(DisclosureRefusal.ProvisionMissing.class, worker, answers, answered("provision", ""));
        form.refused(DisclosureRefusal.WordsMissing.class, worker, answers, answered("reasons", " "));
        form.refused(DisclosureRefusal.NotTold.class, worker, answers, answered("toldThem", "false"));
        form.refused(DisclosureRefusal.ChoiceMissing.class, worker, answers, answered("asksWritten", ""));
        form.refused(
                DisclosureRefusal.NothingToReserve.class,
                worker,
                answers,
                answered("reservation", "Får inte spridas."));
        form.refused(DisclosureRefusal.DayMissing.class, worker, answers, answered("answeredOn", ""));
        form.refused(DisclosureRefusal.NotYet.class, worker, answers, answered("answeredOn", TOMORROW));
        form.refused(DisclosureRefusal.TooEarly.class, worker, answers, answered("answeredOn", BEFORE));
        form.refused(DisclosureRefusal.ChoiceMissing.class, worker, answers, "outcome", "WHOLE", "answeredOn", TODAY);
        form.refused(DisclosureRefusal.TooLong.class, worker, answers, answered("provision", "§".repeat(501)));
        form.refused(
                DisclosureRefusal.Runs.class,
                worker,
                "/cases/" + tuvas.value() + "/closings",
                "closing",
                "Allt är klart.");
        form.unread(worker, answers, "answeredOn", "outcome", "WHOLE");
        form.done(worker, answers, answered("asksWritten", "false"));
        form.refused(DisclosureRefusal.NotNow.class, worker, answers, answered("reasons", "En gång till."));
    }

    private void deciding() {
        String request = form.done(worker, asking, asked("what", "Allt."));
        form.done(worker, request + "/answers", answered("asksWritten", "false"));
        form.refused(DisclosureRefusal.DayMissing.class, worker, request + "/decision-requests", "askedOn", "");
        form.done(worker, request + "/decision-requests", "askedOn", TODAY);
        String decisions = request + "/decisions";
        form.refused(
                DisclosureRefusal.WordsMissing.class, worker, decisions, "decidedOn", TODAY, "decidedBy", "Ines Holm");
        form.refused(
                DisclosureRefusal.WordsMissing.class, worker, decisions, "decidedOn", TODAY, "delegation", "Punkt 2.4");
        form.refused(
                DisclosureRefusal.DayMissing.class, worker, decisions, "decidedBy", "Ines", "delegation", "Punkt 2.4");
        form.done(worker, decisions, "decidedOn", TODAY, "decidedBy", "Ines Holm", "delegation", "Punkt 2.4");
        form.refused(DisclosureRefusal.TooEarly.class, worker, request + "/receipts", "receivedOn", BEFORE);
        form.refused(DisclosureRefusal.DayMissing.class, worker, request + "/receipts", "receivedOn", "");
    }

    private void appealing() {
        String request = decided();
        form.done(worker, request + "/receipts", "receivedOn", TODAY);
        String appeals = request + "/appeals";
        form.refused(DisclosureRefusal.MomentMissing.class, worker, appeals, "wants", "Jag vill ha allt.");
        form.refused(
                DisclosureRefusal.WordsMissing.class, worker, appeals, "appealed.day", TODAY, "appealed.time", "08.00");
        form.done(worker, appeals, "appealed.day", TODAY, "appealed.time", "08.00", "wants", "Jag vill ha allt.");
        String judgements = request + "/judgements";
        form.refused(DisclosureRefusal.ChoiceMissing.class, worker, judgements, "judgedWords", "Det står på brevet.");
        form.refused(DisclosureRefusal.NotAsCounted.class, worker, judgements, "judged", "LATE");
        form.refused(DisclosureRefusal.WordsMissing.class, worker, judgements, "judged", "LATE");
        form.done(worker, judgements, "judged", "IN_TIME");
        String forwardings = request + "/forwardings";
        form.refused(DisclosureRefusal.WordsMissing.class, worker, forwardings, "court", "Kammarrätten i Jönköping");
        form.refused(DisclosureRefusal.DayMissing.class, worker, forwardings, "stands", "Inget nytt.");
        form.refused(DisclosureRefusal.DayMissing.class, worker, request + "/releases", "releasedHow", "POST");
        form.refused(DisclosureRefusal.ChoiceMissing.class, worker, request + "/releases", "releasedOn", TODAY);
        form.refused(
                DisclosureRefusal.TooLong.class,
                worker,
                request + "/releases",
                "releasedOn",
                TODAY,
                "releasedHow",
                "POST",
                "releasedReservation",
                LONG);
    }

    private void ruling() {
        String request = decided();
        appealed(request);
        form.done(
                worker,
                request + "/forwardings",
                "court",
                "Kammarrätten i Jönköping",
                "stands",
                "Inget nytt.",
                "forwardedOn",
                TODAY);
        String rulings = request + "/rulings";
        form.refused(DisclosureRefusal.ChoiceMissing.class, worker, rulings, "effect", "Det ska lämnas ut.");
        form.refused(DisclosureRefusal.DayMissing.class, worker, rulings, "result", "CHANGED", "effect", "Lämna ut.");
        form.refused(
                DisclosureRefusal.WordsMissing.class,
                worker,
                rulings,
                "result",
                "CHANGED",
                "ruledOn",
                TODAY,
                "cameOn",
                TODAY);
        form.done(worker, rulings, "result", "UPHELD", "ruledOn", TODAY, "cameOn", TODAY, "effect", "Det står fast.");
    }

    private void withdrawing() {
        String withdrawals = form.done(worker, asking, asked("what", "Allt.")) + "/withdrawals";
        form.refused(DisclosureRefusal.WordsMissing.class, worker, withdrawals, "withdrawnOn", TODAY);
        form.refused(DisclosureRefusal.DayMissing.class, worker, withdrawals, "withdrawn", "Hon ringde.");
        form.done(worker, withdrawals, "withdrawnOn", TODAY, "withdrawn", "Hon ringde.");
        form.refused(DisclosureRefusal.NotNow.class, worker, withdrawals, "withdrawn", "Hon ringde igen.");
        String late = decided();
        form.refused(DisclosureRefusal.NotNow.class, worker, late + "/dismissals", "dismissed", "Ines, punkt 2.5.");
        form.done(worker, late + "/receipts", "receivedOn", TODAY);
        clock.is("2026-12-10T09:00:00");
        form.done(
                worker,
                late + "/appeals",
                "appealed.day",
                "2026-12-10",
                "appealed.time",
                "08.00",
                "wants",
                "Jag vill ha allt.");
        form.refused(DisclosureRefusal.WordsMissing.class, worker, late + "/judgements", "judged", "OUR_FAULT");
        form.done(worker, late + "/judgements", "judged", "LATE", "judgedWords", "Poststämpeln.");
        form.refused(DisclosureRefusal.WordsMissing.class, worker, late + "/dismissals", "dismissedOn", "2026-12-10");
        form.refused(DisclosureRefusal.DayMissing.class, worker, late + "/dismissals", "dismissed", "Ines, 2.5.");
    }

    private String decided() {
        String request = form.done(worker, asking, asked("what", "Allt."));
        form.done(worker, request + "/answers", answered("asksWritten", "true"));
        form.done(
                worker,
                request + "/decisions",
                "decidedOn",
                TODAY,
                "decidedBy",
                "Ines Holm",
                "delegation",
                "Punkt 2.4");
        return request;
    }

    private void appealed(String request) {
        form.done(
                worker,
                request + "/appeals",
                "appealed.day",
                TODAY,
                "appealed.time",
                "08.00",
                "wants",
                "Jag vill ha allt.");
        form.done(worker, request + "/judgements", "judged", "NOT_BEGUN");
    }

    /** All that is asked of a request, with one field filled in otherwise. */
    private static String[] asked(String field, String value) {
        return but(
                field,
                value,
                List.of("who", "OTHER"),
                List.of("name", "Göran Ek"),
                List.of("arrived.day", TODAY),
                List.of("arrived.time", "07.30"),
                List.of("way", "MAIL"),
                List.of("what", "Allt om Tuva."),
                List.of("scope", "WHOLE"),
                List.of("wanted", "COPY"));
    }

    /** All that is asked of an answer that refuses, with one field filled in otherwise. */
    private static String[] answered(String field, String value) {
        return but(
                field,
                value,
                List.of("outcome", "REFUSED"),
                List.of("answeredOn", TODAY),
                List.of("provision", "26 kap. 1 § OSL"),
                List.of("reasons", "Det rör någon annan."),
                List.of("toldThem", "true"),
                List.of("asksWritten", "false"));
    }

    @SafeVarargs
    private static String[] but(String field, String value, List<String>... usual) {
        List<String> all = new ArrayList<>();
        List.of(usual).stream().filter(it -> !it.getFirst().equals(field)).forEach(all::addAll);
        all.addAll(List.of(field, value));
        return all.toArray(String[]::new);
    }
}
