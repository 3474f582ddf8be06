package tillit.casework.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;

/**
 * That a party was given the material before the decision, or why not (kommunicering). FL 25 §, SoL (2025:400) 14 kap. 8 §.
 *
 * @param party who
 */
public sealed interface Communication {

    UUID id();

    PersonId party();

    UserId by();

    Instant at();

    /** How it was given. */
    enum Way {
        POST,
        HANDED_OVER,
        READ_TOGETHER,
        DIGITAL
    }

    /** On which ground it is not given. */
    enum Ground {
        /** Clearly unnecessary. */
        CLEARLY_UNNECESSARY,
        /** It would make the decision considerably harder to carry out. */
        HARDER_TO_CARRY_OUT,
        /** An essential interest requires an immediate decision. */
        CANNOT_WAIT
    }

    /**
     * Given.
     *
     * @param what of the material
     * @param answerBy the last day in Sweden on which an answer is waited for
     * @param paper the document as it was signed when it was given; empty where none was
     * @param oralOffered whether the party was told that an oral account may be given before the board
     * @param comments what the party has said of it, in the order in which it came
     */
    record Given(
            UUID id,
            PersonId party,
            Optional<PaperId> paper,
            String what,
            Way way,
            LocalDate sentOn,
            LocalDate answerBy,
            boolean oralOffered,
            List<Comment> comments,
            UserId by,
            Instant at)
            implements Communication {
        public Given {
            comments = List.copyOf(comments);
        }

        /** Whether it is what is decided on, told of as it must be. @param document as it is signed now; empty where none is */
        public boolean isOf(Optional<PaperId> document) {
            return oralOffered && (document.isEmpty() || paper.equals(document));
        }

        /** Whether one has waited for the answer for as long as was said, or has it. */
        public boolean isOver(LocalDate today) {
            return !comments.isEmpty() || today.isAfter(answerBy);
        }
    }

    /** Not given. @param reason why that ground is at hand */
    record LeftOut(UUID id, PersonId party, Ground ground, String reason, UserId by, Instant at)
            implements Communication {}

    /** What a party said. */
    record Comment(LocalDate cameOn, How how, String words, UserId by, Instant at) {

        /** How it was said. */
        public enum How {
            WRITTEN,
            ORAL,
            /** That there is nothing to add. */
            NONE
        }
    }
}
