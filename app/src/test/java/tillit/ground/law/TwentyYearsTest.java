package tillit.ground.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every day from 2015 to 2035 against {@link IndependentCalendar}: no day is drawn by lot, all are tried. */
class TwentyYearsTest {

    private static final LocalDate NEW_ACT = LocalDate.of(2025, 7, 1);
    private static final LocalDate FEEDBACK_HAS_A_TIME = LocalDate.of(2026, 1, 15);
    private static final List<String> LENGTHS = List.of(
            "1 day",
            "7 days",
            "14 days",
            "15 days",
            "1 week",
            "2 weeks",
            "3 weeks",
            "4 weeks",
            "6 weeks",
            "1 month",
            "2 months",
            "3 months",
            "4 months",
            "6 months",
            "1 year",
            "2 years",
            "3 years");

    private final IndependentCalendar other = new IndependentCalendar();
    private final LawBook book = LawReader.read(LawFiles.PACKED);
    private final Law law = new Law(book);
    private final List<String> differences = new ArrayList<>();

    @Test
    void everyDayIsOpenOrClosedAsTheFactsSay() {
        everyDay().forEach(day -> same(day + " closed", law.calendar().isClosed(day), other.isClosed(day)));
        assertThat(differences).isEmpty();
    }

    @Test
    void everyNamedDayHasItsSwedishName() {
        var names = new TreeMap<LocalDate, String>();
        everyDay()
                .filter(law.calendar()::isClosed)
                .forEach(day ->
                        names.put(day, law.calendar().name(day).orElseThrow().sv()));
        names.values().removeAll(Set.of("lördag", "söndag"));
        assertThat(names).isNotEmpty().isEqualTo(other.named(2015, 2035));
    }

    @Test
    void saturdaysAndEvesAreClosedButNoHolidays() {
        everyDay().filter(law.calendar()::isClosed).forEach(day -> {
            boolean eve = other.nameOf(day).matches("julafton|nyårsafton|midsommarafton");
            boolean plainSaturday = day.getDayOfWeek() == DayOfWeek.SATURDAY
                    && other.nameOf(day).isEmpty();
            boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
            same(day + " holiday", law.calendar().isHoliday(day), sunday || (!eve && !plainSaturday));
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void everyPeriodFromEveryDayEndsAndMovesAsTheFactsSay() {
        for (String written : LENGTHS) {
            Length length = Length.of(written);
            everyDay().forEach(day -> {
                LocalDate end = independentEnd(day, length);
                Deadline found = book.counting().onDays(day, book.counting().end(day, length), true);
                same(day + " + " + written, found, moved(day, end));
            });
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void aPeriodThatIsNotMovableEndsOnItsCalendarEnd() {
        everyDay().forEach(day -> {
            LocalDate end = day.plusDays(14);
            same(day + " fixed", book.counting().onDays(day, end, false).latestOn(), end);
            same(day + " set", law.setTo(end, day).latestAt(), IndependentCalendar.endOf(end));
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void everyDayHasANextWeekdayAndPostHasADay() {
        everyDay().forEach(day -> {
            same(day + " next", law.calendar().nextWeekday(day), other.openOnOrAfter(day.plusDays(1)));
            same(day + " post", law.calendar().countsAsArrived(day), other.openOnOrBefore(day.minusDays(1)));
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void aReportAtAnyHourOfAnyDayIsAssessedThatDayByTheActOfThatDay() {
        List<LocalTime> hours = Stream.of("00:00:00", "02:30:00", "12:00:00", "15:59:59", "16:00:00", "23:59:59")
                .map(LocalTime::parse)
                .toList();
        everyDay()
                .forEach(day -> hours.forEach(hour -> {
                    Instant at = day.atTime(hour).atZone(Stockholm.ZONE).toInstant();
                    Owed owed = owed("CHILD-PROTECT-SAMEDAY", "child-report-arrived", at, Set.of("child"));
                    Deadline deadline = owed.deadline().orElseThrow();
                    boolean late = hour.getHour() >= 16;
                    same(at + " due", deadline.dueAt(), IndependentCalendar.endOf(day));
                    same(at + " latest", deadline.latestAt(), IndependentCalendar.endOf(late ? day.plusDays(1) : day));
                    same(at + " act", act(owed), day.isBefore(NEW_ACT) ? "2001:453" : "2025:400");
                }));
        assertThat(differences).isEmpty();
    }

    @Test
    void theClocksOfAMatterRunFromAnyDayByTheActOfThatDay() {
        everyDay().forEach(day -> {
            String expectedAct = day.isBefore(NEW_ACT) ? "2001:453" : "2025:400";
            Instant noon = day.atTime(12, 0).atZone(Stockholm.ZONE).toInstant();
            Owed preliminary = owed("CHILD-PRELIM-14D", "child-report-arrived", noon, Set.of("child"));
            same(
                    day + " 14 days",
                    preliminary.deadline().orElseThrow(),
                    moved(day, IndependentCalendar.daysAfter(day, 14)));
            same(day + " 14 days act", act(preliminary), expectedAct);
            Owed investigation = owed("CHILD-INVEST-4M", "investigation-opened", noon, Set.of("child"));
            same(
                    day + " 4 months",
                    investigation.deadline().orElseThrow(),
                    moved(day, IndependentCalendar.monthsAfter(day, 4)));
            same(day + " 4 months act", act(investigation), expectedAct);
            Set<String> asked = Set.of("child", "mandated", "wants-feedback");
            Owed feedback = owed("CHILD-FEEDBACK-7D", "investigation-not-opened", noon, asked);
            same(day + " feedback", feedback.deadline().isPresent(), !day.isBefore(FEEDBACK_HAS_A_TIME));
            feedback.deadline()
                    .ifPresent(it -> same(day + " week", it, moved(day, IndependentCalendar.daysAfter(day, 7))));
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void hoursOverTheNightsWhenTheClockIsChangedAreElapsedTime() {
        for (int year = 2015; year <= 2035; year++) {
            for (int month : List.of(3, 10)) {
                LocalDate saturday = IndependentCalendar.lastSunday(year, month).minusDays(1);
                Instant noon = saturday.atTime(12, 0).atZone(Stockholm.ZONE).toInstant();
                Deadline day = Deadline.atMoment(saturday, noon.plus(24, ChronoUnit.HOURS));
                same(saturday + " 24 hours", Stockholm.timeOf(day.dueAt()), LocalTime.of(month == 3 ? 13 : 11, 0));
                same(saturday + " day", day.dueOn(), saturday.plusDays(1));
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void nationalDayIsAHolidayFrom2005AndWhitMondayWasOneUntil2004() {
        assertThat(law.calendar().isHoliday(LocalDate.of(2004, 5, 31))).isTrue();
        assertThat(law.calendar().isClosed(LocalDate.of(2005, 5, 16))).isFalse();
        assertThat(law.calendar().isClosed(LocalDate.of(2003, 6, 6))).isFalse();
        assertThat(law.calendar().isHoliday(LocalDate.of(2005, 6, 6))).isTrue();
    }

    private Owed owed(String code, String act, Instant at, Set<String> traits) {
        return law.startedBy(act, at, traits).stream()
                .filter(it -> it.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String act(Owed owed) {
        return owed.rule().citations().getFirst().statute().number();
    }

    private static LocalDate independentEnd(LocalDate day, Length length) {
        return switch (length) {
            case Length.Days days -> IndependentCalendar.daysAfter(day, days.count());
            case Length.Weeks weeks -> IndependentCalendar.daysAfter(day, 7 * weeks.count());
            case Length.Months months -> IndependentCalendar.monthsAfter(day, months.count());
            case Length.Years years -> IndependentCalendar.monthsAfter(day, 12 * years.count());
            default -> throw new IllegalArgumentException("not a period: " + length);
        };
    }

    private Deadline moved(LocalDate day, LocalDate end) {
        LocalDate last = other.openOnOrAfter(end);
        LocalDate open = other.openOnOrBefore(end);
        LocalDate planned = open.isBefore(day) ? day : open;
        return new Deadline(day, end, IndependentCalendar.endOf(end), last, IndependentCalendar.endOf(last), planned);
    }

    private void same(String what, Object found, Object expected) {
        if (!found.equals(expected)) {
            differences.add(what + ": found " + found + ", expected " + expected);
        }
    }

    private static Stream<LocalDate> everyDay() {
        return LocalDate.of(2015, 1, 1).datesUntil(LocalDate.of(2036, 1, 1));
    }
}
