package tillit.casework.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** What was done with commissions and what providers tell: added to and never changed, but for that it has been carried on and read. */
@Component
class StoredSteps {

    private static final String COLUMNS = "id, what, theirs, on_day, words, by_user, at, read_at";

    private final JdbcClient db;

    StoredSteps(JdbcClient db) {
        this.db = db;
    }

    void add(Stamp stamp, Commission of, CommissionStep step) {
        db.sql("""
                        insert into commission.step (id, commission_id, dossier_id, label_id, municipality_id, provider_id, what, theirs, on_day, words, by_user, at)
                        values (:id, :commission, :dossier, :label, :municipality, :provider, :what, :theirs, :on, :words, :by, :at)
                        """)
                .param("id", step.id())
                .param("commission", of.id().value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("provider", of.provider().value())
                .param("what", step.what().name())
                .param("theirs", step.theirs())
                .param("on", step.on())
                .param("words", step.words())
                .param("by", step.by().value())
                .param("at", StoredCommissions.moment(step.at()))
                .update();
    }

    /** What has happened to it, latest first. To its provider: what it has told itself, and that it was asked. */
    List<CommissionStep> of(CommissionId id) {
        return db.sql("select " + COLUMNS + " from commission.step where commission_id = :id order by at desc, id desc")
                .param("id", id.value())
                .query(StoredSteps::step)
                .list();
    }

    /** What its provider has told that has not reached the duties and the time line, in order. Nobody else takes the same. */
    List<CommissionStep> leftToCarry(CommissionId id) {
        return db.sql(
                        "select " + COLUMNS
                                + " from commission.step where commission_id = :id and theirs and carried_at is null order by at, id for update")
                .param("id", id.value())
                .query(StoredSteps::step)
                .list();
    }

    void carried(UUID step, Instant at) {
        db.sql("update commission.step set carried_at = :at where id = :id")
                .param("id", step)
                .param("at", StoredCommissions.moment(at))
                .update();
    }

    /** Marks all that its provider has told as read; how many that was. */
    int read(CommissionId id, UserId by, Instant at) {
        return db.sql(
                        "update commission.step set read_at = :at, read_by = :by where commission_id = :id and theirs and read_at is null")
                .param("id", id.value())
                .param("by", by.value())
                .param("at", StoredCommissions.moment(at))
                .update();
    }

    /** How much that providers have told in a case nobody has read. */
    int unreadIn(CaseId id) {
        return db.sql(
                        "select count(*) from commission.step where dossier_id = :case and theirs and read_at is null and (what <> 'ACKNOWLEDGED' or words <> '')")
                .param("case", id.value())
                .query(Integer.class)
                .single();
    }

    private static CommissionStep step(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new CommissionStep(
                row.getObject("id", UUID.class),
                CommissionStep.What.valueOf(row.getString("what")),
                row.getBoolean("theirs"),
                row.getObject("on_day", LocalDate.class),
                row.getString("words"),
                new UserId(row.getInt("by_user")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                StoredCommissions.instant(row.getObject("read_at", OffsetDateTime.class)));
    }
}
