package tillit.ground.forms;

import java.util.List;
import tillit.ground.law.RuleId;
import tillit.ground.page.Wording;

/** A version of a form as one reads about it: each question, how it is answered, who wants the answer and when it is asked. */
public record Outline(List<Part> parts) {

    /** What stands under one heading. @param help empty where there is none */
    public record Part(String id, String title, String help, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One question.
     *
     * @param help empty where there is none
     * @param when empty where it is always asked
     * @param rule the rule of law that wants the answer; empty where none does
     */
    public record Line(String id, String words, String help, String how, String required, String when, String rule) {}

    public Outline {
        parts = List.copyOf(parts);
    }

    /** That version in that language. */
    public static Outline of(FormDefinition form, Wording wording) {
        return new Outline(form.sections().stream()
                .map(it -> new Part(
                        it.id(),
                        Described.in(it.title(), wording),
                        it.help().map(help -> Described.in(help, wording)).orElse(""),
                        it.questions().stream()
                                .map(question -> line(question, form, wording))
                                .toList()))
                .toList());
    }

    private static Line line(Question question, FormDefinition form, Wording wording) {
        return new Line(
                question.id(),
                Described.in(question.words(), wording),
                question.help().map(it -> Described.in(it, wording)).orElse(""),
                Described.how(question, wording),
                Described.required(question, form, wording),
                Described.when(question, form, wording),
                question.rule().map(RuleId::value).orElse(""));
    }
}
