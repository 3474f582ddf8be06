package tillit.ground.files;

import tillit.ground.law.Refusal;

/** There is a newer version already, and the new one is a version of that. */
public final class AlreadyReplaced extends Refusal {

    AlreadyReplaced(String field) {
        super("files.refusal.replaced", null, field);
    }
}
