package tillit.ground.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** About how old somebody is said to be: from and to, both ages included. */
public record AgeSpan(int from, int to) {

    private static final Pattern AGE = Pattern.compile("(?<![0-9])([0-9]{1,3})(?![0-9])");
    /** Ours: people guess a year wrong, and turn a year older between what was seen and what is written. */
    private static final int SLACK = 1;

    private static final int OLDEST = 130;

    public AgeSpan {
        if (from < 0 || to < from || to > OLDEST) throw new IllegalArgumentException("not an age span");
    }

    /** A year younger to a year older. */
    public static AgeSpan about(int age) {
        return new AgeSpan(Math.max(0, age - SLACK), age + SLACK);
    }

    /** The age that a text names in digits, such as "ca 6 år" or "13", if it names exactly one. */
    public static Optional<AgeSpan> read(String text) {
        Matcher age = AGE.matcher(text);
        if (!age.find()) return Optional.empty();
        int years = Integer.parseInt(age.group(1));
        return age.find() || years >= OLDEST ? Optional.empty() : Optional.of(about(years));
    }

    /** Whether somebody born that day has such an age on the day. */
    public boolean holds(LocalDate born, LocalDate on) {
        int age = Age.on(born, on);
        return from <= age && age <= to;
    }
}
