package tillit.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.decision.DecisionId;
import tillit.casework.dispatch.LetterSent;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/**
 * What a party is owed when the decision on an application takes long: to be told that it does and why, and after six months to ask once that it be decided. FL
 * (2017:900) 11-12 §§.
 */
@Component
class Delays {

    private static final RuleId DECIDED_IN = new RuleId("application-is-decided");

    private final StoredApplications stored;
    private final StoredDelays delays;
    private final ApplicationFaults faults;
    private final Law law;
    private final ApplicationLog log;

    Delays(StoredApplications stored, StoredDelays delays, ApplicationFaults faults, Law law, ApplicationLog log) {
        this.stored = stored;
        this.delays = delays;
        this.faults = faults;
        this.law = law;
        this.log = log;
    }

    /**
     * Writes down that the decision is substantially delayed; from then on the party is to be told.
     *
     * @param expected when it is thought to be decided; null where nobody can say
     * @throws Missing if it does not exist for the one who writes
     * @throws ApplicationRefusal if nobody waits for it any more, the party has not been told of the last delay, or something is missing
     */
    @Transactional
    public void assess(ApplicationId id, String reasons, @Nullable LocalDate expected) {
        Application application = held(id);
        if (untold(id).isPresent()) throw new ApplicationRefusal.NotNow();
        List<Refusal> found = new ArrayList<>(faults.words(reasons, "reasons"));
        found.addAll(faults.coming(expected, "expectedOn"));
        Refusals.throwAny(found);
        Stamp stamp = log.stamp(application.socialCase());
        Instant now = log.now();
        delays.add(stamp, id, new Delay(Ids.next(), now, reasons.strip(), expected, null));
        log.happened(stamp, id, ApplicationStep.What.DELAYED, now, reasons.strip());
        log.publish(stamp, id, "delay-assessed", now);
    }

    /**
     * Writes down that the party has been told.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws ApplicationRefusal if there is nothing to tell, or something is missing
     */
    @Transactional
    public void told(ApplicationId id, @Nullable LocalDate on, Delay.@Nullable How how) {
        Application application = held(id);
        Delay delay = untold(id).orElseThrow(ApplicationRefusal.NotNow::new);
        List<Refusal> found = new ArrayList<>(faults.day(on, "toldOn", Stockholm.dayOf(delay.assessed())));
        found.addAll(faults.chosen(how, "how"));
        Refusals.throwAny(found);
        told(
                application,
                delay,
                new Delay.Told(
                        Optional.ofNullable(on).orElseThrow(),
                        Optional.ofNullable(how).orElseThrow()));
    }

    /**
     * Writes down that a party asks in writing that it be decided; it is answered within four weeks.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws ApplicationRefusal if nobody waits for it any more, it has been asked for before, six months have not passed, or the day is missing
     */
    @Transactional
    public void request(ApplicationId id, @Nullable LocalDate on) {
        Application application = held(id);
        if (delays.requestOf(id).isPresent()) throw new ApplicationRefusal.AskedBefore();
        Refusals.throwAny(faults.day(on, "requestedOn", application.arrivedOn()));
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        if (day.isBefore(mayAskFrom(application))) throw new ApplicationRefusal.AskedTooEarly();
        Stamp stamp = log.stamp(application.socialCase());
        delays.add(stamp, application, day);
        log.happened(stamp, id, ApplicationStep.What.DECISION_REQUESTED, log.noon(day), "");
        log.publish(
                stamp,
                id.value(),
                "decision-requested",
                log.noon(day),
                Set.of(),
                Map.of("arrival", day),
                Set.of(id.value()));
    }

    /** A request was refused by a decision of its own, which can be appealed. */
    void refused(Application application, DecisionId by, Stamp stamp, Instant at) {
        delays.answered(application.id(), DecisionRequest.Answer.REFUSED, by, at);
        log.happened(stamp, application.id(), ApplicationStep.What.REQUEST_REFUSED, at, "");
        log.publish(stamp, application.id(), "decision-request-answered", at);
    }

    /** A letter that tells of the delay has left. */
    @EventListener
    void sent(LetterSent letter) {
        if (!letter.kind().equals(ApplicationLetters.DELAY)) return;
        ApplicationId id = new ApplicationId(letter.about());
        Optional<Application> open = stored.hold(id).filter(it -> it.state().isOpen());
        open.ifPresent(application ->
                untold(id).ifPresent(it -> told(application, it, new Delay.Told(letter.sentOn(), Delay.How.LETTER))));
    }

    /** The first day on which a party may ask that it be decided. */
    LocalDate mayAskFrom(Application application) {
        Instant at = application.arrivedOn().atStartOfDay(Stockholm.ZONE).toInstant();
        return law.startedBy("application-arrived", at, Set.of(), Map.of("arrival", application.arrivedOn())).stream()
                .filter(it -> it.rule().rule().equals(DECIDED_IN))
                .flatMap(it -> it.deadline().stream())
                .map(it -> it.dueOn().plusDays(1))
                .findFirst()
                .orElseThrow();
    }

    Optional<Delay> untold(ApplicationId id) {
        return delays.of(id).stream().filter(it -> it.told() == null).findFirst();
    }

    private void told(Application application, Delay delay, Delay.Told told) {
        Stamp stamp = log.stamp(application.socialCase());
        delays.told(delay.id(), told);
        log.happened(stamp, application.id(), ApplicationStep.What.DELAY_TOLD, log.noon(told.on()), "");
        log.publish(stamp, application.id(), "delay-told", log.noon(told.on()));
    }

    private Application held(ApplicationId id) {
        Application application = stored.hold(id).orElseThrow(Missing::new);
        if (!application.state().isOpen()) throw new ApplicationRefusal.NotNow();
        return application;
    }
}
