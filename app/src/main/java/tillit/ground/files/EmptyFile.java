package tillit.ground.files;

import tillit.ground.law.Refusal;

/** There is nothing in the file. */
public final class EmptyFile extends Refusal {

    EmptyFile(String field) {
        super("files.refusal.empty", null, field);
    }
}
