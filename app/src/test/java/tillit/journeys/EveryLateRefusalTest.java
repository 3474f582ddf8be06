package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import tillit.casework.decision.LateRefusal;
import tillit.casework.decision.MeasureEvent;
import tillit.casework.decision.MeasureId;
import tillit.casework.decision.Measures;
import tillit.ground.access.Session;
import tillit.ground.page.Texts;

/** Every refusal of what is written down as reported to IVO is met by somebody who sends a form, and tells them what to do. */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class EveryLateRefusalTest extends LateJourneyTest {

    private static final String WINTER = "/decision/late/2027-1";

    @Autowired
    MockMvc http;

    @Autowired
    Texts texts;

    @Autowired
    Measures measures;

    private RefusalsMet form;

    @Test
    void everyRefusalIsMetAndSaysWhatToDoByTheRightFieldAndKeepsWhatWasTyped() {
        Session later = inApril();
        form = new RefusalsMet(http, texts);
        form.tries(() -> sending(later));
        form.tries(() -> telling(later));
        assertThat(form.faults()).as("what is wrong with them").isEmpty();
        assertThat(form.unmet(List.of(LateRefusal.class)))
                .as("what no form has met")
                .isEmpty();
    }

    private void sending(Session later) {
        String reports = WINTER + "/reports";
        form.refused(LateRefusal.QuarterRuns.class, later, "/decision/late/2027-2/reports", "sentOn", "2027-04-05");
        form.refused(LateRefusal.ChangedSince.class, later, reports, "sentOn", "2027-04-05", "seen", "0");
        form.refused(LateRefusal.SentDayMissing.class, later, reports, "seen", seen(later));
        form.refused(LateRefusal.NotSentYet.class, later, reports, "sentOn", "2027-04-06", "seen", seen(later));
        form.refused(LateRefusal.SentTooEarly.class, later, reports, "sentOn", "2027-03-31", "seen", seen(later));
        form.unread(later, reports, "sentOn", "seen", seen(later));
        form.done(later, reports, "sentOn", "2027-04-05", "seen", seen(later));
        form.refused(LateRefusal.NothingLeft.class, later, reports, "sentOn", "2027-04-05", "seen", "0");
    }

    private void telling(Session later) {
        String ends = WINTER + "/ends";
        String measure = granted(later);
        form.refused(LateRefusal.NotCarriedOut.class, later, ends, "measures", measure, "toldOn", "2027-04-05");
        by(worker, () -> {
            measures.write(
                    new MeasureId(UUID.fromString(measure)),
                    MeasureEvent.What.STARTED,
                    java.time.LocalDate.of(2027, 4, 5),
                    "Första helgen.");
            return measure;
        });
        form.refused(LateRefusal.NoneChosen.class, later, ends, "toldOn", "2027-04-05");
        form.refused(LateRefusal.ToldDayMissing.class, later, ends, "measures", measure);
        form.refused(LateRefusal.NotToldYet.class, later, ends, "measures", measure, "toldOn", "2027-04-06");
        form.refused(LateRefusal.ToldTooEarly.class, later, ends, "measures", measure, "toldOn", "2027-04-04");
        form.unread(later, ends, "toldOn", "measures", measure);
        form.done(later, ends, "measures", measure, "toldOn", "2027-04-05");
        form.refused(LateRefusal.NothingToTell.class, later, ends, "measures", measure, "toldOn", "2027-04-05");
    }

    private String seen(Session who) {
        return found(who, "name=\"seen\" value=\"([0-9a-f]+)\"");
    }

    private String granted(Session who) {
        return found(who, "/decision/measures/([0-9a-f-]{36})");
    }

    private String found(Session who, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(form.page(who, WINTER));
        if (!matcher.find()) throw new AssertionError("nothing there");
        return matcher.group(1);
    }
}
