package tillit.ground.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tillit.ground.law.RuleId;
import tillit.ground.law.Words;

/**
 * One question of a form.
 *
 * @param id its name within the form; the same in every version in which it is the same question
 * @param options to choose among, where the type is one of or many of
 * @param shownWhen the answer it waits for; empty where it is always asked
 * @param rule the rule of law that wants the answer: then a municipality can neither take the question away nor let it be left
 */
public record Question(
        String id,
        Words words,
        Optional<Words> help,
        Type type,
        List<Option> options,
        Required required,
        Optional<Condition> shownWhen,
        Optional<RuleId> rule) {

    /** How it is answered. */
    public enum Type {
        /** In one line. */
        LINE,
        /** In as many lines as are needed. */
        TEXT,
        /** With {@code yes} or {@code no}. */
        YES_NO,
        /** With one of the options. */
        ONE_OF,
        /** With one or more of the options. */
        MANY_OF,
        /** With a day, as {@code 2026-11-24}. */
        DAY,
        /** With a number. */
        NUMBER;

        /** Its name in {@code law/forms}. */
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Type of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether the answer is one or more of the options that the form names. */
        public boolean hasOptions() {
            return this == ONE_OF || this == MANY_OF;
        }
    }

    /** An answer to choose. */
    public record Option(String id, Words words) {}

    public Question {
        options = List.copyOf(options);
    }

    /** The name of its field: {@code q.assessment}. */
    public String field() {
        return Answers.FIELD + id;
    }

    /** What can be answered, where not everything can; otherwise empty. */
    List<String> answers() {
        return type == Type.YES_NO
                ? List.of("yes", "no")
                : options.stream().map(Option::id).toList();
    }

    /** Every answer that it waits for: where it is shown only then, or must be answered only then. */
    List<Condition> waitsFor() {
        List<Condition> waits = new ArrayList<>();
        shownWhen.ifPresent(waits::add);
        if (required instanceof Required.When when) waits.add(when.condition());
        return waits;
    }

    Question worded(Words others, Optional<Words> otherHelp) {
        return new Question(id, others, otherHelp, type, options, required, shownWhen, rule);
    }
}
