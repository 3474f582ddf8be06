package tillit.casework.coercion;

import static tillit.casework.coercion.Coercion.State.AT_COURT;
import static tillit.casework.coercion.Coercion.State.CONFIRMED;
import static tillit.casework.coercion.Coercion.State.DECIDED;
import static tillit.casework.coercion.Coercion.State.ENDED;
import static tillit.casework.coercion.Coercion.State.REFUSED;
import static tillit.casework.coercion.Coercion.State.RUNNING;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tillit.casework.coercion.Coercion.State;

/** From where a coercive measure may go where. What is not here cannot be written down, by nobody. */
final class Course {

    /** A way on. @param to the same state where nothing but a day is added */
    record Exit(State from, What what, State to) {}

    private static final Map<CoercionKind, List<Exit>> EXITS = new EnumMap<>(CoercionKind.class);

    static {
        EXITS.put(CoercionKind.TAKING_INTO_CARE, takingIntoCare());
        EXITS.put(CoercionKind.CARE, care());
        EXITS.put(CoercionKind.CONTACT_RESTRICTION, considered());
        EXITS.put(CoercionKind.UNDISCLOSED_WHEREABOUTS, considered());
        EXITS.put(CoercionKind.PREVENTIVE_MEASURE, preventive());
        EXITS.put(CoercionKind.REMOVAL_BAN, ban(What.CONSIDERED));
        EXITS.put(CoercionKind.TRAVEL_BAN, ban(What.REVIEWED));
        EXITS.put(CoercionKind.TEMPORARY_REMOVAL_BAN, temporary());
        EXITS.put(CoercionKind.TEMPORARY_TRAVEL_BAN, withMoreTime(temporary()));
    }

    private Course() {}

    /** Every way on for the kind. */
    static List<Exit> of(CoercionKind kind) {
        return EXITS.getOrDefault(kind, List.of());
    }

    /** All that may happen to one: by what is written down, by a decision, and by what happens to another. */
    static Set<What> everythingOf(CoercionKind kind) {
        Set<What> all = EnumSet.of(What.BEGUN);
        of(kind).forEach(it -> all.add(it.what()));
        all.addAll(byDecision(kind));
        if (kind != CoercionKind.CARE && kind != CoercionKind.REMOVAL_BAN && kind != CoercionKind.TRAVEL_BAN)
            all.add(What.REPLACED);
        return all;
    }

    /** What happens to one that has begun only by a decision of the board: its care is considered, reviewed and ended there, and so is a taking into care. */
    static Set<What> byDecision(CoercionKind kind) {
        return switch (kind) {
            case CARE -> EnumSet.of(What.CONSIDERED, What.REVIEWED, What.ENDED);
            case TAKING_INTO_CARE -> EnumSet.of(What.ENDED);
            default -> EnumSet.noneOf(What.class);
        };
    }

    /** Where it comes to; empty if that cannot happen there. */
    static Optional<State> after(CoercionKind kind, State from, What what) {
        return of(kind).stream()
                .filter(it -> it.from() == from && it.what() == what)
                .map(Exit::to)
                .findFirst();
    }

    /** What may be written down of it now: what happens once is not offered again. */
    static List<What> possible(Coercion it) {
        return of(it.kind()).stream()
                .filter(exit -> exit.from() == it.state())
                .map(Exit::what)
                .filter(what -> isLeft(it, what))
                .toList();
    }

    private static boolean isLeft(Coercion it, What what) {
        return switch (what) {
            case EXECUTED -> it.executed() == null;
            case PLACED -> it.placed() == null;
            case FINAL -> it.judgmentFinal() == null;
            // only care that has been follows a child; what a court refused has not
            case FOLLOW_UP_STARTED -> !it.grounds().isEmpty() && it.followed() == null;
            case FOLLOW_UP_ENDED -> it.followed() != null && it.followedTo() == null;
            default -> true;
        };
    }

    private static List<Exit> takingIntoCare() {
        List<Exit> exits = new ArrayList<>();
        for (State from : List.of(DECIDED, AT_COURT, CONFIRMED)) {
            exits.add(new Exit(from, What.EXECUTED, from));
            exits.add(new Exit(from, What.PLACED, from));
        }
        exits.add(new Exit(DECIDED, What.SUBMITTED, AT_COURT));
        exits.add(new Exit(DECIDED, What.LAPSED, ENDED));
        exits.add(new Exit(AT_COURT, What.CONFIRMED, CONFIRMED));
        exits.add(new Exit(AT_COURT, What.ANNULLED, ENDED));
        exits.addAll(withMoreTime(List.of()));
        exits.add(new Exit(CONFIRMED, What.ANNULLED, ENDED));
        exits.add(new Exit(CONFIRMED, What.LAPSED, ENDED));
        return List.copyOf(exits);
    }

    private static List<Exit> care() {
        List<Exit> exits = new ArrayList<>(asked());
        exits.add(new Exit(RUNNING, What.PLACED, RUNNING));
        exits.add(new Exit(RUNNING, What.FINAL, RUNNING));
        exits.add(new Exit(RUNNING, What.ANNULLED, ENDED));
        exits.add(new Exit(RUNNING, What.LAPSED, ENDED));
        exits.add(new Exit(RUNNING, What.CEASED, ENDED));
        exits.add(new Exit(ENDED, What.FOLLOW_UP_STARTED, ENDED));
        exits.add(new Exit(ENDED, What.FOLLOW_UP_ENDED, ENDED));
        return List.copyOf(exits);
    }

    /** What a court is asked for. */
    private static List<Exit> asked() {
        return List.of(
                new Exit(DECIDED, What.APPLIED, AT_COURT),
                new Exit(DECIDED, What.WITHDRAWN, ENDED),
                new Exit(AT_COURT, What.GRANTED, RUNNING),
                new Exit(AT_COURT, What.REFUSED, REFUSED),
                new Exit(AT_COURT, What.WITHDRAWN, ENDED),
                new Exit(REFUSED, What.APPEALED, AT_COURT),
                new Exit(REFUSED, What.ACCEPTED, ENDED));
    }

    private static List<Exit> ban(What comesBack) {
        List<Exit> exits = new ArrayList<>(asked());
        exits.addAll(standing(comesBack));
        exits.add(new Exit(RUNNING, What.ANNULLED, ENDED));
        exits.add(new Exit(RUNNING, What.CEASED, ENDED));
        return List.copyOf(exits);
    }

    private static List<Exit> considered() {
        List<Exit> exits = new ArrayList<>(standing(What.CONSIDERED));
        exits.add(new Exit(RUNNING, What.ANNULLED, ENDED));
        return List.copyOf(exits);
    }

    private static List<Exit> preventive() {
        List<Exit> exits = new ArrayList<>(standing(What.REVIEWED));
        exits.add(new Exit(RUNNING, What.ANNULLED, ENDED));
        exits.add(new Exit(RUNNING, What.CEASED, ENDED));
        return List.copyOf(exits);
    }

    private static List<Exit> standing(What comesBack) {
        return List.of(new Exit(RUNNING, comesBack, RUNNING), new Exit(RUNNING, What.ENDED, ENDED));
    }

    private static List<Exit> temporary() {
        return List.of(
                new Exit(DECIDED, What.SUBMITTED, AT_COURT),
                new Exit(DECIDED, What.LAPSED, ENDED),
                new Exit(AT_COURT, What.CONFIRMED, CONFIRMED),
                new Exit(AT_COURT, What.ANNULLED, ENDED),
                new Exit(CONFIRMED, What.LAPSED, ENDED),
                new Exit(CONFIRMED, What.ENDED, ENDED));
    }

    private static List<Exit> withMoreTime(List<Exit> exits) {
        List<Exit> more = new ArrayList<>(exits);
        more.add(new Exit(CONFIRMED, What.TIME_ASKED, CONFIRMED));
        more.add(new Exit(CONFIRMED, What.TIME_GIVEN, CONFIRMED));
        return List.copyOf(more);
    }
}
