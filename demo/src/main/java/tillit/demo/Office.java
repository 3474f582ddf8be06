package tillit.demo;

import tillit.ground.access.Takes;

/** Björkmåla's units. */
enum Office {
    RECEPTION("Barn och unga, mottagning", Takes.CHILD_REPORTS),
    INVESTIGATION("Barn och unga, utredning", Takes.CHILD_CASES),
    ADULTS("Vuxna, mottagning", Takes.ADULT_REPORTS),
    ADULT_CASES("Vuxna, utredning", Takes.ADULT_CASES);

    private final String unitName;
    private final Takes takes;

    Office(String unitName, Takes takes) {
        this.unitName = unitName;
        this.takes = takes;
    }

    String unitName() {
        return unitName;
    }

    Takes takes() {
        return takes;
    }
}
