package tillit.ground.access;

import java.time.Instant;

/**
 * A dossier as row security shows it.
 *
 * @param label what every row of it is stamped with
 */
public record Dossier(
        DossierId id, MunicipalityId municipality, UnitId unit, int label, DossierKind kind, Instant openedAt) {

    /** Whether it holds a person with protected identity. */
    public boolean isProtected() {
        return (label & 3) == 1;
    }

    /** Whether only named people may see it. */
    public boolean isLocked() {
        return (label & 3) == 2;
    }
}
