package tillit.casework.disclosure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of testing a request for documents. OSL (2009:400) 6:2-3.
 *
 * @param written the decision that can be appealed; null until there is one
 */
record DisclosureAnswer(
        UUID id, DisclosureId request, Said said, @Nullable Written written) {

    /**
     * What was said to whoever asked. What somebody has not said yet is null.
     *
     * @param how it was given out; null where nothing was
     * @param reservation under which it was given out (förbehåll, OSL 10:4 and 10:14); may be empty
     * @param provision by which something is withheld
     * @param told whether one was told that one may ask for a written decision, and that it can be appealed
     */
    record Said(
            @Nullable Outcome outcome,
            @Nullable LocalDate on,
            @Nullable How how,
            String reservation,
            String provision,
            String reasons,
            boolean told) {

        /** Shows nothing of it. */
        @Override
        public String toString() {
            return "Said";
        }
    }

    /** What came of it. */
    enum Outcome {
        WHOLE,
        PART,
        REFUSED,
        NONE,
        /** What the court said was to be given out. */
        RELEASED;

        /** Whether something of what was asked for is not given out, so that one may ask for a written decision. */
        boolean withholds() {
            return this == PART || this == REFUSED || this == NONE;
        }

        boolean givesOut() {
            return this == WHOLE || this == PART || this == RELEASED;
        }

        boolean restsOnAProvision() {
            return this == PART || this == REFUSED;
        }
    }

    /** How it was given out. */
    enum How {
        HERE,
        HANDED,
        POST,
        MAIL
    }

    /**
     * The written decision. OSL (2009:400) 6:3 and 6:7.
     *
     * @param by who decided
     * @param delegation on which that one decided
     * @param receivedOn the day on which whoever asked got it; null before it is known
     */
    record Written(
            @Nullable LocalDate on,
            String by,
            String delegation,
            @Nullable LocalDate receivedOn) {

        /** Shows nothing of it. */
        @Override
        public String toString() {
            return "Written";
        }
    }
}
