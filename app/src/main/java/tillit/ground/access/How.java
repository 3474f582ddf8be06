package tillit.ground.access;

/** By what somebody came in. */
public enum How {
    PASSWORD,
    PASSKEY,
    /** One click, in the demonstration only. */
    DEMO,
    /** The secret of another authority's system. */
    SECRET,
    /** Nothing: somebody who has no account hands in, and reads nothing. */
    FORM;

    User.Kind kind() {
        return switch (this) {
            case PASSWORD, PASSKEY, DEMO -> User.Kind.PERSON;
            case SECRET -> User.Kind.CLIENT;
            case FORM -> User.Kind.SYSTEM;
        };
    }
}
