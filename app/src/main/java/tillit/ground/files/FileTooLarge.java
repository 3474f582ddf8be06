package tillit.ground.files;

import tillit.ground.law.Refusal;

/** The file, or all of a form together, is larger than what is received. */
public final class FileTooLarge extends Refusal {

    FileTooLarge(String field) {
        super("files.refusal.too-large", null, field);
    }
}
