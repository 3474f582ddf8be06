package tillit.casework.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party has asked in writing that the application be decided: once, when it has waited for six months. FL (2017:900) 12 §.
 *
 * @param answer null until it has been answered
 */
record DecisionRequest(LocalDate arrivedOn, @Nullable Answer answer) {

    /** What came of it. */
    enum Answer {
        /** The application was decided. */
        DECIDED,
        /** It was refused, in a decision of its own. */
        REFUSED
    }

    boolean isOpen() {
        return answer == null;
    }
}
