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

    static Optional<NoteKind> of(String typed) {
        return Arrays.stream(values()).filter(it -> it.name().equals(typed)).findFirst();
    }
}
