package tillit.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Takes;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.notices.OnCall;
import tillit.ground.notices.Span;
import tillit.ground.notices.Watch;
import tillit.ground.page.Choice;
import tillit.ground.page.Language;
import tillit.ground.page.Wording;

/** Who is on call in the units that receive reports, and when nobody is, in words. */
@Component
class Rosters {

    /** Ours: gaps are shown for a week, in which they can still be filled; the roster for as long as rosters are made. */
    private static final Duration A_WEEK = Duration.ofDays(7);

    private static final Duration SHOWN = Duration.ofDays(92);

    private final OnCall onCall;
    private final Colleagues colleagues;
    private final Office office;
    private final Clock clock;

    Rosters(OnCall onCall, Colleagues colleagues, Office office, Clock clock) {
        this.onCall = onCall;
        this.colleagues = colleagues;
        this.office = office;
        this.clock = clock;
    }

    /** @param who whom one may put on call; nobody for whoever may not */
    record Page(List<Roster> rosters, List<Choice> who) {}

    /** A unit's. @param gaps when nobody is on call although the office is closed */
    record Roster(String id, String unit, List<Line> lines, List<String> gaps) {}

    /** That somebody is. @param warning that they have left, or nothing can be sent to them; empty if it can @param end where it is taken back; empty for whoever may not */
    record Line(String name, String words, String warning, String end) {}

    /** Of the units where the reader works, or which they administer; empty if none of them receives reports. */
    Optional<Page> page(Wording wording) {
        List<Unit> units = units();
        if (units.isEmpty()) return Optional.empty();
        Kept kept = new Kept(onCall.kept(), onCall.reachable());
        return Optional.of(
                new Page(units.stream().map(it -> roster(it, kept, wording)).toList(), who(units, wording)));
    }

    private record Kept(Set<UUID> watches, Set<UserId> reachable) {}

    private Roster roster(Unit unit, Kept kept, Wording wording) {
        Instant now = clock.instant();
        List<Watch> watches = onCall.in(unit.id(), now, now.plus(SHOWN));
        Map<UserId, Colleague> named =
                colleagues.named(watches.stream().map(Watch::who).toList());
        List<Span> gaps = Span.leftOpen(
                office.closed(now, now.plus(A_WEEK)),
                watches.stream().filter(it -> kept.watches().contains(it.id())).toList());
        return new Roster(
                "unit-" + unit.id().value(),
                unit.name(),
                watches.stream().map(it -> line(it, named, kept, wording)).toList(),
                gaps(gaps, now, wording));
    }

    private List<String> gaps(List<Span> gaps, Instant now, Wording wording) {
        if (gaps.equals(office.closed(now, now.plus(A_WEEK)))) return List.of(wording.say("desk.on-call.nobody"));
        return gaps.stream()
                .map(it -> wording.say("desk.on-call.gap", span(it.from(), it.to(), wording)))
                .toList();
    }

    private Line line(Watch watch, Map<UserId, Colleague> named, Kept kept, Wording wording) {
        Colleague known = named.get(watch.who());
        return new Line(
                known == null ? "" : known.name(),
                span(watch.from(), watch.to(), wording),
                warning(watch, kept, wording),
                isMine(watch.unit()) ? "/on-call/" + watch.id() + "/endings" : "");
    }

    private static String warning(Watch watch, Kept kept, Wording wording) {
        if (!kept.watches().contains(watch.id())) return wording.say("desk.on-call.left");
        return kept.reachable().contains(watch.who()) ? "" : wording.say("desk.on-call.unreachable");
    }

    /** {@code tisdag 24 november 17.00–24.00}, or with both days. */
    private static String span(Instant from, Instant to, Wording wording) {
        boolean sameDay = Stockholm.dayOf(from).equals(Stockholm.dayOf(to));
        boolean midnight = Stockholm.timeOf(to).equals(LocalTime.MIDNIGHT)
                && Stockholm.dayOf(from).plusDays(1).equals(Stockholm.dayOf(to));
        if (sameDay || midnight)
            return wording.say(
                    "desk.on-call.same-day",
                    wording.weekday(Stockholm.dayOf(from)),
                    hour(from, wording),
                    midnight ? clock(24, 0, wording) : hour(to, wording));
        return wording.say(
                "desk.on-call.days",
                wording.weekday(Stockholm.dayOf(from)),
                hour(from, wording),
                wording.weekday(Stockholm.dayOf(to)),
                hour(to, wording));
    }

    private static String hour(Instant moment, Wording wording) {
        LocalTime time = Stockholm.timeOf(moment);
        return clock(time.getHour(), time.getMinute(), wording);
    }

    private static String clock(int hour, int minute, Wording wording) {
        return "%02d%s%02d".formatted(hour, wording.language() == Language.SV ? "." : ":", minute);
    }

    private List<Choice> who(List<Unit> units, Wording wording) {
        List<Choice> who = new ArrayList<>();
        for (Unit unit : units) {
            if (!isMine(unit.id())) continue;
            colleagues
                    .in(unit.id())
                    .forEach(it -> who.add(new Choice(
                            unit.id().value() + "-" + it.id().value(),
                            wording.say("desk.on-call.who.in", it.name(), unit.name()))));
        }
        if (!who.isEmpty()) who.addFirst(new Choice("", wording.say("desk.absence.choose")));
        return who;
    }

    /** Those that receive reports, where one works or which one administers. */
    private List<Unit> units() {
        return colleagues.units().stream()
                .filter(Rosters::receives)
                .filter(it -> Entry.me().administrator() || Waits.units().contains(it.id()))
                .toList();
    }

    /** Whether reports come there, so that somebody may be on call. */
    static boolean receives(Unit unit) {
        return unit.takes() == Takes.CHILD_REPORTS || unit.takes() == Takes.ADULT_REPORTS;
    }

    private static boolean isMine(UnitId unit) {
        return Entry.me().administrator()
                || Entry.me().memberships().stream()
                        .anyMatch(it -> it.unit().equals(unit) && it.role() == Role.UNIT_MANAGER);
    }
}
