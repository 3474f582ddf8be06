package tillit.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.away.AwayCopies;
import tillit.casework.journal.UnsignedNotes;
import tillit.casework.reminders.ParkedInWords;
import tillit.casework.reminders.Parking;
import tillit.casework.reminders.RemindersInWords;
import tillit.ground.access.Colleagues;
import tillit.ground.access.DossierId;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyInWords;
import tillit.ground.duties.Escalation;
import tillit.ground.duties.Escalations;
import tillit.ground.duties.Worklists;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;
import tillit.ground.views.Welcome;

/** Puts together what somebody has to do: one's own, and what lies with the unit for those who receive or lead. */
@Component
class Days {

    /** Ours: more than this is not a day's work, and the rest stands in the lists. */
    static final int MOST = 50;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Worklists worklists;
    private final Duties duties;
    private final Escalations escalations;
    private final UnsignedNotes unsigned;
    private final WaysIn ways;
    private final AwayCopies copies;
    private final Whom whom;
    private final HandOverDay handOvers;
    private final Colleagues colleagues;
    private final RemindersInWords reminders;
    private final Parking parking;
    private final ParkedInWords parked;
    private final ChangesInWords changes;
    private final Welcome welcome;
    private final DutyInWords words;
    private final Clock clock;

    Days(
            Worklists worklists,
            Duties duties,
            Escalations escalations,
            UnsignedNotes unsigned,
            WaysIn ways,
            AwayCopies copies,
            Whom whom,
            HandOverDay handOvers,
            Colleagues colleagues,
            RemindersInWords reminders,
            Parking parking,
            ParkedInWords parked,
            ChangesInWords changes,
            Welcome welcome,
            DutyInWords words,
            Clock clock) {
        this.worklists = worklists;
        this.duties = duties;
        this.escalations = escalations;
        this.unsigned = unsigned;
        this.ways = ways;
        this.copies = copies;
        this.whom = whom;
        this.handOvers = handOvers;
        this.colleagues = colleagues;
        this.reminders = reminders;
        this.parking = parking;
        this.parked = parked;
        this.changes = changes;
        this.welcome = welcome;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    MyDay mine(Wording wording) {
        Set<DossierId> asleep = parking.asleep();
        List<Duty> mine = awake(worklists.mine(Optional.empty(), MOST), asleep);
        List<Duty> queue = receivesOrLeads() ? awake(queue(), asleep) : List.of();
        List<RemindersInWords.Noted> reminded = reminders.mine(MOST, wording).stream()
                .filter(it -> !asleep.contains(it.duty().stamp().dossier()))
                .toList();
        List<Duty> own = reminded.stream().map(RemindersInWords.Noted::duty).toList();
        Map<Escalation, Duty> told = told();
        Whom.Directory directory = whom.known(
                Stream.of(mine, queue, own, told.values())
                        .flatMap(Collection::stream)
                        .toList(),
                wording);
        @Nullable
        Duty first = Stream.concat(mine.stream(), queue.stream())
                .filter(duty -> duty.deadline().isPresent())
                .min(Comparator.comparing(Days::due))
                .orElse(null);
        List<Duty> rest = Stream.of(mine, queue, own)
                .flatMap(Collection::stream)
                .filter(duty -> duty != first)
                .sorted(Comparator.comparing(Days::due))
                .toList();
        DayParts parts = new DayParts(words, directory, wording, clock.instant(), reminded);
        return new MyDay(
                greeting(wording),
                lead(mine, queue, wording),
                welcome.isUnseen(),
                first == null ? null : parts.row(first),
                first == null ? null : dial(first, wording),
                parts.of(rest),
                parked.ofTheDay(wording),
                told.entrySet().stream()
                        .map(it -> told(it.getKey(), it.getValue(), directory, wording))
                        .toList(),
                Stream.concat(unsigned.mine(wording).stream(), unsigned.ofThoseILead(wording).stream())
                        .toList(),
                unsigned.gaps(wording),
                handOvers.of(directory, wording),
                ways.stopped(wording),
                Entry.me().has(Role.UNIT_MANAGER) ? copies.amiss(wording) : List.of(),
                hasRoster(),
                Entry.me().has(Role.UNIT_MANAGER) ? changes.waiting(wording).orElse(null) : null,
                wording.say("desk.day.waiting", directory.reports()),
                wording.say("desk.day.empty.title"),
                wording.say("desk.day.empty.words"));
    }

    private boolean hasRoster() {
        return colleagues.units().stream()
                .anyMatch(it -> Rosters.receives(it) && Waits.units().contains(it.id()));
    }

    /** What is put aside stands in no part of the day. */
    private static List<Duty> awake(List<Duty> some, Set<DossierId> asleep) {
        return some.stream()
                .filter(it -> !asleep.contains(it.stamp().dossier()))
                .toList();
    }

    private List<Duty> queue() {
        return Waits.units().stream()
                .flatMap(unit -> worklists.queueOf(unit, MOST).stream())
                .toList();
    }

    private MyDay.@Nullable Dial dial(Duty duty, Wording wording) {
        Duration left = Duration.between(clock.instant(), due(duty));
        if (left.isNegative() || left.compareTo(A_DAY) > 0) return null;
        boolean hours = left.toHours() > 0;
        return new MyDay.Dial(
                (int) (100 * left.toMinutes() / A_DAY.toMinutes()),
                String.valueOf(hours ? left.toHours() : left.toMinutes()),
                wording.say(hours ? "desk.dial.hours" : "desk.dial.minutes"),
                wording.clock(DutyInWords.face(duty)));
    }

    /** What I was told of and the duty it is about, of those that I see; in the order in which I was told. */
    private Map<Escalation, Duty> told() {
        Map<Escalation, Duty> told = new LinkedHashMap<>();
        escalations.openForMe().forEach(it -> duties.find(it.duty()).ifPresent(duty -> told.put(it, duty)));
        return told;
    }

    private MyDay.Told told(Escalation told, Duty duty, Whom.Directory directory, Wording wording) {
        return new MyDay.Told(
                told.id().value().toString(),
                words.address(duty, directory.address(duty)),
                words.title(duty, wording),
                directory.whom(duty),
                wording.say(
                        "desk.escalations.words", wording.moment(told.breachOf()), wording.moment(told.raisedAt())));
    }

    private String greeting(Wording wording) {
        String first = Entry.me().name().strip().split("\\s+")[0];
        int hour = Stockholm.timeOf(clock.instant()).getHour();
        String time = hour < 10 ? "morning" : hour < 18 ? "day" : "evening";
        return wording.say("desk.day." + time, first);
    }

    private String lead(List<Duty> mine, List<Duty> queue, Wording wording) {
        Instant now = clock.instant();
        List<Duty> all = Stream.concat(mine.stream(), queue.stream()).toList();
        long late = all.stream().filter(duty -> duty.isBreached(now)).count();
        long passed = all.stream()
                .filter(duty -> duty.isLate(now) && !duty.isBreached(now))
                .count();
        long today = all.stream()
                .filter(duty -> !duty.isLate(now) && dueOn(duty).equals(today()))
                .count();
        String day = wording.weekday(today());
        return wording.say(
                "desk.day.lead",
                Character.toUpperCase(day.charAt(0)) + day.substring(1),
                wording.time(now),
                wording.say("desk.day.lead.counts", today, late, passed));
    }

    static boolean receivesOrLeads() {
        return Entry.me().has(Role.INTAKE_OFFICER) || Entry.me().has(Role.UNIT_MANAGER);
    }

    private static Instant due(Duty duty) {
        return duty.deadline().map(it -> it.dueAt()).orElse(Instant.MAX);
    }

    private static LocalDate dueOn(Duty duty) {
        return duty.deadline().map(it -> it.dueOn()).orElse(LocalDate.MAX);
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
