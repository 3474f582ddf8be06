package tillit.casework.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.ground.law.Citation;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;

/** On what a decision rests: the provision as it stands that day, and the delegation that lets the one who is signed in take it. */
@Component
class Mandated {

    /** The decision that a preliminary assessment may take longer. */
    static final String EXTEND = "extend-preliminary-assessment";

    private final Law law;

    Mandated(Law law) {
        this.law = law;
    }

    /** Both, as they are written on the decision. */
    record Basis(String provision, String mandate) {}

    /** What is missing for the one who is signed in to take the decision that day; empty if nothing is. */
    List<Refusal> missingFor(String decision, LocalDate on) {
        return List.of();
    }

    Basis basisFor(String decision, LocalDate on) {
        DecisionRule rule = law.decision(decision, on)
                .orElseThrow(() -> new IllegalArgumentException("law/decisions does not know it"));
        String provision = rule.citations().stream().map(Citation::swedish).collect(Collectors.joining("; "));
        return new Basis(provision, "mandate");
    }
}
