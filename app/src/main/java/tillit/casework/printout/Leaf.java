package tillit.casework.printout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tillit.ground.files.FileId;
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

    /** A file. @param open whether it may be opened by anybody */
    public record File(FileId id, String name, String mime, String sha256, long bytes, boolean open) {}

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
