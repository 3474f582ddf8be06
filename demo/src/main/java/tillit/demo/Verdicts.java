package tillit.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tillit.casework.decision.Consents;
import tillit.casework.decision.Decision;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionNotices;
import tillit.casework.decision.Decisions;
import tillit.casework.decision.Measure;
import tillit.casework.decision.MeasureId;
import tillit.casework.decision.Measures;
import tillit.casework.decision.Proposals;
import tillit.casework.decision.Rulings;
import tillit.casework.investigation.InvestigationId;
import tillit.demo.Casework.Opened;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.forms.Answers;
import tillit.ground.law.Stockholm;

/** How it is decided in Björkmåla: written by whoever carries the case, taken by who leads the unit, told to the parties; each once. */
@Component
@Profile("demo")
class Verdicts {

    private static final String PLACES = "place-in-family-home";
    private static final String ENDS = "end-measure";
    private static final String CLOSES = "close-";
    private static final int SPEAKS = 5;

    private final Decisions decisions;
    private final Rulings rulings;
    private final Consents consents;
    private final DecisionNotices notices;
    private final Proposals proposals;
    private final Measures measures;
    private final Enquiry enquiry;
    private final TransactionOperations together;
    private final Prose prose = new Prose(new Names());

    Verdicts(
            Decisions decisions,
            Rulings rulings,
            Consents consents,
            DecisionNotices notices,
            Proposals proposals,
            Measures measures,
            Enquiry enquiry,
            TransactionOperations together) {
        this.decisions = decisions;
        this.rulings = rulings;
        this.consents = consents;
        this.notices = notices;
        this.proposals = proposals;
        this.measures = measures;
        this.enquiry = enquiry;
        this.together = together;
    }

    /** Whoever carries the case writes what is to be decided about the investigation. */
    void write(Opened opened, Matter matter, Instant at) {
        together.executeWithoutResult(done -> {
            enquiry.answered(opened, matter, at);
            Support support = matter.support();
            if (support != null) grant(opened, matter, support.kind(), Stockholm.dayOf(support.starts()), at);
            String closing = support == null ? Support.CLOSES_WITHOUT : Support.CLOSES_WITH;
            written(opened, matter, closing, opened.investigation(), null, words(matter, closing, at));
        });
    }

    /** Something waits: a grant for the manager, or a placement for members of the board. */
    void propose(Opened opened, Matter matter, boolean members, UserId manager, Instant at) {
        together.executeWithoutResult(done -> {
            enquiry.answered(opened, matter, at);
            Support support = java.util.Objects.requireNonNull(matter.support());
            String kind = members ? PLACES : support.kind();
            LocalDate from = Stockholm.dayOf(at).plusDays(14);
            DecisionId id = grant(opened, matter, kind, from, at);
            if (!(decisions.find(id).orElseThrow() instanceof Decision.Draft)) return;
            if (members) rulings.putToMembers(id);
            else proposals.propose(id, manager);
        });
    }

    /** Whoever carries the case writes that what was granted is to end. */
    void writeEnd(Opened opened, Matter matter, Support support) {
        granted(opened).filter(it -> it.state() != Measure.State.ENDED).ifPresent(it -> {
            Map<String, List<String>> words = words(matter, ENDS, support.stops());
            words.put("to", List.of(Stockholm.dayOf(support.stops()).toString()));
            words.put("result", List.of(prose.say("decision.result" + age(matter), matter)));
            words.put("heard", List.of(prose.say("decision.heard", matter)));
            together.executeWithoutResult(done -> written(opened, matter, ENDS, null, it.id(), words));
        });
    }

    /** Who leads the unit takes what is written, what is granted before what is closed, and the parties are told. */
    void take(Opened opened, Matter matter, Instant at) {
        LocalDate today = Stockholm.dayOf(at);
        together.executeWithoutResult(done -> {
            List<PersonId> parties = enquiry.parties(opened);
            List<PersonId> told = parties.isEmpty() ? List.of(opened.person()) : parties;
            List<Decision> inOrder = decisions.in(opened.socialCase()).stream()
                    .sorted(Comparator.comparing(
                            it -> it.sheet().kind().startsWith(CLOSES))) // what is granted comes first
                    .toList();
            for (Decision each : inOrder) {
                if (each instanceof Decision.Draft) rulings.sign(each.id());
                boolean untold = notices.of(each.id()).isEmpty();
                if (untold) told.forEach(it -> notices.told(each.id(), it, today, prose.say("told", matter)));
            }
        });
    }

    /** What was granted in the case, if it was. */
    Optional<Measure> granted(Opened opened) {
        return measures.in(opened.socialCase()).stream().findFirst();
    }

    private DecisionId grant(Opened opened, Matter matter, String kind, LocalDate from, Instant at) {
        Map<String, List<String>> words = words(matter, kind, at);
        words.put("from", List.of(from.toString()));
        DecisionId id = written(opened, matter, kind, opened.investigation(), null, words);
        boolean isOpen = decisions.find(id).orElseThrow() instanceof Decision.Draft;
        if (isOpen && consents.of(id).isEmpty())
            enquiry.parties(opened)
                    .forEach(it -> consents.say(id, it, true, Stockholm.dayOf(at), prose.say("consent", matter)));
        return id;
    }

    private DecisionId written(
            Opened opened,
            Matter matter,
            String kind,
            @Nullable InvestigationId from,
            @Nullable MeasureId about,
            Map<String, List<String>> words) {
        Optional<DecisionId> there = decisions.in(opened.socialCase()).stream()
                .filter(it -> it.sheet().kind().equals(kind))
                .map(Decision::id)
                .findFirst();
        if (there.isPresent()) return there.get();
        DecisionId id = decisions.begin(opened.socialCase(), kind, from, about);
        decisions.save(id, 1, new Answers(words));
        return id;
    }

    /** What a decision says. What is best for the child is said in other words in each matter. */
    private Map<String, List<String>> words(Matter matter, String kind, Instant at) {
        Map<String, List<String>> words = new HashMap<>();
        words.put("what", List.of(prose.say("decision." + kind, matter)));
        words.put("reasons", List.of(prose.say("decision.reasons." + kind, matter)));
        words.put("from", List.of(Stockholm.dayOf(at).toString()));
        words.put("bestInterests", List.of(prose.own("decision.best" + age(matter), matter)));
        words.put("information", List.of(prose.say("decision.information" + age(matter), matter)));
        if (matter.isAdult() || matter.age() >= SPEAKS) {
            words.put("views", List.of(prose.say("decision.views" + age(matter), matter)));
            words.put("weight", List.of(prose.say("decision.weight" + age(matter), matter)));
        } else words.put("notHeard", List.of(prose.say("decision.unheard", matter)));
        return words;
    }

    private static String age(Matter matter) {
        return matter.isAdult() ? ".adult" : "";
    }
}
