package tillit.ground.notices;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.StillOpen;
import tillit.ground.access.UnitId;

/** How often somebody is on call for a unit from now on: the roster is empty before the unit ends. */
@Component
class WatchesOfUnit implements StillOpen {

    private final JdbcClient db;
    private final Clock clock;

    WatchesOfUnit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "on-call";
    }

    @Override
    @Transactional(readOnly = true)
    public int in(UnitId unit) {
        return db.sql("""
                        select count(*)
                          from notices.on_call
                         where unit_id = :unit and ended_at is null and to_at > :now
                        """)
                .param("unit", unit.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
