package tillit.casework.investigation;

import java.time.LocalDate;

/**
 * Why an investigation was opened so soon after another.
 *
 * @param lastEndedOn the day in Sweden on which the one before was closed
 */
public record Again(LocalDate lastEndedOn, String reasons) {

    /** Shows the day only. */
    @Override
    public String toString() {
        return "Again[" + lastEndedOn + "]";
    }
}
