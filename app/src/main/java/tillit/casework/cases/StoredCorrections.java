package tillit.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.PersonCorrection.GoneOut;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The corrections of whom a case is about, as row security shows them. */
@Component
class StoredCorrections {

    private final JdbcClient db;

    StoredCorrections(JdbcClient db) {
        this.db = db;
    }

    void add(Stamp stamp, PersonCorrection made, boolean wrongIsProtected) {
        db.sql("""
                insert into cases.person_correction
                       (id, dossier_id, label_id, municipality_id, wrong_id, wrong_protected, right_id, how, reason, corrected_by, corrected_at)
                values (:id, :case, :label, :municipality, :wrong, :protected, :right, :how, :reason, :by, :at)
                """)
                .param("id", made.id())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("wrong", made.wrong().value())
                .param("protected", wrongIsProtected)
                .param("right", made.right().value())
                .param("how", made.how().name())
                .param("reason", made.reason())
                .param("by", made.by().value())
                .param("at", OffsetDateTime.ofInstant(made.at(), ZoneOffset.UTC))
                .update();
    }

    void addGoneOut(Stamp stamp, UUID correction, List<Trace> traces) {
        for (int position = 0; position < traces.size(); position++) {
            Trace trace = traces.get(position);
            db.sql("""
                    insert into cases.gone_out (id, correction_id, dossier_id, label_id, municipality_id, position, what, detail, about)
                    values (:id, :correction, :case, :label, :municipality, :position, :what, :detail, :about)
                    """)
                    .param("id", Ids.next())
                    .param("correction", correction)
                    .param("case", stamp.dossier().value())
                    .param("label", stamp.label())
                    .param("municipality", stamp.municipality().value())
                    .param("position", position)
                    .param("what", trace.key())
                    .param("detail", trace.detail())
                    .param("about", trace.about())
                    .update();
        }
    }

    /** The case is about the right person from now on; nobody belongs to it any more. */
    void give(Mistaken mistaken) {
        db.sql("""
                update cases.social_case
                   set person_id = :right
                 where dossier_id = :case
                """)
                .param("right", mistaken.right().value())
                .param("case", mistaken.socialCase().value())
                .update();
        db.sql("""
                delete from cases.participant
                 where dossier_id = :case
                """).param("case", mistaken.socialCase().value()).update();
    }

    /** Those of a case that the one who asks may read, latest first. */
    List<PersonCorrection> of(CaseId id) {
        return db.sql("""
                        select id, dossier_id, wrong_id, right_id, how, reason, corrected_by, corrected_at
                          from cases.person_correction
                         where dossier_id = :case
                         order by corrected_at desc, id desc
                        """).param("case", id.value()).query(this::correction).list();
    }

    /** Writes what was done about something that has gone out. @return whether it waited for that */
    boolean done(CaseId id, UUID goneOut, String words, UserId by, Instant at) {
        return db.sql("""
                        update cases.gone_out
                           set words = :words, done_at = :at, done_by = :by
                         where id = :id and dossier_id = :case and done_at is null
                        """)
                        .param("words", words)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("by", by.value())
                        .param("id", goneOut)
                        .param("case", id.value())
                        .update()
                > 0;
    }

    private List<GoneOut> goneOut(UUID correction) {
        return db.sql("""
                        select id, what, detail, about, words, done_at, done_by
                          from cases.gone_out
                         where correction_id = :correction
                         order by position
                        """)
                .param("correction", correction)
                .query((row, number) -> new GoneOut(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getString("detail"),
                        row.getObject("about", UUID.class),
                        row.getString("words"),
                        instant(row, "done_at"),
                        row.getObject("done_by", Integer.class) == null ? null : new UserId(row.getInt("done_by"))))
                .list();
    }

    private PersonCorrection correction(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PersonCorrection(
                id,
                new CaseId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("wrong_id", UUID.class)),
                new PersonId(row.getObject("right_id", UUID.class)),
                PersonCorrection.How.valueOf(row.getString("how")),
                row.getString("reason"),
                new UserId(row.getInt("corrected_by")),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                goneOut(id));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
