package tillit.casework.cases;

import tillit.ground.law.Refusal;

/** Why somebody is not written down on the family map. */
public abstract sealed class FamilyRefusal extends Refusal {

    private FamilyRefusal(String what, String field) {
        super("cases.refusal." + what, null, field);
    }

    /** Nobody is written down without a name. */
    public static final class NameMissing extends FamilyRefusal {
        NameMissing() {
            super("near-name", "name");
        }
    }

    /** It has not been said what they are to the child. */
    public static final class PartMissing extends FamilyRefusal {
        PartMissing() {
            super("near-part", "part");
        }
    }

    /** More was written than is kept. */
    public static final class TooLong extends FamilyRefusal {
        TooLong(String field) {
            super("near-too-long", field);
        }
    }

    /** There is nobody with that number, for the one who asks. */
    public static final class NobodyHasIt extends FamilyRefusal {
        NobodyHasIt() {
            super("near-nobody", "number");
        }
    }
}
