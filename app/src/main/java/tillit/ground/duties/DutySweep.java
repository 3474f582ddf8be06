package tillit.ground.duties;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what was not done in time and tells the managers: each breach once, also when two sweeps run at once, and what an outage has left on the
 * next one. It runs on the jobs' role, which has one function and no table.
 */
@Configuration(proxyBeanMethods = false)
class DutySweep {

    private static final int AT_ONCE = 500; // a transaction of well under a second, so that nobody waits for its rows

    private final JdbcClient sweep;
    private final Clock clock;

    DutySweep(@Qualifier("sweep") JdbcClient sweep, Clock clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> sweepOfDuties(@Value("${tillit.duties.sweep-interval:1m}") Duration interval) {
        return Tasks.recurring("duty-sweep", FixedDelay.of(interval)).execute((instance, context) -> run());
    }

    /** Marks everything that has been breached by now; answers how many. Each portion is committed by itself. */
    int run() {
        int all = 0;
        int marked;
        do {
            marked = portion();
            all += marked;
        } while (marked == AT_ONCE);
        return all;
    }

    private int portion() {
        return sweep.sql("select duties.sweep(:now, :limit)")
                .param("now", DutyRows.moment(clock.instant()))
                .param("limit", AT_ONCE)
                .query(Integer.class)
                .single();
    }
}
