package tillit.ground.access;

import java.util.List;

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

    /** Who may come in so. */
    List<User.Kind> kinds() {
        return switch (this) {
            case PASSWORD, DEMO -> List.of(User.Kind.PERSON, User.Kind.PROVIDER);
            case PASSKEY -> List.of(User.Kind.PERSON);
            case SECRET -> List.of(User.Kind.CLIENT);
            case FORM -> List.of(User.Kind.SYSTEM);
        };
    }
}
