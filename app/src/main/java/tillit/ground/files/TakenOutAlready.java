package tillit.ground.files;

import tillit.ground.law.Refusal;

/** Somebody has taken the file out before. */
public final class TakenOutAlready extends Refusal {

    TakenOutAlready() {
        super("files.refusal.taken-out-already");
    }
}
