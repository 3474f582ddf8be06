package tillit.casework.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

/** What decisions mean to applications: no investigation is closed over one that waits, and a request that it be decided may be refused. */
@Component
class ApplicationConsequences implements Consequences, AfterDecision {

    private static final String ANSWERS = "decision-request-answered";
    private static final String CLOSES = "investigation-closed";

    private final StoredApplications stored;
    private final StoredDelays delays;
    private final Delays refusals;

    ApplicationConsequences(StoredApplications stored, StoredDelays delays, Delays refusals) {
        this.stored = stored;
        this.delays = delays;
        this.refusals = refusals;
    }

    @Override
    public Set<String> acts() {
        return Set.of(ANSWERS);
    }

    @Override
    public Function<DecisionRule, Optional<Refusal>> hindrances(CaseId id) {
        boolean asked = open(id).stream().anyMatch(this::isAsked);
        return rule -> rule.acts().contains(ANSWERS) && !asked
                ? Optional.of(new ApplicationRefusal.NobodyAsks())
                : Optional.empty();
    }

    @Override
    public Function<DecisionRule, Optional<Refusal>> undone(CaseId id) {
        boolean waits = !open(id).isEmpty();
        return rule ->
                waits && rule.acts().contains(CLOSES) ? Optional.of(new ApplicationRefusal.Waits()) : Optional.empty();
    }

    @Override
    public void follow(Decision.Taken taken, DecisionRule kind, Stamp stamp) {
        if (!kind.acts().contains(ANSWERS)) return;
        open(taken.sheet().socialCase()).reversed().stream()
                .filter(this::isAsked)
                .findFirst()
                .ifPresent(it ->
                        refusals.refused(it, taken.id(), stamp, taken.ruling().at()));
    }

    @Override
    public List<Tab> of(Decision.Taken taken, Wording wording) {
        return open(taken.sheet().socialCase()).stream()
                .filter(it -> it.state() == Application.State.INVESTIGATED)
                .map(it -> new Tab(
                        wording.say("application.after-decision", wording.day(it.arrivedOn())),
                        ApplicationPages.address(it.id())))
                .toList();
    }

    private boolean isAsked(Application application) {
        return delays.requestOf(application.id())
                .filter(DecisionRequest::isOpen)
                .isPresent();
    }

    private List<Application> open(CaseId id) {
        return stored.in(id).stream().filter(it -> it.state().isOpen()).toList();
    }
}
