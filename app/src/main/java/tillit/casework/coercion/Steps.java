package tillit.casework.coercion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tillit.casework.cases.Cases;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;

/** Takes a step that may be taken: where the measure stands then, what the law hears of it, and what happens to others by it. */
@Component
class Steps {

    private static final Set<CoercionKind> WITH_CARE =
            EnumSet.of(CoercionKind.CONTACT_RESTRICTION, CoercionKind.UNDISCLOSED_WHEREABOUTS);

    private final StoredCoercions stored;
    private final LastDays lastDays;
    private final Cases cases;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(
            StoredCoercions stored,
            LastDays lastDays,
            Cases cases,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.lastDays = lastDays;
        this.cases = cases;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param open those of the case that have not ended, as they are held */
    void take(Coercion before, What what, Written typed, Instant at, Stamp stamp, List<Coercion> open) {
        LocalDate on = Optional.ofNullable(typed.on()).orElseThrow();
        Coercion now = after(before, what, typed, on, open);
        stored.update(now, before.isOpen() && !now.isOpen() ? reason(what, typed) : "");
        UUID id = Ids.next();
        stored.add(
                id,
                now.id(),
                stamp,
                new CoercionEvent(
                        what,
                        on,
                        Checks.moment(typed).orElse(null),
                        until(what, typed).orElse(null),
                        typed.minutes().strip(),
                        typed.words().strip(),
                        Coercions.me(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.note(Noted.about(stamp.dossier().value(), "coercion-step-written", Outcome.DONE)
                .with(now.id().value() + " " + what.word()));
        publish(before, now, what, typed, id, at, stamp, open);
        replaced(before, what, open)
                .forEach(it -> take(it, What.REPLACED, Written.of(on, "", ""), at, stamp, List.of()));
    }

    /** The others whose clocks it stops. */
    List<Coercion> settled(Coercion it, What what, List<Coercion> open) {
        if (what == What.APPLIED) return those(open, standsInFor(it.kind()));
        return replaced(it, what, open);
    }

    private static Coercion after(Coercion it, What what, Written typed, LocalDate on, List<Coercion> open) {
        Coercion.State to =
                switch (what) {
                    case BEGUN -> it.kind().first();
                    case REPLACED -> Coercion.State.ENDED;
                    default ->
                        Course.byDecision(it.kind()).contains(what)
                                ? what == What.ENDED ? Coercion.State.ENDED : it.state()
                                : Course.after(it.kind(), it.state(), what).orElseThrow();
                };
        boolean ends = to == Coercion.State.ENDED && it.isOpen();
        LocalDate placed = what == What.PLACED ? on : it.placed();
        if (what == What.GRANTED && placed == null) {
            // LVU 10 §: whoever was placed because of the taking into care is in care already
            placed = those(open, EnumSet.of(CoercionKind.TAKING_INTO_CARE)).stream()
                    .map(Coercion::placed)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return new Coercion(
                it.id(),
                it.socialCase(),
                it.person(),
                it.decision(),
                it.kind(),
                to,
                it.begun(),
                to == it.state() || what == What.BEGUN ? it.since() : on,
                typed.court().isBlank() ? it.court() : typed.court().strip(),
                typed.caseNumber().isBlank()
                        ? it.caseNumber()
                        : typed.caseNumber().strip(),
                what == What.GRANTED ? typed.grounds() : it.grounds(),
                what == What.EXECUTED ? on : it.executed(),
                placed,
                what == What.FINAL ? on : it.judgmentFinal(),
                what == What.FOLLOW_UP_STARTED ? on : it.followed(),
                what == What.FOLLOW_UP_ENDED ? on : it.followedTo(),
                ends ? on : it.ended());
    }

    private void publish(
            Coercion before,
            Coercion now,
            What what,
            Written typed,
            UUID id,
            Instant at,
            Stamp stamp,
            List<Coercion> open) {
        Optional<String> act = ActNames.of(now.kind(), what);
        cases.happened(
                stamp, act.orElse("coercion-" + what.word()), at, now.id().value());
        act.ifPresent(it -> events.publishEvent(new CoercionAct(
                now.id(),
                it,
                id,
                at,
                stamp,
                cases.carriersOf(now.socialCase()).stream().findFirst(),
                settled(before, what, open).stream()
                        .map(other -> other.id().value())
                        .collect(Collectors.toSet()),
                traits(now, what, open),
                days(now, what, typed),
                until(what, typed))));
    }

    private Set<String> traits(Coercion now, What what, List<Coercion> open) {
        LocalDate on = now.endedOn().orElse(now.since());
        Set<String> traits = new HashSet<>();
        now.grounds().forEach(it -> traits.add(it.trait()));
        if (lastDays.isChild(now.person(), on)) traits.add("child");
        if (now.isPlaced() && (what == What.GRANTED || what == What.FINAL)) traits.add("care-running");
        if (what == What.PLACED && now.state() != Coercion.State.RUNNING) traits.add("before-judgment");
        if (what == What.APPLIED && isHeld(open)) traits.add("before-judgment");
        if (what == What.REFUSED) traits.add("against-us");
        boolean applied =
                open.stream().anyMatch(it -> it.kind() == CoercionKind.CARE && it.state() != Coercion.State.DECIDED);
        if (now.kind() == CoercionKind.TAKING_INTO_CARE && applied) traits.add("care-applied");
        return traits;
    }

    /** Whether the young person is held, or a temporary ban runs, while the court has the case. LVU 34 §. */
    static boolean isHeld(List<Coercion> open) {
        return open.stream()
                .anyMatch(it -> it.kind() == CoercionKind.TAKING_INTO_CARE
                        || it.kind() == CoercionKind.TEMPORARY_REMOVAL_BAN
                        || it.kind() == CoercionKind.TEMPORARY_TRAVEL_BAN);
    }

    private Map<String, LocalDate> days(Coercion now, What what, Written typed) {
        Map<String, LocalDate> days = new HashMap<>();
        LocalDate on = typed.on();
        if (what == What.REFUSED && on != null) days.put("judgment-day", on);
        if (what == What.GRANTED && now.kind() == CoercionKind.CARE)
            lastDays.of(now).ifPresent(it -> days.put("last-day-of-care", it));
        return days;
    }

    /** What ends by it. LVU 9, 22, 28, 30, 31 g §§. */
    private static List<Coercion> replaced(Coercion it, What what, List<Coercion> open) {
        Set<CoercionKind> kinds = EnumSet.noneOf(CoercionKind.class);
        boolean isSettled = what == What.GRANTED || what == What.REFUSED;
        if (isSettled) kinds.addAll(standsInFor(it.kind()));
        boolean preventiveEnds = it.kind() == CoercionKind.TAKING_INTO_CARE && what == What.BEGUN
                || it.kind() == CoercionKind.CARE && what == What.GRANTED;
        if (preventiveEnds) kinds.add(CoercionKind.PREVENTIVE_MEASURE);
        boolean careEnds = it.kind() == CoercionKind.CARE
                && it.state() == Coercion.State.RUNNING
                && EnumSet.of(What.ENDED, What.LAPSED, What.ANNULLED, What.CEASED)
                        .contains(what);
        if (careEnds) kinds.addAll(WITH_CARE);
        return those(open, kinds);
    }

    /** What holds until the court has decided on what is applied for. */
    private static Set<CoercionKind> standsInFor(CoercionKind kind) {
        return switch (kind) {
            case CARE -> EnumSet.of(CoercionKind.TAKING_INTO_CARE);
            case REMOVAL_BAN -> EnumSet.of(CoercionKind.TEMPORARY_REMOVAL_BAN);
            case TRAVEL_BAN -> EnumSet.of(CoercionKind.TEMPORARY_TRAVEL_BAN);
            default -> EnumSet.noneOf(CoercionKind.class);
        };
    }

    private static List<Coercion> those(List<Coercion> open, Set<CoercionKind> kinds) {
        return open.stream().filter(it -> kinds.contains(it.kind())).toList();
    }

    /** A new last day is the court's, and nobody's on another step. */
    private static Optional<LocalDate> until(What what, Written typed) {
        return what == What.TIME_GIVEN ? Optional.ofNullable(typed.until()) : Optional.empty();
    }

    private static String reason(What what, Written typed) {
        return typed.words().isBlank() ? what.word() : typed.words().strip();
    }
}
