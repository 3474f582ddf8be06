package tillit.casework.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.DossierId;
import tillit.ground.access.Entry;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;

/** Those whom the reports are about, each loaded into the state it is in. */
@Component
class Subjects {

    /** Another municipality that has said no is not responsible, whoever lives there. */
    private static final String SELECT = """
            select s.id, s.dossier_id, s.label_id, s.municipality_id, s.kind, s.matched_id, s.person_id, s.mother_id, s.born, s.expected_birth, s.violence,
                   s.state, s.joins_id, s.joins_case, r.received_at, r.arrived_on, r.reporter_class, r.wants_feedback,
                   case when not exists (select 1
                                           from intake.hand_over h
                                          where h.subject_id = s.id and h.to_municipality = s.residence and h.refused_at is not null)
                        then s.residence end as residence
              from intake.subject s
              join intake.concern_report r on r.dossier_id = s.dossier_id
             """;

    private final JdbcClient db;
    private final SignedAssessments signed;

    Subjects(JdbcClient db, SignedAssessments signed) {
        this.db = db;
        this.signed = signed;
    }

    /** The subject, which nobody else changes until the transaction ends; absent for one who does not see the report. */
    Optional<Subject> lock(SubjectId id) {
        return db.sql("""
                        select id
                          from intake.subject
                         where id = :id
                           for update
                        """).param("id", id.value()).query(UUID.class).optional().flatMap(found -> find(id));
    }

    Optional<Subject> find(SubjectId id) {
        return db.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query(this::subject)
                .optional();
    }

    /** Whether that municipality has been sent the report about this one and has said no. */
    boolean isRefusedBy(SubjectId id, MunicipalityId municipality) {
        return db.sql("""
                        select exists (select 1
                                         from intake.hand_over
                                        where subject_id = :subject and to_municipality = :municipality and refused_at is not null)
                        """)
                .param("subject", id.value())
                .param("municipality", municipality.value())
                .query(Boolean.class)
                .single();
    }

    /** Whoever has the number that was written, before somebody says who it is. */
    Optional<PersonId> pointedAt(SubjectId id) {
        return db.sql("""
                        select candidate_ids[1] as holder
                          from intake.subject
                         where id = :id and identification = any (:words::text[]) and cardinality(candidate_ids) > 0
                        """)
                .param("id", id.value())
                .param("words", Recognised.POINT_AT_A_HOLDER.toArray(String[]::new))
                .query((row, number) -> new PersonId(Columns.uuid(row, "holder")))
                .optional();
    }

    /** All in a report, in the order in which they were written. */
    List<Subject> in(ReportId report) {
        return db.sql(SELECT + "where s.dossier_id = :report order by s.position")
                .param("report", report.value())
                .query(this::subject)
                .list();
    }

    /** All in these reports, which nobody else changes until the transaction ends. Two who lock the same wait for each other. */
    Map<ReportId, List<Subject>> lockAll(Collection<ReportId> reports) {
        db.sql("""
                        select id
                          from intake.subject
                         where dossier_id = any (:reports::uuid[])
                         order by id
                           for update
                        """)
                .param("reports", reports.stream().map(ReportId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return reports.stream().distinct().collect(Collectors.toMap(Function.identity(), this::in));
    }

    /** Writes the state that the subject has come to, and who brought it there. */
    void save(Subject now, Instant at) {
        db.sql("""
                update intake.subject
                   set state = :state, violence = :violence, state_since = :at, state_by = :by
                 where id = :id
                """)
                .param("state", now.state())
                .param("violence", now.facts().violence())
                .param("at", Columns.utc(at))
                .param("by", Entry.me().id().value())
                .param("id", now.facts().id().value())
                .update();
    }

    /** Writes who it is now said to be, who said so, and the state that follows. */
    void save(Subject now, Recognised known, Instant at) {
        SubjectFacts is = now.facts();
        Running running = is.running();
        boolean confirmed = is.confirmed() != null;
        db.sql("""
                update intake.subject
                   set kind = :kind, identification = :identification, matched_id = :matched, candidate_ids = :candidates, born = :born,
                       residence = :residence, joins_id = :joins, joins_case = :joinsCase, mother_id = :mother,
                       person_id = :person, confirmed_by = :by, confirmed_at = :at,
                       state = :state, state_since = :now, state_by = :me
                 where id = :id
                """)
                .param("kind", is.kind().name())
                .param("identification", known.word())
                .param("matched", Columns.id(known.matched()))
                .param("candidates", Columns.ids(known.candidates()))
                .param("born", known.born())
                .param(
                        "residence",
                        known.residence() == null ? null : known.residence().value())
                .param("joins", running == null ? null : running.investigation())
                .param(
                        "joinsCase",
                        running == null ? null : running.socialCase().value())
                .param("mother", Columns.id(is.mother()))
                .param("person", Columns.id(is.confirmed()))
                .param("by", confirmed ? Entry.me().id().value() : null)
                .param("at", confirmed ? Columns.utc(at) : null)
                .param("state", now.state())
                .param("now", Columns.utc(at))
                .param("me", Entry.me().id().value())
                .param("id", is.id().value())
                .update();
    }

    /** Writes whether violence is suspected, as it was last assessed. */
    void suspects(SubjectId id, boolean violence) {
        db.sql("""
                update intake.subject
                   set violence = :violence
                 where id = :id
                """).param("violence", violence).param("id", id.value()).update();
    }

    private Subject subject(ResultSet row, int number) throws SQLException {
        SubjectFacts facts = facts(row);
        return switch (row.getString("state")) {
            case "ARRIVED" -> new Subject.Arrived(facts);
            case "ASSESSED" -> assessed(facts);
            case "UNDECIDED" -> undecided(facts);
            case "OPENED" -> new Subject.Opened(facts);
            case "NOT_OPENED" -> new Subject.NotOpened(facts);
            case "JOINED" -> new Subject.Joined(facts);
            case "HAND_OVER_SENT" -> new Subject.HandOverSent(facts, before(facts));
            case "HANDED_OVER" -> new Subject.HandedOver(facts);
            case "DUPLICATE" -> new Subject.Duplicate(facts);
            default -> throw new IllegalStateException("the database keeps a state that nobody knows");
        };
    }

    /** What was sent: assessed, except a child that was born while another municipality had the report. */
    private Subject before(SubjectFacts sent) {
        if (!sent.kind().isAssessed()) return undecided(sent);
        return signed.all(sent.id()).isEmpty() ? new Subject.Arrived(sent) : assessed(sent);
    }

    private Subject.Assessed assessed(SubjectFacts facts) {
        return new Subject.Assessed(facts, signed.latest(facts.id()), signed.lifted(facts.id()));
    }

    private Subject.Undecided undecided(SubjectFacts facts) {
        return new Subject.Undecided(facts, signed.lifted(facts.id()));
    }

    private static SubjectFacts facts(ResultSet row) throws SQLException {
        SubjectFacts.Who who = new SubjectFacts.Who(
                SubjectKind.valueOf(row.getString("kind")),
                Columns.person(row, "matched_id"),
                Columns.person(row, "person_id"),
                Columns.person(row, "mother_id"),
                Columns.municipality(row, "residence"),
                row.getObject("born", LocalDate.class));
        SubjectFacts.Reported reported = new SubjectFacts.Reported(
                Columns.instant(row, "received_at"),
                row.getObject("arrived_on", LocalDate.class),
                ReporterClass.valueOf(row.getString("reporter_class")),
                row.getBoolean("wants_feedback"));
        return new SubjectFacts(
                new SubjectId(Columns.uuid(row, "id")),
                new ReportId(Columns.uuid(row, "dossier_id")),
                Columns.stamp(row),
                who,
                row.getObject("expected_birth", LocalDate.class),
                row.getBoolean("violence"),
                running(row),
                reported);
    }

    private static @Nullable Running running(ResultSet row) throws SQLException {
        UUID investigation = Columns.uuidOrNull(row, "joins_id");
        return investigation == null
                ? null
                : new Running(investigation, new DossierId(Columns.uuid(row, "joins_case")));
    }
}
