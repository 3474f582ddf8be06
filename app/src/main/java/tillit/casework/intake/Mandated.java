package tillit.casework.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.ground.access.Dossier;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.law.Citation;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.Refusal;
import tillit.ground.mandate.Mandate;
import tillit.ground.page.Missing;

/** On what a decision rests: the provision as it stands that day, and the delegation that lets the one who is signed in take it. */
@Component
class Mandated {

    /** The decision that a preliminary assessment may take longer. */
    static final String EXTEND = "extend-preliminary-assessment";

    /** That a report goes to the municipality that is responsible. */
    static final String HAND_OVER = "hand-over-report";

    private final Mandate mandate;
    private final Dossiers dossiers;

    Mandated(Mandate mandate, Dossiers dossiers) {
        this.mandate = mandate;
        this.dossiers = dossiers;
    }

    /** Both, as they are written on the decision. */
    record Basis(String provision, String mandate) {}

    /** What is missing for the one who is signed in to take the decision that day; empty if nothing is. */
    List<Refusal> missingFor(String decision, Stamp report, LocalDate on) {
        try {
            mandate.require(decision, dossier(report), on);
            return List.of();
        } catch (Refusal refused) {
            return List.of(refused);
        }
    }

    /** Whether {@link #missingFor} would find a mandate; for what a page says. Leaves no row in the log. */
    boolean covers(String decision, UnitId unit, LocalDate on) {
        return mandate.covers(decision, unit, on);
    }

    /** The lowest level that may take the decision; empty if only the board may. */
    Optional<Level> whoMay(String decision, LocalDate on) {
        return mandate.whoMay(decision, on);
    }

    Basis basisFor(String decision, Stamp report, LocalDate on) {
        tillit.ground.mandate.Basis basis = mandate.require(decision, dossier(report), on);
        String provision = basis.provisions().stream().map(Citation::swedish).collect(Collectors.joining("; "));
        return new Basis(provision, basis.text().sv());
    }

    private Dossier dossier(Stamp report) {
        return dossiers.find(report.dossier()).orElseThrow(Missing::new);
    }
}
