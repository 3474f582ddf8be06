package tillit.casework.journal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.law.Stockholm;

/**
 * Each night all journals are counted and their seals reckoned anew. A note that is missing, altered or without its words is told to those who lead the
 * unit, and stands in the log. It runs on the jobs' role, which has one function and no table.
 */
@Configuration(proxyBeanMethods = false)
class JournalCheck {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 15);
    private static final int AT_ONCE = 1_000; // some ten thousand notes: a transaction of about a second
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient sweep;
    private final Clock clock;

    JournalCheck(@Qualifier("sweep") JdbcClient sweep, Clock clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    /** What a night's check has gone through. @param found what is wrong and was not known */
    record Checked(int journals, long notes, int found) {}

    private record Portion(int journals, long notes, int found, UUID last) {}

    @Bean
    RecurringTask<Void> checkOfJournals() {
        return Tasks.recurring("journal-check", new Daily(Stockholm.ZONE, AT_NIGHT))
                .execute((instance, context) -> run());
    }

    /** Goes through every journal of every municipality; each portion is committed by itself. */
    Checked run() {
        Checked all = new Checked(0, 0, 0);
        UUID after = BEFORE_ALL;
        Portion portion;
        do {
            portion = portion(after);
            after = portion.last() == null ? after : portion.last();
            all = new Checked(
                    all.journals() + portion.journals(), all.notes() + portion.notes(), all.found() + portion.found());
        } while (portion.journals() == AT_ONCE);
        return all;
    }

    private Portion portion(UUID after) {
        return sweep.sql("select journals, notes, found, last from journal.check(:after, :limit, :now)")
                .param("after", after)
                .param("limit", AT_ONCE)
                .param("now", Drafts.utc(clock.instant()))
                .query(Portion.class)
                .single();
    }
}
