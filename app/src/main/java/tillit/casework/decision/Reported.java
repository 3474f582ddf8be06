package tillit.casework.decision;

import java.time.LocalDate;

/**
 * That a time during which a measure was not carried out has been reported to IVO and the auditors, in the report of a quarter.
 *
 * @param since when that time began
 * @param isOver whether the report said on which day the measure was carried out, or had ended
 */
record Reported(MeasureId measure, LocalDate since, Quarter quarter, boolean isOver, LocalDate sentOn) {

    /** That the day on which it was carried out, or ended, has been reported afterwards. */
    record End(MeasureId measure, LocalDate since, LocalDate sentOn) {}
}
