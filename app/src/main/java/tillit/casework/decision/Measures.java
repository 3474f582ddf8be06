package tillit.casework.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/**
 * What has been granted, from the decision until it ends by another. What is not carried out is owed from the day of the decision, and again from an
 * interruption. SoL (2025:400) 34 kap. 1 §.
 */
@Component
public class Measures {

    /** The decision that ends a measure, by its name in {@code law/decisions}. */
    static final String ENDING = "end-measure";

    private static final String CHANGING = "change-measure";
    private static final int LONGEST = 1_000_000;

    /** What no rule counts from. */
    private static final Set<MeasureEvent.What> STARTS_NOTHING =
            Set.of(MeasureEvent.What.ORDERED, MeasureEvent.What.DELAY_EXPLAINED);

    /** With what a measure waits no longer. */
    private static final Set<MeasureEvent.What> OVER =
            Set.of(MeasureEvent.What.STARTED, MeasureEvent.What.RESUMED, MeasureEvent.What.ENDED);

    private final StoredMeasures stored;
    private final StoredLateReports reported;
    private final Cases cases;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;

    Measures(
            StoredMeasures stored,
            StoredLateReports reported,
            Cases cases,
            DecisionLog log,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.reported = reported;
        this.cases = cases;
        this.log = log;
        this.events = events;
    }

    /**
     * Writes down what has happened to a measure, or when it is to be followed up.
     *
     * @param on the day in Sweden
     * @throws Missing if it does not exist for the one who writes
     * @throws MeasureRefusal all that is missing, or that it has not come so far
     */
    @Transactional
    public void write(MeasureId id, MeasureEvent.@Nullable What what, @Nullable LocalDate on, String words) {
        Measure measure = stored.hold(id).orElseThrow(Missing::new);
        Refusals.throwAny(faults(measure, what, on, words));
        MeasureEvent event = new MeasureEvent(
                Optional.ofNullable(what).orElseThrow(),
                Optional.ofNullable(on).orElseThrow(),
                words.strip(),
                me(),
                log.now());
        Stamp stamp = log.stamp(measure.socialCase());
        switch (event.what()) {
            case STARTED, RESUMED -> stored.runs(id, event.on());
            case INTERRUPTED -> stored.isInterrupted(id, event.on());
            case ORDERED, DELAY_EXPLAINED, FOLLOW_UP_PLANNED, FOLLOWED_UP, ENDED -> {}
        }
        happened(measure, stamp, event);
    }

    /** The measure, if it exists for the one who asks. */
    @Transactional(readOnly = true)
    public Optional<Measure> find(MeasureId id) {
        return stored.find(id);
    }

    /** Those of a case, what was granted last first; none in one that the reader does not see. */
    @Transactional(readOnly = true)
    public List<Measure> in(CaseId id) {
        return stored.in(id);
    }

    /** Those of a unit that have not ended and that the reader sees, at most so many: what has waited longest first. */
    @Transactional(readOnly = true)
    public List<Measure> openIn(UnitId unit, int limit) {
        return stored.openIn(unit.value(), limit);
    }

    /** What has happened to it, latest first. */
    @Transactional(readOnly = true)
    public List<MeasureEvent> eventsOf(MeasureId id) {
        return stored.eventsOf(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void grant(Decision.Taken by, String kind, Stamp stamp) {
        LocalDate on = by.ruling().on();
        Measure granted = new Measure(
                new MeasureId(Ids.next()),
                by.sheet().socialCase(),
                by.sheet().person(),
                by.id(),
                kind,
                on,
                Measure.State.GRANTED,
                on,
                null,
                null,
                "");
        stored.add(stamp, granted, by.content());
        log.happened(
                stamp, "intervention-granted", granted.id().value(), by.ruling().at());
        publish(granted, "intervention-granted", Ids.next(), decidedAt(by), stamp, Map.of(), Set.of());
    }

    /** Ends it by a decision. Once more changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(MeasureId id, Decision.Taken by, Stamp stamp) {
        Measure measure = stored.hold(id).orElseThrow(Missing::new);
        if (measure.state() == Measure.State.ENDED) return;
        LocalDate on = Optional.ofNullable(by.content().to()).orElse(by.ruling().on());
        String result = by.content().result();
        stored.ends(id, on, by.id(), result);
        happened(measure, stamp, new MeasureEvent(MeasureEvent.What.ENDED, on, result, me(), log.now()));
    }

    private void happened(Measure measure, Stamp stamp, MeasureEvent event) {
        UUID id = Ids.next();
        stored.add(id, measure.id(), stamp, event);
        String act = act(event.what());
        log.happened(stamp, act, measure.id().value(), event.at());
        Map<String, LocalDate> days =
                event.what() == MeasureEvent.What.FOLLOW_UP_PLANNED ? Map.of("follow-up-day", event.on()) : Map.of();
        Instant at = days.isEmpty() ? noon(event.on(), event.at()) : event.at();
        if (!STARTS_NOTHING.contains(event.what())) publish(measure, act, id, at, stamp, days, traits(measure, event));
    }

    /** Where it has been reported that the measure waits, that it does so no longer is to be reported in its turn. SoL (2025:400) 34 kap. 2 §. */
    private Set<String> traits(Measure measure, MeasureEvent event) {
        boolean isOver = OVER.contains(event.what())
                && measure.waitsSince()
                        .filter(it -> reported.waitsFor(measure.id(), it))
                        .isPresent();
        return isOver ? Set.of("reported-late") : Set.of();
    }

    private void publish(
            Measure measure,
            String act,
            UUID id,
            Instant at,
            Stamp stamp,
            Map<String, LocalDate> days,
            Set<String> traits) {
        Optional<UserId> carrier =
                cases.carriersOf(measure.socialCase()).stream().findFirst();
        events.publishEvent(new DecisionAct.MeasureAct(measure.id(), act, id, at, stamp, carrier, days, traits));
    }

    /** The moment that the law counts from: of the decision's own day, where members took it before it was written down here. */
    private static Instant decidedAt(Decision.Taken by) {
        return noon(by.ruling().on(), by.ruling().at());
    }

    /** Now, if that is the day; otherwise the middle of that day. */
    static Instant noon(LocalDate day, Instant now) {
        return Stockholm.dayOf(now).equals(day)
                ? now
                : day.atTime(java.time.LocalTime.NOON).atZone(Stockholm.ZONE).toInstant();
    }

    private List<Refusal> faults(
            Measure measure, MeasureEvent.@Nullable What what, @Nullable LocalDate on, String words) {
        List<Refusal> found = new ArrayList<>();
        if (what == null) found.add(new MeasureRefusal.WhatMissing());
        else if (!possible(measure).contains(what)) found.add(new MeasureRefusal.NotNow());
        LocalDate today = Stockholm.dayOf(log.now());
        boolean planned = what == MeasureEvent.What.FOLLOW_UP_PLANNED;
        if (on == null) found.add(new MeasureRefusal.DayMissing());
        else if (planned && on.isBefore(today)) found.add(new MeasureRefusal.PlannedInThePast());
        else if (!planned && on.isAfter(today)) found.add(new MeasureRefusal.NotYet());
        else if (on.isBefore(earliest(measure))) found.add(new MeasureRefusal.TooEarly());
        if (words.isBlank()) found.add(new MeasureRefusal.WordsMissing());
        if (words.length() > LONGEST) found.add(new MeasureRefusal.TooLong());
        return found;
    }

    /** What may be written down of it now. It ends by a decision and by nothing else. */
    static List<MeasureEvent.What> possible(Measure measure) {
        return switch (measure.state()) {
            case GRANTED ->
                List.of(
                        MeasureEvent.What.ORDERED,
                        MeasureEvent.What.STARTED,
                        MeasureEvent.What.DELAY_EXPLAINED,
                        MeasureEvent.What.FOLLOW_UP_PLANNED);
            case RUNNING ->
                List.of(
                        MeasureEvent.What.FOLLOWED_UP,
                        MeasureEvent.What.FOLLOW_UP_PLANNED,
                        MeasureEvent.What.INTERRUPTED);
            case INTERRUPTED ->
                List.of(
                        MeasureEvent.What.ORDERED,
                        MeasureEvent.What.RESUMED,
                        MeasureEvent.What.DELAY_EXPLAINED,
                        MeasureEvent.What.FOLLOW_UP_PLANNED);
            case ENDED -> List.of();
        };
    }

    /** Whether a decision of that kind can be begun without a measure that it ends or changes. */
    static boolean needsNoMeasure(DecisionRule rule) {
        return !rule.id().equals(ENDING) && !rule.id().equals(CHANGING);
    }

    /** Whether a decision of that kind closes an investigation. */
    static boolean closes(DecisionRule rule) {
        return Granted.isClosingWithMeasures(rule.id()) || Granted.isClosingWithoutMeasures(rule.id());
    }

    /** Since when it is carried out: after an interruption, since it was resumed. */
    private LocalDate runsSince(Measure measure) {
        return stored.eventsOf(measure.id()).stream()
                .filter(it -> it.what() == MeasureEvent.What.STARTED || it.what() == MeasureEvent.What.RESUMED)
                .map(MeasureEvent::on)
                .max(Comparator.naturalOrder())
                .orElse(measure.grantedOn());
    }

    private LocalDate earliest(Measure measure) {
        return switch (measure.state()) {
            case GRANTED, ENDED -> measure.grantedOn();
            case RUNNING -> runsSince(measure);
            case INTERRUPTED -> measure.waitsSince().orElse(measure.grantedOn());
        };
    }

    private static String act(MeasureEvent.What what) {
        return switch (what) {
            case ORDERED -> "intervention-ordered";
            case STARTED, RESUMED -> "intervention-started";
            case INTERRUPTED -> "intervention-interrupted";
            case DELAY_EXPLAINED -> "intervention-delay-explained";
            case FOLLOW_UP_PLANNED -> "measure-follow-up-planned";
            case FOLLOWED_UP -> "measure-followed-up";
            case ENDED -> "intervention-ended";
        };
    }

    private static UserId me() {
        return Entry.me().id();
    }
}
