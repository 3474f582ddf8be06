package tillit.ground.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server of an installation that runs already, as another process of the same machine finds it. */
final class Running {

    private static final int PORT = 3; // of the lines in postmaster.pid

    private Running() {}

    /** The server that runs in a folder; empty if none does. */
    static Optional<Server> in(Path home) throws IOException {
        Path data = home.resolve("database");
        if (Orphan.runningIn(data).isEmpty()) return Optional.empty();
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        String password = Files.readString(home.resolve("database.password")).strip();
        return Optional.of(new Server(
                "jdbc:postgresql://127.0.0.1:" + lines.get(PORT).strip() + "/postgres", "postgres", password));
    }

    static Connection enter(Server server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.administrator(), server.password());
    }

    /** The files of the server's log. */
    static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' order by name")) {
            while (row.next()) names.add(row.getString(1));
        }
        return names;
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) throw new SQLException("the server did not answer");
            return String.valueOf(row.getString(1));
        }
    }
}
