package tillit.ground.access;

import tillit.ground.law.Refusal;

/** The last day of a role is before its first. */
public final class EndsBeforeItBegins extends Refusal {
    EndsBeforeItBegins() {
        super("access.refusal.ends-before-it-begins", null, "to");
    }
}
