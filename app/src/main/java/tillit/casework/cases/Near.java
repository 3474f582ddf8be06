package tillit.casework.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.PersonId;

/**
 * Somebody around the one whose case it is.
 *
 * @param ownWords what the part is called, where the list does not say it
 * @param since from which day; null where nobody knows
 * @param person who it is, where that person is known
 * @param onlyUs whether no guardian may be shown that this person is here
 */
record Near(
        UUID id,
        String name,
        Part part,
        String ownWords,
        String phone,
        String note,
        @Nullable LocalDate since,
        @Nullable PersonId person,
        boolean onlyUs,
        boolean isEnded) {

    /** What somebody is to the child. */
    enum Part {
        GRANDPARENT,
        RELATIVE,
        STEP_PARENT,
        SCHOOL,
        HEALTH,
        CONTACT,
        FRIEND,
        OTHER
    }
}
