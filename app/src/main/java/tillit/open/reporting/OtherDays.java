package tillit.open.reporting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tillit.ground.page.Wording;

/** The single days on which the office has other hours than usual, in words for whoever may need to call then. */
record OtherDays(Wording wording) {

    /** Ours: as long before it is said, as whoever waits with a call may wait. */
    private static final int DAYS_BEFORE = 7;

    private static final String TEXT = "reporting.start.day.";

    /** A sentence for each from today on, in order. */
    List<String> say(Front front, LocalDate today) {
        return front.otherHoursFrom(today).stream()
                .filter(it -> !it.day().isAfter(today.plusDays(DAYS_BEFORE)))
                .map(it -> sentence(it, front, it.day().equals(today)))
                .toList();
    }

    private String sentence(OtherHours said, Front front, boolean today) {
        String weekday = wording.weekday(said.day());
        String day = capital(wording.say(TEXT + (today ? "today" : "on"), weekday));
        return said.hours()
                .map(it -> wording.say(
                        TEXT + "open", day, hour(it.opens()), hour(it.closes()), front.office(), front.onCall()))
                .orElseGet(() -> wording.say(TEXT + "closed", day, front.onCall()));
    }

    private String hour(LocalTime time) {
        return DateTimeFormatter.ofPattern(wording.say("page.time.pattern")).format(time);
    }

    private String capital(String words) {
        return words.substring(0, 1).toUpperCase(wording.language().locale()) + words.substring(1);
    }
}
