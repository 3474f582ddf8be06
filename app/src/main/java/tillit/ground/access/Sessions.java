package tillit.ground.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the one who asks is signed in. One sees, and ends, one's own only. */
@Component
@Transactional
public class Sessions {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Doorkeeper door;

    Sessions(JdbcClient db, ApplicationEventPublisher events, Doorkeeper door) {
        this.db = db;
        this.events = events;
        this.door = door;
    }

    /**
     * A session of one's own.
     *
     * @param id by which it is ended; it opens nothing
     * @param device as {@link Visit} tells it
     * @param isThis whether it is the one that asks
     */
    public record MySession(UUID id, How how, String device, Instant createdAt, Instant lastSeenAt, boolean isThis) {}

    /** Mine that are open, the one used last first. */
    @Transactional(readOnly = true)
    public List<MySession> mine() {
        return db.sql("""
                        select id, how, device, created_at, last_seen_at, is_this
                          from access.my_sessions(:token)
                         order by last_seen_at desc, id
                        """)
                .param("token", Entry.current().map(Session::token).orElse(""))
                .query((row, number) -> new MySession(
                        row.getObject("id", UUID.class),
                        How.valueOf(row.getString("how")),
                        row.getString("device"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("is_this")))
                .list();
    }

    /**
     * The session with the units of today, which does not live on by it: for what goes on without anybody doing anything. Empty when it has ended.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Session> asOfNow(Session session) {
        return door.asOfNow(session.token(), session.user().kind());
    }

    /** Ends one of mine, at once; one that is not mine is not there. */
    public void end(UUID id) {
        boolean ended = db.sql("select access.end_my_session(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (ended) events.publishEvent(AccessChanged.of(Entry.me().id(), "session-ended", "session=" + id));
    }
}
