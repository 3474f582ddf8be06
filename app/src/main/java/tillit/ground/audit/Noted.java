package tillit.ground.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line for the log: what was done, to which dossier and person, and how it ended.
 *
 * @param action a kebab-case word such as {@code case-opened}
 * @param detail ids, counts and keys of reasons; never a name, a number or free text
 */
public record Noted(
        String action,
        Outcome outcome,
        @Nullable UUID dossier,
        @Nullable UUID person,
        String detail) {

    /** Something that was done or shown, about a dossier. */
    public static Noted about(UUID dossier, String action, Outcome outcome) {
        return new Noted(action, outcome, dossier, null, "");
    }

    /** Something that was done or shown, about a person. */
    public static Noted aboutPerson(UUID person, String action, Outcome outcome) {
        return new Noted(action, outcome, null, person, "");
    }

    /** Something that concerns neither a dossier nor a person. */
    public static Noted that(String action, Outcome outcome) {
        return new Noted(action, outcome, null, null, "");
    }

    /** The same line with a detail: ids, counts, keys. */
    public Noted with(String detail) {
        return new Noted(action, outcome, dossier, person, detail);
    }
}
