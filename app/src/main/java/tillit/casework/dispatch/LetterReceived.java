package tillit.casework.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.duties.Act;

/**
 * It is known that somebody has received a letter. Published in the transaction in which it is written down.
 *
 * @param kind of the letter, {@code decision}
 * @param about what it tells of, which the duties are about
 * @param recipient by whom, of those in the case: the one who got it, or for whom its receiver speaks
 * @param receivedOn the day from which a time runs, if one does
 * @param startsClock whether one does
 * @param at the beginning of that day in Sweden
 */
public record LetterReceived(
        LetterId letter,
        String kind,
        UUID about,
        Optional<PersonId> recipient,
        LocalDate receivedOn,
        boolean startsClock,
        UUID actId,
        Instant at,
        Stamp stamp)
        implements Act {

    @Override
    public String act() {
        return "letter-received";
    }

    @Override
    public UUID subject() {
        return about;
    }
}
