package tillit.casework.disclosure;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;

/**
 * A request for documents, and how far it has come.
 *
 * @param answer what came of the latest test; null before the first
 * @param end how the appeal ended; null before, and where there was none
 */
record Disclosure(
        DisclosureId id,
        CaseId socialCase,
        Asked asked,
        State state,
        @Nullable UUID answer,
        @Nullable End end) {

    /**
     * What is asked for, as it was written down. What somebody has not said yet is null.
     *
     * @param asker who asks, of those in the case, or for whom somebody asks
     * @param name of one who asks for somebody, or who is not in the case; otherwise empty
     * @param what is wanted, in the words of the one who asks
     */
    record Asked(
            @Nullable Who who,
            @Nullable PersonId asker,
            String name,
            @Nullable Instant at,
            @Nullable Way way,
            String what,
            @Nullable Scope scope,
            @Nullable Wanted wanted) {

        /** Shows nothing of it. */
        @Override
        public String toString() {
            return "Asked";
        }
    }

    /** Who asks. Nobody has to say who they are, or why they ask (TF 2:18). */
    enum Who {
        IN_CASE,
        FOR_SOMEBODY,
        OTHER,
        ANONYMOUS
    }

    /** How it came. */
    enum Way {
        LETTER,
        MAIL,
        TELEPHONE,
        VISIT
    }

    /** How much is asked for. */
    enum Scope {
        WHOLE,
        PART
    }

    /** Whether it is to be read here, or a copy is wanted. TF 2:15-16. */
    enum Wanted {
        HERE,
        COPY
    }

    /** How far it has come, and where one comes from there. */
    enum State {
        /** It has come. */
        RECEIVED,
        /** Somebody tests what is secret in it, for the first time or once more. */
        TESTING,
        /** All was given out. */
        WHOLE,
        /** A part was given out. */
        PART,
        /** Nothing was given out. */
        REFUSED,
        /** There is no such document here. */
        NONE,
        /** Whoever was refused wants a written decision, which is owed. */
        ASKED,
        /** The decision is written. */
        DECIDED,
        /** The decision is appealed, and nobody has said whether in time. */
        APPEALED,
        /** The appeal came in time. */
        TIMELY,
        /** The appeal came too late. */
        LATE,
        /** The appeal lies with the court. */
        FORWARDED,
        /** The court has said what is to be given out, which is owed. */
        ORDERED,
        /** The appeal has come to its end. */
        SETTLED,
        /** Nobody wants it any more. */
        WITHDRAWN;

        /** Where one comes from there. */
        Set<State> exits() {
            return switch (this) {
                case RECEIVED -> Set.of(TESTING, WITHDRAWN);
                case TESTING -> Set.of(WHOLE, PART, REFUSED, NONE, WITHDRAWN);
                case PART, REFUSED, NONE -> Set.of(ASKED);
                case ASKED -> Set.of(DECIDED, WITHDRAWN);
                case DECIDED -> Set.of(APPEALED);
                case APPEALED -> Set.of(TIMELY, LATE, SETTLED);
                case TIMELY -> Set.of(FORWARDED, WHOLE, SETTLED);
                case LATE -> Set.of(TIMELY, SETTLED);
                case FORWARDED -> Set.of(TESTING, ORDERED, SETTLED);
                case ORDERED -> Set.of(SETTLED);
                case WHOLE, SETTLED, WITHDRAWN -> Set.of();
            };
        }

        /** Whether somebody here still has to do something about it. That a decision may be appealed keeps nobody waiting. */
        boolean runs() {
            return switch (this) {
                case RECEIVED, TESTING, ASKED, APPEALED, TIMELY, LATE, FORWARDED, ORDERED -> true;
                case WHOLE, PART, REFUSED, NONE, DECIDED, SETTLED, WITHDRAWN -> false;
            };
        }

        /** Whether it matters until when the decision can be appealed. */
        boolean countsTime() {
            return this == DECIDED || this == APPEALED || this == TIMELY || this == LATE;
        }

        /** Whether the appeal has come, and has not come to its end. */
        boolean isOnAppeal() {
            return this == APPEALED || this == TIMELY || this == LATE || this == FORWARDED;
        }
    }

    /** How an appeal ended. */
    enum End {
        DISMISSED,
        APPEAL_WITHDRAWN,
        UPHELD,
        RELEASED
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Disclosure[" + id.value() + "]";
    }
}
