package tillit.desk;

import tillit.ground.law.Refusal;

/** That is not the password one has now. */
final class WrongOldPassword extends Refusal {
    WrongOldPassword() {
        super("desk.refusal.wrong-old-password", null, "old");
    }
}
