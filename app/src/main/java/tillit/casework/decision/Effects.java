package tillit.casework.decision;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.investigation.InvestigationEnds;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Appeal;
import tillit.ground.law.DecisionRule.Outcome;
import tillit.ground.law.Refusal;

/** What follows from a decision in its own transaction: what it grants is a measure, what it ends has ended, the investigation that it closes is closed. */
@Component
class Effects {

    /** The acts of {@code law/acts.yaml} that a decision here can publish. Others are {@link Consequences}. */
    static final Set<String> PUBLISHED =
            Set.of("decision-signed", "intervention-granted", "intervention-ended", "investigation-closed");

    private final Measures measures;
    private final InvestigationEnds investigations;
    private final Cases cases;
    private final List<Consequences> consequences;
    private final ApplicationEventPublisher events;

    Effects(
            Measures measures,
            InvestigationEnds investigations,
            Cases cases,
            List<Consequences> consequences,
            ApplicationEventPublisher events) {
        this.measures = measures;
        this.investigations = investigations;
        this.cases = cases;
        this.consequences = List.copyOf(consequences);
        this.events = events;
    }

    /** Whether what a kind of decision brings about happens here or in a room above, so that it may be offered at all. */
    boolean areKnown(DecisionRule rule) {
        return rule.acts().stream()
                .allMatch(act -> PUBLISHED.contains(act)
                        || consequences.stream().anyMatch(it -> it.acts().contains(act)));
    }

    /** Why kinds of decisions cannot be taken in the case as it stands. */
    Function<DecisionRule, List<Refusal>> hindrances(CaseId id) {
        List<Function<DecisionRule, Optional<Refusal>>> asked =
                consequences.stream().map(it -> it.hindrances(id)).toList();
        return rule -> asked.stream().flatMap(it -> it.apply(rule).stream()).toList();
    }

    /** The same, and what is to be done before they are taken. */
    Function<DecisionRule, List<Refusal>> inTheWay(CaseId id) {
        Function<DecisionRule, List<Refusal>> hindrances = hindrances(id);
        List<Function<DecisionRule, Optional<Refusal>>> undone =
                consequences.stream().map(it -> it.undone(id)).toList();
        return rule -> Stream.concat(
                        hindrances.apply(rule).stream(), undone.stream().flatMap(it -> it.apply(rule).stream()))
                .toList();
    }

    void of(Decision.Taken taken, DecisionRule rule, Stamp stamp) {
        Sheet sheet = taken.sheet();
        Instant at = taken.ruling().at();
        events.publishEvent(new DecisionAct.Signed(sheet.id(), Ids.next(), at, stamp, traits(rule)));
        switch (rule.outcome()) {
            case GRANTS -> measures.grant(taken, rule.measure().orElseThrow().id(), stamp);
            case ENDS -> sheet.measure().ifPresent(it -> measures.end(it, taken, stamp));
            case CLOSES -> {
                if (Measures.closes(rule)) sheet.investigation().ifPresent(it -> investigations.close(it, at));
            }
            case REFUSES, OTHER -> {}
        }
        consequences.forEach(it -> it.follow(taken, rule, stamp));
    }

    void putToMembers(Sheet sheet, Stamp stamp, Instant at) {
        Optional<UserId> carrier = cases.carriersOf(sheet.socialCase()).stream().findFirst();
        events.publishEvent(new DecisionAct.PutToMembers(sheet.id(), Ids.next(), at, stamp, carrier));
    }

    private static Set<String> traits(DecisionRule rule) {
        Set<String> traits = new HashSet<>();
        if (rule.outcome() == Outcome.GRANTS) traits.add("favourable");
        if (rule.appeal() == Appeal.ADMINISTRATIVE_COURT) traits.add("appealable");
        return traits;
    }
}
