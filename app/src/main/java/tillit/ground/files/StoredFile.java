package tillit.ground.files;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.DossierId;
import tillit.ground.access.UserId;

/**
 * What is known of a file that is kept; its content is asked for by itself.
 *
 * @param bytes how large it is
 * @param sha256 what its content is known by, in small hexadecimal
 * @param keptBy who handed it in, or took it in for somebody
 * @param former what it is a new version of
 * @param takenOut when, by whom and why it was taken out of the dossier, if it was
 */
public record StoredFile(
        FileId id,
        DossierId dossier,
        FileName name,
        FileType type,
        long bytes,
        String sha256,
        Condition condition,
        Checked checked,
        Instant keptAt,
        UserId keptBy,
        @Nullable FileId former,
        @Nullable TakenOut takenOut) {

    /** How a file was taken out. */
    public record TakenOut(Instant at, UserId by, String reason) {}

    /** Whether somebody who sees it may open it: it is in the dossier, and nobody waits for the word that it is clean. */
    public boolean mayBeOpened() {
        return takenOut == null && checked.mayBeOpened();
    }

    /** What it is a new version of. */
    public Optional<FileId> isNewVersionOf() {
        return Optional.ofNullable(former);
    }
}
