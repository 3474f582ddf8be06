package tillit.ground.views;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;

/** What whoever is new is met by, until they say that they have seen it. */
@Component
public class Welcome {

    private final JdbcClient db;
    private final Clock clock;

    Welcome(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether the one who asks has not yet said so. */
    @Transactional(readOnly = true)
    public boolean isUnseen() {
        return db.sql("select user_id from views.welcomed where user_id = :me")
                .param("me", Entry.me().id().value())
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** Says that one has seen it, for good; once more changes nothing. */
    @Transactional
    public void seen() {
        db.sql("""
                        insert into views.welcomed (user_id, municipality_id, seen_at)
                        values (:me, :municipality, :at)
                        on conflict (user_id) do nothing
                        """)
                .param("me", Entry.me().id().value())
                .param("municipality", Entry.me().municipality().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
