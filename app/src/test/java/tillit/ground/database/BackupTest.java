package tillit.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of an installation: whole also while it is written to, and put back only when every byte is as it was. */
class BackupTest {

    private static final String MOMENT = "20261110T071200Z";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit makes the folder before each test
    Path folder;

    @Test
    void whatWasCommittedBeforeABackupIsThereWhenItIsRestoredAlsoWhenTheServerIsWrittenToAndTidiedMeanwhile()
            throws Exception {
        Path backup;
        int before;
        try (EmbeddedServer server = EmbeddedServer.startIn(home(), 0)) {
            run(server, "create table kept (n int, word text)");
            Writer writer = new Writer(server);
            Thread thread = Thread.ofPlatform().start(writer);
            while (writer.committed.get() < 50) Thread.onSpinWait();
            before = writer.committed.get();
            backup = Backup.take(home(), folder.resolve("backups"), MOMENT);
            writer.stopped.set(true);
            thread.join();
            assertThat(writer.committed.get()).isGreaterThan(before);
        }
        assertThat(backup.getFileName()).hasToString("tillit-20261110T071200Z");
        Path elsewhere = folder.resolve("elsewhere");
        Restore.restore(backup, elsewhere);
        try (EmbeddedServer restored = EmbeddedServer.startIn(elsewhere, 0)) {
            int there = Integer.parseInt(answer(restored, "select count(*) from kept"));
            assertThat(there).isGreaterThanOrEqualTo(before);
            assertThat(answer(restored, "select max(n) from kept"))
                    .as("one moment: none is missing in between")
                    .isEqualTo(String.valueOf(there));
            run(restored, "insert into kept values (0, 'and it is written to again')");
        }
    }

    @Test
    void aBackupOfAServerThatStandsStillHoldsItsPasswordAndItsKeysForItsUserAlone() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.startIn(home(), 0)) {
            run(server, "create table kept (n int)");
        }
        Files.writeString(home().resolve("away.key"), "a key");
        Files.createDirectories(home().resolve("uploads/process-1"));
        Files.writeString(home().resolve("uploads/process-1/half.part"), "what nobody has kept");
        Path backup = Backup.take(home(), folder.resolve("backups"), MOMENT);
        assertThat(backup.resolve("away.key")).hasContent("a key");
        assertThat(backup.resolve("database.password")).hasSameTextualContentAs(home().resolve("database.password"));
        assertThat(backup.resolve("uploads")).doesNotExist();
        try (Stream<Path> all = Files.walk(backup)) {
            for (Path each : all.toList())
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
        }
        Restore.restore(backup, folder.resolve("elsewhere"));
        try (EmbeddedServer restored = EmbeddedServer.startIn(folder.resolve("elsewhere"), 0)) {
            assertThat(answer(restored, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void nothingIsRestoredFromABackupInWhichAByteIsAnotherOrSomethingIsMissingOrAdded() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.startIn(home(), 0)) {
            run(server, "create table kept (n int)");
        }
        Path backup = Backup.take(home(), folder.resolve("backups"), MOMENT);
        Path version = backup.resolve("database/PG_VERSION");
        String was = Files.readString(version);
        Files.writeString(version, was.replace('1', '2'));
        refused(backup, "not as it was");
        Files.delete(version);
        refused(backup, "PG_VERSION");
        Files.writeString(version, was);
        Files.writeString(backup.resolve("database/standby.signal"), "");
        refused(backup, "not in the list");
        Files.delete(backup.resolve("database/standby.signal"));
        Files.createDirectory(folder.resolve("elsewhere"));
        refused(backup, "already");
    }

    @Test
    void aBackupIsNotTakenIntoTheInstallationItselfNorOfWhatIsNone() {
        assertThatThrownBy(() -> Backup.take(home(), folder.resolve("backups"), MOMENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no database");
    }

    private void refused(Path backup, String why) {
        assertThatThrownBy(() -> Restore.restore(backup, folder.resolve("elsewhere")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
        assertThat(folder.resolve("elsewhere.part")).doesNotExist();
    }

    private Path home() {
        return folder.resolve("home");
    }

    /** Commits one row after another, and now and then makes the server tidy its log. */
    private static final class Writer implements Runnable {
        private final EmbeddedServer server;
        private final AtomicInteger committed = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();

        Writer(EmbeddedServer server) {
            this.server = server;
        }

        @Override
        public void run() {
            try (Connection connection = Running.enter(server.server());
                    Statement statement = connection.createStatement()) {
                for (int n = 1; !stopped.get(); n++) {
                    statement.execute("insert into kept values (" + n + ", repeat('ord ', 2000))");
                    committed.set(n);
                    if (n % 500 == 0)
                        for (String tidy : List.of("select pg_switch_wal()", "checkpoint")) statement.execute(tidy);
                }
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    private static void run(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = Running.enter(server.server());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = Running.enter(server.server())) {
            return Running.ask(connection, sql);
        }
    }
}
