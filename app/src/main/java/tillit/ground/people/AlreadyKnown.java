package tillit.ground.people;

import tillit.ground.law.Refusal;

/** Somebody is to be identified who has a number or has been identified before. */
public class AlreadyKnown extends Refusal {
    AlreadyKnown() {
        super("people.refusal.already-known");
    }
}
