package tillit.ground.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that is being filled, and what each file in it is known by (SHA-256). What it writes in the end is read by {@code sha256sum -c} as well;
 * folders stand in a list of their own, since the server wants its empty ones back.
 */
final class Manifest {

    static final String FILES = "files.sha256";
    static final String FOLDERS = "folders";
    private static final int HEX = 64;

    private final Path root;
    private final Map<String, String> files = new TreeMap<>();
    private final List<String> folders = new ArrayList<>();

    Manifest(Path root) {
        this.root = root;
    }

    void folder(Path name) throws IOException {
        Owned.folder(root.resolve(name));
        folders.add(name.toString());
    }

    /** Copies a file as it is now. When it returns the copy is on the disk. */
    void copy(Path from, Path name) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            add(name, in);
        }
    }

    void add(Path name, String content) throws IOException {
        try (InputStream in = new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))) {
            add(name, in);
        }
    }

    /** Of what went away while it was copied nothing stays. */
    void without(Path name) throws IOException {
        Files.deleteIfExists(root.resolve(name));
        files.remove(name.toString());
    }

    /** Writes down what is there, and is the last to be done. */
    void write() throws IOException {
        List<String> lines = files.entrySet().stream()
                .map(it -> it.getValue() + "  " + it.getKey())
                .toList();
        Files.createFile(root.resolve(FILES), Owned.FILE);
        Files.write(root.resolve(FILES), lines);
        Files.createFile(root.resolve(FOLDERS), Owned.FILE);
        Files.write(root.resolve(FOLDERS), folders);
    }

    /**
     * The files of a folder that was filled, each looked at to its last byte.
     *
     * @throws IOException if one is missing, another than it was, or not in the list
     */
    static List<Path> checked(Path root) throws IOException {
        List<Path> names = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve(FILES))) {
            Path name = Path.of(line.substring(HEX + 2)).normalize();
            if (name.isAbsolute() || name.startsWith(".."))
                throw new IOException("the list names what is not in the backup");
            if (!digest(root.resolve(name)).equals(line.substring(0, HEX)))
                throw new IOException("not as it was when the backup was taken: " + name);
            names.add(name);
        }
        Set<Path> known = Set.copyOf(names);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each :
                    all.filter(Files::isRegularFile).map(root::relativize).toList()) {
                if (!known.contains(each) && !Set.of(FILES, FOLDERS).contains(each.toString()))
                    throw new IOException("not in the list of the backup: " + each);
            }
        }
        return names;
    }

    private void add(Path name, InputStream in) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(
                root.resolve(name), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Owned.FILE)) {
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            in.transferTo(out);
            channel.force(true);
        }
        files.put(name.toString(), HexFormat.of().formatHex(digest.digest()));
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(nowhere);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
