package tillit.ground.forms;

import java.util.List;
import tillit.ground.page.Wording;

/** What is answered otherwise than before, for {@code ground/forms/differences.jte}. */
public record Differences(List<Line> lines) {

    /** One question. @param before in paragraphs; it says so where nothing was answered @param after as before */
    public record Line(String question, List<String> before, List<String> after) {}

    public Differences {
        lines = List.copyOf(lines);
    }

    /** Those differences, in that language. */
    public static Differences of(List<Difference> differences, Wording wording) {
        return new Differences(differences.stream()
                .map(it -> new Line(
                        it.question().words().in(wording.language().locale()),
                        words(it.question(), it.before(), wording),
                        words(it.question(), it.after(), wording)))
                .toList());
    }

    private static List<String> words(Question question, List<String> said, Wording wording) {
        List<String> words = InWords.answer(question, said, wording);
        return words.isEmpty() ? List.of(wording.say("forms.not-answered")) : words;
    }
}
