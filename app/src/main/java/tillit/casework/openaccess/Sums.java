package tillit.casework.openaccess;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tillit.ground.page.Csv;
import tillit.ground.page.Wording;

/** What has been counted, month by month, quarter by quarter or year by year. Whole numbers: it is read inside the municipality only. */
final class Sums {

    private static final List<String> HEADS =
            List.of("period", "occasions", "girls", "boys", "children", "adults", "consent-not-all", "not-told");

    private Sums() {}

    /** By what it is summed. */
    enum By {
        MONTH,
        QUARTER,
        YEAR;

        String period(LocalDate day) {
            return switch (this) {
                case MONTH -> "%d-%02d".formatted(day.getYear(), day.getMonthValue());
                case QUARTER -> day.getYear() + " Q" + day.get(IsoFields.QUARTER_OF_YEAR);
                case YEAR -> String.valueOf(day.getYear());
            };
        }
    }

    /** The heads of the table. */
    static List<String> heads(Wording wording) {
        return HEADS.stream().map(it -> wording.say("openaccess.sum." + it)).toList();
    }

    /** A row for each period, the latest first; as many cells as there are heads. */
    static List<List<String>> rows(List<Counted> counted, By by) {
        Map<String, List<Counted>> periods = counted.stream()
                .sorted(Comparator.comparing(Counted::day).reversed())
                .collect(Collectors.groupingBy(it -> by.period(it.day()), LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        periods.forEach((period, in) -> rows.add(List.of(
                period,
                sum(in.stream().map(Counted::occasions)),
                sum(in.stream().map(Counted::girls)),
                sum(in.stream().map(Counted::boys)),
                sum(in.stream().map(Counted::children)),
                sum(in.stream().map(Counted::adults)),
                sum(in.stream().map(it -> it.consent() == Counted.Consent.NOT_ALL ? 1 : 0)),
                sum(in.stream().map(it -> it.told() ? 0 : 1)))));
        return rows;
    }

    /** The table as a file that a spreadsheet opens: only our own words and numbers stand in it. */
    static String csv(List<Counted> counted, By by, Wording wording) {
        return Csv.of(heads(wording), rows(counted, by));
    }

    private static String sum(Stream<Integer> numbers) {
        return String.valueOf(numbers.mapToInt(Integer::intValue).sum());
    }
}
