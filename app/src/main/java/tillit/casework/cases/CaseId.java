package tillit.casework.cases;

import java.util.UUID;
import tillit.ground.access.DossierId;

/** A case, which is a dossier of its own. */
public record CaseId(UUID value) {

    /** The case as access knows it. */
    public DossierId dossier() {
        return new DossierId(value);
    }
}
