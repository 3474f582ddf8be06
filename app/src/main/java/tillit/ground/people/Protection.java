package tillit.ground.people;

/** Whether somebody's data are protected (skyddade personuppgifter), by what the register says. */
public enum Protection {
    /** The register says none. */
    NONE,
    /** Secrecy marking (sekretessmarkering): a warning to test with care before anything is released. */
    MARKING,
    /** Protected registration (skyddad folkbokföring), 16-17 §§ folkbokföringslagen: registered where one does not live. */
    PROTECTED_REGISTRATION,
    /** New name and number (fingerade personuppgifter), lag (1991:483). */
    ASSUMED_IDENTITY,
    /** The register did not answer: treated as protected until it does. */
    UNKNOWN;

    /** Whether the person is met only by those who may meet protected persons, and never shown with an address. */
    public boolean hides() {
        return this != NONE;
    }

    /** The key of the word for it. */
    public String key() {
        return "people.protection." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
