package tillit.casework.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.UnitId;

/**
 * The ways on which reports come in to a unit, and whether one of them has fallen silent: what comes from another system stops coming without anybody
 * noticing, and whoever sent it has a receipt. Tells of nobody whom a report is about, and leaves no line.
 */
@Component
public class Channels {

    /** Ours: so far back that a way that is used now and then is seen, and a summer does not count for a year. */
    private static final Duration LOOKED_AT = Duration.ofDays(90);

    /** Ours: fewer say nothing of how often one may expect another. */
    private static final int ENOUGH = 10;

    /** Ours: a weekend is never silence. */
    private static final Duration SHORTEST_SILENCE = Duration.ofDays(3);

    /** Ours: twice as long as nearly all pauses have been. */
    private static final int TIMES_THE_USUAL = 2;

    /** The ways that need no person here, and so fall silent without a person. */
    private static final Set<Channel> UNATTENDED = Set.of(Channel.WEB_FORM, Channel.E_SERVICE, Channel.API);

    private static final String ARRIVED = """
            with arrived as (
              select channel, received_at, extract(epoch from received_at - lag(received_at) over (partition by channel order by received_at)) as pause
                from intake.concern_report
               where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                 and received_at >= :since)
            select channel, count(*) as reports, max(received_at) as last_at,
                   coalesce(percentile_disc(0.95) within group (order by pause) filter (where pause is not null), 0)::bigint as usual
              from arrived
             group by channel
             order by count(*) desc, channel
            """;

    private final JdbcClient db;
    private final Clock clock;

    Channels(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A way that has been used in the last ninety days.
     *
     * @param reports how many came by it, of those that the one who asks sees
     * @param usual how long nineteen of twenty pauses between them have been at most
     * @param silent whether it has been silent for much longer than that, and nobody here would notice
     */
    public record Used(Channel channel, int reports, Instant lastAt, Duration usual, boolean silent) {}

    /** Those of a unit, the most used first. */
    @Transactional(readOnly = true)
    public List<Used> in(UnitId unit) {
        Instant now = clock.instant();
        return db.sql(ARRIVED)
                .param("first", unit.value() * 4)
                .param("since", Columns.utc(now.minus(LOOKED_AT)))
                .query((row, number) -> used(row, now))
                .list();
    }

    private static Used used(ResultSet row, Instant now) throws SQLException {
        Channel channel = Channel.valueOf(row.getString("channel"));
        Instant last = Columns.instant(row, "last_at");
        Duration usual = Duration.ofSeconds(row.getLong("usual"));
        int reports = row.getInt("reports");
        boolean known = UNATTENDED.contains(channel) && reports >= ENOUGH;
        return new Used(channel, reports, last, usual, known && isSilent(Duration.between(last, now), usual));
    }

    private static boolean isSilent(Duration pause, Duration usual) {
        Duration limit = usual.multipliedBy(TIMES_THE_USUAL);
        return pause.compareTo(limit.compareTo(SHORTEST_SILENCE) > 0 ? limit : SHORTEST_SILENCE) > 0;
    }
}
