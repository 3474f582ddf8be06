package tillit.casework.journal;

import java.util.List;
import java.util.UUID;
import tillit.ground.page.PlainText;
import tillit.ground.page.TypedMoment;

/**
 * What somebody has typed of a note, right or wrong: nothing in it is checked until it is signed.
 *
 * @param kind the name of a {@link NoteKind}, or empty
 * @param day the day it happened, as {@link TypedMoment} reads it
 * @param time the time of day; empty where it is not known
 * @param about whom it concerns, in the order in which they were chosen
 */
record Words(String kind, String heading, String day, String time, List<UUID> about, String body) {

    static final Words NONE = new Words("", "", "", "", List.of(), "");

    Words {
        about = List.copyOf(about);
        heading = PlainText.whole(heading);
        body = PlainText.whole(body);
    }

    /** Whether nothing has been typed that would be missed. */
    boolean isBlank() {
        return heading.isBlank() && body.isBlank();
    }

    /** Shows how much there is, never what. */
    @Override
    public String toString() {
        return "Words[" + body.length() + "]";
    }
}
