package tillit.ground.page;

import org.jspecify.annotations.Nullable;

/** What somebody has typed, as it can be kept: nothing that can be seen is taken away. */
public final class PlainText {

    private static final int MISSING = 0xFFFD;

    private PlainText() {}

    /**
     * The text without space around it and with one kind of line ends. A sign that no text may hold is shown as one that is missing; what has no sign at all
     * (NUL) is left out.
     */
    public static String of(@Nullable String typed) {
        return typed == null ? "" : whole(typed).strip();
    }

    /** The same with the space that was typed around it. */
    public static String whole(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(it -> it != 0)
                .map(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE ? MISSING : it)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
