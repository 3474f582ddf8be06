package tillit.ground.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tillit.ground.law.Stockholm;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-10T09:30:00Z");

    /** Sets it to what the clock on the wall shows in Sweden. */
    public void is(String localTime) {
        now = swedish(localTime);
    }

    /** The moment when the clock on the wall in Sweden shows this. */
    public static Instant swedish(String localTime) {
        return LocalDateTime.parse(localTime).atZone(Stockholm.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
