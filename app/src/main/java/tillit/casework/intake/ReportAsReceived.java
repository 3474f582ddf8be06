package tillit.casework.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;

/**
 * A concern report (orosanmälan) as it came, before anyone has judged it.
 *
 * @param about whom it is about; a report that names nobody is about one unknown child, and waits for no name
 * @param signs what the one who registers has seen in it
 */
public record ReportAsReceived(
        Came came,
        Written written,
        ReporterAsWritten reporter,
        List<SubjectAsWritten> about,
        List<Observation> signs,
        @Nullable TransferAsked transfer) {

    /** @throws Refusal all that cannot be stored as it was written, each with its field */
    public ReportAsReceived {
        about = about.isEmpty() ? List.of(SubjectAsWritten.child("", "", "", "")) : List.copyOf(about);
        signs = List.copyOf(signs);
        List<Refusal> found = new ArrayList<>();
        found.addAll(Wordings.faults(written));
        found.addAll(Wordings.faults(reporter));
        for (int i = 0; i < about.size(); i++) {
            found.addAll(Wordings.faults(about.get(i), "about[" + i + "]"));
        }
        for (int i = 0; i < signs.size(); i++) {
            found.addAll(Wordings.faults(signs.get(i), "signs[" + i + "]"));
        }
        if (about.size() > Wordings.MOST_SUBJECTS) found.add(new IntakeRefusal.TooMany("about"));
        Refusals.throwAny(found);
    }

    /** Whether somebody ticked violence. */
    boolean saysViolence() {
        return signs.stream().anyMatch(sign -> sign.sign().isViolence());
    }

    boolean says(Sign sign) {
        return signs.stream().anyMatch(it -> it.sign() == sign);
    }

    Optional<TransferAsked> transferAsked() {
        return Optional.ofNullable(transfer);
    }
}
