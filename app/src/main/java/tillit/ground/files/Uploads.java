package tillit.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/**
 * The table at which what somebody hands in is looked through, before anybody asks where it belongs. Ask it outside a transaction: what is sent may be
 * slow in coming, and so may the one who checks for malware.
 */
@Component
public class Uploads {

    private static final String FIELD = "file";

    private final Workbench bench;
    private final Inspection inspection;
    private final MalwareCheck malware;
    private final FilesProperties limits;

    Uploads(Workbench bench, Inspection inspection, MalwareCheck malware, FilesProperties limits) {
        this.bench = bench;
        this.inspection = inspection;
        this.malware = malware;
        this.limits = limits;
    }

    /** The largest file that is received. */
    public DataSize largest() {
        return limits.atMost();
    }

    /**
     * Takes what came with a form. A field in which nobody chose a file is passed over. A refusal names the form's field, and nothing is left on
     * disk.
     *
     * @throws tillit.ground.law.Refusal the first that one of them earns; see {@link #take(String, String, InputStream)}
     */
    public HandedIn take(List<MultipartFile> chosen) {
        List<Upload> taken = new ArrayList<>();
        try {
            for (MultipartFile file : chosen) {
                if (isChosen(file)) taken.add(take(file));
            }
            return new HandedIn(taken);
        } catch (RuntimeException refused) {
            taken.forEach(Upload::close);
            throw refused;
        }
    }

    /**
     * Takes one file from wherever it comes. Reads at most {@link #largest()} and one buffer; memory holds one buffer of it.
     *
     * @param nameAsGiven whatever the sender calls it, or nothing
     * @param typeAsClaimed the type as the sender's program says it, or nothing; what it is, is seen in its content
     * @throws EmptyFile if there is nothing in it
     * @throws FileTooLarge if it is larger than {@link #largest()}
     * @throws KindNotReceived if it is of a kind that is not on the list
     * @throws DisguisedFile if its content is of another kind than its name or its claim
     * @throws TwoKindsInOne if it is of two kinds at once
     * @throws HoldsPrograms if it is a document with macros or other programs in it, or that fetches something when it is opened
     * @throws ExpandsTooFar if it would become enormous when it is opened
     * @throws CannotBeLookedThrough if it is a packed document that is broken or encrypted
     * @throws MalwareFound if the one who checks for malware has found some
     */
    public Upload take(@Nullable String nameAsGiven, @Nullable String typeAsClaimed, InputStream content) {
        return take(nameAsGiven, typeAsClaimed, content, FIELD);
    }

    private Upload take(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return take(file.getOriginalFilename(), file.getContentType(), content, file.getName());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("what was handed in could not be read", unreadable);
        }
    }

    private Upload take(@Nullable String given, @Nullable String claimed, InputStream content, String field) {
        try {
            Path sheet = bench.sheet();
            Spooled sent = Spooled.from(content, sheet, limits.atMost(), field);
            try {
                return looked(sent, FileName.of(given), claimed == null ? "" : claimed, field);
            } catch (IOException | RuntimeException refused) {
                java.nio.file.Files.deleteIfExists(sheet);
                throw refused;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("what was handed in could not be read", unreadable);
        }
    }

    private Upload looked(Spooled sent, FileName name, String claimed, String field) throws IOException {
        Inspection.Found found = inspection.look(sent, name, claimed, field);
        FileName fitting = found.type().hasEnding(name.ending())
                ? name
                : name.endingWith(found.type().endings().getFirst());
        try (InputStream content = java.nio.file.Files.newInputStream(sent.at())) {
            Checked checked = malware.check(content);
            if (checked == Checked.INFECTED) throw new MalwareFound(field);
            return new Upload(sent, fitting, found, checked);
        }
    }

    private static boolean isChosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return file.getSize() > 0 || name != null && !name.isEmpty();
    }
}
