package tillit.ground.forms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tillit.ground.page.Wording;

/** Answers to be read, for {@code ground/forms/answers.jte}, on a page as on paper: the questions that were asked, under their headings. */
public record Answered(List<Part> parts) {

    /** What stands under one heading. */
    public record Part(String title, List<Line> lines) {}

    /** A question and its answer. @param answer in paragraphs @param left whether it was left unanswered, which the answer then says */
    public record Line(String question, List<String> answer, boolean left) {}

    public Answered {
        parts = List.copyOf(parts);
    }

    /** Those answers to that version, in that language. Sections of which nothing was asked are left out. */
    public static Answered of(FormDefinition form, Answers answers, Wording wording) {
        Locale locale = wording.language().locale();
        Answers force = form.inForce(answers);
        Set<String> asked = form.asked(answers).stream().map(Question::id).collect(Collectors.toSet());
        return new Answered(form.sections().stream()
                .map(section -> new Part(
                        section.title().in(locale),
                        section.questions().stream()
                                .filter(it -> asked.contains(it.id()))
                                .map(it -> line(it, force, wording))
                                .toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList());
    }

    private static Line line(Question question, Answers answers, Wording wording) {
        List<String> answer = InWords.answer(question, answers.of(question.id()), wording);
        boolean left = answer.isEmpty();
        return new Line(
                question.words().in(wording.language().locale()),
                left ? List.of(wording.say("forms.not-answered")) : answer,
                left);
    }
}
