package tillit.casework.journal;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;

/** With what a writer's browser locks the copy that it keeps itself until the server has the words. The browser never keeps the key. */
@Repository
class WriterKeys {

    private static final int BYTES = 32; // AES-256
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;

    WriterKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The key of the one who asks, made the first time; the same for ever. */
    @Transactional(propagation = Propagation.MANDATORY)
    byte[] mine() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        db.sql("""
                insert into journal.writer_key (user_id, municipality_id, key, made_at)
                values (:me, :municipality, :key, :at)
                on conflict (user_id) do nothing
                """)
                .param("me", Entry.me().id().value())
                .param("municipality", Entry.me().municipality().value())
                .param("key", key)
                .param("at", Drafts.utc(clock.instant()))
                .update();
        return db.sql("select key from journal.writer_key where user_id = :me")
                .param("me", Entry.me().id().value())
                .query(byte[].class)
                .single();
    }
}
