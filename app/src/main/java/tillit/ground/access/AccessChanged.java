package tillit.ground.access;

import org.jspecify.annotations.Nullable;

/**
 * Something has changed about who may see. Published in the transaction of the change.
 *
 * @param action a kebab-case word such as {@code unit-joined}
 * @param whose the user it is about; null where it is a unit
 * @param detail what was before and what is now, in ids, days and words of ours; never a name, a number or free text
 */
public record AccessChanged(
        String action,
        @Nullable UserId whose,
        @Nullable DossierId dossier,
        @Nullable PersonId person,
        String detail) {

    static AccessChanged of(UserId whose, String action, String detail) {
        return new AccessChanged(action, whose, null, null, detail);
    }
}
