package tillit.open.reporting;

import java.util.Locale;

/** One question a page, in the order in which they are asked. */
enum Step {
    /** Whom it is about. */
    WHOM,
    /** What one has seen or heard. */
    SEEN,
    /** How one knows, and since when. */
    KNOWN,
    /** Who one is; nobody has to say. */
    WHO,
    /** How one can be reached; not asked of the anonymous. */
    REACH,
    /** All of it once more before it is sent. */
    CHECK;

    static final int QUESTIONS = 5;

    /** The one with that name; the first for every other word. */
    static Step named(String name) {
        for (Step step : values()) {
            if (step.name().equals(name)) return step;
        }
        return WHOM;
    }

    /** Where the field with that name is asked for. */
    static Step of(String field) {
        if (field.startsWith("about")) return WHOM;
        if (field.equals("text")) return SEEN;
        if (field.equals("how") || field.equals("since")) return KNOWN;
        if (field.equals("reporter.kind")) return WHO;
        return field.startsWith("reporter.") ? REACH : CHECK;
    }

    Step next(boolean anonymous) {
        return switch (this) {
            case WHOM -> SEEN;
            case SEEN -> KNOWN;
            case KNOWN -> WHO;
            case WHO -> anonymous ? CHECK : REACH;
            case REACH, CHECK -> CHECK;
        };
    }

    Step before(boolean anonymous) {
        return switch (this) {
            case WHOM, SEEN -> WHOM;
            case KNOWN -> SEEN;
            case WHO -> KNOWN;
            case REACH -> WHO;
            case CHECK -> anonymous ? WHO : REACH;
        };
    }

    /** As the templates and texts say it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
