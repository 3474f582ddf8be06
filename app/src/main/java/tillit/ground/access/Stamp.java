package tillit.ground.access;

/**
 * What every secret row of a dossier carries: the three columns {@code dossier_id}, {@code label_id} and {@code
 * municipality_id} that the policies compare and the composite key keeps true.
 */
public record Stamp(DossierId dossier, int label, MunicipalityId municipality) {

    /** The unit that it lies in. A label is the unit's number times four and the class of secrecy. */
    public UnitId unit() {
        return new UnitId(label >> 2);
    }

    /** Whether it holds a person with protected identity. */
    public boolean isProtected() {
        return (label & 3) == 1;
    }

    /** Whether only named people may see it. */
    public boolean isLocked() {
        return (label & 3) == 2;
    }
}
