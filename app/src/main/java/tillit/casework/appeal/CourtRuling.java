package tillit.casework.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a court has ruled.
 *
 * @param ours whether we have appealed it or let it be; null before
 */
public record CourtRuling(
        RulingId id, AppealId appeal, Said said, @Nullable Answer ours) {

    /**
     * What stands in it.
     *
     * @param number the court's own number of the case; may be empty
     * @param interim whether the case goes on there, as when the decision is not to be carried out meanwhile
     * @param ruledOn the day in Sweden on which it was given: our time runs from it
     * @param cameOn the day on which it reached us
     * @param effect what it means now, in own words
     * @param against whether it went against us
     */
    public record Said(
            String court,
            String number,
            @Nullable Boolean interim,
            @Nullable LocalDate ruledOn,
            @Nullable LocalDate cameOn,
            @Nullable Result result,
            String effect,
            @Nullable Boolean against) {

        /** Shows nothing of it. */
        @Override
        public String toString() {
            return "Said";
        }
    }

    /** How the court ruled. */
    public enum Result {
        REFUSED,
        UPHELD,
        PARTLY,
        SENT_BACK,
        DISMISSED,
        STRUCK_OUT,
        NOT_CARRIED_OUT_MEANWHILE,
        CARRIED_OUT_MEANWHILE
    }

    /** What we do about one that went against us. */
    public enum Answer {
        APPEALED,
        ACCEPTED
    }

    /** Whether the court has done with the case. */
    boolean isFinal() {
        return Boolean.FALSE.equals(said.interim());
    }

    /** Whether we still have to say what we do about it. */
    boolean waitsForUs() {
        return Boolean.TRUE.equals(said.against()) && ours == null;
    }
}
