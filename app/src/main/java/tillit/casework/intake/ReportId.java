package tillit.casework.intake;

import java.util.UUID;
import tillit.ground.access.DossierId;

/** A concern report, which is a dossier of its own. */
public record ReportId(UUID value) {

    /** The report as access knows it. */
    public DossierId dossier() {
        return new DossierId(value);
    }
}
