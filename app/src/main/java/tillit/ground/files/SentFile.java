package tillit.ground.files;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemHeaders;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.jspecify.annotations.Nullable;

/** A file that came with a form; of one that was too large there is nothing, and asking for it is refused. */
final class SentFile implements Part {

    private final String field;
    private final @Nullable String name;
    private final @Nullable String type;
    private final @Nullable FileItemHeaders head;
    private final @Nullable Path at;
    private final long bytes;

    /** @param at where it lies; null if it was too large */
    SentFile(FileItemStream part, @Nullable Path at, long bytes) {
        this.field = part.getFieldName();
        this.name = part.getName();
        this.type = part.getContentType();
        this.head = part.getHeaders();
        this.at = at;
        this.bytes = bytes;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (at == null) throw new FileTooLarge(field);
        return Files.newInputStream(at);
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return name;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public long getSize() {
        return bytes;
    }

    @Override
    public void write(String to) throws IOException {
        try (InputStream content = getInputStream()) {
            Files.copy(content, Path.of(to), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void delete() throws IOException {
        if (at != null) Files.deleteIfExists(at);
    }

    @Override
    public @Nullable String getHeader(String header) {
        return head == null ? null : head.getHeader(header);
    }

    @Override
    public Collection<String> getHeaders(String header) {
        List<String> found = new ArrayList<>();
        if (head != null) head.getHeaders(header).forEachRemaining(found::add);
        return found;
    }

    @Override
    public Collection<String> getHeaderNames() {
        List<String> found = new ArrayList<>();
        if (head != null) head.getHeaderNames().forEachRemaining(found::add);
        return found;
    }
}
