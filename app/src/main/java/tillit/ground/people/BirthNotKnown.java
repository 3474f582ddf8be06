package tillit.ground.people;

import tillit.ground.law.Refusal;

/** A number of our own needs a day of birth and a sex, at least assumed ones. */
public class BirthNotKnown extends Refusal {
    BirthNotKnown() {
        super("people.refusal.birth-not-known");
    }
}
