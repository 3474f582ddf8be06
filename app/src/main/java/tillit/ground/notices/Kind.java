package tillit.ground.notices;

import java.util.List;
import java.util.stream.Stream;

/** What somebody may have to hear of. What goes out does not say which it is. */
public enum Kind {
    /** A question about a case waits for their answer, or theirs has been answered. */
    HAND_OVER(Told.AT_ONCE),
    /** Something was not done in time in a unit that they lead. */
    ESCALATION(Told.AT_ONCE),
    /** Something of theirs is due today, or is late. */
    DUE(Told.DIGEST),
    /** A report in a unit of theirs has long been opened by nobody. */
    UNREAD(Told.AT_ONCE),
    /** A way on which reports come in may have stopped. */
    WAY_STOPPED(Told.AT_ONCE),
    /** The same report when the office is closed and they answer for it. It cannot be chosen away, and knows no quiet hours. */
    ON_CALL(Told.AT_ONCE);

    private final Told unlessChosen;

    Kind(Told unlessChosen) {
        this.unlessChosen = unlessChosen;
    }

    /** How one is told who has chosen nothing. */
    public Told unlessChosen() {
        return unlessChosen;
    }

    /** Whether it waits for nothing. */
    public boolean isUrgent() {
        return this == ON_CALL;
    }

    /** Those about which everybody chooses. */
    public static List<Kind> ofChoice() {
        return Stream.of(values()).filter(it -> !it.isUrgent()).toList();
    }
}
