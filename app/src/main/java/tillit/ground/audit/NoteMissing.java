package tillit.ground.audit;

import tillit.ground.law.Refusal;

/** Nothing is asked or answered, or more than can be kept. */
public final class NoteMissing extends Refusal {

    private static final int LONGEST = 2000;

    NoteMissing() {
        super("audit.refusal.note-missing", null, "note");
    }

    static String orFit(String note) {
        String fit = note.strip();
        if (fit.isEmpty() || fit.length() > LONGEST || fit.indexOf('\0') >= 0) throw new NoteMissing();
        return fit;
    }
}
