package tillit.ground.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms in which everything that is asked has an answer. */
public final class FilledIn {

    private FilledIn() {}

    /** The same words for every question that wants words, the first of what can be chosen. */
    public static Answers wholly(FormDefinition form) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        form.questions().forEach(it -> answers.put(it.id(), List.of(answer(it))));
        return new Answers(answers);
    }

    private static String answer(Question question) {
        return switch (question.type()) {
            case LINE, TEXT -> "Svar på frågan " + question.id() + ".";
            case YES_NO, ONE_OF, MANY_OF -> question.answers().getFirst();
            case DAY -> "2026-05-11";
            case NUMBER -> "3";
        };
    }
}
