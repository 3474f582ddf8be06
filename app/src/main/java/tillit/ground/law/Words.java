package tillit.ground.law;

import java.util.Locale;

/** A text in Swedish and in English. Neither is ever empty. */
public record Words(String sv, String en) {

    public Words {
        if (sv.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs its Swedish and its English words");
        }
    }

    /** English for a reader of English, Swedish for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : sv;
    }
}
