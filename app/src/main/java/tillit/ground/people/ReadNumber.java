package tillit.ground.people;

import java.time.LocalDate;

/**
 * What somebody typed where a number belongs, read. A fault is told and what was typed is kept; nothing is corrected.
 */
public sealed interface ReadNumber {

    /** The number is well formed. Whether it is anybody's, and whose, only the register knows. */
    record Valid(IdentityNumber number) implements ReadNumber {}

    /** Nothing was typed. */
    record Nothing() implements ReadNumber {}

    /**
     * What was typed is no number.
     *
     * @param typed as it was typed, to be shown again
     */
    record Rejected(String typed, Fault fault) implements ReadNumber {
        /** Shows the fault, not what was typed. */
        @Override
        public String toString() {
            return "Rejected[" + fault + "]";
        }
    }

    /** Why something is no number. */
    enum Fault {
        /** Something else than digits and a separator. */
        NOT_A_NUMBER("people.number.not-a-number"),
        /** Neither ten nor twelve digits. */
        WRONG_LENGTH("people.number.wrong-length"),
        /** The day does not exist. */
        IMPOSSIBLE_DATE("people.number.impossible-date"),
        /** The check digit does not fit: some digit is mistyped. */
        WRONG_CHECK_DIGIT("people.number.wrong-check-digit"),
        /** The day of birth is still to come. */
        FUTURE_BIRTH("people.number.future-birth"),
        /** The day of birth is so long ago that nobody lives who was born then. */
        TOO_LONG_AGO("people.number.too-long-ago");

        private final String key;

        Fault(String key) {
            this.key = key;
        }

        /** The key of the message that tells it. */
        public String key() {
            return key;
        }
    }

    /**
     * Reads ten or twelve digits with or without spaces and separator; {@code +} before the last four means that the person is a hundred years or
     * older that year. An interim number is read in its full form.
     *
     * @param on the day it was written: ten digits mean the latest such year that had begun then
     */
    static ReadNumber read(String typed, LocalDate on) {
        return new NumberReader(typed, on).read();
    }
}
