package tillit.ground.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tillit.ground.law.Length;
import tillit.ground.page.Wording;

/** An explanation as a page says it, one sentence after the other: what happened, how long the rule gives, the last day, and what to plan for. */
public final class ExplanationInWords {

    private ExplanationInWords() {}

    /** The sentences. The rule itself is said by {@link DutyInWords#why}. */
    public static List<String> of(Explanation why, Wording words) {
        String happened = why.happened().in(words.language().locale());
        Stream<String> started = Stream.of(words.say("duties.started", happened, words.moment(why.at())));
        Stream<String> period = why.countedFrom().stream().flatMap(from -> why.length().stream()
                .map(length -> words.say("duties.period", length(length, words), words.weekday(from))));
        Stream<String> last = Stream.of(lastDay(why.lastDay(), words));
        Stream<String> plan = why.planOn().stream()
                .filter(day -> day.isBefore(last(why.lastDay(), day)))
                .map(day -> words.say("duties.plan", words.weekday(day)));
        return Stream.of(started, period, last, plan).flatMap(it -> it).toList();
    }

    private static LocalDate last(LastDay last, LocalDate otherwise) {
        return switch (last) {
            case LastDay.None none -> otherwise;
            case LastDay.Counted counted -> counted.day();
            case LastDay.Moved moved -> moved.day();
            case LastDay.NextDay next -> otherwise;
            case LastDay.Decided decided -> decided.day();
        };
    }

    private static String lastDay(LastDay last, Wording words) {
        return switch (last) {
            case LastDay.None none -> words.say("duties.last-day.none");
            case LastDay.Counted counted -> words.say("duties.last-day.counted", words.weekday(counted.day()));
            case LastDay.Moved moved ->
                words.say(
                        "duties.last-day.moved",
                        words.weekday(moved.due()),
                        moved.closed().in(words.language().locale()),
                        words.weekday(moved.day()));
            case LastDay.NextDay next ->
                words.say("duties.last-day.next-day", words.weekday(next.due()), words.weekday(next.day()));
            case LastDay.Decided set ->
                words.say("duties.last-day.decided", words.weekday(set.before()), words.weekday(set.day()));
        };
    }

    private static String length(Length length, Wording words) {
        return switch (length) {
            case Length.Days days -> words.say("duties.length.days", days.count());
            case Length.Weeks weeks -> words.say("duties.length.weeks", weeks.count());
            case Length.Months months -> words.say("duties.length.months", months.count());
            case Length.Years years -> words.say("duties.length.years", years.count());
            case Length.Hours hours -> words.say("duties.length.hours", hours.count());
            case Length.WeeksBefore weeks -> words.say("duties.length.weeks-before", weeks.count());
            case Length.SameDay same -> words.say("duties.length.same-day");
            case Length.AtOnce now -> words.say("duties.length.at-once");
            case Length.Unfixed none -> words.say("duties.length.unfixed");
            case Length.UntilDay until -> words.say("duties.length.until-day");
        };
    }
}
