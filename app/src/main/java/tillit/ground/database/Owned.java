package tillit.ground.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders and files that the service's user alone reads, as the server demands of its own and a backup deserves. */
final class Owned {

    static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private Owned() {}

    /** A new one; folders above it are made. @throws java.nio.file.FileAlreadyExistsException if it is there */
    static Path folder(Path folder) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (above != null && !Files.exists(above)) Files.createDirectories(above, FOLDER);
        return Files.createDirectory(folder, FOLDER);
    }

    static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.sorted().toList();
        }
    }

    /** With all that is in it. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
    }
}
