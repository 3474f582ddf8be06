package tillit.casework.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tillit.ground.page.Choice;
import tillit.ground.page.Duty;
import tillit.ground.page.Fact;
import tillit.ground.page.Mark;

/**
 * A case as its page shows it, in the reader's language.
 *
 * @param investigation whether one runs, in a sentence
 * @param done what has been kept, and what is no longer owed
 * @param open whether somebody works on it
 * @param colleagues to whom it may be given; empty for one who may not
 */
record CaseView(
        String address,
        CaseHead head,
        String investigation,
        List<Duty> next,
        List<Duty> done,
        List<Kin> family,
        List<Ahead> ahead,
        List<Event> events,
        List<Fact> carried,
        List<Choice> colleagues,
        List<Look> looked,
        boolean open) {

    /** Somebody who belongs to the case. */
    record Kin(String name, String part, String address, boolean hidden, List<Mark> marks) {}

    /** What is to come. */
    record Ahead(String title, LocalDate on) {}

    /** What has happened. @param timeKnown whether more than the day is @param kind how it looks on the time line: {@code proof} for what was signed */
    record Event(String title, Instant at, boolean timeKnown, String by, String kind) {}

    /** That somebody looked. */
    record Look(String who, String when, String what) {}
}
