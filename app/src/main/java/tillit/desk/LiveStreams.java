package tillit.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;
import tillit.ground.access.Sessions;
import tillit.ground.pulse.Pulse;

/** The streams that are open in this process. One that is quiet costs a connection and some memory, and no thread. */
@Component
class LiveStreams implements SmartLifecycle {

    private static final long FOR_EVER = 0;

    /** Ours: of twenty connections to the database, so that looking for those who watch never keeps those waiting who work. */
    private static final int LOOKS_AT_ONCE = 4;

    private final Glances glances;
    private final Sessions sessions;
    private final Pulse pulse;
    private final Duration alive;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final Semaphore looks = new Semaphore(LOOKS_AT_ONCE);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("live").daemon().unstarted(work));
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private boolean running;

    /** @param alive how often each stream says that it is alive, when everything is looked at whether anybody has been woken or not */
    LiveStreams(Glances glances, Sessions sessions, Pulse pulse, @Value("${tillit.live.alive:20s}") Duration alive) {
        this.alive = alive;
        this.glances = glances;
        this.sessions = sessions;
        this.pulse = pulse;
    }

    /** Opens a stream for the one whose session it is; its first word says what they have before them. */
    SseEmitter open(Session session) {
        SseEmitter emitter = new SseEmitter(FOR_EVER);
        LiveStream stream = new LiveStream(emitter, session, this);
        open.add(stream);
        stream.begin();
        return emitter;
    }

    Duration alive() {
        return alive;
    }

    /** What somebody has before them now; waits for its turn. */
    Glance glance(Session session) throws InterruptedException {
        looks.acquire();
        try {
            return Entry.as(session, glances::now);
        } finally {
            looks.release();
        }
    }

    /** The session with the units of today, if it still is open; waits for its turn. */
    Optional<Session> asOfNow(Session session) throws InterruptedException {
        looks.acquire();
        try {
            return sessions.asOfNow(session);
        } finally {
            looks.release();
        }
    }

    Pulse.Watching watch(Session session, Runnable woken) {
        return Entry.as(session, () -> pulse.watch(Waits.units(), session.user().id(), woken));
    }

    void in(Duration wait, Runnable what) {
        try {
            clock.schedule(() -> work.execute(what), wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            running = false;
        }
    }

    void closed(LiveStream stream) {
        open.remove(stream);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for its requests to end: these would not. The browser asks again by itself. */
    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        open.forEach(LiveStream::end);
        work.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
