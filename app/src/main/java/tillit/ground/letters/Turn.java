package tillit.ground.letters;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** That one may use the press, until it is closed. What is read for the press is read after it has been got, so that few hold much at a time. */
public final class Turn implements AutoCloseable {

    private final Semaphore turns;
    private final AtomicBoolean over = new AtomicBoolean();

    Turn(Semaphore turns) {
        this.turns = turns;
    }

    /** Gives it to the next. */
    @Override
    public void close() {
        if (over.compareAndSet(false, true)) turns.release();
    }

    void use() {
        if (over.get()) throw new IllegalStateException("that turn is over");
    }
}
