package tillit.ground.forms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tillit.ground.forms.Question.Option;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** What is asked and answered, in the reader's language. */
final class InWords {

    private InWords() {}

    /** What was answered, one paragraph after the other; empty if nothing was. */
    static List<String> answer(Question question, List<String> said, Wording wording) {
        return said.stream().flatMap(it -> paragraphs(question, it, wording)).toList();
    }

    /** What can be chosen. */
    static List<Choice> choices(Question question, Wording wording) {
        return question.answers().stream()
                .map(it -> new Choice(it, option(question, it, wording)))
                .toList();
    }

    /** When it is asked: "Svara om du har svarat Ja på ”Behövs tolk?”." */
    static String waiting(String key, Condition condition, FormDefinition form, Wording wording) {
        return form.question(condition.question())
                .map(asked -> wording.say(
                        key,
                        String.join(
                                wording.say("forms.or"),
                                condition.is().stream()
                                        .map(it -> option(asked, it, wording))
                                        .toList()),
                        asked.words().in(wording.language().locale())))
                .orElse("");
    }

    private static Stream<String> paragraphs(Question question, String said, Wording wording) {
        return switch (question.type()) {
            case LINE, NUMBER -> Stream.of(said);
            case TEXT -> Arrays.stream(said.split("\n", -1)).filter(it -> !it.isBlank());
            case DAY -> Stream.of(Fit.day(said).map(wording::fullDay).orElse(said));
            case YES_NO, ONE_OF, MANY_OF -> Stream.of(option(question, said, wording));
        };
    }

    private static String option(Question question, String answer, Wording wording) {
        if (question.type() == Question.Type.YES_NO)
            return wording.say(answer.equals("yes") ? "forms.yes" : "forms.no");
        return question.options().stream()
                .filter(it -> it.id().equals(answer))
                .map(Option::words)
                .map(it -> it.in(wording.language().locale()))
                .findFirst()
                .orElse(answer);
    }
}
