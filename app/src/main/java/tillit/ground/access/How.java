package tillit.ground.access;

/** By what somebody came in. */
public enum How {
    PASSWORD,
    PASSKEY,
    /** One click, in the demonstration only. */
    DEMO,
    /** The secret of another authority's system. */
    SECRET;

    User.Kind kind() {
        return this == SECRET ? User.Kind.CLIENT : User.Kind.PERSON;
    }
}
