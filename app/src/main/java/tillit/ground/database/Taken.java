package tillit.ground.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an installation, taken by one process at a time: a start beside another, or beside a backup of what stood still, would otherwise
 * stop the other's server as if it had been left behind. The system lets go of it when the process ends, however it ends.
 */
record Taken(FileChannel file) implements AutoCloseable {

    static final String NAME = "in-use";

    /** @throws TakenByAnother if another process has it */
    static Taken of(Path home) throws IOException {
        FileChannel file = FileChannel.open(
                home.resolve(NAME), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Owned.FILE);
        try {
            if (lockOn(file) == null) throw new TakenByAnother(home);
            return new Taken(file);
        } catch (IOException | RuntimeException notTaken) {
            file.close();
            throw notTaken;
        }
    }

    private static @Nullable FileLock lockOn(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException byThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
