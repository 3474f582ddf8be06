package tillit.casework.decision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.investigation.Investigation;
import tillit.casework.investigation.Outcomes;
import tillit.ground.page.Beside;
import tillit.ground.page.Wording;

/** On the page of an investigation: how many decisions have come of it, and where one decides. */
@Component
class DecisionOutcomes implements Outcomes {

    private final StoredDecisions decisions;

    DecisionOutcomes(StoredDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Beside.Line> of(Investigation investigation, Wording wording) {
        long taken = decisions.in(investigation.socialCase()).stream()
                .filter(Decision.Taken.class::isInstance)
                .filter(it -> it.sheet()
                        .investigation()
                        .filter(investigation.id()::equals)
                        .isPresent())
                .count();
        return List.of(new Beside.Line(
                wording.say("decision.outcome.title"),
                "",
                wording.say("decision.outcome.some", taken),
                List.of(new Beside.Link(
                        DecisionPages.list(investigation.socialCase()), wording.say("decision.outcome.go")))));
    }
}
