package tillit.casework.intake;

import java.util.List;

/** Where a step of the work with somebody in a report stands, as the page shows it. */
sealed interface Stage {

    /** It is done. @param by who did it, and when */
    record Done(String by, List<Passage> passages) implements Stage {}

    /** It is to be done now: its form is shown. */
    record Now() implements Stage {}

    /** Something else comes first. @param first what, in a sentence */
    record Later(String first) implements Stage {}

    /** It is not asked of this one. */
    record Absent() implements Stage {}

    /** A part of what was written. @param said whether the words are somebody's own */
    record Passage(String label, String words, boolean said) {}
}
