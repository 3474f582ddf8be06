package tillit.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyInWords;
import tillit.ground.duties.Touched;
import tillit.ground.law.Deadline;
import tillit.ground.law.Rule;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/**
 * The open duties that the latest change of a rule touches, of those that the reader may see.
 *
 * @param since the day of the change; empty where the rule has never changed
 */
record LawTouched(String since, List<Group> groups) {

    /** @param title what the change means for them */
    record Group(String title, List<Line> lines) {}

    /** A duty: whom it is about, where it is done, when it began and by when it must be done. */
    record Line(String whom, String address, String began, String due) {}

    /** @param whom tells whom they are about */
    static LawTouched by(Rule rule, Duties duties, Whom whom, DutyInWords inWords, Wording words) {
        if (rule.versions().size() == 1) return new LawTouched("", List.of());
        var from = rule.versions().getLast().from();
        Touched touched = duties.touchedBy(rule.id(), from);
        Set<Duty> all = Stream.of(touched.keep(), touched.take(), touched.stale())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Map<Duty, Line> lines = all.isEmpty() ? Map.of() : lines(all, whom.known(all, words), inWords, words);
        return new LawTouched(
                words.fullDay(from),
                List.of(
                        group("law.touched.keep", touched.keep(), lines, words),
                        group("law.touched.take", touched.take(), lines, words),
                        group("law.touched.stale", touched.stale(), lines, words)));
    }

    private static Group group(String title, List<Duty> duties, Map<Duty, Line> lines, Wording words) {
        return new Group(
                words.say(title, duties.size()), duties.stream().map(lines::get).toList());
    }

    private static Map<Duty, Line> lines(
            Set<Duty> duties, Whom.Directory directory, DutyInWords inWords, Wording words) {
        return duties.stream().collect(Collectors.toMap(Function.identity(), duty -> {
            String address = inWords.address(duty, directory.address(duty));
            return line(duty, directory.whom(duty), address, words);
        }));
    }

    private static Line line(Duty duty, String whom, String address, Wording words) {
        String due = duty.deadline().map(Deadline::dueOn).map(words::fullDay).orElse(words.say("law.touched.no-day"));
        return new Line(
                whom, address, words.fullDay(Stockholm.dayOf(duty.cause().at())), due);
    }
}
