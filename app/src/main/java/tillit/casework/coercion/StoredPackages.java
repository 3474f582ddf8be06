package tillit.casework.coercion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The packages that have been made for courts, as row security shows them. They are added, and never changed. */
@Component
class StoredPackages {

    private static final int SHOWN = 20;
    private static final String SELECT =
            "select id, coercion_id, dossier_id, pages, encode(sha256, 'hex') sha256, made_by, made_at from coercion.package";

    private final JdbcClient db;

    StoredPackages(JdbcClient db) {
        this.db = db;
    }

    /** One that was made. */
    record Made(
            PackageId id, CoercionId coercion, CaseId socialCase, int pages, String sha256, UserId by, Instant at) {}

    void add(Stamp stamp, Made made, byte[] content) {
        db.sql("""
                insert into coercion.package (id, coercion_id, dossier_id, label_id, municipality_id, pages, sha256, content, made_by, made_at)
                values (:id, :coercion, :case, :label, :municipality, :pages, decode(:sha256, 'hex'), :content, :by, :at)
                """)
                .param("id", made.id().value())
                .param("coercion", made.coercion().value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("pages", made.pages())
                .param("sha256", made.sha256())
                .param("content", content)
                .param("by", made.by().value())
                .param("at", StoredCoercions.utc(made.at()))
                .update();
    }

    /** Those of a measure, the latest first. */
    List<Made> of(CoercionId id) {
        return db.sql(SELECT + " where coercion_id = :id order by made_at desc, id desc limit " + SHOWN)
                .param("id", id.value())
                .query(StoredPackages::made)
                .list();
    }

    Optional<Made> find(PackageId id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(StoredPackages::made)
                .optional();
    }

    Optional<byte[]> content(PackageId id) {
        return db.sql("select content from coercion.package where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    private static Made made(ResultSet row, int number) throws SQLException {
        return new Made(
                new PackageId(row.getObject("id", UUID.class)),
                new CoercionId(row.getObject("coercion_id", UUID.class)),
                new CaseId(row.getObject("dossier_id", UUID.class)),
                row.getInt("pages"),
                row.getString("sha256"),
                new UserId(row.getInt("made_by")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
