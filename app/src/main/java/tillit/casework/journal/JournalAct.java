package tillit.casework.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;

/** What happens in a journal that something is owed for, as it is published in the transaction in which it happened. Ids and times only. */
sealed interface JournalAct extends Act {

    /** Somebody has heard or seen something. The same for the same note. @param at when that was, not when it was written @param by who writes it */
    record Learned(NoteId note, Stamp stamp, UserId by, Instant at) implements JournalAct {
        @Override
        public String act() {
            return "oral-information-received";
        }

        @Override
        public UUID actId() {
            return note.value();
        }

        @Override
        public UUID subject() {
            return note.value();
        }

        @Override
        public Optional<UserId> owner() {
            return Optional.of(by);
        }
    }

    /** It stands in a signed note. @param settles the notes in which it was begun to be written */
    record WrittenDown(UUID actId, NoteId note, Set<UUID> settles, Stamp stamp, Instant at) implements JournalAct {

        static WrittenDown in(Note.Signed note, Set<UUID> settles) {
            return new WrittenDown(Ids.next(), note.id(), Set.copyOf(settles), note.stamp(), note.signedAt());
        }

        @Override
        public String act() {
            return "oral-information-recorded";
        }

        @Override
        public UUID subject() {
            return note.value();
        }
    }
}
