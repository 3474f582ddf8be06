package tillit.casework.coercion;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.decision.Decision;
import tillit.casework.decision.Decisions;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.casework.printout.Times;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** What the court reads first: what it is given and why, when it was decided and carried out, and until when it must have it. */
@Component
class FirstPages {

    private final Decisions decisions;
    private final Duties duties;
    private final Clock clock;

    FirstPages(Decisions decisions, Duties duties, Clock clock) {
        this.decisions = decisions;
        this.duties = duties;
        this.clock = clock;
    }

    /** The first chapter and its heading. */
    record First(Coercion of, String title, Leaf leaf) {}

    First of(Coercion it, Wording wording) {
        Decision.Taken taken = taken(it);
        Instant now = clock.instant();
        String title = wording.say("coercion.package.title." + it.kind().word());
        List<Leaf.Passage> passages = new ArrayList<>();
        passages.add(new Leaf.Passage(
                "", wording.say("coercion.package.words." + it.kind().word())));
        passages.add(new Leaf.Passage(
                wording.say("coercion.package.what"), taken.content().what()));
        passages.add(new Leaf.Passage(
                wording.say("coercion.package.reasons"), taken.content().reasons()));
        return new First(
                it,
                title,
                new Leaf(
                        it.id().value(),
                        Part.DECISIONS,
                        Stockholm.dayOf(now),
                        now,
                        title,
                        stamped(facts(it, wording), wording),
                        passages,
                        List.of(),
                        Optional.empty()));
    }

    private Decision.Taken taken(Coercion it) {
        return decisions
                .find(it.decision())
                .filter(Decision.Taken.class::isInstance)
                .map(Decision.Taken.class::cast)
                .orElseThrow(Missing::new);
    }

    private List<Fact> stamped(List<Fact> facts, Wording wording) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(new Fact(wording.say("coercion.package.made"), Times.moment(clock.instant(), wording)));
        return all;
    }

    /** When it was decided and carried out, on what, and until when the court must have it. */
    List<Fact> facts(Coercion it, Wording wording) {
        Decision.Taken taken = taken(it);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say("coercion.package.decided"), wording.fullDay(it.begun())));
        if (taken.ruling().minutes() != null)
            facts.add(new Fact(
                    wording.say("coercion.package.minutes"), taken.ruling().minutes()));
        facts.add(new Fact(
                wording.say("coercion.package.provision"), taken.ruling().provision()));
        Optional.ofNullable(it.executed())
                .ifPresent(day -> facts.add(new Fact(wording.say("coercion.package.executed"), wording.fullDay(day))));
        if (!it.caseNumber().isBlank())
            facts.add(new Fact(wording.say("coercion.package.case-number"), it.caseNumber()));
        duties.of(it.id().value()).stream()
                .filter(Duty::isOpen)
                .filter(duty -> Checks.ENDING.contains(duty.rule().value()))
                .flatMap(duty -> duty.deadline().stream())
                .findFirst()
                .ifPresent(last ->
                        facts.add(new Fact(wording.say("coercion.package.last-day"), wording.fullDay(last.dueOn()))));
        return facts;
    }
}
