package tillit.ground.files;

import tillit.ground.law.Refusal;

/** A kind of file that is not on the list: programs, scripts, web pages, archives and the like. */
public final class KindNotReceived extends Refusal {

    KindNotReceived(String field) {
        super("files.refusal.kind", null, field);
    }
}
