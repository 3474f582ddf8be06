package tillit.casework.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;

/** What came of requests for documents, and the appeals of it, as row security shows them. */
@Component
class StoredAnswers {

    private final JdbcClient db;

    StoredAnswers(JdbcClient db) {
        this.db = db;
    }

    /** What came of each test, latest first. */
    List<DisclosureAnswer> of(DisclosureId id) {
        return db.sql("""
                select id, outcome, on_day, how, reservation, provision, reasons, told, decided_on, decided_by, delegation, received_on
                  from disclosure.answer where request_id = :id order by id desc
                """)
                .param("id", id.value())
                .query((row, number) -> answer(id, row))
                .list();
    }

    Optional<DisclosureAnswer> latest(DisclosureId id) {
        return of(id).stream().findFirst();
    }

    UUID add(Stamp stamp, DisclosureId request, DisclosureAnswer.Said said) {
        UUID id = Ids.next();
        db.sql("""
                insert into disclosure.answer (id, request_id, dossier_id, label_id, municipality_id, outcome, on_day, how, reservation, provision, reasons, told, by_user)
                values (:id, :request, :case, :label, :municipality, :outcome, :on, :how, :reservation, :provision, :reasons, :told, :by)
                """)
                .param("id", id)
                .param("request", request.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param(
                        "outcome",
                        Optional.ofNullable(said.outcome()).orElseThrow().name())
                .param("on", said.on())
                .param("how", said.how() == null ? null : said.how().name())
                .param("reservation", said.reservation())
                .param("provision", said.provision())
                .param("reasons", said.reasons())
                .param("told", said.told())
                .param("by", Entry.me().id().value())
                .update();
        return id;
    }

    void decided(UUID answer, DisclosureAnswer.Written written) {
        db.sql(
                        "update disclosure.answer set decided_on = :on, decided_by = :by, delegation = :delegation where id = :id")
                .param("on", written.on())
                .param("by", written.by())
                .param("delegation", written.delegation())
                .param("id", answer)
                .update();
    }

    void received(UUID answer, LocalDate on) {
        db.sql("update disclosure.answer set received_on = :on where id = :id")
                .param("on", on)
                .param("id", answer)
                .update();
    }

    /** The appeal of what an answer says. */
    Optional<DisclosureAppeal> appealOf(UUID answer) {
        return db.sql("""
                select answer_id, arrived_at, wants, judged, court, stands, forwarded_on, result, ruled_on, came_on, effect
                  from disclosure.appeal where answer_id = :id
                """)
                .param("id", answer)
                .query((row, number) -> appeal(row))
                .optional();
    }

    void appealed(Stamp stamp, UUID answer, Instant at, String wants) {
        db.sql("""
                insert into disclosure.appeal (answer_id, dossier_id, label_id, municipality_id, arrived_at, wants, by_user)
                values (:answer, :case, :label, :municipality, :at, :wants, :by)
                """)
                .param("answer", answer)
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("at", StoredDisclosures.utc(at))
                .param("wants", wants)
                .param("by", Entry.me().id().value())
                .update();
    }

    void judged(UUID answer, DisclosureAppeal.Judged judged) {
        db.sql("update disclosure.appeal set judged = :judged where answer_id = :id")
                .param("judged", judged.name())
                .param("id", answer)
                .update();
    }

    void forwarded(UUID answer, String court, LocalDate on, String stands) {
        db.sql(
                        "update disclosure.appeal set court = :court, forwarded_on = :on, stands = :stands where answer_id = :id")
                .param("court", court)
                .param("on", on)
                .param("stands", stands)
                .param("id", answer)
                .update();
    }

    void ruled(UUID answer, DisclosureAppeal.Ruling ruling) {
        db.sql("""
                update disclosure.appeal set result = :result, ruled_on = :on, came_on = :came, effect = :effect where answer_id = :id
                """)
                .param(
                        "result",
                        Optional.ofNullable(ruling.result()).orElseThrow().name())
                .param("on", ruling.on())
                .param("came", ruling.came())
                .param("effect", ruling.effect())
                .param("id", answer)
                .update();
    }

    /** Where the reader's latest appeal of this kind went. */
    Optional<String> lastCourt() {
        return db.sql(
                        "select court from disclosure.appeal where court <> '' order by forwarded_on desc, answer_id desc limit 1")
                .query(String.class)
                .optional();
    }

    private static DisclosureAnswer answer(DisclosureId request, ResultSet row) throws SQLException {
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        return new DisclosureAnswer(
                row.getObject("id", UUID.class),
                request,
                new DisclosureAnswer.Said(
                        DisclosureAnswer.Outcome.valueOf(row.getString("outcome")),
                        row.getObject("on_day", LocalDate.class),
                        StoredDisclosures.one(DisclosureAnswer.How.class, row.getString("how")),
                        row.getString("reservation"),
                        row.getString("provision"),
                        row.getString("reasons"),
                        row.getBoolean("told")),
                decided == null
                        ? null
                        : new DisclosureAnswer.Written(
                                decided,
                                row.getString("decided_by"),
                                row.getString("delegation"),
                                row.getObject("received_on", LocalDate.class)));
    }

    private static DisclosureAppeal appeal(ResultSet row) throws SQLException {
        DisclosureAppeal.Result result = StoredDisclosures.one(DisclosureAppeal.Result.class, row.getString("result"));
        return new DisclosureAppeal(
                row.getObject("answer_id", UUID.class),
                StoredDisclosures.moment(row, "arrived_at"),
                row.getString("wants"),
                StoredDisclosures.one(DisclosureAppeal.Judged.class, row.getString("judged")),
                row.getString("court"),
                row.getString("stands"),
                row.getObject("forwarded_on", LocalDate.class),
                result == null
                        ? null
                        : new DisclosureAppeal.Ruling(
                                result,
                                row.getObject("ruled_on", LocalDate.class),
                                row.getObject("came_on", LocalDate.class),
                                row.getString("effect")));
    }
}
