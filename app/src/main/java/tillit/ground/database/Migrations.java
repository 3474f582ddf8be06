package tillit.ground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ClassPathResource;

/**
 * Brings each room's tables up to date when the process starts: first what all rooms stand on, then room after room in the order of
 * {@code db/rooms-in-order.txt}, each with a history of its own. The order is read and not reckoned: to find it in the compiled classes took three
 * quarters of the time of every start.
 */
record Migrations(Server server) implements FlywayMigrationStrategy {

    private static final String FOLDER = "classpath:db/migration/";
    private static final String ORDER = "db/rooms-in-order.txt";
    private static final List<String> ROLES_THAT_SIGN_IN =
            List.of("tillit_app", "tillit_door", "tillit_sweep", "tillit_seal", "tillit_pulse");

    @Override
    public void migrate(Flyway whole) {
        String history = whole.getConfiguration().getTable();
        migrate(whole, "__root", history);
        for (String room : rooms()) migrate(whole, room, history + "_" + room);
        giveRolesTheirPasswords(whole);
    }

    private static void migrate(Flyway whole, String room, String history) {
        Flyway.configure(whole.getConfiguration().getClassLoader())
                .configuration(whole.getConfiguration())
                .locations(FOLDER + room)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static List<String> rooms() {
        try {
            return new ClassPathResource(ORDER)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** At each start, since an operator may have changed them; the same password once more changes nothing. */
    private void giveRolesTheirPasswords(Flyway whole) {
        try (Connection connection = whole.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : ROLES_THAT_SIGN_IN) {
                statement.execute("alter role " + role + " password '" + server.passwordOf(role) + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the roles could not be given their passwords", e);
        }
    }
}
