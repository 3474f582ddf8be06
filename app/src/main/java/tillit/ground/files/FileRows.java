package tillit.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tillit.ground.access.DossierId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The rows of files and of their content, which lies in chunks so that memory never holds more than one. */
@Repository
class FileRows {

    private static final int CHUNK = 256 * 1024;

    private static final String FILE = """
            select f.id, f.dossier_id, f.former_id, f.name, f.name_as_given, f.type, f.bytes, f.sha256, f.condition, f.checked, f.kept_at, f.kept_by,
                   t.taken_at, t.taken_by, t.reason
              from files.file f
              left join files.taken_out t on t.file_id = f.id
            """;

    private final JdbcClient db;
    private final FileTypes types;

    FileRows(JdbcClient db, FileTypes types) {
        this.db = db;
        this.types = types;
    }

    void add(StoredFile file, Stamp stamp) {
        FileId former = file.former();
        db.sql("""
                insert into files.file (id, dossier_id, label_id, municipality_id, former_id, name, name_as_given, type, bytes, sha256, condition, checked,
                  kept_at, kept_by)
                values (:id, :dossier, :label, :municipality, :former, :name, :given, :type, :bytes, :sha256, :condition, :checked, :at, :by)
                """)
                .param("id", file.id().value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("former", former == null ? null : former.value())
                .param("name", file.name().shown())
                .param("given", file.name().asGiven())
                .param("type", file.type().mime())
                .param("bytes", file.bytes())
                .param("sha256", HexFormat.of().parseHex(file.sha256()))
                .param("condition", file.condition().name())
                .param("checked", file.checked().name())
                .param("at", OffsetDateTime.ofInstant(file.keptAt(), ZoneOffset.UTC))
                .param("by", file.keptBy().value())
                .update();
    }

    void addContent(FileId file, Stamp stamp, InputStream content) throws IOException {
        int position = 0;
        for (byte[] chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
            db.sql("""
                    insert into files.chunk (file_id, position, dossier_id, label_id, municipality_id, content)
                    values (:file, :position, :dossier, :label, :municipality, :content)
                    """)
                    .param("file", file.value())
                    .param("position", position++)
                    .param("dossier", stamp.dossier().value())
                    .param("label", stamp.label())
                    .param("municipality", stamp.municipality().value())
                    .param("content", chunk)
                    .update();
        }
    }

    void addTakenOut(FileId file, Stamp stamp, StoredFile.TakenOut how) {
        db.sql("""
                insert into files.taken_out (file_id, dossier_id, label_id, municipality_id, reason, taken_at, taken_by)
                values (:file, :dossier, :label, :municipality, :reason, :at, :by)
                """)
                .param("file", file.value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("reason", how.reason())
                .param("at", OffsetDateTime.ofInstant(how.at(), ZoneOffset.UTC))
                .param("by", how.by().value())
                .update();
    }

    List<StoredFile> of(DossierId dossier) {
        return db.sql(FILE + """
                         where f.dossier_id = :dossier
                         order by f.kept_at, f.id
                        """)
                .param("dossier", dossier.value())
                .query(this::file)
                .list();
    }

    Optional<StoredFile> find(FileId id) {
        return db.sql(FILE + " where f.id = :id")
                .param("id", id.value())
                .query(this::file)
                .optional();
    }

    boolean isReplaced(FileId id) {
        return db.sql("select exists (select 1 from files.file where former_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The content at a position; empty after the last chunk, and where the one who asks sees nothing. */
    byte[] chunk(FileId id, int position) {
        return db.sql("""
                        select content
                          from files.chunk
                         where file_id = :file and position = :position
                        """)
                .param("file", id.value())
                .param("position", position)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    private StoredFile file(ResultSet row, int number) throws SQLException {
        UUID former = row.getObject("former_id", UUID.class);
        String mime = row.getString("type");
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new FileName(row.getString("name_as_given"), row.getString("name")),
                types.of(mime).orElseGet(() -> new FileType(mime, List.of("bin"), "no longer received")),
                row.getLong("bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                Condition.valueOf(row.getString("condition")),
                Checked.valueOf(row.getString("checked")),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                new UserId(row.getInt("kept_by")),
                former == null ? null : new FileId(former),
                takenOut(row));
    }

    private static StoredFile.@Nullable TakenOut takenOut(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("taken_at", OffsetDateTime.class);
        return at == null
                ? null
                : new StoredFile.TakenOut(at.toInstant(), new UserId(row.getInt("taken_by")), row.getString("reason"));
    }
}
