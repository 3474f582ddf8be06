package tillit.casework.coercion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.AfterDecision;
import tillit.casework.decision.Consequences;
import tillit.casework.decision.Decision;
import tillit.ground.access.Stamp;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.Refusal;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** What decisions on compulsory care bring about, and when they cannot be taken: nothing that is not there is considered, ended or carried out. */
@Component
class CoercionConsequences implements Consequences, AfterDecision {

    /** What a decision does to a measure that runs, by the decision's name in {@code law/decisions}. */
    private enum Later {
        CONSIDER_CARE("consider-care", What.CONSIDERED, it -> isCareOn(it, Ground.HOME_CONDITIONS)),
        REVIEW_CARE("review-care", What.REVIEWED, it -> isCareOn(it, Ground.OWN_BEHAVIOUR)),
        END_CARE("end-care", What.ENDED, Later::isCare),
        END_TAKING("end-taking-into-care", What.ENDED, it -> it.kind() == CoercionKind.TAKING_INTO_CARE);

        private final String decision;
        private final What what;
        private final Predicate<Coercion> about;

        Later(String decision, What what, Predicate<Coercion> about) {
            this.decision = decision;
            this.what = what;
            this.about = about;
        }

        static Optional<Later> of(String decision) {
            return List.of(values()).stream()
                    .filter(it -> it.decision.equals(decision))
                    .findFirst();
        }

        private static boolean isCare(Coercion it) {
            return it.kind() == CoercionKind.CARE && it.state() == Coercion.State.RUNNING;
        }

        private static boolean isCareOn(Coercion it, Ground ground) {
            return isCare(it) && it.grounds().contains(ground);
        }
    }

    /** What needs somebody who is taken into care, or in care. */
    private static final Map<String, Predicate<Coercion>> NEEDS = Map.of(
            "arrange-care", CoercionConsequences::holds,
            "urgent-arrangement", CoercionConsequences::holds,
            "contact-restriction", CoercionConsequences::holds,
            "undisclosed-whereabouts", CoercionConsequences::holds);

    private final Coercions coercions;
    private final StoredCoercions stored;

    CoercionConsequences(Coercions coercions, StoredCoercions stored) {
        this.coercions = coercions;
        this.stored = stored;
    }

    @Override
    public Set<String> acts() {
        return ActNames.all();
    }

    @Override
    public Function<DecisionRule, Optional<Refusal>> hindrances(CaseId id) {
        List<Coercion> open = stored.in(id).stream().filter(Coercion::isOpen).toList();
        return rule -> hindrance(rule.id(), open);
    }

    @Override
    public void follow(Decision.Taken taken, DecisionRule kind, Stamp stamp) {
        CoercionKind.begunBy(kind.id()).ifPresent(it -> coercions.begin(it, taken, stamp));
        Later.of(kind.id()).ifPresent(later -> stored.in(taken.sheet().socialCase()).stream()
                .filter(Coercion::isOpen)
                .filter(later.about)
                .findFirst()
                .ifPresent(it -> coercions.decided(it, later.what, taken, stamp)));
    }

    @Override
    public List<Tab> of(Decision.Taken taken, Wording wording) {
        return stored.in(taken.sheet().socialCase()).stream()
                .filter(it -> it.decision().equals(taken.id()))
                .map(it -> new Tab(wording.say("coercion.carried-on"), CoercionPages.address(it.id())))
                .toList();
    }

    private static Optional<Refusal> hindrance(String decision, List<Coercion> open) {
        boolean runs = CoercionKind.begunBy(decision)
                .filter(CoercionKind::isSingle)
                .filter(kind -> open.stream().anyMatch(it -> it.kind() == kind))
                .isPresent();
        if (runs) return Optional.of(new CoercionRefusal.RunsAlready());
        Predicate<Coercion> needed =
                Later.of(decision).map(it -> it.about).orElseGet(() -> NEEDS.getOrDefault(decision, _ -> true));
        boolean needs = Later.of(decision).isPresent() || NEEDS.containsKey(decision);
        return needs && open.stream().noneMatch(needed)
                ? Optional.of(new CoercionRefusal.NothingRuns())
                : Optional.empty();
    }

    private static boolean holds(Coercion it) {
        return it.kind() == CoercionKind.TAKING_INTO_CARE
                || it.kind() == CoercionKind.CARE && it.state() == Coercion.State.RUNNING;
    }
}
