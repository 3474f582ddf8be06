package tillit.casework.cases;

import org.jspecify.annotations.Nullable;
import tillit.ground.access.DossierId;
import tillit.ground.law.Refusal;

/** Why what somebody carries is not handed over: all of it is, or nothing. */
public abstract sealed class LoadRefusal extends Refusal {

    private LoadRefusal(String what, @Nullable String field) {
        super("cases.refusal." + what, null, field);
    }

    /** Something has come or gone since the page was shown. */
    public static final class Changed extends LoadRefusal {
        Changed() {
            super("load-changed", null);
        }
    }

    /** Of one row nobody has said who is to have it. */
    public static final class NobodyChosen extends LoadRefusal {
        NobodyChosen(DossierId row) {
            super("nobody-to-carry", Loads.field(row));
        }
    }

    /** The one who is to have that row may not. */
    public static final class Cannot extends LoadRefusal {
        Cannot(DossierId row) {
            super("cannot-carry", Loads.field(row));
        }
    }
}
