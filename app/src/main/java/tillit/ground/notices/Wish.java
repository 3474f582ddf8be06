package tillit.ground.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import tillit.ground.law.Stockholm;
import tillit.ground.law.SwedishCalendar;
import tillit.ground.page.Language;

/**
 * How somebody wants to hear; times of day are Sweden's.
 *
 * @param quietFrom from then until {@code quietUntil}, usually the next day, only what is urgent goes out; the same time twice is never
 * @param quietWhenClosed whether all of Saturdays, Sundays and holidays is quiet, too
 * @param digestAt when on working days all that waits is told in one
 * @param told of each kind about which one chooses
 */
public record Wish(
        Language language,
        LocalTime quietFrom,
        LocalTime quietUntil,
        boolean quietWhenClosed,
        LocalTime digestAt,
        Map<Kind, Told> told) {

    public Wish {
        told = withAllKinds(told);
    }

    /** When they are told of it, were it not quiet. */
    public Told told(Kind kind) {
        return kind.isUrgent() ? Told.AT_ONCE : told.getOrDefault(kind, kind.unlessChosen());
    }

    /** Whether only what is urgent goes out at that moment. */
    public boolean isQuiet(Instant moment, SwedishCalendar calendar) {
        if (quietWhenClosed && calendar.isClosed(Stockholm.dayOf(moment))) return true;
        LocalTime time = Stockholm.timeOf(moment);
        boolean begun = !time.isBefore(quietFrom);
        boolean over = !time.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil) ? begun && !over : !quietFrom.equals(quietUntil) && (begun || !over);
    }

    private static Map<Kind, Told> withAllKinds(Map<Kind, Told> told) {
        Map<Kind, Told> all = new EnumMap<>(Kind.class);
        Kind.ofChoice().forEach(kind -> all.put(kind, told.getOrDefault(kind, kind.unlessChosen())));
        return Map.copyOf(all);
    }
}
