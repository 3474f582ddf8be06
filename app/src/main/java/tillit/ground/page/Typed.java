package tillit.ground.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads days and times as people type them in Swedish and in English. What can be read in two ways is not read. */
final class Typed {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})(?:[ /.]\\s*(\\d{4}))?");
    private static final Pattern NAMED =
            Pattern.compile("(?:\\p{L}+ )?(?:den )?(\\d{1,2})\\.? (\\p{L}{3,})\\.?(?: (\\d{4}))?");
    private static final Pattern TIME = Pattern.compile("(?:kl\\.? ?|at )?(\\d{1,2})(?:[.:]?(\\d{2}))?");

    private static final Map<String, Integer> BEFORE_TODAY =
            Map.of("i dag", 0, "idag", 0, "today", 0, "i går", 1, "igår", 1, "yesterday", 1);

    private static final List<Pattern> MONTHS = Stream.of(
                    "jan(uar[iy])?",
                    "feb(ruar[iy])?",
                    "mar(s|ch)?",
                    "apr(il)?",
                    "maj|may",
                    "june?|juni",
                    "july?|juli",
                    "aug(ust|usti)?",
                    "sept?(ember)?",
                    "o[ck]t(ober)?",
                    "nov(ember)?",
                    "dec(ember)?")
            .map(Pattern::compile)
            .toList();

    private Typed() {}

    /** A day without a year is the latest one that has been. */
    static Optional<LocalDate> day(String typed, LocalDate today) {
        String plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Integer before = BEFORE_TODAY.get(plain);
        if (before != null) return Optional.of(today.minusDays(before));
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) return day(iso.group(1), number(iso.group(2)), iso.group(3), today);
        Matcher numbers = NUMBERS.matcher(plain);
        if (numbers.matches()) return day(numbers.group(3), number(numbers.group(2)), numbers.group(1), today);
        Matcher named = NAMED.matcher(plain);
        return named.matches() ? day(named.group(3), month(named.group(2)), named.group(1), today) : Optional.empty();
    }

    /** A day without a year is the next one that comes, today among them. */
    static Optional<LocalDate> comingDay(String typed, LocalDate today) {
        String plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return day(
                typed,
                BEFORE_TODAY.containsKey(plain) ? today : today.plusYears(1).minusDays(1));
    }

    static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!time.matches()) return Optional.empty();
        int minute = time.group(2) == null ? 0 : number(time.group(2));
        try {
            return Optional.of(LocalTime.of(number(time.group(1)), minute));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(@Nullable String year, int month, String day, LocalDate today) {
        try {
            LocalDate read = LocalDate.of(year == null ? today.getYear() : number(year), month, number(day));
            return Optional.of(year == null && read.isAfter(today) ? read.minusYears(1) : read);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** 0, which is no month, where the name is none. */
    private static int month(String name) {
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).matcher(name).matches()) return month + 1;
        }
        return 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
