package tillit.casework.printout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.PersonId;

/**
 * Who gets a copy of a file.
 *
 * @param person somebody in the case; null for somebody else
 * @param name what the copy calls them
 */
record Recipient(@Nullable PersonId person, String name) {

    Optional<PersonId> id() {
        return Optional.ofNullable(person);
    }

    /** Shows nothing: a name is no part of a log. */
    @Override
    public String toString() {
        return "Recipient[" + (person == null ? "" : person.value()) + "]";
    }
}
