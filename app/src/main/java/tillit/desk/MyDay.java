package tillit.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.casework.away.AwayCopies;
import tillit.casework.journal.UnsignedNotes;
import tillit.casework.reminders.ParkedInWords;
import tillit.ground.page.Duty;

/**
 * What somebody has to do, the shortest clock first.
 *
 * @param isNew whether one is met by a welcome, as everybody is until they have seen it
 * @param first what to begin with; null when there is nothing
 * @param dial how much is left of its time, where that is less than a day
 * @param parked what one has put aside, and what is back
 * @param escalations what was not done in time, for whoever leads the unit
 * @param unsigned the notes that one has not signed, and for whoever leads those that others have left for long
 * @param gaps what the nightly check of the journals has found
 * @param handOvers questions about cases, and what those owe whom one stands in for
 * @param stopped the ways in for reports that may have stopped
 * @param copies the copies for when Tillit is away that are not made as they should, for whoever leads
 * @param hasRoster whether one works where reports come, so that somebody may be on call there
 * @param changes of accounts and roles that wait to be looked at, for whoever leads a unit; null when none does
 * @param waiting how much waits in the inbox, in a sentence
 */
record MyDay(
        String greeting,
        String lead,
        boolean isNew,
        @Nullable Duty first,
        @Nullable Dial dial,
        List<Part> parts,
        ParkedInWords.OfTheDay parked,
        List<Told> escalations,
        List<UnsignedNotes.Unsigned> unsigned,
        List<UnsignedNotes.Gap> gaps,
        HandOvers handOvers,
        List<WaysIn.Way> stopped,
        List<AwayCopies.Amiss> copies,
        boolean hasRoster,
        ChangesInWords.@Nullable Overdue changes,
        String waiting,
        String emptyTitle,
        String emptyWords) {

    /** @param percent of the day that is left @param number the larger unit that is left @param unit its name */
    record Dial(int percent, String number, String unit, String label) {}

    /** The matters with something that is late, due today, due this week, due as soon as one can, or later. */
    record Part(String id, String title, List<Matter> matters) {}

    /** A report or a case, with what is to be done in it; what is due first stands first. @param park where it is put aside; empty where it cannot be */
    record Matter(String whom, String address, String park, List<Duty> duties) {

        /** Whether there is but one thing to do. */
        boolean isOne() {
            return duties.size() == 1;
        }
    }

    /** What one has been told was not done in time. @param words when the time ran out, and when one was told */
    record Told(String id, String address, String title, String whom, String words) {}
}
