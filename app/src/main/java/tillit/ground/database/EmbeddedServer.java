package tillit.ground.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/**
 * PostgreSQL inside the product: a real server with a folder that stays, for an installation without one of its own.
 * It writes to disk before it answers, checks its pages, listens on the loopback only and lets nobody in without the
 * password that lies in a file only the service's user can read.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2); // crash recovery of a large folder takes its time
    private static final String HBA = """
            # Written by Tillit at each start: a password, always, and from this machine only.
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final String password;
    private final Taken taken;

    private EmbeddedServer(EmbeddedPostgres postgres, String password, Taken taken) {
        this.postgres = postgres;
        this.password = password;
        this.taken = taken;
    }

    /**
     * Starts the server on a folder, which is made if it is missing. A server that outlived the process that started it
     * is stopped first.
     *
     * @param home the folder of the installation; the server takes {@code database}, {@code binaries} and a password file in it
     * @param port the port on the loopback, 0 for any that is free
     * @throws TakenByAnother if another process uses the folder
     */
    static EmbeddedServer startIn(Path home, int port) {
        try {
            Files.createDirectories(home);
            Taken taken = Taken.of(home);
            try {
                return startIn(home, port, taken);
            } catch (IOException | RuntimeException notStarted) {
                taken.close();
                throw notStarted;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database did not start", e);
        }
    }

    private static EmbeddedServer startIn(Path home, int port, Taken taken) throws IOException {
        Path data = home.resolve("database");
        Orphan.stopIn(data);
        String password = passwordIn(home);
        EmbeddedServer server =
                new EmbeddedServer(build(home, data, password, port).start(), password, taken);
        server.refuseToLoseAnything();
        return server;
    }

    /** The address and the administrator's key. */
    Server server() {
        return new Server("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres", "postgres", password);
    }

    @Override
    public void close() throws IOException {
        try {
            postgres.close();
        } finally {
            taken.close();
        }
    }

    private static EmbeddedPostgres.Builder build(Path home, Path data, String password, int port) throws IOException {
        Path binaries = Files.createDirectories(home.resolve("binaries"));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("pwfile", home.resolve("database.password").toString())
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(folder -> writeHba(folder.toPath()));
        Settings.forThisMachine().forEach(builder::setServerConfig);
        return port == 0 ? builder : builder.setPort(port);
    }

    private static void writeHba(Path data) {
        try {
            Files.writeString(data.resolve("pg_hba.conf"), HBA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String passwordIn(Path home) throws IOException {
        Path file = home.resolve("database.password");
        if (Files.exists(file)) return Files.readString(file).strip();
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.createFile(file, Owned.FILE);
        return Files.readString(Files.writeString(file, password));
    }

    private void refuseToLoseAnything() {
        DataSource administrator = postgres.getPostgresDatabase();
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                try (ResultSet answer = statement.executeQuery("show " + setting)) {
                    if (!answer.next() || !answer.getString(1).equals("on")) {
                        throw new IllegalStateException("the embedded database runs without " + setting);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database does not answer", e);
        }
    }
}
