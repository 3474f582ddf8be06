package tillit.ground.access;

import tillit.ground.law.Refusal;

/** A user or a unit has that name already. */
public final class NameTaken extends Refusal {
    NameTaken(String field) {
        super("access.refusal.name-taken", null, field);
    }
}
