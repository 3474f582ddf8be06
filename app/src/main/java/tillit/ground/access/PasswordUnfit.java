package tillit.ground.access;

import tillit.ground.law.Refusal;

/** A chosen password is too short, too long, or the same letters over and over. */
public final class PasswordUnfit extends Refusal {
    PasswordUnfit() {
        super("access.refusal.password-unfit", null, "chosen");
    }
}
