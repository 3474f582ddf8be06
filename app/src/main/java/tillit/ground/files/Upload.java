package tillit.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Something handed in that was looked through and may be kept. It lies on disk until it is closed, whether it was kept or not; what was not kept by
 * then is gone.
 */
public final class Upload implements AutoCloseable {

    private final Spooled content;
    private final FileName name;
    private final Inspection.Found found;
    private final Checked checked;

    Upload(Spooled content, FileName name, Inspection.Found found, Checked checked) {
        this.content = content;
        this.name = name;
        this.found = found;
        this.checked = checked;
    }

    /** Its name, with the ending of what it is. */
    public FileName name() {
        return name;
    }

    /** What it is by its content. */
    public FileType type() {
        return found.type();
    }

    /** Whether it can be read. */
    public Condition condition() {
        return found.condition();
    }

    /** Whether it has been checked for malware. */
    public Checked checked() {
        return checked;
    }

    /** How large it is. */
    public long bytes() {
        return content.bytes();
    }

    /** What its content is known by, in small hexadecimal. */
    public String sha256() {
        return content.sha256();
    }

    /** Of a picture, what it shows, without what it tells beside itself. Only of a JPEG or a PNG. */
    public InputStream withoutTraces() throws IOException {
        return PictureWithoutTraces.of(type(), content());
    }

    InputStream content() throws IOException {
        return Files.newInputStream(content.at());
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content.at());
        } catch (IOException notGone) {
            throw new UncheckedIOException("what was handed in could not be removed from the disk", notGone);
        }
    }
}
