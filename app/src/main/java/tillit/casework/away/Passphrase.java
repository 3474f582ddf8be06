package tillit.casework.away;

import org.jspecify.annotations.Nullable;

/** What opens a copy: so long and so varied that whoever finds the copy does not guess it. */
record Passphrase(String words) {

    /** Ours: with the way that PDF makes a key of it, four words that belong to nobody's life are not guessed. */
    static final int SHORTEST = 20;

    /** Ours: a word said four times is guessed as fast as once. */
    static final int DIFFERENT = 10;

    /** Ours: more is typed wrongly by people under stress; and PDF itself takes 127 bytes (ISO 32000-2, 7.6.4.3.3). */
    static final int LONGEST = 100;

    /** What was typed in a field. */
    record Typed(String field, @Nullable String value) {
        private String words() {
            return value == null ? "" : value.strip();
        }
    }

    /**
     * As it was typed twice.
     *
     * @throws AwayRefusal if it could be guessed, or was not typed in one way
     */
    static Passphrase typed(Typed once, Typed again) {
        String words = once.words();
        if (words.length() < SHORTEST) throw new AwayRefusal.PassphraseTooShort(once.field());
        if (words.length() > LONGEST) throw new AwayRefusal.PassphraseTooLong(once.field());
        if (words.chars().distinct().count() < DIFFERENT) throw new AwayRefusal.PassphraseTooPlain(once.field());
        if (!words.equals(again.words())) throw new AwayRefusal.NotTheSame(again.field());
        return new Passphrase(words);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Passphrase[]";
    }
}
