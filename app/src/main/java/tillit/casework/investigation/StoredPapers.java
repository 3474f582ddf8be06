package tillit.casework.investigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FormId;

/** The written parts of investigations, as row security shows them. */
@Component
class StoredPapers {

    private final JdbcClient db;

    StoredPapers(JdbcClient db) {
        this.db = db;
    }

    /** The one that is being written, which nobody else saves until the transaction ends. */
    Optional<Paper.Draft> hold(InvestigationId id, Paper.Kind kind) {
        return db.sql("""
                        select id, investigation_id, kind, form_id, form_number, answers, revision, saved_by, saved_at, corrects, signed_by, signed_at
                          from investigation.paper
                         where investigation_id = :investigation and kind = :kind and signed_at is null
                           for update
                        """)
                .param("investigation", id.value())
                .param("kind", kind.name())
                .query(StoredPapers::draft)
                .optional();
    }

    Optional<Paper.Draft> written(InvestigationId id, Paper.Kind kind) {
        return db.sql("""
                        select id, investigation_id, kind, form_id, form_number, answers, revision, saved_by, saved_at, corrects, signed_by, signed_at
                          from investigation.paper
                         where investigation_id = :investigation and kind = :kind and signed_at is null
                        """)
                .param("investigation", id.value())
                .param("kind", kind.name())
                .query(StoredPapers::draft)
                .optional();
    }

    /** The signed ones, latest first. */
    List<Paper.Signed> signed(InvestigationId id, Paper.Kind kind) {
        return db.sql("""
                        select id, investigation_id, kind, form_id, form_number, answers, revision, saved_by, saved_at, corrects, signed_by, signed_at
                          from investigation.paper
                         where investigation_id = :investigation and kind = :kind and signed_at is not null
                         order by signed_at desc, id desc
                        """)
                .param("investigation", id.value())
                .param("kind", kind.name())
                .query(StoredPapers::signed)
                .list();
    }

    void add(Stamp stamp, Paper.Draft begun) {
        db.sql("""
                insert into investigation.paper (id, investigation_id, dossier_id, label_id, municipality_id, kind, form_id, form_number, answers, revision,
                       corrects, begun_by, begun_at, saved_by, saved_at)
                values (:id, :investigation, :case, :label, :municipality, :kind, :form, :number, :answers::jsonb, :revision, :corrects, :by, :at, :by, :at)
                """)
                .param("id", begun.id().value())
                .param("investigation", begun.investigation().value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("kind", begun.kind().name())
                .param("form", begun.form().value())
                .param("number", begun.number())
                .param("answers", begun.answers().toJson())
                .param("revision", begun.revision())
                .param("corrects", begun.corrects().map(PaperId::value).orElse(null))
                .param("by", begun.savedBy().value())
                .param("at", utc(begun.savedAt()))
                .update();
        keep(stamp, begun);
    }

    /** Saves what is written as the next revision, and keeps it among those that there have been. */
    void save(Stamp stamp, Paper.Draft now) {
        db.sql("""
                update investigation.paper
                   set answers = :answers::jsonb, revision = :revision, saved_by = :by, saved_at = greatest(saved_at, :at)
                 where id = :id
                """)
                .param("answers", now.answers().toJson())
                .param("revision", now.revision())
                .param("by", now.savedBy().value())
                .param("at", utc(now.savedAt()))
                .param("id", now.id().value())
                .update();
        keep(stamp, now);
    }

    void sign(PaperId id, UserId by, Instant at) {
        db.sql("""
                update investigation.paper
                   set signed_by = :by, signed_at = greatest(saved_at, :at)
                 where id = :id and signed_at is null
                """)
                .param("by", by.value())
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    /** A saved wording. */
    record Former(int revision, Answers answers, UserId savedBy, Instant savedAt) {}

    /** What was saved, latest first. */
    List<Former> former(PaperId id) {
        return db.sql("""
                        select revision, answers, saved_by, saved_at
                          from investigation.paper_former
                         where paper_id = :id
                         order by revision desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new Former(
                        row.getInt("revision"),
                        Answers.fromJson(row.getString("answers")),
                        new UserId(row.getInt("saved_by")),
                        moment(row, "saved_at")))
                .list();
    }

    private void keep(Stamp stamp, Paper.Draft saved) {
        db.sql("""
                insert into investigation.paper_former (paper_id, revision, dossier_id, label_id, municipality_id, answers, saved_by, saved_at)
                values (:id, :revision, :case, :label, :municipality, :answers::jsonb, :by, :at)
                """)
                .param("id", saved.id().value())
                .param("revision", saved.revision())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("answers", saved.answers().toJson())
                .param("by", saved.savedBy().value())
                .param("at", utc(saved.savedAt()))
                .update();
    }

    private static Paper.Draft draft(ResultSet row, int number) throws SQLException {
        return new Paper.Draft(
                new PaperId(row.getObject("id", UUID.class)),
                new InvestigationId(row.getObject("investigation_id", UUID.class)),
                Paper.Kind.valueOf(row.getString("kind")),
                new FormId(row.getString("form_id")),
                row.getInt("form_number"),
                Answers.fromJson(row.getString("answers")),
                row.getInt("revision"),
                new UserId(row.getInt("saved_by")),
                moment(row, "saved_at"),
                corrects(row));
    }

    private static Paper.Signed signed(ResultSet row, int number) throws SQLException {
        return new Paper.Signed(
                new PaperId(row.getObject("id", UUID.class)),
                new InvestigationId(row.getObject("investigation_id", UUID.class)),
                Paper.Kind.valueOf(row.getString("kind")),
                new FormId(row.getString("form_id")),
                row.getInt("form_number"),
                Answers.fromJson(row.getString("answers")),
                new UserId(row.getInt("signed_by")),
                moment(row, "signed_at"),
                corrects(row));
    }

    private static @Nullable PaperId corrects(ResultSet row) throws SQLException {
        UUID corrects = row.getObject("corrects", UUID.class);
        return corrects == null ? null : new PaperId(corrects);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
