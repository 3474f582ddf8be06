package tillit.casework.journal;

import java.util.Arrays;
import java.util.Optional;

/** What it was that happened. */
public enum NoteKind {
    CHILD_TALK,
    TALK,
    HOME_VISIT,
    PHONE_CALL,
    MEETING,
    /** A letter or another message. */
    MESSAGE,
    OTHER;

    /** Whether what it tells of was heard or seen, and stands in no document (förvaltningslagen 27 §). What comes as a message is a document. */
    boolean isHeardOrSeen() {
        return switch (this) {
            case CHILD_TALK, TALK, HOME_VISIT, PHONE_CALL, MEETING -> true;
            case MESSAGE, OTHER -> false;
        };
    }

    static Optional<NoteKind> of(String typed) {
        return Arrays.stream(values()).filter(it -> it.name().equals(typed)).findFirst();
    }
}
