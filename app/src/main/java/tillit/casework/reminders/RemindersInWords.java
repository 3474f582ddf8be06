package tillit.casework.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.duties.Duty;
import tillit.ground.duties.QuietDuties;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/** The reminders as one reads them in a list, each with the words of the one who wrote it. */
@Component
public class RemindersInWords {

    /** Ours: so much of a note is enough to know it by. */
    private static final int SHOWN = 120;

    private final QuietDuties quiet;
    private final Reminders reminders;
    private final Colleagues colleagues;
    private final Clock clock;

    RemindersInWords(QuietDuties quiet, Reminders reminders, Colleagues colleagues, Clock clock) {
        this.quiet = quiet;
        this.reminders = reminders;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * A reminder in a list.
     *
     * @param note how it begins, said to be a reminder
     * @param words when it comes, and who wrote it if somebody else did
     */
    public record Noted(Duty duty, String note, String words) {}

    /** Those of the one who is signed in, by their subject, the first day first; at most {@code limit}. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Noted> mine(int limit, Wording wording) {
        List<Duty> mine = quiet.mine(limit);
        Map<UUID, Reminder> found = reminders.behind(mine).values().stream()
                .collect(Collectors.toMap(it -> it.id().value(), it -> it));
        return mine.stream()
                .filter(it -> found.containsKey(it.subject()))
                .map(it -> noted(it, found, wording))
                .toList();
    }

    /** Another word when one of mine has come, gone or been moved, and else the same. */
    @Transactional(readOnly = true)
    public String mark(int limit) {
        return quiet.mine(limit).stream()
                .map(it -> it.subject().toString()
                        + it.deadline().map(day -> day.dueOn().toString()).orElse(""))
                .collect(Collectors.joining(","));
    }

    /** When it comes, and who wrote it and for whom. */
    String when(Reminder it, Wording wording) {
        String day = it.time()
                .map(time -> wording.say(
                        "reminders.day-time",
                        wording.weekday(it.day()),
                        String.format(Locale.ROOT, "%02d.%02d", time.getHour(), time.getMinute())))
                .orElseGet(() -> wording.weekday(it.day()));
        boolean mine = it.author().equals(Entry.me().id());
        String who = mine
                ? ""
                : colleagues.named(it.author()).map(Colleagues.Colleague::name).orElse("");
        return switch (it.whom()) {
            case Reminder.Myself me -> wording.say("reminders.when", day);
            case Reminder.AllWhoCarry all -> shared(day, who, wording.say("reminders.for-all"), wording);
            case Reminder.Carrier one ->
                shared(
                        day,
                        who,
                        wording.say(
                                "reminders.for-one",
                                colleagues
                                        .named(one.who())
                                        .map(Colleagues.Colleague::name)
                                        .orElse("")),
                        wording);
        };
    }

    static String begins(String note) {
        String line = note.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN).strip() + " …";
    }

    LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    private static String shared(String day, String who, String whom, Wording wording) {
        return who.isEmpty()
                ? wording.say("reminders.when.shared", day, whom)
                : wording.say("reminders.when.by", day, whom, who);
    }

    private Noted noted(Duty duty, Map<UUID, Reminder> found, Wording wording) {
        Reminder it = Objects.requireNonNull(found.get(duty.subject()));
        return new Noted(duty, wording.say("reminders.own", begins(it.note())), when(it, wording));
    }
}
