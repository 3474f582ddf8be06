package tillit.ground.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class JobsTest {

    @Autowired
    List<RecurringTask<?>> tasks;

    @Autowired
    @Qualifier("sweepDataSource")
    DataSource jobs;

    @Autowired
    DataSource people;

    @Test
    void theSweepOfTheDutiesIsPlannedEveryMinuteAndOutlivesItsProcess() {
        SettableClock clock = new SettableClock();
        clock.set(Instant.parse("2026-03-10T09:00:00Z"));
        forget();
        ManualScheduler first = scheduler(clock);
        first.start();
        first.runAnyDueExecutions();
        Instant next = planned();
        assertThat(next).isEqualTo(Instant.parse("2026-03-10T09:01:00Z"));
        first.stop();

        clock.tick(Duration.ofHours(9)); // an outage
        ManualScheduler second = scheduler(clock);
        second.start();
        assertThat(planned()).isEqualTo(next);
        second.runAnyDueExecutions();
        assertThat(planned()).isEqualTo(Instant.parse("2026-03-10T18:01:00Z"));
        second.stop();
    }

    @Test
    void twoProcessesShareOnePlan() {
        SettableClock clock = new SettableClock();
        clock.set(Instant.parse("2026-03-10T09:00:00Z"));
        forget();
        ManualScheduler one = scheduler(clock);
        ManualScheduler other = scheduler(clock);
        one.start();
        other.start();

        assertThat(JdbcClient.create(jobs)
                        .sql("select count(*) from jobs.scheduled_tasks")
                        .query(Integer.class)
                        .single())
                .as("each job stands there once")
                .isEqualTo(tasks.size());
        one.stop();
        other.stop();
    }

    @Test
    void whatPeopleDoCannotReachThePlan() {
        assertThatThrownBy(() -> JdbcClient.create(people)
                        .sql("select task_name from jobs.scheduled_tasks")
                        .query(String.class)
                        .list())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private ManualScheduler scheduler(SettableClock clock) {
        return TestHelper.createManualScheduler(jobs)
                .clock(clock)
                .tableName("jobs.scheduled_tasks")
                .startTasks(tasks)
                .build();
    }

    private Instant planned() {
        return JdbcClient.create(jobs)
                .sql("select execution_time from jobs.scheduled_tasks where task_name = 'duty-sweep' and not picked")
                .query((row, number) -> row.getTimestamp("execution_time").toInstant())
                .single();
    }

    private void forget() {
        JdbcClient.create(jobs).sql("delete from jobs.scheduled_tasks").update();
    }
}
