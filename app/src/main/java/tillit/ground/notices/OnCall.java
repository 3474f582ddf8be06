package tillit.ground.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;

/** Who is on call (har jour). Open to everyone in the municipality; kept by whoever leads the unit, or administers. It lets nobody see more. */
@Component
@Transactional
public class OnCall {

    /** Ours: what is longer has been mistyped. */
    private static final Duration LONGEST = Duration.ofDays(14);

    private static final String MAY_NOT = "42501"; // insufficient_privilege
    private static final String NOT_THERE = "P0002"; // no_data_found

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    OnCall(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** The roster of a unit, of what is not over before {@code from} and begins before {@code until}, in order of time. */
    @Transactional(readOnly = true)
    public List<Watch> in(UnitId unit, Instant from, Instant until) {
        return db.sql("""
                        select id, unit_id, user_id, from_at, to_at
                          from notices.on_call
                         where unit_id = :unit and ended_at is null and to_at > :from and from_at < :until
                         order by from_at, to_at, id
                        """)
                .param("unit", unit.value())
                .param("from", utc(from))
                .param("until", utc(until))
                .query(OnCall::watch)
                .list();
    }

    /** The same of the one who is signed in, in whatever unit. */
    @Transactional(readOnly = true)
    public List<Watch> mine(Instant from, Instant until) {
        return db.sql("""
                        select id, unit_id, user_id, from_at, to_at
                          from notices.on_call
                         where user_id = :me and ended_at is null and to_at > :from and from_at < :until
                         order by from_at, to_at, id
                        """)
                .param("me", Entry.me().id().value())
                .param("from", utc(from))
                .param("until", utc(until))
                .query(OnCall::watch)
                .list();
    }

    /** Who is on call in the unit now and works there still; nobody, if nobody is. */
    @Transactional(readOnly = true)
    public Set<UserId> now(UnitId unit) {
        Instant now = clock.instant();
        Set<UUID> kept = kept();
        return in(unit, now, now.plusMillis(1)).stream()
                .filter(it -> kept.contains(it.id()))
                .map(Watch::who)
                .collect(Collectors.toSet());
    }

    /** What of the roster somebody keeps: whose account is open and who works in the unit today. The rest is a gap. */
    @Transactional(readOnly = true)
    public Set<UUID> kept() {
        return db
                .sql("select id from notices.kept_on_call(:now) order by id")
                .param("now", utc(clock.instant()))
                .query(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /** Those who are or will be on call, work there still, and have an address to which anything can be sent. */
    @Transactional(readOnly = true)
    public Set<UserId> reachable() {
        return db
                .sql("select user_id from notices.reachable_on_call(:now) order by user_id")
                .param("now", utc(clock.instant()))
                .query(Integer.class)
                .stream()
                .map(UserId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Puts somebody on call in a unit where they work.
     *
     * @throws NoticeRefusal if the times cannot be, that person works elsewhere or is on call then, or it is not the asker's to say
     */
    public void say(UnitId unit, UserId who, Instant from, Instant to) {
        if (!from.isBefore(to)) throw new NoticeRefusal.EndsBeforeItBegins();
        if (!to.isAfter(clock.instant())) throw new NoticeRefusal.HasPassed();
        if (Duration.between(from, to).compareTo(LONGEST) > 0) throw new NoticeRefusal.TooLong();
        UUID id = Ids.next();
        String wrong = said(id, unit, who, from, to);
        if (wrong.equals("NOBODY")) throw new NoticeRefusal.WorksElsewhere();
        if (wrong.equals("OVERLAPS")) throw new NoticeRefusal.OnCallAlready();
        audit.note(Noted.that("on-call-said", Outcome.DONE)
                .with("on-call=%s unit=%d user=%d from=%s to=%s".formatted(id, unit.value(), who.value(), from, to)));
    }

    /** Takes it back. @throws Missing if there is none that the one who asks may take back */
    public void end(UUID watch) {
        try {
            int whose = db.sql("select notices.end_on_call(:id, :now)")
                    .param("id", watch)
                    .param("now", utc(clock.instant()))
                    .query(Integer.class)
                    .single();
            audit.note(Noted.that("on-call-ended", Outcome.DONE).with("on-call=%s user=%d".formatted(watch, whose)));
        } catch (DataAccessException e) {
            if (NOT_THERE.equals(state(e))) throw new Missing();
            throw e;
        }
    }

    private String said(UUID id, UnitId unit, UserId who, Instant from, Instant to) {
        try {
            return db.sql("select notices.say_on_call(:id, :unit, :who, :from, :to, :now)")
                    .param("id", id)
                    .param("unit", unit.value())
                    .param("who", who.value())
                    .param("from", utc(from))
                    .param("to", utc(to))
                    .param("now", utc(clock.instant()))
                    .query(String.class)
                    .single();
        } catch (DataAccessException e) {
            if (!MAY_NOT.equals(state(e))) throw e;
            audit.noteApart(Noted.that("on-call-said", Outcome.REFUSED).with("unit=" + unit.value()));
            throw new NoticeRefusal.NotYours();
        }
    }

    private static String state(DataAccessException e) {
        return e.getRootCause() instanceof SQLException cause ? cause.getSQLState() : "";
    }

    private static Watch watch(ResultSet row, int number) throws SQLException {
        return new Watch(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                new UserId(row.getInt("user_id")),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("to_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
