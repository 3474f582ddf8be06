package tillit.casework.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.PersonId;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;

/**
 * The reports that wait about people: what whoever answers the telephone must know before a case is opened. Only those that the one who asks
 * may see.
 */
@Component
public class WaitingReports {

    private static final int MOST = 100;

    private final JdbcClient db;
    private final Dossiers dossiers;
    private final Duties duties;
    private final Carriers carriers;
    private final Log log;

    WaitingReports(JdbcClient db, Dossiers dossiers, Duties duties, Carriers carriers, Log log) {
        this.db = db;
        this.dossiers = dossiers;
        this.duties = duties;
        this.carriers = carriers;
        this.log = log;
    }

    /** Those about these people, latest first. Who asks leaves a line in the log. */
    @Transactional
    public List<WaitingReport> about(Collection<PersonId> people) {
        if (people.isEmpty()) return List.of();
        List<WaitingReport> waiting = waiting(people);
        log.listed("earlier-read", waiting.size());
        if (waiting.isEmpty()) return waiting;
        Map<DossierId, List<UserId>> taken = dossiers.carriersOf(
                waiting.stream().map(it -> it.report().dossier()).toList());
        Map<UUID, List<Duty>> owed =
                duties.of(waiting.stream().map(it -> it.subject().value()).toList());
        return waiting.stream()
                .map(it -> it.carriedBy(carriers.of(
                        owed.getOrDefault(it.subject().value(), List.of()),
                        taken.getOrDefault(it.report().dossier(), List.of()))))
                .toList();
    }

    private List<WaitingReport> waiting(Collection<PersonId> people) {
        return db.sql("""
                        select s.id, s.dossier_id, s.label_id >> 2 as unit_id, coalesce(s.person_id, s.matched_id, s.mother_id) as person,
                               s.person_id is not null as confirmed, s.kind = 'NEWBORN' and s.person_id is null as newborn, r.received_at
                          from intake.subject s
                          join intake.concern_report r on r.dossier_id = s.dossier_id
                         where (s.person_id = any (:people::uuid[])
                                or s.person_id is null and (s.matched_id = any (:people::uuid[]) or s.mother_id = any (:people::uuid[])))
                           and s.state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT')
                         order by r.received_at desc, s.id
                         limit :limit
                        """)
                .param("people", Columns.ids(people))
                .param("limit", MOST)
                .query((row, number) -> new WaitingReport(
                        new ReportId(Columns.uuid(row, "dossier_id")),
                        new SubjectId(Columns.uuid(row, "id")),
                        new PersonId(Columns.uuid(row, "person")),
                        row.getBoolean("confirmed"),
                        row.getBoolean("newborn"),
                        Columns.instant(row, "received_at"),
                        new UnitId(row.getInt("unit_id")),
                        List.of()))
                .list();
    }
}
