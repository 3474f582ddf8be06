package tillit.ground.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * New ids: UUID version 7 (RFC 9562), which fall in the order they were made also within a millisecond, so that indexes grow at their end and lists that end in the id keep
 * their order.
 */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** An id that nothing else has. Safe for all threads. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
