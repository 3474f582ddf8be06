package tillit.desk;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.property.Summary;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.CalendarKeys;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.QuietDuties;
import tillit.ground.duties.Worklists;
import tillit.ground.law.Stockholm;
import tillit.ground.notices.OnCall;
import tillit.ground.notices.Watch;
import tillit.ground.notices.Wishes;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;

/**
 * What a calendar outside the house is told (RFC 5545): on each day how many things are due, that one is reminded, and when one is on call oneself. No name, kind, number or
 * title comes in here, so none goes out. It is written in its owner's name: what they may not see is not counted.
 */
@Component
class CalendarFeed {

    /** Ours: a calendar looks so far ahead, and back as far as one may still make up for something. */
    private static final int DAYS_AHEAD = 366;

    private static final int DAYS_BACK = 31;

    /** Ours: far more than anybody remembers to have asked for. */
    private static final int MOST_REMINDERS = 1000;

    private final CalendarKeys keys;
    private final Worklists worklists;
    private final QuietDuties reminders;
    private final OnCall onCall;
    private final Wishes wishes;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    CalendarFeed(
            CalendarKeys keys,
            Worklists worklists,
            QuietDuties reminders,
            OnCall onCall,
            Wishes wishes,
            Texts texts,
            Audit audit,
            Clock clock) {
        this.keys = keys;
        this.worklists = worklists;
        this.reminders = reminders;
        this.onCall = onCall;
        this.wishes = wishes;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The calendar of the one in whose name it is asked. The first reading of a day is logged. */
    @Transactional
    public String written() {
        if (keys.isReadFirst()) audit.note(Noted.that("calendar-read", Outcome.READ));
        Wording words = texts.in(wishes.mine().language());
        Instant now = clock.instant();
        LocalDate today = Stockholm.dayOf(now);
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Tillit//Tillit//SV");
        worklists
                .minePerDay(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))
                .forEach((day, things) -> calendar.addEvent(due(day, things, words, now)));
        reminded(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))
                .forEach((day, times) -> calendar.addEvent(reminded(day, times, words, now)));
        onCall.mine(at(today.minusDays(DAYS_BACK)), at(today.plusDays(DAYS_AHEAD)))
                .forEach(watch -> calendar.addEvent(onCall(watch, words, now)));
        return text(calendar);
    }

    private Map<LocalDate, Integer> reminded(LocalDate from, LocalDate until) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        reminders.mine(MOST_REMINDERS).stream()
                .flatMap(it -> it.deadline().stream())
                .map(it -> it.dueOn())
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .forEach(day -> days.merge(day, 1, Integer::sum));
        return days;
    }

    private static VEvent due(LocalDate day, int things, Wording words, Instant now) {
        return onDay("due-", day, words.say("desk.calendar.due", things), now);
    }

    private static VEvent reminded(LocalDate day, int times, Wording words, Instant now) {
        return onDay("reminder-", day, words.say("desk.calendar.reminder", times), now);
    }

    private static VEvent onDay(String id, LocalDate day, String summary, Instant now) {
        VEvent event = event(id + day + "@tillit", summary, now);
        DateTimeComponents only = new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        event.setDateStart(new DateStart(new ICalDate(only, false)));
        event.setTransparency(Transparency.transparent()); // it makes nobody busy
        return event;
    }

    private static VEvent onCall(Watch watch, Wording words, Instant now) {
        VEvent event = event("on-call-" + watch.id() + "@tillit", words.say("desk.calendar.on-call"), now);
        event.setDateStart(Date.from(watch.from()));
        event.setDateEnd(Date.from(watch.to()));
        return event;
    }

    private static VEvent event(String id, String summary, Instant now) {
        VEvent event = new VEvent();
        event.setUid(id);
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(new Summary(summary));
        return event;
    }

    private static String text(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written anywhere but in memory", e);
        }
        return text.toString();
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(Stockholm.ZONE).toInstant();
    }
}
