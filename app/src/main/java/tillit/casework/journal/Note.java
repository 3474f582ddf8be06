package tillit.casework.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/**
 * A signed note (journalanteckning). It never changes; what was wrong in it stands in a note that corrects it, and a note in the wrong file leaves its
 * place there.
 */
public sealed interface Note {

    NoteId id();

    Stamp stamp();

    /** Within the case, from 1, without gaps. */
    int number();

    /**
     * A note as it was signed.
     *
     * @param happenedOn the day it happened, in Sweden
     * @param happenedAt the time of day, where it is known
     * @param begunAt when it was begun to be written
     * @param came when it came here from a file in which it was wrong
     * @param correctedBy the notes that put it right, oldest first
     */
    record Signed(
            NoteId id,
            Stamp stamp,
            int number,
            NoteKind kind,
            String heading,
            String body,
            List<PersonId> about,
            LocalDate happenedOn,
            Optional<LocalTime> happenedAt,
            Instant begunAt,
            Instant signedAt,
            UserId signedBy,
            Optional<NoteId> corrects,
            Optional<Came> came,
            List<NoteId> correctedBy)
            implements Note {

        public Signed {
            about = List.copyOf(about);
            correctedBy = List.copyOf(correctedBy);
        }

        /** Shows the id only. */
        @Override
        public String toString() {
            return "Note[" + id.value() + "]";
        }
    }

    /** That a note stood here and belonged in another file. */
    record Gone(NoteId id, Stamp stamp, int number, Instant at, UserId by) implements Note {}

    /** That it was moved here, and by whom. */
    record Came(Instant at, UserId by) {}
}
