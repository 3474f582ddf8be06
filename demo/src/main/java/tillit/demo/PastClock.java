package tillit.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demonstration's clock: the right time for everybody, except for whoever writes Björkmåla's history, who stands in the moment that is
 * written. What the database itself dates, such as the log, tells when it was really written.
 */
@Component
@Primary
@Profile("demo")
class PastClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private static final Clock NOW = Clock.systemUTC();

    /** Does the work as if it were then; only what this thread does meanwhile is there. */
    static <T, X extends Throwable> T at(Instant then, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(MOMENT, then).call(work);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : NOW.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
