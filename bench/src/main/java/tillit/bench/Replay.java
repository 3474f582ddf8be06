package tillit.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final Pattern RECEIPT = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    private static final int TIME_IN_ID = 16;
    private static final int VERSION_IN_TIME = 7;

    /** Sends it and answers how many rows came back or were written. */
    int on(Connection connection) throws SQLException {
        Map<UUID, UUID> renewed = new HashMap<>();
        int rows = 0;
        connection.setAutoCommit(false);
        try {
            for (Overheard statement : work) rows += sent(renewed(statement, renewed), connection);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
        return rows;
    }

    private static int sent(Overheard statement, Connection connection) throws SQLException {
        try (PreparedStatement prepared = statement.preparedOn(connection)) {
            boolean isEntering = statement.isEntering() || statement.isNoting(); // which the floor has none of
            if (!prepared.execute()) return isEntering ? 0 : prepared.getUpdateCount();
            try (ResultSet row = prepared.getResultSet()) {
                int rows = 0;
                int columns = row.getMetaData().getColumnCount();
                for (; row.next(); rows++) {
                    for (int column = 1; column <= columns; column++) row.getObject(column);
                }
                return isEntering ? 0 : rows;
            }
        }
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
                parameter.with(java.util.Arrays.stream(ids)
                        .map(id -> renewed(id, renewed))
                        .toArray(UUID[]::new));
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
        String random = "%012X"
                .formatted(ThreadLocalRandom.current().nextLong() & 0xFFFF_FFFF_FFFFL)
                .toUpperCase(Locale.ROOT);
        return random.substring(0, 4) + "-" + random.substring(4, 8) + "-" + random.substring(8);
    }
}
