package tillit.ground.files;

import tillit.ground.law.Refusal;

/** A document that is broken or encrypted, so that nobody can see whether it holds a program. */
public final class CannotBeLookedThrough extends Refusal {

    CannotBeLookedThrough(String field) {
        super("files.refusal.unreadable", null, field);
    }
}
