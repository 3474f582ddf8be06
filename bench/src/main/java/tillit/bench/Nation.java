package tillit.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A made-up part of the nation in the product's own tables: the same rows each time, with nothing in them that is anybody's. */
final class Nation {

    /** The last day that something has happened on. Fixed, so that two runs load the same rows. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final List<String> STEPS = List.of(
            "1_places_and_people_at_work",
            "2_persons",
            "3_reports_and_cases",
            "4_duties",
            "5_log",
            "6_journal",
            "7_decisions",
            "8_ready");

    private final DataSource administrator;
    private final Consumer<String> progress;

    Nation(DataSource administrator, Consumer<String> progress) {
        this.administrator = administrator;
        this.progress = progress;
    }

    /** Fills the empty tables. A folder that holds a nation already, of whatever size, is left as it is. */
    void settle(Scale scale) throws SQLException {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            if (isSettled(statement)) return;
            connection.setAutoCommit(false); // all of it or nothing
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set timezone = 'Europe/Stockholm'");
            statement.execute("set bench.units = '" + scale.units() + "'");
            statement.execute("set bench.municipalities = '" + scale.municipalities() + "'");
            statement.execute("set bench.today = '" + TODAY + "'");
            for (String step : STEPS) {
                long began = System.nanoTime();
                statement.execute(sql(step));
                progress.accept("%s: %.1f s".formatted(step, (System.nanoTime() - began) / 1e9));
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute(
                    "vacuum (analyze)"); // marks the pages as visible to all, so that the index alone can answer
            statement.execute("checkpoint");
        }
    }

    private static boolean isSettled(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("select to_regclass('bench.settled') is not null")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static String sql(String step) {
        try (InputStream file = Nation.class.getResourceAsStream(step + ".sql")) {
            if (file == null) throw new IllegalStateException("missing: " + step);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
