package tillit.casework.commission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Chosen;
import tillit.casework.printout.Contents;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.ground.access.Provider;
import tillit.ground.access.Providers;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** The commissions of a case as they are printed: what the provider was told, and all that it told. */
@Component
class CommissionContents implements Contents {

    private final StoredCommissions stored;
    private final StoredSteps steps;
    private final Providers providers;
    private final CommissionInWords words;

    CommissionContents(StoredCommissions stored, StoredSteps steps, Providers providers, CommissionInWords words) {
        this.stored = stored;
        this.steps = steps;
        this.providers = providers;
        this.words = words;
    }

    @Override
    public List<Leaf> of(CaseId id, Chosen chosen, Wording wording) {
        if (!chosen.has(Part.DECISIONS)) return List.of();
        return stored.in(id).reversed().stream()
                .filter(it -> chosen.covers(Stockholm.dayOf(it.placedAt())))
                .map(it -> leaf(it, wording))
                .toList();
    }

    private Leaf leaf(Commission it, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say("commission.measure"), words.title(it.kind(), wording)));
        facts.add(new Fact(wording.say("commission.stage"), words.state(it, wording)));
        List<Leaf.Passage> passages = new ArrayList<>();
        stored.partsOf(it.id())
                .forEach(part -> passages.add(new Leaf.Passage(words.label(part.what(), wording), part.words())));
        steps.of(it.id()).reversed().stream()
                .filter(step -> !step.words().isBlank())
                .forEach(step -> passages.add(new Leaf.Passage(
                        wording.say("commission.step." + step.what(), wording.day(step.on())), step.words())));
        return new Leaf(
                it.id().value(),
                Part.DECISIONS,
                Stockholm.dayOf(it.placedAt()),
                it.placedAt(),
                wording.say(
                        "commission.title",
                        providers.find(it.provider()).map(Provider::name).orElse("")),
                facts,
                passages,
                List.of(),
                Optional.empty());
    }
}
