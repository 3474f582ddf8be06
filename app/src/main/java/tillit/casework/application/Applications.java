package tillit.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CannotCarry;
import tillit.casework.cases.CaseBeginnings;
import tillit.casework.cases.Cases;
import tillit.casework.cases.SocialCase;
import tillit.casework.decision.Decision;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.Decisions;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.law.LifeStage;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.people.Person;

/**
 * Applications as they come: written down in the case of the one whom they are for, examined in an investigation that is opened at once, and answered by a
 * decision or taken back. SoL (2025:400) 14 kap. 2 §, FL (2017:900) 9 §.
 */
@Component
class Applications {

    private final StoredApplications stored;
    private final StoredDelays delays;
    private final Applicants applicants;
    private final ApplicationFaults faults;
    private final ApplicationOpenings openings;
    private final Cases cases;
    private final CaseBeginnings beginnings;
    private final Decisions decisions;
    private final ApplicationLog log;

    Applications(
            StoredApplications stored,
            StoredDelays delays,
            Applicants applicants,
            ApplicationFaults faults,
            ApplicationOpenings openings,
            Cases cases,
            CaseBeginnings beginnings,
            Decisions decisions,
            ApplicationLog log) {
        this.stored = stored;
        this.delays = delays;
        this.applicants = applicants;
        this.faults = faults;
        this.openings = openings;
        this.cases = cases;
        this.beginnings = beginnings;
        this.decisions = decisions;
        this.log = log;
    }

    /**
     * Writes down that somebody applies. The person's case is opened, or the open one used; whoever writes it down carries a new one until it is given away. Where
     * an investigation runs in it the application belongs to that one.
     *
     * @param opens whether an investigation is opened now; without it the application waits for that
     * @param again why there is another investigation so soon after the last, where that is asked for
     * @throws Missing if the person does not exist for the one who writes, or the guardian is none of the child's
     * @throws Refusal all that is missing or cannot be, and if somebody may not open an investigation who wants to
     * @throws CannotCarry if the one who writes may not carry the case
     */
    @Transactional
    public ApplicationId register(PersonId id, Application.Asked asked, boolean opens, String again) {
        Instant now = log.now();
        Person person = applicants.find(id);
        UnitId here = applicants.ownUnit();
        List<Refusal> found = new ArrayList<>(faults.of(asked));
        found.addAll(applicants.faults(person, asked.applicant()));
        if (opens) found.addAll(openings.missing(person, here, again));
        Refusals.throwAny(found);
        SocialCase socialCase = beginnings.begin(id, applicants.kindOf(person), here, person.isProtected(), now);
        boolean isNew = cases.carriersOf(socialCase.id()).isEmpty();
        if (isNew) cases.give(socialCase.id(), Entry.me().id());
        Stamp stamp = log.stamp(socialCase.id());
        ApplicationId application = arrived(stamp, person, asked);
        if (stored.find(application).orElseThrow(Missing::new).state() == Application.State.ARRIVED && opens)
            openings.open(application, again);
        if (isNew) beginnings.unitFor(socialCase.kind()).ifPresent(it -> cases.moveTo(socialCase.id(), it));
        return application;
    }

    /**
     * Says which decision has answered the whole application. A request that it be decided has its answer, too.
     *
     * @throws Missing if it does not exist for the one who says so
     * @throws ApplicationRefusal if it is not being examined, or the decision is none of those taken in the case since it came
     */
    @Transactional
    public void decided(ApplicationId id, @Nullable DecisionId by) {
        Application application = held(id, Application.State.INVESTIGATED);
        List<Decision.Taken> since = takenSince(application);
        if (since.isEmpty()) throw new ApplicationRefusal.NoDecisionYet();
        Refusals.throwAny(faults.chosen(by, "decision"));
        Decision.Taken taken = since.stream()
                .filter(it -> it.id().equals(by))
                .findFirst()
                .orElseThrow(ApplicationRefusal.NoSuchDecision::new);
        Stamp stamp = log.stamp(application.socialCase());
        stored.decided(id, taken.id());
        if (delays.requestOf(id).filter(DecisionRequest::isOpen).isPresent())
            delays.answered(id, DecisionRequest.Answer.DECIDED, taken.id(), log.now());
        log.happened(
                stamp, id, ApplicationStep.What.DECIDED, log.noon(taken.ruling().on()), "");
        log.publish(stamp, id, "application-decided", taken.ruling().at());
    }

    /**
     * Writes down that the applicant has taken it back. What is known of a child may be examined all the same: the investigation goes on until it is closed.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws ApplicationRefusal if it has come to its end, or something is missing
     */
    @Transactional
    public void withdraw(ApplicationId id, @Nullable LocalDate on, String words) {
        Application application = held(id, Application.State.ARRIVED, Application.State.INVESTIGATED);
        List<Refusal> found = new ArrayList<>(faults.day(on, "withdrawnOn", application.arrivedOn()));
        found.addAll(faults.words(words, "withdrawn"));
        Refusals.throwAny(found);
        Instant at = log.noon(Optional.ofNullable(on).orElseThrow());
        Stamp stamp = log.stamp(application.socialCase());
        stored.withdrawn(id);
        log.happened(stamp, id, ApplicationStep.What.WITHDRAWN, at, words);
        log.publish(stamp, id, "application-withdrawn", at);
    }

    /** The decisions that were taken in the case on or after the day on which it came, latest first. */
    List<Decision.Taken> takenSince(Application application) {
        return decisions.in(application.socialCase()).stream()
                .filter(Decision.Taken.class::isInstance)
                .map(Decision.Taken.class::cast)
                .filter(it -> !it.ruling().on().isBefore(application.arrivedOn()))
                .toList();
    }

    private ApplicationId arrived(Stamp stamp, Person person, Application.Asked asked) {
        Instant at = Optional.ofNullable(asked.at()).orElseThrow();
        LocalDate on = Stockholm.dayOf(at);
        ApplicationId id = new ApplicationId(Ids.next());
        stored.add(stamp, id, person.id(), asked, on);
        log.happened(stamp, id, ApplicationStep.What.ARRIVED, at, "");
        boolean joins = openings.joins(stored.find(id).orElseThrow(Missing::new), stamp);
        Set<String> traits = new HashSet<>();
        LifeStage stage = applicants.stageOf(person);
        if (stage == LifeStage.CHILD) traits.add("child");
        if (stage == LifeStage.YOUNG) traits.add("young");
        if (joins) traits.add("investigation-running");
        Map<String, LocalDate> days = new HashMap<>(Map.of("arrival", on));
        if (person.birthDate() != null) days.put("born", person.birthDate());
        log.publish(stamp, id.value(), "application-arrived", at, traits, days, Set.of(id.value()));
        return id;
    }

    private Application held(ApplicationId id, Application.State... states) {
        Application application = stored.hold(id).orElseThrow(Missing::new);
        if (!List.of(states).contains(application.state())) throw new ApplicationRefusal.NotNow();
        return application;
    }
}
