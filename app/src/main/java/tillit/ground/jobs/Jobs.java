package tillit.ground.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the recurring jobs of all rooms from when everything is ready until the process is asked to stop. What a killed process had begun is
 * taken over by another one, or by itself after the next start.
 */
@Component
class Jobs implements SmartLifecycle {

    private static final Duration LOOKS_FOR_WORK_EVERY =
            Duration.ofSeconds(5); // far below the shortest interval of a job
    private static final Duration SAYS_IT_LIVES_EVERY =
            Duration.ofSeconds(30); // dead after six: taken over within three minutes
    private static final Duration MAY_FINISH_IN =
            Duration.ofSeconds(20); // what takes longer is broken off and taken over
    private static final int AT_ONCE = 2; // of the four connections that the jobs have

    private final Scheduler scheduler;
    private final boolean enabled;
    private boolean running;

    Jobs(
            @Qualifier("sweepDataSource") DataSource jobs,
            List<RecurringTask<?>> tasks,
            @Value("${tillit.jobs.enabled:true}") boolean enabled) {
        this.enabled = enabled;
        this.scheduler = planned(jobs, tasks);
    }

    static Scheduler planned(DataSource jobs, List<RecurringTask<?>> tasks) {
        return Scheduler.create(jobs)
                .startTasks(tasks)
                .tableName("jobs.scheduled_tasks")
                .threads(AT_ONCE)
                .pollingInterval(LOOKS_FOR_WORK_EVERY)
                .heartbeatInterval(SAYS_IT_LIVES_EVERY)
                .shutdownMaxWait(MAY_FINISH_IN)
                .build();
    }

    @Override
    public void start() {
        if (enabled) scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        if (enabled) scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
