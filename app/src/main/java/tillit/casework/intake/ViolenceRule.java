package tillit.casework.intake;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;

/** About whom an investigation is opened without delay where violence is suspected: {@code law/rules/violence-open-without-delay} says it, not we. */
@Component
class ViolenceRule {

    static final RuleId ID = new RuleId("violence-open-without-delay");

    private final Law law;
    private final Told told;

    ViolenceRule(Law law, Told told) {
        this.law = law;
        this.told = told;
    }

    /** Whether an investigation about this one must be opened, by what is known now. */
    boolean demandsOpening(SubjectFacts facts) {
        return facts.violence() && told.about(facts).stream().anyMatch(this::starts);
    }

    /** Whether the rule is about such a one at all: if violence were suspected, nothing decided, and it were ours to decide. */
    boolean isAbout(SubjectFacts facts) {
        return told.about(facts.suspecting(true).oursToDecide()).stream()
                .flatMap(act ->
                        act instanceof IntakeAct.ChildBorn born ? Stream.of(born.undecidedYet()) : Stream.of(act))
                .anyMatch(this::starts);
    }

    private boolean starts(IntakeAct act) {
        return law.startedBy(act.act(), act.at(), act.traits(), act.days()).stream()
                .anyMatch(owed -> owed.rule().rule().equals(ID));
    }
}
