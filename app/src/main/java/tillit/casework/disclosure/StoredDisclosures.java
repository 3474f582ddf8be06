package tillit.casework.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The requests for documents, as row security shows them, and their steps, which are added to and never changed. */
@Component
class StoredDisclosures {

    private static final String COLUMNS = """
            select id, dossier_id, who, asker_id, name, arrived_at, way, what, scope, wanted, state, answer_id, ended
              from disclosure.request
            """;

    private final JdbcClient db;

    StoredDisclosures(JdbcClient db) {
        this.db = db;
    }

    Optional<Disclosure> find(DisclosureId id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(StoredDisclosures::disclosure)
                .optional();
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Disclosure> hold(DisclosureId id) {
        return db.sql(COLUMNS + " where id = :id for update")
                .param("id", id.value())
                .query(StoredDisclosures::disclosure)
                .optional();
    }

    /** Those of a case, what came last first. */
    List<Disclosure> in(CaseId id) {
        return db.sql(COLUMNS + " where dossier_id = :case order by arrived_at desc, id desc")
                .param("case", id.value())
                .query(StoredDisclosures::disclosure)
                .list();
    }

    int count(CaseId id) {
        return db.sql("select count(*) from disclosure.request where dossier_id = :case")
                .param("case", id.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Those in a unit for which something is still to be done here, at most so many, what came first first: of decisions those that nobody has said have come. A unit's label is its number times four and the class
     * of secrecy.
     */
    List<Disclosure> openIn(long unit, int limit) {
        return db.sql(COLUMNS + """
                         where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                           and state in ('RECEIVED', 'TESTING', 'ASKED', 'DECIDED', 'APPEALED', 'TIMELY', 'LATE', 'FORWARDED', 'ORDERED')
                           and (state <> 'DECIDED' or exists (select from disclosure.answer a where a.id = answer_id and a.received_on is null))
                         order by arrived_at, id
                         limit :limit
                        """)
                .param("first", unit * 4)
                .param("limit", limit)
                .query(StoredDisclosures::disclosure)
                .list();
    }

    void add(Stamp stamp, DisclosureId id, Disclosure.Asked asked, PersonId self) {
        db.sql("""
                insert into disclosure.request (id, dossier_id, label_id, municipality_id, person_id, who, asker_id, name, arrived_at, way, what, scope, wanted, by_user)
                values (:id, :case, :label, :municipality, :person, :who, :asker, :name, :at, :way, :what, :scope, :wanted, :by)
                """)
                .param("id", id.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", self.value())
                .param("who", Optional.ofNullable(asked.who()).orElseThrow().name())
                .param("asker", asked.asker() == null ? null : asked.asker().value())
                .param("name", asked.name())
                .param("at", utc(Optional.ofNullable(asked.at()).orElseThrow()))
                .param("way", Optional.ofNullable(asked.way()).orElseThrow().name())
                .param("what", asked.what())
                .param("scope", Optional.ofNullable(asked.scope()).orElseThrow().name())
                .param(
                        "wanted",
                        Optional.ofNullable(asked.wanted()).orElseThrow().name())
                .param("by", Entry.me().id().value())
                .update();
    }

    void comesTo(DisclosureId id, Disclosure.State state) {
        db.sql("update disclosure.request set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    /** It is as it was answered. */
    void answered(DisclosureId id, UUID answer, DisclosureAnswer.Outcome outcome, Disclosure.State state) {
        db.sql("""
                update disclosure.request set state = :state, answer_id = :answer, outcome = :outcome, ended = :ended where id = :id
                """)
                .param("state", state.name())
                .param("answer", answer)
                .param("outcome", outcome.name())
                .param("ended", state == Disclosure.State.SETTLED ? Disclosure.End.RELEASED.name() : null)
                .param("id", id.value())
                .update();
    }

    void ends(DisclosureId id, Disclosure.End how) {
        db.sql("update disclosure.request set state = 'SETTLED', ended = :how where id = :id")
                .param("how", how.name())
                .param("id", id.value())
                .update();
    }

    void add(DisclosureId id, Stamp stamp, DisclosureStep step) {
        db.sql("""
                insert into disclosure.step (id, request_id, dossier_id, label_id, municipality_id, what, on_day, words, by_user, at)
                values (:id, :request, :case, :label, :municipality, :what, :on, :words, :by, :at)
                """)
                .param("id", Ids.next())
                .param("request", id.value())
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
    List<DisclosureStep> stepsOf(DisclosureId id) {
        return db.sql(
                        "select what, on_day, words, by_user, at from disclosure.step where request_id = :id order by at desc, id desc")
                .param("id", id.value())
                .query((row, number) -> new DisclosureStep(
                        DisclosureStep.What.valueOf(row.getString("what")),
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

    static <E extends Enum<E>> @Nullable E one(Class<E> of, @Nullable String name) {
        return name == null ? null : Enum.valueOf(of, name);
    }

    private static Disclosure disclosure(ResultSet row, int number) throws SQLException {
        UUID asker = row.getObject("asker_id", UUID.class);
        return new Disclosure(
                new DisclosureId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("dossier_id", UUID.class)),
                new Disclosure.Asked(
                        Disclosure.Who.valueOf(row.getString("who")),
                        asker == null ? null : new PersonId(asker),
                        row.getString("name"),
                        moment(row, "arrived_at"),
                        Disclosure.Way.valueOf(row.getString("way")),
                        row.getString("what"),
                        Disclosure.Scope.valueOf(row.getString("scope")),
                        Disclosure.Wanted.valueOf(row.getString("wanted"))),
                Disclosure.State.valueOf(row.getString("state")),
                row.getObject("answer_id", UUID.class),
                one(Disclosure.End.class, row.getString("ended")));
    }
}
