package tillit.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tillit.casework.intake.UnreadReports;
import tillit.casework.intake.UnreadReports.UnreadReport;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.notices.Kind;
import tillit.ground.notices.Matter;
import tillit.ground.notices.MustHear;
import tillit.ground.notices.OnCall;

/**
 * Reports that nobody has opened for long. While the office is open all hear of it who receive or lead there; when it is closed whoever is on call hears
 * of it at once, and who leads the unit when that has not helped, or when nobody is on call. Ways in that have stopped are told where they end.
 */
@Component
class ReportsToHear implements MustHear {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final UnreadReports unread;
    private final WaysIn ways;
    private final OnCall onCall;
    private final Office office;
    private final Duration answeredWithin;
    private final Clock clock;

    /** @param answeredWithin how long whoever is on call has before the manager is told; a setting of the installation */
    ReportsToHear(
            UnreadReports unread,
            WaysIn ways,
            OnCall onCall,
            Office office,
            @Value("${tillit.notices.on-call-answers-within:15m}") Duration answeredWithin,
            Clock clock) {
        this.unread = unread;
        this.ways = ways;
        this.onCall = onCall;
        this.office = office;
        this.answeredWithin = answeredWithin;
        this.clock = clock;
    }

    @Override
    public List<Matter> now() {
        Instant now = clock.instant();
        boolean attended = office.isAttended(now);
        List<Matter> all = new ArrayList<>();
        for (UnitId unit : Waits.units()) {
            all.addAll(attended ? byDay(unit) : byNight(unit, now));
        }
        ways.stopped().forEach(it -> all.add(new Matter(Kind.WAY_STOPPED, "way:" + it)));
        return all;
    }

    private List<Matter> byDay(UnitId unit) {
        if (!has(unit, Role.INTAKE_OFFICER) && !has(unit, Role.UNIT_MANAGER)) return List.of();
        return unread.eachLongIn(unit).stream()
                .map(it -> new Matter(Kind.UNREAD, "unread:" + it.report().value()))
                .toList();
    }

    private List<Matter> byNight(UnitId unit, Instant now) {
        Set<UserId> watching = onCall.now(unit);
        boolean mine = watching.contains(Entry.me().id());
        if (!mine && !has(unit, Role.UNIT_MANAGER)) return List.of();
        return unread.eachLongIn(unit).stream()
                .filter(it -> mine || watching.isEmpty() || hasWaited(it, now))
                .map(it -> new Matter(Kind.ON_CALL, "on-call:" + it.report().value() + ":" + night(now)))
                .toList();
    }

    /** A night has the date of its evening; who is on call the next night hears of it anew. */
    private static LocalDate night(Instant now) {
        return Stockholm.dayOf(now.minus(HALF_A_DAY));
    }

    private boolean hasWaited(UnreadReport report, Instant now) {
        return !report.since().plus(UnreadReports.LONG).plus(answeredWithin).isAfter(now);
    }

    private static boolean has(UnitId unit, Role role) {
        return Entry.me().memberships().stream().anyMatch(it -> it.unit().equals(unit) && it.role() == role);
    }
}
