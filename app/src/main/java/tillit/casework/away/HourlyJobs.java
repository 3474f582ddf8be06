package tillit.casework.away;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the jobs' role knows of hourly copies: of which units, in whose name, and how it went. What opens them it does not see. */
@Component
class HourlyJobs {

    private final JdbcClient sweep;
    private final AwayProperties properties;

    HourlyJobs(@Qualifier("sweep") JdbcClient sweep, AwayProperties properties) {
        this.sweep = sweep;
        this.properties = properties;
    }

    /** Those of which a copy is to be made, the longest without first. */
    List<Hourly> due(Instant now) {
        return sweep
                .sql(HourlyRows.SELECT + " order by last_at nulls first, unit_id")
                .query(HourlyRows::hourly)
                .list()
                .stream()
                .filter(it -> it.isDue(now, properties.every()))
                .toList();
    }

    /** Nothing is kept where somebody else has taken it over meanwhile. */
    void made(Hourly hourly, int pages, Instant at) {
        sweep.sql("""
                        update away.hourly
                           set tried_at = :at, last_at = :at, pages = :pages, fault = null, fault_since = null
                         where unit_id = :unit and asked_by = :by
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("pages", pages)
                .param("unit", hourly.unit().value())
                .param("by", hourly.askedBy().value())
                .update();
    }

    void failed(Hourly hourly, Hourly.Why why, Instant at) {
        sweep.sql("""
                        update away.hourly
                           set tried_at = :at, fault = :fault,
                               fault_since = case when fault = :fault then fault_since else :at end
                         where unit_id = :unit and asked_by = :by
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("fault", why.name())
                .param("unit", hourly.unit().value())
                .param("by", hourly.askedBy().value())
                .update();
    }
}
