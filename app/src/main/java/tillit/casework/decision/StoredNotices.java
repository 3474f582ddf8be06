package tillit.casework.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** Who was told of a decision otherwise than by a letter of ours, and who is not told, as row security shows it: added to, never changed. */
@Component
class StoredNotices {

    private final JdbcClient db;

    StoredNotices(JdbcClient db) {
        this.db = db;
    }

    /** In the order in which it was written down. */
    List<DecisionNotices.Notice> of(DecisionId id) {
        return db.sql("""
                        select person_id, told_on, how, by_user, at
                          from decision.notice
                         where decision_id = :id
                         order by at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> new DecisionNotices.Notice(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("told_on", LocalDate.class),
                        row.getString("how"),
                        new UserId(row.getInt("by_user")),
                        StoredDecisions.moment(row, "at")))
                .list();
    }

    /** Those who are not told, and why, in the order in which it was written down. */
    List<DecisionNotices.LeftUntold> leftUntold(DecisionId id) {
        return db.sql("""
                        select person_id, ground, reason, by_user, at
                          from decision.left_untold
                         where decision_id = :id
                         order by at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> new DecisionNotices.LeftUntold(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        DecisionNotices.Ground.valueOf(row.getString("ground")),
                        row.getString("reason"),
                        new UserId(row.getInt("by_user")),
                        StoredDecisions.moment(row, "at")))
                .list();
    }

    void add(UUID id, DecisionId decision, Stamp stamp, DecisionNotices.Notice notice) {
        db.sql("""
                insert into decision.notice (id, decision_id, dossier_id, label_id, municipality_id, person_id, told_on, how, by_user, at)
                values (:id, :decision, :case, :label, :municipality, :person, :on, :how, :by, :at)
                """)
                .param("id", id)
                .param("decision", decision.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", notice.person().value())
                .param("on", notice.on())
                .param("how", notice.how())
                .param("by", notice.by().value())
                .param("at", StoredDecisions.utc(notice.at()))
                .update();
    }

    void add(UUID id, DecisionId decision, Stamp stamp, DecisionNotices.LeftUntold left) {
        db.sql("""
                insert into decision.left_untold (id, decision_id, dossier_id, label_id, municipality_id, person_id, ground, reason, by_user, at)
                values (:id, :decision, :case, :label, :municipality, :person, :ground, :reason, :by, :at)
                """)
                .param("id", id)
                .param("decision", decision.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", left.person().value())
                .param("ground", left.ground().name())
                .param("reason", left.reason())
                .param("by", left.by().value())
                .param("at", StoredDecisions.utc(left.at()))
                .update();
    }
}
