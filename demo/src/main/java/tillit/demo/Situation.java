package tillit.demo;

import java.util.List;
import tillit.casework.intake.Sign;

/** What a report is about, as the national surveys sort it. */
enum Situation {
    VIOLENCE("violence", Sign.VIOLENCE_WITNESSED),
    SUBSTANCE("substance", Sign.ALCOHOL),
    ILL("ill", Sign.PARENT_ILL),
    NEGLECT("neglect", Sign.NEGLECT),
    CUSTODY("custody", Sign.CUSTODY_DISPUTE),
    SCHOOL("school", Sign.SCHOOL_ABSENCE),
    BEHAVIOUR("behaviour", Sign.POLICE_INVOLVED),
    HEALTH("health", Sign.MEDICAL_NEED),
    HOUSING("housing", Sign.EVICTION_RISK),
    ADULT("adult", Sign.SUBSTANCE_USE);

    private static final List<Situation> CHILDREN =
            List.of(VIOLENCE, SUBSTANCE, ILL, NEGLECT, CUSTODY, SCHOOL, BEHAVIOUR, HEALTH, HOUSING);

    private final String words;
    private final Sign sign;

    Situation(String words, Sign sign) {
        this.words = words;
        this.sign = sign;
    }

    String words() {
        return words;
    }

    Sign sign() {
        return sign;
    }

    /**
     * One that fits the age. Over all ages a fifth are about violence, 39 of a hundred about a parent and 33 about the child itself, as in 2018
     * (docs/evidence.md).
     */
    static Situation of(Dice dice, int age) {
        int which =
                switch (band(age)) {
                    case 0 -> dice.weighted(25, 18, 15, 18, 11, 0, 0, 3, 10);
                    case 1 -> dice.weighted(23, 13, 10, 12, 9, 11, 4, 6, 10);
                    case 2 -> dice.weighted(12, 3, 3, 2, 1, 25, 29, 21, 4);
                    default -> CHILDREN.size();
                };
        return which == CHILDREN.size() ? ADULT : CHILDREN.get(which);
    }

    /** Before school, before the teens, in them, grown up: the same may be said of those of one band. */
    static int band(int age) {
        return age < 7 ? 0 : age < 13 ? 1 : age < Arrivals.FULL_AGE ? 2 : 3;
    }

    /** Whether it is about what a parent does or cannot do, beside violence. */
    boolean isAboutAParent() {
        return this == SUBSTANCE || this == ILL || this == NEGLECT || this == CUSTODY;
    }

    /** Whether it is about the child itself. */
    boolean isAboutTheChild() {
        return this == SCHOOL || this == BEHAVIOUR || this == HEALTH;
    }
}
