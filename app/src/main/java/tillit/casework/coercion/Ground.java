package tillit.casework.coercion;

/** What care rests on. LVU 1-3 §§. */
public enum Ground {
    HOME_CONDITIONS("home-conditions", "care-for-home-conditions"),
    OWN_BEHAVIOUR("own-behaviour", "care-for-own-behaviour");

    private final String trait;
    private final String age;

    Ground(String trait, String age) {
        this.trait = trait;
        this.age = age;
    }

    /** Its name in {@code law/acts.yaml}. */
    String trait() {
        return trait;
    }

    /** The age at which such care ends at the latest, by its name in {@code law/ages}. */
    String age() {
        return age;
    }
}
