package tillit.ground.access;

/**
 * What every secret row of a dossier carries: the three columns {@code dossier_id}, {@code label_id} and {@code
 * municipality_id} that the policies compare and the composite key keeps true.
 */
public record Stamp(DossierId dossier, int label, MunicipalityId municipality) {

    /** Whether it holds a person with protected identity. */
    public boolean isProtected() {
        return (label & 3) == 1;
    }

    /** Whether only named people may see it. */
    public boolean isLocked() {
        return (label & 3) == 2;
    }
}
