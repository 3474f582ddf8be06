package tillit.ground.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** A form as a page asks it, for {@code ground/forms/questions.jte}. */
public record Questions(List<Part> parts) {

    /** What stands under one heading. @param help empty where there is none */
    public record Part(String title, String help, List<Ask> asks) {}

    /**
     * One question.
     *
     * @param name of its field
     * @param hint empty where there is none
     * @param waits null where it is always asked
     */
    public record Ask(
            String name,
            String label,
            String hint,
            Question.Type type,
            List<Choice> choices,
            @Nullable Waits waits) {}

    /** The answer that a question waits for. @param field whose @param answers with a space between */
    public record Waits(String field, String answers) {}

    public Questions {
        parts = List.copyOf(parts);
    }

    /** That version in that language. */
    public static Questions of(FormDefinition form, Wording wording) {
        Locale locale = wording.language().locale();
        return new Questions(form.sections().stream()
                .map(section -> new Part(
                        section.title().in(locale),
                        section.help().map(it -> it.in(locale)).orElse(""),
                        section.questions().stream()
                                .map(it -> ask(it, form, wording))
                                .toList()))
                .toList());
    }

    private static Ask ask(Question question, FormDefinition form, Wording wording) {
        String words = question.words().in(wording.language().locale());
        boolean may = question.required() instanceof Required.No;
        return new Ask(
                question.field(),
                may ? wording.say("forms.may-be-left", words) : words,
                hint(question, form, wording),
                question.type(),
                InWords.choices(question, wording),
                question.shownWhen()
                        .map(it -> new Waits(Answers.FIELD + it.question(), String.join(" ", it.is())))
                        .orElse(null));
    }

    private static String hint(Question question, FormDefinition form, Wording wording) {
        Optional<String> shown = question.shownWhen().map(it -> InWords.waiting("forms.shown-when", it, form, wording));
        Optional<String> required = question.required() instanceof Required.When when
                        && !question.shownWhen().equals(Optional.of(when.condition()))
                ? Optional.of(InWords.waiting("forms.required-when", when.condition(), form, wording))
                : Optional.empty();
        Optional<String> help =
                question.help().map(it -> it.in(wording.language().locale()));
        return String.join(
                " ", Stream.of(help, shown, required).flatMap(Optional::stream).toList());
    }
}
