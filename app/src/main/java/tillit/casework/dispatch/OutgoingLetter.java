package tillit.casework.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.page.Language;

/**
 * A letter that has been sealed, and what became of it.
 *
 * @param about the decision or the like that it tells of
 * @param startsClock whether a time runs from the day on which it is received
 * @param replaces the letter that was wrong
 * @param replacedBy those that put this one right
 * @param unsignedReason why the name of whoever signed does not stand on it
 * @param sha256 what its bytes are known by, in small hexadecimal
 */
public record OutgoingLetter(
        LetterId id,
        Stamp stamp,
        String kind,
        UUID about,
        String subject,
        Language language,
        Recipient to,
        boolean startsClock,
        Optional<LetterId> replaces,
        List<LetterId> replacedBy,
        Optional<String> unsignedReason,
        Instant sealedAt,
        UserId sealedBy,
        int pages,
        long bytes,
        String sha256,
        Optional<Step> sent,
        Optional<Step> received) {

    public OutgoingLetter {
        replacedBy = List.copyOf(replacedBy);
    }

    /** How far it has come. */
    public enum State {
        SEALED,
        SENT,
        RECEIVED
    }

    /** Something that became of it. @param way how it went, or how it is known that it came @param words what was added, or empty */
    public record Step(UUID id, String way, LocalDate day, String words, UserId by, Instant at) {}

    /** How far it has come. */
    public State state() {
        if (received.isPresent()) return State.RECEIVED;
        return sent.isPresent() ? State.SENT : State.SEALED;
    }

    /** On which day it was received, where that is known. */
    public Optional<LocalDate> receivedOn() {
        return received.map(Step::day);
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "OutgoingLetter[" + id.value() + "]";
    }
}
