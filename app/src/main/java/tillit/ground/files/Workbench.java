package tillit.ground.files;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where what is handed in lies until it is kept or refused: a folder of this process alone, readable by the service's user only. What a killed
 * process left is removed when the next one begins: it no longer holds its lock.
 */
@Component
public class Workbench {

    private static final String LOCK = "lock";
    private static final FileAttribute<?>[] OURS_ALONE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };

    private final Path all;
    private @Nullable Path own;
    private @Nullable FileChannel held;

    Workbench(FilesProperties properties) {
        this.all = properties.folder().toAbsolutePath();
    }

    /** A new file with nothing in it, which whoever asked for it deletes. */
    public synchronized Path sheet() throws IOException {
        if (own == null) own = begin();
        return Files.createTempFile(own, "", ".part");
    }

    @PreDestroy
    synchronized void end() throws IOException {
        if (held != null) held.close();
        if (own != null) remove(own);
        own = null;
        held = null;
    }

    private Path begin() throws IOException {
        Files.createDirectories(all);
        removeWhatTheKilledLeft();
        boolean posix = all.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path folder = Files.createTempDirectory(all, "process-", posix ? OURS_ALONE : new FileAttribute<?>[0]);
        held = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held.lock();
        return folder;
    }

    private void removeWhatTheKilledLeft() throws IOException {
        for (Path folder : inside(all)) {
            if (isLeft(folder)) remove(folder);
        }
    }

    private static boolean isLeft(Path folder) {
        if (!Files.exists(folder.resolve(LOCK))) return false; // just being made by another process
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException heldByAnother) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        for (Path file : inside(folder)) Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
