package tillit.ground.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Looks at what was handed in without ever opening it as its own program would: what it is by its content, whether its name and its sender say the
 * same, and whether it can do harm. Nothing is expanded into memory, and nothing is decoded.
 */
@Component
class Inspection {

    private static final Set<String> PACKED =
            Set.of("application/zip", "application/x-tika-ooxml", "application/java-archive");
    private static final Set<String> RECORDED =
            Set.of("video/quicktime", "video/mp4", "video/x-m4v", "audio/mp4", "application/mp4");
    private static final String UNKNOWN = "application/octet-stream";
    private static final int HEAD = 64 * 1024;
    private static final String PACKED_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final String PACKED_OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** What no browser calls a file that may be handed in. */
    private static final Set<String> CLAIMS_NO_SENDER_MAKES = Set.of(
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "text/javascript",
            "application/javascript",
            "application/x-javascript",
            "application/x-msdownload",
            "application/x-msdos-program",
            "application/x-sh",
            "application/x-httpd-php",
            "application/java-archive");

    /** What was found: the type, and whether it can be read. */
    record Found(FileType type, Condition condition) {}

    private final FileTypes types;
    private final FilesProperties limits;
    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

    Inspection(FileTypes types, FilesProperties limits) {
        this.types = types;
        this.limits = limits;
    }

    /**
     * Looks.
     *
     * @param name as it is shown; its ending says what the sender takes it for
     * @param claimed the type as the sender's program says it; empty when it says none
     */
    Found look(Spooled sent, FileName name, String claimed, String field) throws IOException {
        if (sent.bytes() == 0) throw new EmptyFile(field);
        if (!name.ending().isEmpty() && types.withEnding(name.ending()).isEmpty()) throw new KindNotReceived(field);
        String seen = seen(sent.at());
        FileType type = isPacked(seen)
                ? Packed.look(sent.at(), limits.unpacked().toBytes(), types, field)
                : types.of(seen).orElseThrow(() -> unknown(name, field));
        refuseDisguise(type, name, claimed, field);
        if (!isPacked(seen)) refuseSecondKind(sent.at(), field);
        return new Found(type, condition(type, sent.at(), field));
    }

    private String seen(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            String seen = magic.detect(content, new Metadata()).getBaseType().toString();
            byte[] head = content.readNBytes(HEAD);
            if (RECORDED.contains(seen)) return Recordings.kind(head);
            return seen.equals(UNKNOWN) && isText(head) ? "text/plain" : seen;
        }
    }

    /** Letters of an old machine, one byte each, and no control but those that part words and lines. */
    private static boolean isText(byte[] head) {
        for (byte each : head) {
            boolean parts = each == '\t' || each == '\n' || each == '\r' || each == '\f';
            if (each >= 0 && each < ' ' && !parts || each == 0x7f) return false;
        }
        return true;
    }

    private static boolean isPacked(String seen) {
        return PACKED.contains(seen) || seen.startsWith(PACKED_DOCUMENT) || seen.startsWith(PACKED_OFFICE);
    }

    /** Content of no kind that is received: under an honest name there would have been none to compare with. */
    private static RuntimeException unknown(FileName name, String field) {
        return name.ending().isEmpty() ? new KindNotReceived(field) : new DisguisedFile(field);
    }

    private void refuseDisguise(FileType type, FileName name, String claimed, String field) {
        boolean nameFits = name.ending().isEmpty()
                || type.hasEnding(name.ending())
                || types.withEnding(name.ending()).filter(type::passesFor).isPresent();
        String said = claimed.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean claimFits = !CLAIMS_NO_SENDER_MAKES.contains(said)
                && types.of(said).map(type::passesFor).orElse(true);
        if (!nameFits || !claimFits) throw new DisguisedFile(field);
    }

    /** A packed file is read from its end, and so can begin as anything else. */
    private static void refuseSecondKind(Path file, String field) throws IOException {
        if (Packed.endsAsOne(file)) throw new TwoKindsInOne(field);
    }

    private static Condition condition(FileType type, Path file, String field) throws IOException {
        return switch (type.mime()) {
            case "application/pdf" -> PortableDocument.condition(file);
            case "image/jpeg", "image/png", "image/webp", "image/tiff", "image/heic", "image/heif" ->
                Pictures.condition(type.mime(), file, field);
            default -> Condition.SOUND;
        };
    }
}
