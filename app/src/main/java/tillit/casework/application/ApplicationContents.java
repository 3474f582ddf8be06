package tillit.casework.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Chosen;
import tillit.casework.printout.Contents;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** The applications of a case as they are printed, each with what came of it. */
@Component
class ApplicationContents implements Contents {

    private final StoredApplications stored;
    private final StoredDelays delays;

    ApplicationContents(StoredApplications stored, StoredDelays delays) {
        this.stored = stored;
        this.delays = delays;
    }

    @Override
    public List<Leaf> of(CaseId id, Chosen chosen, Wording wording) {
        if (!chosen.has(Part.INVESTIGATION)) return List.of();
        return stored.in(id).reversed().stream()
                .filter(it -> chosen.covers(it.arrivedOn()))
                .map(it -> leaf(it, wording))
                .toList();
    }

    private Leaf leaf(Application application, Wording wording) {
        var at = Optional.ofNullable(application.asked().at()).orElseThrow();
        List<Fact> facts = List.of(
                new Fact(wording.say("application.arrived"), wording.fullDay(application.arrivedOn())),
                new Fact(wording.say("application.stage"), wording.say("application.state." + application.state())));
        List<Leaf.Passage> passages = new ArrayList<>();
        passages.add(new Leaf.Passage(
                wording.say("application.what"), application.asked().what()));
        if (!application.asked().support().isBlank())
            passages.add(new Leaf.Passage(
                    wording.say("application.support"), application.asked().support()));
        delays.of(application.id())
                .reversed()
                .forEach(it -> passages.add(new Leaf.Passage(wording.say("application.delay"), it.reasons())));
        return new Leaf(
                application.id().value(),
                Part.INVESTIGATION,
                application.arrivedOn(),
                at,
                wording.say("application.title"),
                facts,
                passages,
                List.of(),
                Optional.empty());
    }
}
