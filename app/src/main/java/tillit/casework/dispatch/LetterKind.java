package tillit.casework.dispatch;

/**
 * A kind of letter.
 *
 * @param id a kebab-case word, the same for ever since it is kept with the letter: {@code decision}
 * @param title the key of the text that says what it is
 * @param startsClock whether a time, such as that of an appeal, runs from the day on which it is received
 */
public record LetterKind(String id, String title, boolean startsClock) {}
