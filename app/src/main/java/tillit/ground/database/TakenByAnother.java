package tillit.ground.database;

import java.nio.file.Path;

/** The folder of an installation is in use by another process: Tillit itself, or a backup of it. */
final class TakenByAnother extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TakenByAnother(Path home) {
        super("another Tillit, or a backup of one that stands still, uses " + home);
    }
}
