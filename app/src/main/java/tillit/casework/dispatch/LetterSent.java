package tillit.casework.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.duties.Act;

/**
 * A letter has left. Published in the transaction in which it is written down.
 *
 * @param kind of the letter, {@code decision}
 * @param about what it tells of, which the duties are about
 * @param recipient to whom, of those in the case: the one who gets it, or for whom its receiver speaks
 * @param at the beginning of the day, in Sweden, on which it left
 */
public record LetterSent(
        LetterId letter,
        String kind,
        UUID about,
        Optional<PersonId> recipient,
        LocalDate sentOn,
        UUID actId,
        Instant at,
        Stamp stamp)
        implements Act {

    @Override
    public String act() {
        return "letter-sent";
    }

    @Override
    public UUID subject() {
        return about;
    }
}
