package tillit.casework.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.DecisionId;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The appeals, as row security shows them, and their steps, which are added to and never changed. */
@Component
class StoredAppeals {

    private static final String COLUMNS = """
            select id, dossier_id, decision_id, party_id, name, arrived_at, way, court_on, wants, news, state, judged, right_person, reconsidered,
                   dismissal_id, change_id, court, forwarded_on, enclosures, ended
              from appeal.appeal
            """;

    private final JdbcClient db;

    StoredAppeals(JdbcClient db) {
        this.db = db;
    }

    Optional<Appeal> find(AppealId id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(StoredAppeals::appeal)
                .optional();
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Appeal> hold(AppealId id) {
        return db.sql(COLUMNS + " where id = :id for update")
                .param("id", id.value())
                .query(StoredAppeals::appeal)
                .optional();
    }

    /** Those of a case, what came last first. */
    List<Appeal> in(CaseId id) {
        return db.sql(COLUMNS + " where dossier_id = :case order by arrived_at desc, id desc")
                .param("case", id.value())
                .query(StoredAppeals::appeal)
                .list();
    }

    int count(CaseId id) {
        return db.sql("select count(*) from appeal.appeal where dossier_id = :case")
                .param("case", id.value())
                .query(Integer.class)
                .single();
    }

    /** Those in a unit that have not ended, at most so many, what came first first. A unit's label is its number times four and the class of secrecy. */
    List<Appeal> openIn(long unit, int limit) {
        return db.sql(COLUMNS + """
                         where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                           and state <> 'ENDED'
                         order by arrived_at, id
                         limit :limit
                        """)
                .param("first", unit * 4)
                .param("limit", limit)
                .query(StoredAppeals::appeal)
                .list();
    }

    /** That which a decision dismisses, or for which it changes another one. */
    Optional<Appeal> decidedBy(DecisionId id) {
        return db.sql(COLUMNS + " where dismissal_id = :id or change_id = :id")
                .param("id", id.value())
                .query(StoredAppeals::appeal)
                .optional();
    }

    /** Where the reader's latest appeal went. */
    Optional<String> lastCourt() {
        return db.sql("select court from appeal.appeal where court <> '' order by forwarded_on desc, id desc limit 1")
                .query(String.class)
                .optional();
    }

    void add(Stamp stamp, Appeal begun, PersonId self) {
        Appeal.Arrival arrived = begun.arrived();
        db.sql("""
                insert into appeal.appeal (id, dossier_id, label_id, municipality_id, person_id, decision_id, party_id, name, arrived_at, way, court_on,
                                           wants, news, state, by_user)
                values (:id, :case, :label, :municipality, :person, :decision, :party, :name, :at, :way, :court, :wants, :news, 'ARRIVED', :by)
                """)
                .param("id", begun.id().value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", self.value())
                .param("decision", begun.decision().value())
                .param("party", arrived.party() == null ? null : arrived.party().value())
                .param("name", arrived.name())
                .param("at", utc(Optional.ofNullable(arrived.at()).orElseThrow()))
                .param("way", Optional.ofNullable(arrived.way()).orElseThrow().name())
                .param("court", arrived.courtOn())
                .param("wants", arrived.wants())
                .param("news", arrived.news())
                .param("by", Entry.me().id().value())
                .update();
    }

    void judged(AppealId id, Appeal.Judged judged, boolean rightPerson) {
        db.sql("update appeal.appeal set state = :state, judged = :judged, right_person = :right where id = :id")
                .param("state", judged == Appeal.Judged.LATE ? "LATE" : "TIMELY")
                .param("judged", judged.name())
                .param("right", rightPerson)
                .param("id", id.value())
                .update();
    }

    void dismissalBegun(AppealId id, DecisionId decision) {
        db.sql("update appeal.appeal set dismissal_id = :decision where id = :id")
                .param("decision", decision.value())
                .param("id", id.value())
                .update();
    }

    void reconsidered(AppealId id, Appeal.Reconsidered what, @Nullable DecisionId change) {
        db.sql("update appeal.appeal set reconsidered = :what, change_id = :change where id = :id")
                .param("what", what.name())
                .param("change", change == null ? null : change.value())
                .param("id", id.value())
                .update();
    }

    void forwarded(AppealId id, String court, LocalDate on, List<Appeal.Enclosure> enclosures) {
        db.sql("""
                update appeal.appeal
                   set state = 'FORWARDED', court = :court, forwarded_on = :on, enclosures = :enclosures::text[]
                 where id = :id
                """)
                .param("court", court)
                .param("on", on)
                .param("enclosures", enclosures.stream().map(Enum::name).toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    void ruled(AppealId id) {
        db.sql("update appeal.appeal set state = 'RULED' where id = :id")
                .param("id", id.value())
                .update();
    }

    void goesFurther(AppealId id, String court) {
        db.sql("update appeal.appeal set state = 'FORWARDED', court = :court where id = :id")
                .param("court", court)
                .param("id", id.value())
                .update();
    }

    void ends(AppealId id, Appeal.End how) {
        db.sql("update appeal.appeal set state = 'ENDED', ended = :how where id = :id")
                .param("how", how.name())
                .param("id", id.value())
                .update();
    }

    void add(UUID id, AppealId appeal, Stamp stamp, AppealStep step) {
        db.sql("""
                insert into appeal.step (id, appeal_id, dossier_id, label_id, municipality_id, what, on_day, words, by_user, at)
                values (:id, :appeal, :case, :label, :municipality, :what, :on, :words, :by, :at)
                """)
                .param("id", id)
                .param("appeal", appeal.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("what", step.what().name())
                .param("on", step.on())
                .param("words", step.words())
                .param("by", step.by().value())
                .param("at", utc(step.at()))
                .update();
    }

    /** What was done with it, latest first. */
    List<AppealStep> stepsOf(AppealId id) {
        return db.sql(
                        "select what, on_day, words, by_user, at from appeal.step where appeal_id = :id order by at desc, id desc")
                .param("id", id.value())
                .query((row, number) -> new AppealStep(
                        AppealStep.What.valueOf(row.getString("what")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("words"),
                        new UserId(row.getInt("by_user")),
                        moment(row, "at")))
                .list();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        UUID party = row.getObject("party_id", UUID.class);
        return new Appeal(
                new AppealId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("dossier_id", UUID.class)),
                new DecisionId(row.getObject("decision_id", UUID.class)),
                new Appeal.Arrival(
                        party == null ? null : new PersonId(party),
                        row.getString("name"),
                        moment(row, "arrived_at"),
                        Appeal.Way.valueOf(row.getString("way")),
                        row.getObject("court_on", LocalDate.class),
                        row.getString("wants"),
                        row.getString("news")),
                Appeal.State.valueOf(row.getString("state")),
                one(Appeal.Judged.class, row.getString("judged")),
                row.getObject("right_person", Boolean.class),
                one(Appeal.Reconsidered.class, row.getString("reconsidered")),
                decision(row, "dismissal_id"),
                decision(row, "change_id"),
                row.getString("court"),
                row.getObject("forwarded_on", LocalDate.class),
                Arrays.stream((String[]) row.getArray("enclosures").getArray())
                        .map(Appeal.Enclosure::valueOf)
                        .toList(),
                one(Appeal.End.class, row.getString("ended")));
    }

    private static @Nullable DecisionId decision(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new DecisionId(id);
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> of, @Nullable String name) {
        return name == null ? null : Enum.valueOf(of, name);
    }
}
