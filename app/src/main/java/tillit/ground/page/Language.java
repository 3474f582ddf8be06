package tillit.ground.page;

import java.util.Locale;
import java.util.Optional;

/** A language that every text of the system exists in. Swedish comes first and is what one gets without asking. */
public enum Language {
    SV("sv-SE"),
    EN("en-GB");

    private final Locale locale;

    Language(String tag) {
        locale = Locale.forLanguageTag(tag);
    }

    /** What numbers and dates are written by. */
    public Locale locale() {
        return locale;
    }

    /** The value of HTML's {@code lang}: {@code sv} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The one that the switch in the header offers. */
    public Language other() {
        return this == SV ? EN : SV;
    }

    static Optional<Language> of(String tag) {
        return switch (tag) {
            case "sv" -> Optional.of(SV);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
