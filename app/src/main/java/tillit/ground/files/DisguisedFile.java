package tillit.ground.files;

import tillit.ground.law.Refusal;

/** The content is of another kind than the name or the sender says. */
public final class DisguisedFile extends Refusal {

    DisguisedFile(String field) {
        super("files.refusal.disguised", null, field);
    }
}
