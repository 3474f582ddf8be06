package tillit.ground.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What could not be sent and is tried no more, or is urgent and has been tried so often, for an administrator: how much, and never to whom. */
@Component
public class Undelivered {

    private static final Duration LATELY = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;

    Undelivered(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param messages how many could not be sent in seven days @param lastAt since when the last one */
    public record GivenUp(Way way, int messages, Instant lastAt) {}

    /** Of one's own municipality, by each way; for an administrator, and refused by the database to others. */
    @Transactional(readOnly = true)
    public List<GivenUp> lately() {
        return db.sql("select way, messages, last_at from notices.given_up(:since) order by way")
                .param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new GivenUp(
                        Way.valueOf(row.getString("way")),
                        row.getInt("messages"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
