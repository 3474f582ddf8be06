package tillit.journeys;

import java.io.IOException;
import java.util.Random;

/** Something that is under way when the product, or its database, is killed. */
interface KilledWork {

    /** Sets out; what it does goes on until the kill. */
    void begin(Random random);

    /** After the kill: nothing more is asked of the product that is gone. */
    void end() throws InterruptedException;

    /** The product is up again: what was confirmed is there, and nothing is half. */
    void check() throws IOException, InterruptedException;

    /** Waits until something has been confirmed, and notes what: that much must be in a backup that is begun afterwards. */
    void mark() throws InterruptedException;

    /** The product runs on what was restored from that backup. */
    void checkRestored() throws IOException, InterruptedException;

    /** After the last kill. */
    void atLast();
}
