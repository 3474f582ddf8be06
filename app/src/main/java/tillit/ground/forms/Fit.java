package tillit.ground.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether an answer fits its question. What is wrong is the last word of a message's key. */
final class Fit {

    /** Ours: as long as a line of a page can be read. */
    static final int LINE = 200;

    /** Ours: some ten pages. */
    static final int TEXT = 20_000;

    private static final Pattern DAY = Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");

    private Fit() {}

    /** Why it cannot be handed in; empty if it can, and if nothing was said. */
    static Optional<String> wrong(Question question, List<String> said) {
        boolean noNumber = question.type() == Question.Type.NUMBER
                && !said.stream().allMatch(it -> NUMBER.matcher(it.strip()).matches());
        return unfit(question, said).or(() -> noNumber ? Optional.of("number") : Optional.empty());
    }

    /** Why it cannot even be kept in a draft. */
    static Optional<String> unfit(Question question, List<String> said) {
        if (said.isEmpty()) return Optional.empty();
        if (!said.stream().allMatch(Fit::readable)) return Optional.of("unreadable");
        if (said.size() > 1 && question.type() != Question.Type.MANY_OF) return Optional.of("one");
        return switch (question.type()) {
            case LINE, NUMBER -> longerThan(LINE, said) ? Optional.of("line-long") : Optional.empty();
            case TEXT -> longerThan(TEXT, said) ? Optional.of("long") : Optional.empty();
            case DAY -> day(said.getFirst()).isPresent() ? Optional.empty() : Optional.of("day");
            case YES_NO, ONE_OF, MANY_OF ->
                question.answers().containsAll(said) ? Optional.empty() : Optional.of("option");
        };
    }

    /** The day that is written as {@code 2026-11-24}. */
    static Optional<LocalDate> day(String said) {
        try {
            return DAY.matcher(said).matches() ? Optional.of(LocalDate.parse(said)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Without what no database and no paper takes: control characters and halves of a letter. */
    static boolean readable(String said) {
        return said.codePoints()
                .allMatch(it -> it == '\n'
                        || it == '\t'
                        || !Character.isISOControl(it) && !surrogate(it) && it < 0xFFFE
                        || it > 0xFFFF);
    }

    private static boolean surrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean longerThan(int most, List<String> said) {
        return said.stream().anyMatch(it -> it.length() > most);
    }
}
