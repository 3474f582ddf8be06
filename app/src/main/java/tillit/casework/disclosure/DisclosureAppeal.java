package tillit.casework.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The appeal of a written decision not to give out. OSL (2009:400) 6:7-8, FL (2017:900) 43-46 §§.
 *
 * @param answer whose decision is appealed
 * @param judged what was found about the time; null before
 * @param stands why the decision was not changed here; empty before it goes to the court
 * @param forwarded the day on which it went to the court
 * @param ruling what the court said; null before
 */
record DisclosureAppeal(
        UUID answer,
        Instant at,
        String wants,
        @Nullable Judged judged,
        String court,
        String stands,
        @Nullable LocalDate forwarded,
        @Nullable Ruling ruling) {

    /** What was found about the time. FL 45 §. */
    enum Judged {
        IN_TIME,
        NOT_BEGUN,
        OUR_FAULT,
        REACHED_COURT,
        LATE
    }

    /** What the court said. */
    enum Result {
        UPHELD,
        CHANGED,
        SENT_BACK
    }

    /** What the court said, when, and what it means now. What somebody has not said yet is null. */
    record Ruling(
            @Nullable Result result,
            @Nullable LocalDate on,
            @Nullable LocalDate came,
            String effect) {

        /** Shows nothing of it. */
        @Override
        public String toString() {
            return "Ruling";
        }
    }

    /**
     * What may be found, by what is counted: nobody is said to be late who is counted to be in time.
     *
     * @param lastDay the last day on which it may come; null where the time has not begun
     */
    static Judged counted(LocalDate arrived, @Nullable LocalDate lastDay) {
        if (lastDay == null) return Judged.NOT_BEGUN;
        return arrived.isAfter(lastDay) ? Judged.LATE : Judged.IN_TIME;
    }

    /** Whether that may be found where this is counted: what is counted to be late is in time only on a ground of the law. */
    static boolean isPossible(Judged judged, Judged counted) {
        return switch (judged) {
            case IN_TIME, NOT_BEGUN, LATE -> judged == counted;
            case OUR_FAULT, REACHED_COURT -> counted == Judged.LATE;
        };
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "DisclosureAppeal[" + answer + "]";
    }
}
