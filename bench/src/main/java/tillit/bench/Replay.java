package tillit.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tillit.bench.Overheard.Parameter;
import tillit.ground.access.Ids;

/**
 * A piece of work sent once more, in one transaction that is committed. What was new when it was overheard gets a new id and a new receipt each time.
 *
 * @param heardFrom when it was overheard, in milliseconds of the epoch: an id made since then is one of its own
 */
record Replay(List<Overheard> work, long heardFrom) {

    private static final Pattern RECEIPT = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    private static final int TIME_IN_ID = 16;
    private static final int VERSION_IN_TIME = 7;

    /** With the very ids that were heard. */
    static Replay asHeard(List<Overheard> work) {
        return new Replay(work, Long.MAX_VALUE);
    }

    /** Sends it, and it is committed. */
    void on(Connection connection) throws SQLException {
        Map<UUID, UUID> renewed = new HashMap<>();
        connection.setAutoCommit(false);
        try {
            for (Overheard statement : work) send(renewed(statement, renewed), connection, Replay::fetch);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** What comes back, statement by statement, if nobody leaves a row in the log; nothing stays. What one enters with answers nothing. */
    List<List<String>> answersOn(Connection connection) throws SQLException {
        List<List<String>> answers = new ArrayList<>();
        connection.setAutoCommit(false);
        try {
            for (Overheard statement : work) {
                if (statement.isNoting()) continue;
                List<String> rows = new ArrayList<>();
                send(statement, connection, (row, columns) -> rows.add(written(row, columns)));
                if (!statement.isEntering()) answers.add(rows);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return answers;
    }

    private interface RowReader {
        void read(ResultSet row, int columns) throws SQLException;
    }

    private static void send(Overheard statement, Connection connection, RowReader reader) throws SQLException {
        try (PreparedStatement prepared = statement.preparedOn(connection)) {
            if (!prepared.execute()) return;
            try (ResultSet row = prepared.getResultSet()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) reader.read(row, columns);
            }
        }
    }

    private static void fetch(ResultSet row, int columns) throws SQLException {
        for (int column = 1; column <= columns; column++) row.getObject(column);
    }

    private static String written(ResultSet row, int columns) throws SQLException {
        StringBuilder read = new StringBuilder();
        for (int column = 1; column <= columns; column++)
            read.append(value(row, column)).append('|');
        return read.toString();
    }

    /** As text, and a list always in the same way: the driver writes it as it came, with quotation marks or without. */
    private static @Nullable String value(ResultSet row, int column) throws SQLException {
        return row.getObject(column) instanceof Array list
                ? Arrays.deepToString((Object[]) list.getArray())
                : row.getString(column);
    }

    private Overheard renewed(Overheard statement, Map<UUID, UUID> renewed) {
        return new Overheard(
                statement.sql(),
                statement.parameters().stream()
                        .map(parameter -> renewed(parameter, renewed))
                        .toList());
    }

    private Parameter renewed(Parameter parameter, Map<UUID, UUID> renewed) {
        return switch (parameter.value()) {
            case UUID id -> parameter.with(renewed(id, renewed));
            case UUID[] ids ->
                parameter.with(
                        Arrays.stream(ids).map(id -> renewed(id, renewed)).toArray(UUID[]::new));
            case String text when RECEIPT.matcher(text).matches() -> parameter.with(receipt());
            case null, default -> parameter;
        };
    }

    private @Nullable UUID renewed(UUID id, Map<UUID, UUID> renewed) {
        boolean isOfTheWork =
                id.version() == VERSION_IN_TIME && id.getMostSignificantBits() >>> TIME_IN_ID >= heardFrom;
        return isOfTheWork ? renewed.computeIfAbsent(id, old -> Ids.next()) : id;
    }

    private static String receipt() {
        String random =
                "%016X".formatted(ThreadLocalRandom.current().nextLong()).toUpperCase(Locale.ROOT);
        return random.substring(0, 4) + "-" + random.substring(4, 8) + "-" + random.substring(8, 12) + "-"
                + random.substring(12);
    }
}
