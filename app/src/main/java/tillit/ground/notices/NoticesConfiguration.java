package tillit.ground.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Who sends, and when it is looked whether anybody must hear of something. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticesProperties.class)
class NoticesConfiguration {

    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
    private static final Duration SENDS_EVERY = Duration.ofSeconds(15);

    @Bean
    static Postman postman(ObjectProvider<JavaMailSender> server, NoticesProperties properties) {
        JavaMailSender there = server.getIfAvailable();
        return there == null
                ? new NoMail()
                : MailByServer.from(properties.mail().from(), there);
    }

    @Bean
    static TextMessages textMessages(NoticesProperties properties) {
        return properties.sms().isConfigured() ? new TextMessagesByGateway(properties.sms()) : new NoTextMessages();
    }

    @Bean
    static RecurringTask<Void> roundOfNotices(Round round) {
        return Tasks.recurring("notices-round", FixedDelay.of(LOOKS_EVERY)).execute((instance, context) -> round.run());
    }

    @Bean
    static RecurringTask<Void> sendingOfNotices(Dispatch dispatch) {
        return Tasks.recurring("notices-dispatch", FixedDelay.of(SENDS_EVERY))
                .execute((instance, context) -> dispatch.run());
    }
}
