package tillit.ground.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Who checks for malware, when what waits is tried again, and how a controller gets what came with a form. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesProperties.class)
class FilesConfiguration {

    @Bean
    static MalwareCheck malwareCheck(FilesProperties properties) {
        return properties.clamav().isConfigured() ? new Clamav(properties.clamav()) : new Unchecked();
    }

    @Bean
    static RecurringTask<Void> secondCheck(
            SecondCheck check, @Value("${tillit.files.check-again-every:1m}") Duration interval) {
        return Tasks.recurring("file-check", FixedDelay.of(interval)).execute((instance, context) -> check.run());
    }

    /** The parts are there already when a controller asks: {@link FormParts}. */
    @Bean
    static MultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true); // nothing is asked for again when an error is shown
        return resolver;
    }
}
