package tillit.casework.printout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.ground.files.FileId;
import tillit.ground.letters.Enclosure;
import tillit.ground.page.Fact;

/**
 * Something in a file, in the reader's language.
 *
 * @param day when it happened, in Sweden
 * @param at by which those of one day are ordered
 * @param facts the times and names that belong to it
 * @param passages what it says
 * @param corrections what puts it right, oldest first
 * @param file what is bound in, or mentioned where it cannot be
 */
public record Leaf(
        UUID id,
        Part part,
        LocalDate day,
        Instant at,
        String title,
        List<Fact> facts,
        List<Passage> passages,
        List<Leaf> corrections,
        Optional<File> file) {

    public Leaf {
        facts = List.copyOf(facts);
        passages = List.copyOf(passages);
        corrections = List.copyOf(corrections);
    }

    /** Some words. @param label empty where they need none */
    public record Passage(String label, String words) {}

    /**
     * A file.
     *
     * @param id of one that the room of files keeps; null where the room whose it is gives it itself
     * @param open whether it may be opened by anybody
     * @param given what it holds, where the room whose it is gives it
     */
    public record File(
            @Nullable FileId id,
            String name,
            String mime,
            String sha256,
            long bytes,
            boolean open,
            Enclosure.@Nullable Content given) {

        /** One that the room of files keeps. */
        public File(FileId id, String name, String mime, String sha256, long bytes, boolean open) {
            this(id, name, mime, sha256, bytes, open, null);
        }

        /** The same under another name. */
        File called(String other) {
            return new File(id, other, mime, sha256, bytes, open, given);
        }

        /** One that the room whose it is keeps itself. */
        public static File given(String name, String mime, String sha256, long bytes, Enclosure.Content content) {
            return new File(null, name, mime, sha256, bytes, true, content);
        }
    }

    /** Where it stands in the document. */
    public String anchor() {
        return "leaf-" + id;
    }

    /** Whether it has been signed by nobody. */
    public boolean isDraft() {
        return part == Part.DRAFTS;
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Leaf[" + id + "]";
    }
}
