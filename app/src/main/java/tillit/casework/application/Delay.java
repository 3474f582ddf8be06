package tillit.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the decision on an application is substantially delayed (väsentligt försenad), and that the party has been told. FL (2017:900) 11 §.
 *
 * @param expected when it is thought to be decided; null where nobody can say
 * @param told when the party was told; null until then
 */
record Delay(
        UUID id,
        Instant assessed,
        String reasons,
        @Nullable LocalDate expected,
        @Nullable Told told) {

    /** On which day and how a party was told. */
    record Told(LocalDate on, How how) {}

    /** How a party was told. */
    enum How {
        LETTER,
        TELEPHONE,
        VISIT,
        MAIL
    }
}
