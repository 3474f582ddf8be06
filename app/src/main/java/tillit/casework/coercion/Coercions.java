package tillit.casework.coercion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.Decision;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/**
 * What is done against somebody's will: it begins by a decision, goes its way through the court, is considered in time, and ends for a reason. LVU (1990:52).
 */
@Component
public class Coercions {

    private final StoredCoercions stored;
    private final Checks checks;
    private final Steps steps;
    private final Dossiers dossiers;
    private final Audit audit;
    private final Clock clock;

    Coercions(StoredCoercions stored, Checks checks, Steps steps, Dossiers dossiers, Audit audit, Clock clock) {
        this.stored = stored;
        this.checks = checks;
        this.steps = steps;
        this.dossiers = dossiers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down what has happened to it.
     *
     * @throws Missing if it does not exist for the one who writes
     * @throws CoercionRefusal.NotNow if it has not come so far, or has come further
     * @throws CoercionRefusal all that is missing, or cannot have been
     */
    @Transactional
    public void write(CoercionId id, What what, Written typed) {
        Coercion it = stored.hold(id).orElseThrow(Missing::new);
        Stamp stamp = dossiers.stampOf(it.socialCase().dossier()).orElseThrow(Missing::new);
        List<Coercion> open = stored.holdOpenIn(it.socialCase());
        List<Refusal> faults = Course.possible(it).contains(what)
                ? checks.faults(it, what, typed, steps.settled(it, what, open), now())
                : List.of(new CoercionRefusal.NotNow());
        if (!faults.isEmpty())
            audit.noteApart(Noted.about(stamp.dossier().value(), "coercion-step-written", Outcome.REFUSED)
                    .with(id.value() + " " + faults.getFirst().key()));
        Refusals.throwAny(faults);
        LocalDate on = Optional.ofNullable(typed.on()).orElseThrow();
        steps.take(it, what, typed, Checks.moment(typed).orElseGet(() -> noonOf(on)), stamp, open);
    }

    /** The measure, if it exists for the one who asks. For a page that writes its own line in the log. */
    @Transactional(readOnly = true)
    public Optional<Coercion> find(CoercionId id) {
        return stored.find(id);
    }

    /** Those of a case, the latest first; none in one that the reader does not see. */
    @Transactional(readOnly = true)
    public List<Coercion> in(CaseId id) {
        return stored.in(id);
    }

    /** What has happened to it, oldest first. */
    @Transactional(readOnly = true)
    public List<CoercionEvent> eventsOf(CoercionId id) {
        return stored.eventsOf(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begin(CoercionKind kind, Decision.Taken by, Stamp stamp) {
        LocalDate on = by.ruling().on();
        Coercion begun = new Coercion(
                new CoercionId(Ids.next()),
                by.sheet().socialCase(),
                by.sheet().person(),
                by.id(),
                kind,
                kind.first(),
                on,
                on,
                "",
                "",
                java.util.Set.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        List<Coercion> open = stored.holdOpenIn(begun.socialCase());
        stored.add(stamp, begun);
        steps.take(begun, What.BEGUN, Written.of(on, minutes(by), ""), decidedAt(by), stamp, open);
    }

    /** By a decision of the board. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decided(Coercion it, What what, Decision.Taken by, Stamp stamp) {
        LocalDate on = what == What.ENDED
                ? Optional.ofNullable(by.content().to()).orElse(by.ruling().on())
                : by.ruling().on();
        steps.take(
                it,
                what,
                Written.of(on, minutes(by), by.content().what()),
                what == What.ENDED ? noonOf(on) : decidedAt(by),
                stamp,
                stored.holdOpenIn(it.socialCase()));
    }

    private static String minutes(Decision.Taken by) {
        return Optional.ofNullable(by.ruling().minutes()).orElse("");
    }

    private Instant decidedAt(Decision.Taken by) {
        return by.ruling().minutes() == null
                ? by.ruling().at()
                : noonOf(by.ruling().on());
    }

    /** Now, if that is the day; otherwise the middle of that day. */
    private Instant noonOf(LocalDate day) {
        Instant now = now();
        return Stockholm.dayOf(now).equals(day)
                ? now
                : day.atTime(java.time.LocalTime.NOON).atZone(Stockholm.ZONE).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Who is signed in, for what is kept of who did it. */
    static tillit.ground.access.UserId me() {
        return Entry.me().id();
    }
}
