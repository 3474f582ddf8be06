package tillit.casework.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.files.FileId;
import tillit.ground.files.StoredFile;

/**
 * A document (handling) in the file of a case.
 *
 * @param id that of its first file
 * @param dated the day it bears, where it bears one
 * @param versions the files that it has been, latest first
 */
record Document(
        FileId id,
        String title,
        Way way,
        Optional<LocalDate> dated,
        Instant filedAt,
        UserId filedBy,
        List<PersonId> about,
        List<StoredFile> versions) {

    /** How it came into the file. TF 2 kap. keeps apart what has come in from what has been drawn up. */
    enum Way {
        CAME_IN,
        DRAWN_UP,
        WENT_OUT
    }

    Document {
        about = List.copyOf(about);
        versions = List.copyOf(versions);
    }

    StoredFile latest() {
        return versions.getFirst();
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Document[" + id.value() + "]";
    }
}
