package tillit.casework.application;

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
import tillit.casework.decision.DecisionId;
import tillit.casework.investigation.InvestigationId;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The applications, as row security shows them, and their steps, which are added to and never changed. */
@Component
class StoredApplications {

    private static final String COLUMNS = """
            select id, dossier_id, person_id, applicant, guardian_id, name, capacity, arrived_at, arrived_on, way, what, support, state, investigation_id, joined, decision_id
              from application.application
            """;

    private final JdbcClient db;

    StoredApplications(JdbcClient db) {
        this.db = db;
    }

    Optional<Application> find(ApplicationId id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(StoredApplications::application)
                .optional();
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Application> hold(ApplicationId id) {
        return db.sql(COLUMNS + " where id = :id for update")
                .param("id", id.value())
                .query(StoredApplications::application)
                .optional();
    }

    /** Those of a case, what came last first. */
    List<Application> in(CaseId id) {
        return db.sql(COLUMNS + " where dossier_id = :case order by arrived_at desc, id desc")
                .param("case", id.value())
                .query(StoredApplications::application)
                .list();
    }

    int count(CaseId id) {
        return db.sql("select count(*) from application.application where dossier_id = :case")
                .param("case", id.value())
                .query(Integer.class)
                .single();
    }

    /** Those of a unit that somebody waits for, at most so many, what came first first. A unit's label is its number times four and the class of secrecy. */
    List<Application> openIn(long unit, int limit) {
        return db.sql(COLUMNS + """
                         where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                           and state in ('ARRIVED', 'INVESTIGATED')
                         order by arrived_at, id
                         limit :limit
                        """)
                .param("first", unit * 4)
                .param("limit", limit)
                .query(StoredApplications::application)
                .list();
    }

    void add(Stamp stamp, ApplicationId id, PersonId person, Application.Asked asked, LocalDate arrivedOn) {
        Application.Applicant applicant = asked.applicant();
        db.sql("""
                insert into application.application
                       (id, dossier_id, label_id, municipality_id, person_id, applicant, guardian_id, name, capacity, arrived_at, arrived_on, way, what, support, by_user)
                values (:id, :case, :label, :municipality, :person, :applicant, :guardian, :name, :capacity, :at, :on, :way, :what, :support, :by)
                """)
                .param("id", id.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", person.value())
                .param("applicant", String.valueOf(applicant.kind()))
                .param(
                        "guardian",
                        applicant.guardian() == null
                                ? null
                                : applicant.guardian().value())
                .param("name", applicant.name())
                .param("capacity", applicant.capacity())
                .param("at", utc(Optional.ofNullable(asked.at()).orElseThrow()))
                .param("on", arrivedOn)
                .param("way", String.valueOf(asked.way()))
                .param("what", asked.what())
                .param("support", asked.support())
                .param("by", Entry.me().id().value())
                .update();
    }

    /** It belongs to an investigation that ran already. */
    void joins(ApplicationId id, InvestigationId investigation) {
        db.sql(
                        "update application.application set state = 'INVESTIGATED', investigation_id = :investigation, joined = true where id = :id")
                .param("investigation", investigation.value())
                .param("id", id.value())
                .update();
    }

    /** An investigation was opened for it. @param opening the decision to open it, with what that rests on */
    void opens(ApplicationId id, InvestigationId investigation, UUID opening, String provision, String mandate) {
        db.sql("""
                update application.application
                   set state = 'INVESTIGATED', investigation_id = :investigation, joined = false, opening_id = :opening, provision = :provision, mandate = :mandate
                 where id = :id
                """)
                .param("investigation", investigation.value())
                .param("opening", opening)
                .param("provision", provision)
                .param("mandate", mandate)
                .param("id", id.value())
                .update();
    }

    void decided(ApplicationId id, DecisionId decision) {
        db.sql("update application.application set state = 'DECIDED', decision_id = :decision where id = :id")
                .param("decision", decision.value())
                .param("id", id.value())
                .update();
    }

    void withdrawn(ApplicationId id) {
        db.sql("update application.application set state = 'WITHDRAWN' where id = :id")
                .param("id", id.value())
                .update();
    }

    void add(ApplicationId id, Stamp stamp, ApplicationStep step) {
        db.sql("""
                insert into application.step (id, application_id, dossier_id, label_id, municipality_id, what, on_day, words, by_user, at)
                values (:id, :application, :case, :label, :municipality, :what, :on, :words, :by, :at)
                """)
                .param("id", Ids.next())
                .param("application", id.value())
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
    List<ApplicationStep> stepsOf(ApplicationId id) {
        return db.sql("""
                        select what, on_day, words, by_user, at
                          from application.step
                         where application_id = :id
                         order by at desc, id desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new ApplicationStep(
                        ApplicationStep.What.valueOf(row.getString("what")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("words"),
                        new UserId(row.getInt("by_user")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Application application(ResultSet row, int number) throws SQLException {
        UUID guardian = row.getObject("guardian_id", UUID.class);
        UUID investigation = row.getObject("investigation_id", UUID.class);
        UUID decision = row.getObject("decision_id", UUID.class);
        return new Application(
                new ApplicationId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new Application.Asked(
                        new Application.Applicant(
                                Application.Applicant.Kind.valueOf(row.getString("applicant")),
                                person(guardian),
                                row.getString("name"),
                                row.getString("capacity")),
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                        Application.Way.valueOf(row.getString("way")),
                        row.getString("what"),
                        row.getString("support")),
                row.getObject("arrived_on", LocalDate.class),
                Application.State.valueOf(row.getString("state")),
                investigation == null ? null : new InvestigationId(investigation),
                row.getBoolean("joined"),
                decision == null ? null : new DecisionId(decision));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
