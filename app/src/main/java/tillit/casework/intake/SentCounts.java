package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;

/**
 * How many reports another system says that it sent on a day, counted against what it has handed in here. A delivery counts once, on the day in Sweden
 * on which its receipt says that it was received: what comes late with that moment heals the day. Tells of nobody whom a report is about.
 */
@Component
public class SentCounts {

    /** Ours: what nobody has found in a month is not found by a number. The day stands in the log. */
    private static final int DAYS = 30;

    /** Ours: no system sends so many in a day. The table says the same. */
    private static final int MOST = 10_000;

    private final JdbcClient db;
    private final Log log;
    private final Clock clock;

    SentCounts(JdbcClient db, Log log, Clock clock) {
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    /** What the system is told. @param sent what it said @param received what it has handed in here, of that day */
    record Counted(LocalDate date, int sent, int received, boolean agrees) {}

    /** A day on which a system says that it sent more or fewer than stand here. */
    public record Differing(UserId system, LocalDate day, int sent, int received) {

        /** Whether a report may have been lost. */
        public boolean isMissing() {
            return sent > received;
        }
    }

    /**
     * The system that is signed in says how many it sent; said again, the last number counts.
     *
     * @throws IntakeRefusal of a day that has not begun or is too long ago, of what is no such number, or if the system hands in nowhere
     */
    @Transactional
    Counted tell(LocalDate day, int sent) {
        Instant now = clock.instant();
        LocalDate today = Stockholm.dayOf(now);
        if (day.isAfter(today)) throw new IntakeRefusal.ReceivedInTheFuture("date");
        if (day.isBefore(today.minusDays(DAYS))) throw new IntakeRefusal.ReceivedTooLongAgo("date");
        if (sent < 0 || sent > MOST) throw new IntakeRefusal.WrongType("count", "sent");
        int received = received(day);
        keep(day, sent, received, now);
        log.counted(day, sent, received);
        return new Counted(day, sent, received, sent == received);
    }

    /** The days of the last month that differ, of systems that hand in to the unit, for those who see its reports; the latest first. */
    @Transactional(readOnly = true)
    public List<Differing> differing(UnitId unit) {
        LocalDate today = Stockholm.dayOf(clock.instant());
        return db.sql("select system, day, sent, received from intake.counts_that_differ(:unit, :since, :today)")
                .param("unit", unit.value())
                .param("since", today.minusDays(DAYS))
                .param("today", today)
                .query((row, number) -> new Differing(
                        new UserId(row.getInt("system")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("sent"),
                        row.getInt("received")))
                .list();
    }

    private int received(LocalDate day) {
        return db.sql("""
                        select count(*)
                          from intake.delivery
                         where user_id = :me and received_at >= :from and received_at < :to
                        """)
                .param("me", Entry.me().id().value())
                .param("from", Columns.utc(day.atStartOfDay(Stockholm.ZONE).toInstant()))
                .param(
                        "to",
                        Columns.utc(day.plusDays(1).atStartOfDay(Stockholm.ZONE).toInstant()))
                .query(Integer.class)
                .single();
    }

    /** Where it could hand in once is told still: who moves a system elsewhere hides no loss. */
    private void keep(LocalDate day, int sent, int received, Instant now) {
        int kept = db.sql("""
                insert into intake.sent_count as told (user_id, municipality_id, day, sent, received, label_ids, told_at)
                select :me, :municipality, :day, :sent, :received, access.my_delivery_labels(), :now
                 where cardinality(access.my_delivery_labels()) > 0
                on conflict (user_id, day) do update
                   set sent = excluded.sent, received = excluded.received, told_at = excluded.told_at,
                       label_ids = (select array_agg(distinct l) from unnest(told.label_ids || excluded.label_ids) l)
                """)
                .param("me", Entry.me().id().value())
                .param("municipality", Entry.me().municipality().value())
                .param("day", day)
                .param("sent", sent)
                .param("received", received)
                .param("now", Columns.utc(now))
                .update();
        if (kept == 0) throw new IntakeRefusal.NotYourUnit("date");
    }
}
