package tillit.ground.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that goes on after the process that started it was killed. It is asked to stop, then made to: PostgreSQL
 * recovers what was committed from its log.
 */
final class Orphan {

    private static final long SECONDS_TO_STOP = 20;

    private Orphan() {}

    static void stopIn(Path data) throws IOException {
        Optional<ProcessHandle> server = runningIn(data);
        if (server.isEmpty()) return;
        server.get().destroy();
        if (!ended(server.get())) {
            server.get().destroyForcibly();
            ended(server.get());
        }
    }

    /** The server that runs in a folder, whoever started it. */
    static Optional<ProcessHandle> runningIn(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2
                || !Path.of(lines.get(1)).equals(data.toAbsolutePath().normalize())) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(handle ->
                        handle.info().command().map(c -> c.endsWith("postgres")).orElse(false));
    }

    private static boolean ended(ProcessHandle handle) {
        try {
            handle.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for the old database server failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an old database server was stopped", e);
        }
    }
}
