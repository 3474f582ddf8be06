package tillit.ground.pulse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One connection of this process that does nothing but listen. When it is lost another is made, at longer and longer intervals and for ever, and
 * everybody is woken, for what was said meanwhile was not heard.
 */
@Component
class Ear implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final Duration QUIET = Duration.ofSeconds(10); // after so long it is asked whether anybody is there
    private static final int SECONDS_TO_ANSWER = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final DataSource source;
    private final Pulse pulse;
    private volatile boolean running;
    private volatile @Nullable Connection connection;
    private @Nullable Thread thread;

    Ear(@Qualifier("pulseDataSource") DataSource source, Pulse pulse) {
        this.source = source;
        this.pulse = pulse;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("pulse").start(this::listenForEver);
    }

    @Override
    public void stop() {
        running = false;
        Thread listening = thread;
        if (listening != null) listening.interrupt();
        Connection open = connection;
        try {
            if (open != null) open.abort(Runnable::run);
        } catch (SQLException closed) {
            LOG.debug("the connection was closed already");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listenForEver() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            try (Connection open = source.getConnection()) {
                connection = open;
                byte[] key = listenOn(open);
                pause = FIRST_PAUSE;
                pulse.wakeEverybody();
                while (running) hear(open, key);
            } catch (SQLException | RuntimeException lost) {
                if (running)
                    LOG.warn("changes are not heard: {}", lost.getClass().getSimpleName());
            }
            pause = rest(pause);
        }
    }

    private static byte[] listenOn(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute("listen tillit_live");
            try (ResultSet row = statement.executeQuery("select pulse.key()")) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private void hear(Connection open, byte[] key) throws SQLException {
        PGNotification[] heard = open.unwrap(PGConnection.class).getNotifications(Math.toIntExact(QUIET.toMillis()));
        if (heard == null || heard.length == 0) {
            if (!open.isValid(SECONDS_TO_ANSWER)) throw new SQLException("nobody is there");
            return;
        }
        for (PGNotification it : heard) pulse.said(Saying.of(it.getParameter(), key));
    }

    /** @return how long to rest the next time */
    private Duration rest(Duration pause) {
        try {
            if (running) Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
}
