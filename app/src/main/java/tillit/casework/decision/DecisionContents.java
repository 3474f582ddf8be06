package tillit.casework.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Chosen;
import tillit.casework.printout.Contents;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.Law;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** The decisions of a case in its printed file, word for word as they were taken. What was written on the way, and came to nothing, is no part of it. */
@Component
@Order(20)
class DecisionContents implements Contents {

    private final StoredDecisions decisions;
    private final DecisionLetters letters;
    private final Law law;

    DecisionContents(StoredDecisions decisions, DecisionLetters letters, Law law) {
        this.decisions = decisions;
        this.letters = letters;
        this.law = law;
    }

    @Override
    public List<Leaf> of(CaseId id, Chosen chosen, Wording wording) {
        if (!chosen.has(Part.DECISIONS)) return List.of();
        return decisions.in(id).stream()
                .filter(Decision.Taken.class::isInstance)
                .map(Decision.Taken.class::cast)
                .filter(it -> chosen.covers(it.ruling().on()))
                .map(it -> leaf(it, wording))
                .toList();
    }

    private Leaf leaf(Decision.Taken taken, Wording wording) {
        DecisionRule rule =
                law.decision(taken.sheet().kind(), taken.ruling().on()).orElseThrow();
        DecisionLetters.Told told = letters.told(taken, rule, wording);
        List<Leaf.Passage> passages = new ArrayList<>();
        passages.add(new Leaf.Passage(wording.say("decision.print.what"), told.what()));
        if (!told.period().isEmpty())
            passages.add(new Leaf.Passage(wording.say("decision.print.period"), told.period()));
        String heard = Content.text(taken.sheet().words(), "heard");
        if (!heard.isBlank()) passages.add(new Leaf.Passage(wording.say("decision.part.heard"), heard));
        told.parts().forEach(it -> passages.add(new Leaf.Passage(it.title(), it.words())));
        return new Leaf(
                taken.id().value(),
                Part.DECISIONS,
                taken.ruling().on(),
                taken.ruling().at(),
                rule.title().in(wording.language().locale()),
                List.of(
                        new Fact(wording.say("decision.print.by"), told.by()),
                        new Fact(wording.say("decision.print.provision"), told.provision())),
                passages,
                List.of(),
                Optional.empty());
    }
}
