package tillit.ground.files;

import tillit.ground.law.Refusal;

/** A document that holds macros or other programs, or that fetches something from elsewhere when it is opened. */
public final class HoldsPrograms extends Refusal {

    HoldsPrograms(String field) {
        super("files.refusal.programs", null, field);
    }
}
