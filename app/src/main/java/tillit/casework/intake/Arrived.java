package tillit.casework.intake;

/**
 * That a report came in by the form.
 *
 * @param files how many files lie with it
 */
public record Arrived(Receipt receipt, int files) {}
