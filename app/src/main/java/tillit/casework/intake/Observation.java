package tillit.casework.intake;

/**
 * Something seen in a report.
 *
 * @param note a word on it, such as the language of the interpreter; empty if the tick says it all
 */
public record Observation(Sign sign, String note) {

    /** A tick without a note. */
    public static Observation of(Sign sign) {
        return new Observation(sign, "");
    }
}
