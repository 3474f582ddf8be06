package tillit.ground.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.law.Stockholm;

/**
 * The secret end of a calendar's address: whoever knows it reads that calendar without signing in, in its owner's name. It is shown once and kept as
 * a fingerprint; one person has one, and it opens nothing when the account is closed.
 */
@Component
@Transactional
public class CalendarKeys {

    private static final Duration ONE_READING = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Doorkeeper door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarKeys(JdbcClient db, Doorkeeper door, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /** That one has such an address. @param readOn the last day on which somebody read it, in Stockholm */
    public record Given(Instant madeAt, Optional<LocalDate> readOn) {}

    /** Mine, if I have one; what it ends with nobody can tell. */
    @Transactional(readOnly = true)
    public Optional<Given> mine() {
        return db.sql("select made_at, read_on from access.my_calendar_key()")
                .query((row, number) -> new Given(
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("read_on", LocalDate.class))))
                .optional();
    }

    /** Gives the one who asks a new one, 256 random bits; what was before opens nothing any more. */
    public String give() {
        String key = Secrets.token();
        db.sql("select access.give_calendar_key(:hash)")
                .param("hash", Secrets.hash(key))
                .query((row, number) -> true)
                .list();
        events.publishEvent(AccessChanged.of(Entry.me().id(), "calendar-address-given", ""));
        return key;
    }

    /** Takes mine back, at once; once more changes nothing. */
    public void takeBack() {
        boolean was = db.sql("select access.take_back_calendar_key()")
                .query(Boolean.class)
                .single();
        if (was) events.publishEvent(AccessChanged.of(Entry.me().id(), "calendar-address-taken-back", ""));
    }

    /** Reads in the name of the one whose secret it is; empty, and nothing read or written, if it is nobody's. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public <T> Optional<T> opened(String key, Supplier<T> work) {
        return door.openCalendar(key, ONE_READING).map(session -> {
            try {
                return Entry.as(session, work::get);
            } finally {
                door.endErrand(session);
            }
        });
    }

    /**
     * Remembers that mine is read today. It is done in the transaction that reads and logs, so that a reading which fails is not the first.
     *
     * @return whether for the first time today, which is the reading to be logged
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isReadFirst() {
        return db.sql("select access.read_calendar(:day)")
                .param("day", Stockholm.dayOf(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
