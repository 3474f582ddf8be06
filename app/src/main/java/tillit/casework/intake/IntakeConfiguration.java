package tillit.casework.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What an installation sets for this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OfficeHours.class, SendersFiles.class})
class IntakeConfiguration {}
