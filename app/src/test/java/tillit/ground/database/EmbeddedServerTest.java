package tillit.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that comes with the product: nobody enters without the password, and what was committed stays. */
class EmbeddedServerTest {

    private static final int SECONDS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit makes the folder before each test
    Path home;

    @Test
    void whatWasCommittedIsThereAfterAStopAndAfterAKillAndTheRestIsNot() throws Exception {
        try (EmbeddedServer first = EmbeddedServer.startIn(home, 0);
                Connection connection = entering(first)) {
            run(connection, "create table kept (word text)");
            run(connection, "insert into kept values ('before the stop')");
        }
        try (EmbeddedServer second = EmbeddedServer.startIn(home, 0);
                Connection connection = entering(second)) {
            connection.setAutoCommit(false);
            run(connection, "insert into kept values ('before the kill')");
            connection.commit();
            run(connection, "insert into kept values ('never committed')");
            kill();
        }
        try (EmbeddedServer third = EmbeddedServer.startIn(home, 0);
                Connection connection = entering(third)) {
            assertThat(answer(connection, "select string_agg(word, ', ' order by word) from kept"))
                    .isEqualTo("before the kill, before the stop");
        }
    }

    @Test
    void aFolderInUseIsRefusedAndWhoWorksInItIsNotDisturbed() throws Exception {
        try (EmbeddedServer first = EmbeddedServer.startIn(home, 0);
                Connection connection = entering(first)) {
            assertThatThrownBy(() -> EmbeddedServer.startIn(home, 0))
                    .isInstanceOf(TakenByAnother.class)
                    .hasMessageContaining(home.toString());
            assertThat(answer(connection, "select 'still here'")).isEqualTo("still here");
        }
        try (EmbeddedServer second = EmbeddedServer.startIn(home, 0);
                Connection connection = entering(second)) {
            assertThat(answer(connection, "select 'let go of'")).isEqualTo("let go of");
        }
    }

    @Test
    void nobodyEntersWithoutThePasswordAndNobodyElseReadsIt() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.startIn(home, 0)) {
            String url = server.server().url();
            assertThatThrownBy(() -> DriverManager.getConnection(url + "?user=postgres"))
                    .isInstanceOf(SQLException.class);
            for (String password : new String[] {"", "postgres", "fel"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", password))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database.password"))))
                    .isEqualTo("rw-------");
            try (Connection connection = entering(server)) {
                assertThat(answer(connection, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                        .isEqualTo("scram-sha-256");
                assertThat(
                                answer(
                                        connection,
                                        "select string_agg(setting, ',' order by name) from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')"))
                        .isEqualTo("on,on,on,on");
                assertThat(answer(connection, "select setting from pg_settings where name = 'listen_addresses'"))
                        .isEqualTo("127.0.0.1");
                assertThat(answer(connection, "select setting from pg_settings where name = 'log_error_verbosity'"))
                        .isEqualTo("terse");
            }
        }
    }

    private static Connection entering(EmbeddedServer server) throws SQLException {
        Server entrance = server.server();
        return DriverManager.getConnection(entrance.url(), entrance.administrator(), entrance.password());
    }

    /** As the system does when memory is short, or a hand that pulls the plug. */
    private void kill() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        long number = Long.parseLong(Files.readAllLines(home.resolve("database").resolve("postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle server = ProcessHandle.of(number).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(SECONDS, TimeUnit.SECONDS);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }
}
