package tillit.casework.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.DossierId;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The letters that somebody writes, which row security shows to their writer alone. */
@Component
class LetterDrafts {

    private static final String COLUMNS =
            "id, dossier_id, label_id, municipality_id, kind, about, replaces, author_id, begun_at, saved_at, state, typed";

    private final JdbcClient db;
    private final JsonMapper json;

    LetterDrafts(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(LetterDraft draft) {
        db.sql("""
                insert into dispatch.draft (id, dossier_id, label_id, municipality_id, kind, about, replaces, author_id, begun_at, saved_at, typed)
                values (:id, :dossier, :label, :municipality, :kind, :about, :replaces, :author, :begun, :begun, :typed::jsonb)
                """)
                .param("id", draft.id())
                .param("dossier", draft.stamp().dossier().value())
                .param("label", draft.stamp().label())
                .param("municipality", draft.stamp().municipality().value())
                .param("kind", draft.kind())
                .param("about", draft.about())
                .param("replaces", draft.replaces().map(LetterId::value).orElse(null))
                .param("author", draft.author().value())
                .param("begun", utc(draft.begunAt()))
                .param("typed", json.writeValueAsString(draft.typed().fields()))
                .update();
    }

    /** One's own, to which no other window does anything until the transaction ends. */
    Optional<LetterDraft> hold(CaseId socialCase, UUID id) {
        return db.sql("select %s from dispatch.draft where id = :id and dossier_id = :case for update"
                        .formatted(COLUMNS))
                .param("id", id)
                .param("case", socialCase.value())
                .query(this::draft)
                .optional();
    }

    Optional<LetterDraft> find(CaseId socialCase, UUID id) {
        return db.sql("select %s from dispatch.draft where id = :id and dossier_id = :case".formatted(COLUMNS))
                .param("id", id)
                .param("case", socialCase.value())
                .query(this::draft)
                .optional();
    }

    /** One's own that are open, the one begun last first. */
    List<LetterDraft> in(CaseId socialCase) {
        return db.sql("""
                        select %s
                          from dispatch.draft
                         where dossier_id = :case and state = 'OPEN'
                         order by begun_at desc, id desc
                        """.formatted(COLUMNS))
                .param("case", socialCase.value())
                .query(this::draft)
                .list();
    }

    void save(UUID id, Typed typed, Instant at) {
        db.sql("update dispatch.draft set typed = :typed::jsonb, saved_at = :at where id = :id")
                .param("id", id)
                .param("typed", json.writeValueAsString(typed.fields()))
                .param("at", utc(at))
                .update();
    }

    void becomes(UUID id, LetterDraft.State state) {
        db.sql("update dispatch.draft set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getInt("label_id"),
                new MunicipalityId(row.getInt("municipality_id")));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private LetterDraft draft(ResultSet row, int number) throws SQLException {
        Map<String, List<String>> typed = json.readValue(row.getString("typed"), new TypeReference<>() {});
        return new LetterDraft(
                row.getObject("id", UUID.class),
                stamp(row),
                row.getString("kind"),
                row.getObject("about", UUID.class),
                Optional.ofNullable(row.getObject("replaces", UUID.class)).map(LetterId::new),
                new UserId(row.getInt("author_id")),
                moment(row, "begun_at"),
                moment(row, "saved_at"),
                LetterDraft.State.valueOf(row.getString("state")),
                new Typed(typed));
    }
}
