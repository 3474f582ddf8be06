package tillit.ground.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Days and times of day as one language writes them. */
final class Moments {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Duration RECENT = Duration.ofHours(1);

    private final Wording wording;

    Moments(Wording wording) {
        this.wording = wording;
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? written("d MMMM", day) : written("d MMMM yyyy", day);
    }

    String weekday(LocalDate day, LocalDate today) {
        return written("EEEE", day) + " " + day(day, today);
    }

    String fullDay(LocalDate day) {
        return written("EEEE d MMMM yyyy", day);
    }

    String time(Instant moment) {
        return wording.say("page.time.at", written(wording.say("page.time.pattern"), moment.atZone(ZONE)));
    }

    String second(Instant moment) {
        return wording.say("page.time.at", written(wording.say("page.time.pattern-seconds"), moment.atZone(ZONE)));
    }

    String moment(Instant moment, LocalDate today) {
        LocalDate day = dayOf(moment);
        String time = time(moment);
        if (day.equals(today)) return wording.say("page.time.today", time);
        if (day.equals(today.minusDays(1))) return wording.say("page.time.yesterday", time);
        if (day.equals(today.plusDays(1))) return wording.say("page.time.tomorrow", time);
        return wording.say("page.time.on", day(day, today), time);
    }

    String ago(Instant moment, Instant now) {
        Duration since = Duration.between(moment, now);
        if (since.isNegative() || since.compareTo(RECENT) >= 0) return moment(moment, dayOf(now));
        return wording.say("page.time.ago", since.toMinutes());
    }

    private String written(String pattern, TemporalAccessor day) {
        return DateTimeFormatter.ofPattern(pattern, wording.language().locale()).format(day);
    }
}
