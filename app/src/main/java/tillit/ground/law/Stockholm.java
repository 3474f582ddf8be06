package tillit.ground.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Swedish legal time: which day it is, and when a day ends, is decided in Europe/Stockholm whatever zone the server is in. */
public final class Stockholm {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Stockholm() {}

    /** The calendar day in Sweden at that moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** What the clock on the wall shows in Sweden at that moment. */
    public static LocalTime timeOf(Instant moment) {
        return LocalTime.ofInstant(moment, ZONE);
    }

    /** The last whole second of the day, 23:59:59 in Sweden: the moment by which what is due that day must be done. */
    public static Instant endOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(ZONE).toInstant();
    }
}
