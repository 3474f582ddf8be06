package tillit.casework.decision;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** What was done with decisions on their way: added to, never changed. */
@Component
class Steps {

    private final JdbcClient db;

    Steps(JdbcClient db) {
        this.db = db;
    }

    void add(DecisionId id, Stamp stamp, Step step) {
        db.sql("""
                insert into decision.step (id, decision_id, dossier_id, label_id, municipality_id, what, part, words, to_user, by_user, at)
                values (:id, :decision, :case, :label, :municipality, :what, :part, :words, :to, :by, :at)
                """)
                .param("id", Ids.next())
                .param("decision", id.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("what", step.what().name())
                .param("part", step.part())
                .param("words", step.words())
                .param("to", step.receiver().map(UserId::value).orElse(null))
                .param("by", step.by().value())
                .param("at", StoredDecisions.utc(step.at()))
                .update();
    }

    /** In the order in which they were taken. */
    List<Step> of(DecisionId id) {
        return db.sql("""
                        select what, part, words, to_user, by_user, at
                          from decision.step
                         where decision_id = :id
                         order by at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> {
                    int to = row.getInt("to_user");
                    UserId receiver = row.wasNull() ? null : new UserId(to);
                    return new Step(
                            Step.What.valueOf(row.getString("what")),
                            row.getString("part"),
                            row.getString("words"),
                            receiver,
                            new UserId(row.getInt("by_user")),
                            StoredDecisions.moment(row, "at"));
                })
                .list();
    }
}
