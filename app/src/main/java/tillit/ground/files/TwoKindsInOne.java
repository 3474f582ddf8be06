package tillit.ground.files;

import tillit.ground.law.Refusal;

/** The file is of two kinds at once, so that two programs would see different things in it. */
public final class TwoKindsInOne extends Refusal {

    TwoKindsInOne(String field) {
        super("files.refusal.two-kinds", null, field);
    }
}
