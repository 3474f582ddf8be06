package tillit.desk;

import java.util.List;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
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

    /** A duty: when it began and by when it must be done. */
    record Line(String began, String due) {}

    static LawTouched by(Rule rule, Duties duties, Wording words) {
        if (rule.versions().size() == 1) return new LawTouched("", List.of());
        var from = rule.versions().getLast().from();
        Touched touched = duties.touchedBy(rule.id(), from);
        return new LawTouched(
                words.fullDay(from),
                List.of(
                        group("law.touched.keep", touched.keep(), words),
                        group("law.touched.take", touched.take(), words),
                        group("law.touched.stale", touched.stale(), words)));
    }

    private static Group group(String title, List<Duty> duties, Wording words) {
        List<Line> lines = duties.stream().map(duty -> line(duty, words)).toList();
        return new Group(words.say(title, lines.size()), lines);
    }

    private static Line line(Duty duty, Wording words) {
        String due = duty.deadline().map(Deadline::dueOn).map(words::fullDay).orElse(words.say("law.touched.no-day"));
        return new Line(words.fullDay(Stockholm.dayOf(duty.cause().at())), due);
    }
}
