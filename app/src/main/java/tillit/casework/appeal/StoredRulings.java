package tillit.casework.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.Stamp;

/** What courts have ruled, as row security shows it: only what we do about it is added afterwards, once. */
@Component
class StoredRulings {

    private static final String COLUMNS =
            "select id, appeal_id, court, number, interim, ruled_on, came_on, result, effect, against_us, ours from appeal.ruling";

    private final JdbcClient db;

    StoredRulings(JdbcClient db) {
        this.db = db;
    }

    Optional<CourtRuling> find(RulingId id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(StoredRulings::ruling)
                .optional();
    }

    /** Those of an appeal, what came last first. */
    List<CourtRuling> of(AppealId id) {
        return db.sql(COLUMNS + " where appeal_id = :appeal order by came_on desc, id desc")
                .param("appeal", id.value())
                .query(StoredRulings::ruling)
                .list();
    }

    void add(Stamp stamp, CourtRuling ruling) {
        CourtRuling.Said said = ruling.said();
        db.sql("""
                insert into appeal.ruling (id, appeal_id, dossier_id, label_id, municipality_id, court, number, interim, ruled_on, came_on, result, effect,
                                           against_us, by_user)
                values (:id, :appeal, :case, :label, :municipality, :court, :number, :interim, :ruled, :came, :result, :effect, :against, :by)
                """)
                .param("id", ruling.id().value())
                .param("appeal", ruling.appeal().value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("court", said.court())
                .param("number", said.number())
                .param("interim", said.interim())
                .param("ruled", said.ruledOn())
                .param("came", said.cameOn())
                .param(
                        "result",
                        Optional.ofNullable(said.result()).orElseThrow().name())
                .param("effect", said.effect())
                .param("against", said.against())
                .param("by", Entry.me().id().value())
                .update();
    }

    void answered(RulingId id, CourtRuling.Answer ours) {
        db.sql("update appeal.ruling set ours = :ours where id = :id")
                .param("ours", ours.name())
                .param("id", id.value())
                .update();
    }

    private static CourtRuling ruling(ResultSet row, int number) throws SQLException {
        String ours = row.getString("ours");
        return new CourtRuling(
                new RulingId(row.getObject("id", UUID.class)),
                new AppealId(row.getObject("appeal_id", UUID.class)),
                new CourtRuling.Said(
                        row.getString("court"),
                        row.getString("number"),
                        row.getBoolean("interim"),
                        row.getObject("ruled_on", LocalDate.class),
                        row.getObject("came_on", LocalDate.class),
                        CourtRuling.Result.valueOf(row.getString("result")),
                        row.getString("effect"),
                        row.getBoolean("against_us")),
                ours == null ? null : CourtRuling.Answer.valueOf(ours));
    }
}
