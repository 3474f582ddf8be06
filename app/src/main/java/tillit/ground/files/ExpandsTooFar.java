package tillit.ground.files;

import tillit.ground.law.Refusal;

/** The file is small and becomes enormous when it is opened. */
public final class ExpandsTooFar extends Refusal {

    ExpandsTooFar(String field) {
        super("files.refusal.expands", null, field);
    }
}
