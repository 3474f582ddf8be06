package tillit.casework.away;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When it is looked whether a copy is to be made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AwayProperties.class)
class AwayConfiguration {

    /** Ours: who asks for copies sees the first within minutes, and what failed is tried again as soon. */
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(5);

    @Bean
    static RecurringTask<Void> hourlyCopies(HourlyRound round) {
        return Tasks.recurring("away-copies", FixedDelay.of(LOOKS_EVERY)).execute((instance, context) -> round.run());
    }
}
