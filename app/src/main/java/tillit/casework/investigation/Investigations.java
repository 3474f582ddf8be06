package tillit.casework.investigation;

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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;

/** The investigations: opened by a decision, shown where their case is shown. */
@Component
public class Investigations {

    private final JdbcClient db;
    private final Cases cases;

    Investigations(JdbcClient db, Cases cases) {
        this.db = db;
        this.cases = cases;
    }

    /**
     * Opens an investigation in a case. Whoever calls has the decision and publishes the act.
     *
     * @param decision the decision that opens it
     * @param at the moment of the decision: its day in Sweden is counted from
     * @param again why it comes so soon after another; null where {@link Reopenings} asks for nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public InvestigationId open(Stamp socialCase, PersonId person, UUID decision, Instant at, @Nullable Again again) {
        InvestigationId id = new InvestigationId(Ids.next());
        db.sql("""
                insert into investigation.investigation
                       (id, dossier_id, label_id, municipality_id, person_id, opened_at, opened_on, opened_by, decision_id, last_ended_on, again_reasons)
                values (:id, :case, :label, :municipality, :person, :at, :day, :by, :decision, :ended, :again)
                """)
                .param("id", id.value())
                .param("case", socialCase.dossier().value())
                .param("label", socialCase.label())
                .param("municipality", socialCase.municipality().value())
                .param("person", person.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("day", Stockholm.dayOf(at))
                .param("by", Entry.me().id().value())
                .param("decision", decision)
                .param("ended", again == null ? null : again.lastEndedOn())
                .param("again", again == null ? null : again.reasons())
                .update();
        cases.happened(socialCase, "investigation-opened", at, decision);
        return id;
    }

    /** The investigation, if it exists for the one who asks. */
    @Transactional(readOnly = true)
    public Optional<Investigation> find(InvestigationId id) {
        return db.sql("""
                        select id, dossier_id, person_id, opened_at, opened_on, opened_by, closed_at, last_ended_on, again_reasons
                          from investigation.investigation
                         where id = :id
                        """)
                .param("id", id.value())
                .query(Investigations::investigation)
                .optional();
    }

    /** The same, to which nobody else adds until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Investigation> hold(InvestigationId id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", "investigation " + id.value())
                .query((row, number) -> row)
                .list();
        return find(id);
    }

    /** The investigations in a case, latest first; none in a case that the one who asks does not see. */
    @Transactional(readOnly = true)
    public List<Investigation> in(CaseId socialCase) {
        return db.sql("""
                        select id, dossier_id, person_id, opened_at, opened_on, opened_by, closed_at, last_ended_on, again_reasons
                          from investigation.investigation
                         where dossier_id = :case
                         order by opened_at desc, id
                        """)
                .param("case", socialCase.value())
                .query(Investigations::investigation)
                .list();
    }

    /** The investigations about a person that the one who asks sees, latest first: those that have ended too, in whichever case. */
    @Transactional(readOnly = true)
    public List<Investigation> about(PersonId person) {
        return db.sql("""
                        select id, dossier_id, person_id, opened_at, opened_on, opened_by, closed_at, last_ended_on, again_reasons
                          from investigation.investigation
                         where person_id = :person
                         order by opened_at desc, id
                        """)
                .param("person", person.value())
                .query(Investigations::investigation)
                .list();
    }

    /**
     * The investigation that runs about a person, also in a case that the one who asks does not see: by ids only, so that a new report
     * reaches it. A locked case is not told of.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RunningInvestigation> runningAbout(PersonId person) {
        return db.sql("""
                        select id, dossier_id, opened_at
                          from investigation.running(:person)
                        """)
                .param("person", person.value())
                .query((row, number) -> new RunningInvestigation(
                        new InvestigationId(row.getObject("id", UUID.class)),
                        new CaseId(row.getObject("dossier_id", UUID.class)),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static Investigation investigation(ResultSet row, int number) throws SQLException {
        return new Investigation(
                new InvestigationId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("opened_on", LocalDate.class),
                new UserId(row.getInt("opened_by")),
                instant(row, "closed_at"),
                again(row));
    }

    private static @Nullable Again again(ResultSet row) throws SQLException {
        LocalDate ended = row.getObject("last_ended_on", LocalDate.class);
        return ended == null ? null : new Again(ended, row.getString("again_reasons"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
