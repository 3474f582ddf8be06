package tillit.ground.access;

import tillit.ground.law.Refusal;

/** The last day away is a day that has been. */
public final class AbsenceHasPassed extends Refusal {
    AbsenceHasPassed() {
        super("access.refusal.absence-has-passed", null, "to");
    }
}
