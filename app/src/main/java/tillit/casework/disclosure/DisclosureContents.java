package tillit.casework.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Chosen;
import tillit.casework.printout.Contents;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** The requests for documents of a case as they are printed, each with what came of it. */
@Component
class DisclosureContents implements Contents {

    private final StoredDisclosures stored;

    DisclosureContents(StoredDisclosures stored) {
        this.stored = stored;
    }

    @Override
    public List<Leaf> of(CaseId id, Chosen chosen, Wording wording) {
        if (!chosen.has(Part.DECISIONS)) return List.of();
        return stored.in(id).reversed().stream()
                .filter(it -> chosen.covers(
                        Stockholm.dayOf(Optional.ofNullable(it.asked().at()).orElseThrow())))
                .map(it -> leaf(it, wording))
                .toList();
    }

    private Leaf leaf(Disclosure request, Wording wording) {
        var at = Optional.ofNullable(request.asked().at()).orElseThrow();
        List<Fact> facts = List.of(
                new Fact(wording.say("disclosure.arrived"), wording.fullDay(Stockholm.dayOf(at))),
                new Fact(wording.say("disclosure.stage"), DisclosureInWords.state(request, wording)));
        List<Leaf.Passage> passages = new ArrayList<>();
        passages.add(
                new Leaf.Passage(wording.say("disclosure.what"), request.asked().what()));
        stored.stepsOf(request.id()).reversed().stream()
                .filter(it -> it.what() != DisclosureStep.What.REQUESTED
                        && !it.words().isBlank())
                .forEach(it -> passages.add(new Leaf.Passage(
                        wording.say("disclosure.step." + it.what(), wording.day(it.on())), it.words())));
        return new Leaf(
                request.id().value(),
                Part.DECISIONS,
                Stockholm.dayOf(at),
                at,
                wording.say("disclosure.title"),
                facts,
                passages,
                List.of(),
                Optional.empty());
    }
}
