package tillit.ground.files;

import tillit.ground.law.Refusal;

/** The file has been taken out of the dossier. */
public final class FileTakenOut extends Refusal {

    FileTakenOut() {
        super("files.refusal.taken-out");
    }
}
