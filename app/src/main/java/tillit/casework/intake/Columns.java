package tillit.casework.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.DossierId;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** Columns of this room's tables as the values they are. */
final class Columns {

    private Columns() {}

    static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable MunicipalityId municipality(ResultSet row, String column) throws SQLException {
        int code = row.getInt(column);
        return row.wasNull() ? null : new MunicipalityId(code);
    }

    static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        int id = row.getInt(column);
        return row.wasNull() ? null : new UserId(id);
    }

    static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(
                new DossierId(uuid(row, "dossier_id")),
                row.getInt("label_id"),
                new MunicipalityId(row.getInt("municipality_id")));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    static List<PersonId> people(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((UUID[]) array.getArray()).stream().map(PersonId::new).toList();
    }

    static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
