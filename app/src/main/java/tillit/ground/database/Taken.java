package tillit.ground.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of an installation, taken by one process at a time: a start beside another, or beside a backup of what stood still, would otherwise
 * stop the other's server as if it had been left behind. The system lets go of it when the process ends, however it ends.
 */
record Taken(Path home, FileChannel file) implements AutoCloseable {

    static final String NAME = "in-use";

    /** Those of this process: a second channel on such a file must not even be opened, since closing it lets go of the first one's lock. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** @throws TakenByAnother if another process has it */
    static Taken of(Path home) throws IOException {
        if (!OURS.add(home)) throw new TakenByAnother(home);
        try {
            return new Taken(home, locked(home));
        } catch (IOException | RuntimeException notTaken) {
            OURS.remove(home);
            throw notTaken;
        }
    }

    private static FileChannel locked(Path home) throws IOException {
        FileChannel file = FileChannel.open(
                home.resolve(NAME), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Owned.FILE);
        try {
            if (file.tryLock() == null) throw new TakenByAnother(home);
            return file;
        } catch (IOException | RuntimeException notLocked) {
            file.close();
            throw notLocked;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            OURS.remove(home);
        }
    }
}
