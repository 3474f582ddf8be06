package tillit.casework.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.PersonId;
import tillit.ground.people.Name;
import tillit.ground.people.ReadNumber;

/** Who is meant instead of the one whom a case was opened for. */
sealed interface Meant {

    /** Somebody whom the one who says it has found. */
    record Known(PersonId id) implements Meant {}

    /** Somebody who was not found: with the number as it was typed, if one was; otherwise nobody knows who it is. */
    record Unfound(String number, Name name, String description) implements Meant {

        ReadNumber read(LocalDate on) {
            return ReadNumber.read(number, on);
        }

        boolean saysNothing() {
            return name.isUnknown() && description.isBlank();
        }
    }

    /** What a page's form says; {@code right} is the person's id where one was found. */
    static Meant of(@Nullable PersonId right, Unfound otherwise) {
        return right == null ? otherwise : new Known(right);
    }
}
