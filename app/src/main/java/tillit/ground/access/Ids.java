package tillit.ground.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** New ids: UUID version 7 (RFC 9562), which fall in the order they were made, so that indexes grow at their end. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** An id that nothing else has. Safe for all threads. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
