package tillit.ground.page;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The texts in one language, and days, times and numbers as that language writes them. Days and times of day are those
 * of Europe/Stockholm.
 */
public final class Wording {

    private final Language language;
    private final Map<String, String> texts;
    private final Clock clock;
    private final Moments moments;

    Wording(Language language, Map<String, String> texts, Clock clock) {
        this.language = language;
        this.texts = texts;
        this.clock = clock;
        this.moments = new Moments(this);
    }

    public Language language() {
        return language;
    }

    /**
     * The text with that key. {@code {0}} and its like are filled in, numbers as the language writes them; a plural is
     * written {@code {0,choice,0#inga barn|1#ett barn|1<{0} barn}}. A year or another number that is a name is given as a
     * string. A key that nobody has written is shown as itself; {@code TextsTest} finds it first.
     */
    public String say(String key, Object... arguments) {
        String text = texts.getOrDefault(key, key);
        return new MessageFormat(text, language.locale()).format(arguments);
    }

    /** Whether there is a text with that key. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** As in a list: {@code 10 november}, with the year when it is another than this. */
    public String day(LocalDate day) {
        return moments.day(day, today());
    }

    /** With the day of the week: {@code tisdag 24 november}, with the year when it is another than this. */
    public String weekday(LocalDate day) {
        return moments.weekday(day, today());
    }

    /** In full: {@code tisdag 10 november 2026}. */
    public String fullDay(LocalDate day) {
        return moments.fullDay(day);
    }

    /** The time of day: {@code kl. 08.12}. */
    public String time(Instant moment) {
        return moments.time(moment);
    }

    /** The time of day to the second, for when it matters that something is saved: {@code kl. 08.11.52}. */
    public String second(Instant moment) {
        return moments.second(moment);
    }

    /** As people say it: {@code i dag kl. 07.15}, {@code i går kl. 14.37}, {@code 5 november kl. 14.10}. */
    public String moment(Instant moment) {
        return moments.moment(moment, today());
    }

    /** {@code för 9 minuter sedan} within the last hour, otherwise as {@link #moment}. */
    public String ago(Instant moment) {
        return moments.ago(moment, now());
    }

    /** How long is left or how a promise ended, in words: {@code 15 h 47 min kvar}. */
    public String clock(ClockFace face) {
        return face.words(this);
    }

    /** {@code 1 234} in Swedish, {@code 1,234} in English. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Moments.dayOf(now());
    }
}
