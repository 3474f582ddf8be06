package tillit.ground.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How old somebody is on a day, in whole years. */
public final class Age {

    private Age() {}

    /**
     * The age reached at the start of the birthday. Whoever is born on 29 February has the birthday on 28 February in common years (TIME-AGE).
     *
     * @return 0 for somebody who is not born yet
     */
    public static int on(LocalDate born, LocalDate day) {
        int years = (int) ChronoUnit.YEARS.between(born, day);
        return Math.max(0, birthday(born, years + 1).isAfter(day) ? years : years + 1);
    }

    /** The first day of that age. */
    static LocalDate birthday(LocalDate born, int age) {
        return born.plusYears(age);
    }
}
