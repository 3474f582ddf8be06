package tillit.desk;

import tillit.ground.law.Refusal;

/** The chosen password was written in two ways. */
final class NotTheSame extends Refusal {
    NotTheSame() {
        super("desk.refusal.not-the-same", null, "again");
    }
}
