package tillit.ground.page;

import java.util.Optional;

/** Light or dark: as the device says, unless the person has chosen. */
public enum Theme {
    DEVICE("device"),
    LIGHT("light"),
    DARK("dark");

    private final String tag;

    Theme(String tag) {
        this.tag = tag;
    }

    /** The value of {@code data-theme}; {@code device} is written as no attribute at all. */
    public String tag() {
        return tag;
    }

    static Optional<Theme> of(String tag) {
        for (Theme theme : values()) {
            if (theme.tag.equals(tag)) return Optional.of(theme);
        }
        return Optional.empty();
    }
}
