package tillit.demo;

/** Who works at those from whom Björkmåla commissions measures. All are made up. */
enum Helper {
    LINNEA("Lindens familjestöd (påhittat)", "Linnea Hedin", "linnea@linden.example"),
    OSKAR("Ekens behandling (påhittad)", "Oskar Wallgren", "oskar@eken.example");

    private final String provider;
    private final String fullName;
    private final String username;

    Helper(String provider, String fullName, String username) {
        this.provider = provider;
        this.fullName = fullName;
        this.username = username;
    }

    String provider() {
        return provider;
    }

    String fullName() {
        return fullName;
    }

    String username() {
        return username;
    }

    String title() {
        return "Samordnare, " + provider;
    }
}
