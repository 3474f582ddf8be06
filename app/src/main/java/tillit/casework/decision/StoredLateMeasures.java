package tillit.casework.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may have waited in a quarter, as row security shows it. */
@Component
class StoredLateMeasures {

    private final JdbcClient db;

    StoredLateMeasures(JdbcClient db) {
        this.db = db;
    }

    /** Those of a unit that may have waited in a quarter: what has not ended, and what ended in it or later. At most so many, what was granted first first. */
    List<Measure> lately(long unit, Quarter quarter, List<String> kinds, int limit) {
        return db.sql("""
                        select id, dossier_id, person_id, decision_id, kind, granted_on, state, waits_since, started_on, ended_on, result
                          from (select * from decision.measure where state <> 'ENDED'
                                union all
                                select * from decision.measure where state = 'ENDED' and ended_on >= :first) measure
                         where label_id between :label and :label + 2 and label_id = any ((select access.my_labels())::int[])
                           and granted_on <= :last and kind = any (:kinds)
                           and (waits_since is not null or started_on is null or started_on >= :first
                                or exists (select 1
                                             from decision.measure_event e
                                            where e.measure_id = measure.id and e.what in ('INTERRUPTED', 'RESUMED') and e.on_day >= :first))
                         order by granted_on, id
                         limit :limit
                        """)
                .param("label", unit * 4)
                .param("first", quarter.first())
                .param("last", quarter.last())
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query(StoredMeasures::measure)
                .list();
    }

    /** What has happened to them, oldest first. */
    Map<MeasureId, List<MeasureEvent>> eventsOf(List<MeasureId> ids) {
        Map<MeasureId, List<MeasureEvent>> events = new HashMap<>();
        db.sql("""
                        select measure_id, what, on_day, words, by_user, at
                          from decision.measure_event
                         where measure_id = any (:ids::uuid[])
                         order by on_day, at, id
                        """)
                .param("ids", ids.stream().map(MeasureId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    MeasureId of = new MeasureId(row.getObject("measure_id", UUID.class));
                    events.computeIfAbsent(of, _ -> new ArrayList<>()).add(StoredMeasures.event(row));
                    return of;
                })
                .list();
        return events;
    }
}
