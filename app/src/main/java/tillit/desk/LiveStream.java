package tillit.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import tillit.ground.access.Session;
import tillit.ground.pulse.Pulse;

/**
 * One page that stays open and is told when what it shows has changed. It is looked for at whole seconds since it was opened and never in between:
 * so a change that is hidden from the reader delays no word about one that is not, and nobody is told more than once a second. Every twenty seconds
 * it is asked whether the session still is open, everything is looked at whether anybody has been woken or not, and the page is told that the stream
 * is alive.
 */
final class LiveStream {

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final long AGAIN_AFTER = 2_000; // milliseconds, for the browser

    private final SseEmitter emitter;
    private final LiveStreams streams;
    private final long opened = System.nanoTime();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final ReentrantLock busy = new ReentrantLock();
    private volatile Session session;
    private volatile Pulse.Watching watching;
    private String told = "";

    LiveStream(SseEmitter emitter, Session session, LiveStreams streams) {
        this.emitter = emitter;
        this.session = session;
        this.streams = streams;
        this.watching = streams.watch(session, this::wake);
    }

    /** Says what there is now, so that a page that was made before, or lost its stream, knows whether it is still true. */
    void begin() {
        emitter.onCompletion(this::end);
        emitter.onTimeout(this::end);
        emitter.onError(_ -> end());
        guarded(() -> {
            emitter.send(SseEmitter.event().reconnectTime(AGAIN_AFTER));
            look();
        });
        streams.in(untilNext(streams.alive()), this::signOfLife);
    }

    /** Something may have changed; at the next whole second one looks. */
    private void wake() {
        if (!ended.get() && woken.compareAndSet(false, true)) {
            streams.in(untilNext(BEAT), () -> guarded(this::look));
        }
    }

    private void look() throws IOException, InterruptedException {
        woken.set(false); // before one looks: what changes from now on wakes again
        Glance now = streams.glance(session);
        if (now.mark().equals(told)) return;
        emitter.send(SseEmitter.event().name("change").id(now.mark()).data(now.json()));
        told = now.mark();
    }

    private void signOfLife() {
        guarded(() -> {
            Optional<Session> still = streams.asOfNow(session);
            if (still.isEmpty()) {
                emitter.complete();
                end();
                return;
            }
            inTheUnitsOf(still.get());
            SseEventBuilder sign = SseEmitter.event().name("alive").data("");
            emitter.send(sign);
            look();
        });
        if (!ended.get()) streams.in(untilNext(streams.alive()), this::signOfLife);
    }

    /** Whoever has changed unit since is woken for the new one. */
    private void inTheUnitsOf(Session now) {
        boolean same = now.user().memberships().equals(session.user().memberships());
        session = now;
        if (same) return;
        Pulse.Watching before = watching;
        watching = streams.watch(now, this::wake);
        before.close();
        if (ended.get()) watching.close();
    }

    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    /** What fails ends the stream: the browser asks again, and says meanwhile that the list is not renewed. */
    private void guarded(Step step) {
        if (ended.get()) return;
        busy.lock();
        try {
            step.take();
        } catch (IOException gone) {
            end();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            end();
        } catch (RuntimeException failed) {
            emitter.complete();
            end();
        } finally {
            busy.unlock();
        }
    }

    /** Wakes nobody any more. Once more does nothing. */
    void end() {
        if (!ended.compareAndSet(false, true)) return;
        watching.close();
        streams.closed(this);
        emitter.complete();
    }

    private Duration untilNext(Duration step) {
        long since = System.nanoTime() - opened;
        return Duration.ofNanos(step.toNanos() - since % step.toNanos());
    }
}
