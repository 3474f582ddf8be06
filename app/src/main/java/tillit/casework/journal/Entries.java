package tillit.casework.journal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.page.Missing;

/** Notes that come in whole, from whoever need not write them in a window: the same drafts and the same signature as for everybody. */
@Component
public class Entries {

    private final Writing writing;
    private final Signing signing;

    Entries(Writing writing, Signing signing) {
        this.writing = writing;
        this.signing = signing;
    }

    /**
     * What is to stand in the journal.
     *
     * @param day when it happened, in Sweden
     * @param about those whom it concerns, who belong to the case
     */
    public record Entry(NoteKind kind, LocalDate day, LocalTime time, List<PersonId> about, String body) {
        public Entry {
            about = List.copyOf(about);
        }

        /** Shows how much there is, never what. */
        @Override
        public String toString() {
            return "Entry[" + body.length() + "]";
        }

        Words words() {
            return new Words(
                    kind.name(),
                    "",
                    day.toString(),
                    "%02d:%02d".formatted(time.getHour(), time.getMinute()),
                    about.stream().map(PersonId::value).toList(),
                    body);
        }
    }

    /**
     * Writes and signs the note in the name of the one who is signed in. The same id once more changes nothing.
     *
     * @param corrects the note that is put right, if one is
     * @throws Missing if the case does not exist for the one who writes
     * @throws JournalRefusal all that is missing in it
     */
    @Transactional
    public void sign(CaseId socialCase, NoteId id, Optional<NoteId> corrects, Entry entry) {
        Words words = entry.words();
        UUID window = id.value();
        writing.save(socialCase, id, corrects, new Save(window, window, 1, window, words));
        if (!signing.sign(socialCase, id, words)) throw new IllegalStateException("somebody else writes the same note");
    }
}
