package tillit.open.reporting;

import java.time.LocalTime;

/** From when until when there is somebody at the office, in Sweden; at the minute it closes there is nobody. */
public record Hours(LocalTime opens, LocalTime closes) {

    boolean include(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }
}
