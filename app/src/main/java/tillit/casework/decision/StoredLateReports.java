package tillit.casework.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** What has been reported as late, as row security shows it: added to, never changed. */
@Component
class StoredLateReports {

    private final JdbcClient db;

    StoredLateReports(JdbcClient db) {
        this.db = db;
    }

    /** By whom and when something is written down. @param sentOn the day on which it went to IVO and the auditors */
    record Line(UUID id, Stamp stamp, LocalDate sentOn, UserId by, Instant at) {}

    /** @param overOn the day that stood in the report; null if none did */
    void add(Line line, MeasureId measure, Quarter quarter, Waiting waiting, @Nullable LocalDate overOn) {
        db.sql("""
                insert into decision.late_report (id, measure_id, dossier_id, label_id, municipality_id, quarter, since, over_on, reason, sent_on, by_user, at)
                values (:id, :measure, :case, :label, :municipality, :quarter, :since, :over, :reason, :sent, :by, :at)
                """)
                .param("id", line.id())
                .param("measure", measure.value())
                .param("case", line.stamp().dossier().value())
                .param("label", line.stamp().label())
                .param("municipality", line.stamp().municipality().value())
                .param("quarter", quarter.first())
                .param("since", waiting.since())
                .param("over", overOn)
                .param("reason", waiting.reason())
                .param("sent", line.sentOn())
                .param("by", line.by().value())
                .param("at", StoredDecisions.utc(line.at()))
                .update();
    }

    /** By the first report of it and what made it end. @return whether there are both */
    boolean addEnd(Line line, MeasureId measure, Waiting waiting) {
        return db.sql("""
                        insert into decision.late_end (id, measure_id, dossier_id, label_id, municipality_id, since, report_id, event_id, what, over_on, sent_on, by_user, at)
                        select :id, :measure, :case, :label, :municipality, r.since, r.id, e.id, e.what, e.on_day, :sent, :by, :at
                          from decision.late_report r
                          join decision.measure_event e on e.measure_id = r.measure_id
                         where r.measure_id = :measure and r.since = :since and e.on_day = :over and e.what in ('STARTED', 'RESUMED', 'ENDED')
                         order by r.quarter, e.at, e.id
                         limit 1
                        """)
                        .param("id", line.id())
                        .param("measure", measure.value())
                        .param("case", line.stamp().dossier().value())
                        .param("label", line.stamp().label())
                        .param("municipality", line.stamp().municipality().value())
                        .param("since", waiting.since())
                        .param("over", waiting.until())
                        .param("sent", line.sentOn())
                        .param("by", line.by().value())
                        .param("at", StoredDecisions.utc(line.at()))
                        .update()
                > 0;
    }

    /** Those of the measures, the first quarter first. */
    List<Reported> of(List<MeasureId> ids) {
        return db.sql("""
                        select measure_id, since, quarter, over_on, sent_on
                          from decision.late_report
                         where measure_id = any (:ids::uuid[])
                         order by quarter, id
                        """)
                .param("ids", values(ids))
                .query((row, number) -> new Reported(
                        new MeasureId(row.getObject("measure_id", UUID.class)),
                        row.getObject("since", LocalDate.class),
                        Quarter.of(row.getObject("quarter", LocalDate.class)),
                        row.getObject("over_on", LocalDate.class) != null,
                        row.getObject("sent_on", LocalDate.class)))
                .list();
    }

    List<Reported.End> endsOf(List<MeasureId> ids) {
        return db.sql("""
                        select measure_id, since, sent_on
                          from decision.late_end
                         where measure_id = any (:ids::uuid[])
                         order by since, id
                        """)
                .param("ids", values(ids))
                .query((row, number) -> new Reported.End(
                        new MeasureId(row.getObject("measure_id", UUID.class)),
                        row.getObject("since", LocalDate.class),
                        row.getObject("sent_on", LocalDate.class)))
                .list();
    }

    /** Whether it has been reported that a measure waits since that day, and not that it does so no longer. */
    boolean waitsFor(MeasureId id, LocalDate since) {
        return db.sql("""
                        select exists (select 1 from decision.late_report where measure_id = :id and since = :since)
                           and not exists (select 1 from decision.late_report where measure_id = :id and since = :since and over_on is not null)
                           and not exists (select 1 from decision.late_end where measure_id = :id and since = :since)
                        """)
                .param("id", id.value())
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    /** Measures of a unit that have been reported as late, that wait no longer, and of which that has not been reported; at most so many, what was granted first first. */
    List<Measure> untoldIn(long unit, int limit) {
        return db.sql("""
                        with untold as materialized (
                               select r.measure_id, r.since
                                 from decision.late_report r
                                where r.label_id between :label and :label + 2 and r.label_id = any ((select access.my_labels())::int[])
                                group by r.measure_id, r.since
                               having bool_and(r.over_on is null)
                                  and not exists (select 1 from decision.late_end e where e.measure_id = r.measure_id and e.since = r.since))
                        select distinct m.id, m.dossier_id, m.person_id, m.decision_id, m.kind, m.granted_on, m.state, m.waits_since, m.started_on, m.ended_on, m.result
                          from untold u
                         cross join lateral (select * from decision.measure each where each.id = u.measure_id offset 0) m
                         where m.waits_since is distinct from u.since
                         order by m.granted_on, m.id
                         limit :limit
                        """)
                .param("label", unit * 4)
                .param("limit", limit)
                .query(StoredMeasures::measure)
                .list();
    }

    private static UUID[] values(List<MeasureId> ids) {
        return ids.stream().map(MeasureId::value).toArray(UUID[]::new);
    }
}
