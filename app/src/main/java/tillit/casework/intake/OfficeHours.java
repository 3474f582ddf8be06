package tillit.casework.intake;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When there is somebody at the unit, in Sweden: outside, the out-of-hours service (socialjour) answers. A local matter and no law, so it is a
 * setting of the installation: {@code tillit.intake.office-hours.opens} and the others.
 *
 * @param lastHour from when what comes will hardly be read by those who are there
 */
@ConfigurationProperties("tillit.intake.office-hours")
public record OfficeHours(
        @DefaultValue("08:00") LocalTime opens,
        @DefaultValue("17:00") LocalTime closes,
        @DefaultValue("16:00") LocalTime lastHour) {

    /** Whether it is before or after them, on whatever day. */
    public boolean isOutside(LocalTime time) {
        return time.isBefore(opens) || !time.isBefore(closes);
    }
}
