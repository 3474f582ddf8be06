package tillit.ground.access;

/** A municipality (kommun), by Statistics Sweden's four-digit code; made-up ones begin at 9901. */
public record MunicipalityId(int value) {
    public MunicipalityId {
        if (value < 1 || value > 9999) throw new IllegalArgumentException("not a municipality code");
    }
}
