package tillit.casework.intake;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tillit.ground.access.UnitId;
import tillit.ground.page.Wording;

/** Says what the reader may decide about a report, before he or she tries. */
@Component
class MandateInWords {

    private final Mandated mandated;

    MandateInWords(Mandated mandated) {
        this.mandated = mandated;
    }

    String sentence(UnitId unit, LocalDate on, Wording wording) {
        String open = OpeningDecision.Outcome.OPENED.decision();
        String leave = OpeningDecision.Outcome.NOT_OPENED.decision();
        boolean mayOpen = mandated.covers(open, unit, on);
        boolean mayLeave = mandated.covers(leave, unit, on);
        if (mayOpen && mayLeave) return wording.say("intake.decision.as.both");
        if (mayOpen) return wording.say("intake.decision.as.open", who(leave, on, wording));
        return wording.say("intake.decision.as.neither", who(open, on, wording), who(leave, on, wording));
    }

    /** Who may decide that a preliminary assessment takes longer, in a sentence; empty if the reader may. */
    String insteadOfExtending(UnitId unit, LocalDate on, Wording wording) {
        if (mandated.covers(Mandated.EXTEND, unit, on)) return "";
        return wording.say("intake.extension.not-you", who(Mandated.EXTEND, on, wording));
    }

    private String who(String decision, LocalDate on, Wording wording) {
        Locale reader = wording.language().locale();
        return mandated.whoMay(decision, on)
                .map(level ->
                        "mandate.level." + level.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(key -> wording.say(key).toLowerCase(reader))
                .orElseGet(() -> wording.say("mandate.level.board").toLowerCase(reader));
    }
}
