package tillit.ground.views;

import tillit.ground.law.Refusal;

/** Why a view is not kept. */
public abstract sealed class ViewRefusal extends Refusal {

    private ViewRefusal(String what) {
        super("views.refusal." + what, null, "name");
    }

    /** It has no name. */
    public static final class NameMissing extends ViewRefusal {
        NameMissing() {
            super("name-missing");
        }
    }

    /** The name is longer than what stands on a list. */
    public static final class NameTooLong extends ViewRefusal {
        NameTooLong() {
            super("name-too-long");
        }
    }

    /** One's own view of that list has the name. */
    public static final class NameTaken extends ViewRefusal {
        NameTaken() {
            super("name-taken");
        }
    }

    /** There are as many as can be seen. */
    public static final class TooMany extends ViewRefusal {
        TooMany() {
            super("too-many");
        }
    }

    /** The choices mean nothing in the list. */
    public static final class MeansNothing extends ViewRefusal {
        MeansNothing() {
            super("means-nothing");
        }
    }
}
