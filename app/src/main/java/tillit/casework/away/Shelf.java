package tillit.casework.away;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.UnitId;
import tillit.ground.letters.Sealed;

/**
 * The folder where copies lie that are made by themselves: the last of each unit under a name that stays, and some before it with their moment in
 * the name (UTC). A copy takes its place whole or not at all; what was there before stays until then.
 */
@Component
class Shelf {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final AwayProperties properties;

    Shelf(AwayProperties properties) {
        this.properties = properties;
    }

    /** A copy that is on the disk, and not yet in its place. Closed without having been put there, it is gone. */
    final class Laid implements AutoCloseable {
        private final Path folder;
        private final Path part;
        private final Path dated;
        private final Path last;

        private Laid(Path folder, Path part, Path dated, Path last) {
            this.folder = folder;
            this.part = part;
            this.dated = dated;
            this.last = last;
        }

        /** Puts it in its place, and takes away those that are too many. */
        void put() throws IOException {
            Path second = blank(folder, last);
            Files.copy(part, second, StandardCopyOption.REPLACE_EXISTING);
            onDisk(second);
            Files.move(part, dated, StandardCopyOption.ATOMIC_MOVE);
            Files.move(second, last, StandardCopyOption.ATOMIC_MOVE);
            onDisk(folder);
            removeOld(folder, last);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(part);
        }
    }

    /** Where the last copy of a unit lies. */
    Path last(MunicipalityId municipality, UnitId unit) {
        return folder(municipality).resolve("tillit-" + unit.value() + ".pdf");
    }

    /** Lays a copy ready beside its place, and clears away what a killed process left there. */
    Laid lay(Sealed copy, MunicipalityId municipality, UnitId unit, Instant at) throws IOException {
        Path folder = Files.createDirectories(folder(municipality), FOLDER);
        Path last = last(municipality, unit);
        for (Path left : of(folder, last, ".part")) Files.deleteIfExists(left);
        Path part = blank(folder, last);
        try {
            Files.copy(copy.at(), part, StandardCopyOption.REPLACE_EXISTING);
            onDisk(part);
            return new Laid(folder, part, folder.resolve(name(last) + "-" + MOMENT.format(at) + ".pdf"), last);
        } catch (IOException notAll) {
            Files.deleteIfExists(part);
            throw notAll;
        }
    }

    private Path folder(MunicipalityId municipality) {
        return properties.folder().resolve("%04d".formatted(municipality.value()));
    }

    private static Path blank(Path folder, Path last) throws IOException {
        return Files.createTempFile(
                folder, name(last) + "-", ".part", PosixFilePermissions.asFileAttribute(OURS_ALONE));
    }

    private static void onDisk(Path path) throws IOException {
        Files.setPosixFilePermissions(
                path, Files.isDirectory(path) ? PosixFilePermissions.fromString("rwx------") : OURS_ALONE);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void removeOld(Path folder, Path last) throws IOException {
        List<Path> dated = of(folder, last, ".pdf").stream()
                .sorted(Comparator.comparing((Path it) -> it.getFileName().toString())
                        .reversed())
                .toList();
        for (Path old : dated.stream().skip(properties.keep()).toList()) Files.deleteIfExists(old);
    }

    /** Those of the same unit that are not the last. */
    private static List<Path> of(Path folder, Path last, String ending) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(it -> it.getFileName().toString().startsWith(name(last) + "-")
                            && it.getFileName().toString().endsWith(ending))
                    .toList();
        }
    }

    private static String name(Path last) {
        return last.getFileName().toString().replace(".pdf", "");
    }
}
