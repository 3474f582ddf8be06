package tillit.casework.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Stretch;

/**
 * A journal as its page shows it, in the reader's language.
 *
 * @param others who else writes, in a sentence; empty if nobody does
 * @param mine what the reader has begun and not signed, but for what is open on the page
 * @param theirs what colleagues have begun and not signed
 * @param thrown what the reader has thrown away
 */
record JournalView(
        String address,
        CaseHead head,
        List<Crumb> crumbs,
        String others,
        Write write,
        List<DraftLine> mine,
        List<DraftLine> theirs,
        List<DraftLine> thrown,
        List<NoteLine> notes,
        String none,
        Stretch stretch) {

    /** Where the file is printed. */
    String print() {
        return address.replaceFirst("^/journal/", "/printout/");
    }

    /**
     * The form in which a note is written.
     *
     * @param address of the draft
     * @param window the page's own id
     * @param writer the reader's own number
     * @param save the id of what the form's own buttons send
     * @param key with which the browser locks what it keeps itself, in Base64
     * @param saved what is saved and when, in words
     * @param state {@code saved}, or {@code typing} where nothing has been written
     * @param former what stood there before
     */
    record Write(
            String address,
            String title,
            @Nullable String corrects,
            String correctsWords,
            String window,
            String writer,
            String save,
            String key,
            String saved,
            String state,
            List<Choice> kinds,
            List<Choice> people,
            List<Former> former) {}

    /** A former wording. */
    record Former(String until, String body) {}

    /** A draft in a list. @param aged whether it has waited for long */
    record DraftLine(String address, String title, String words, boolean aged) {}

    /**
     * A note, or the place where one stood.
     *
     * @param anchor its id on the page
     * @param body empty where it has gone
     * @param seal whom it concerns, who signed it and when
     * @param corrects the anchor of the note that it puts right; null where it does not
     * @param corrected the anchors of the notes that put it right, with words
     * @param correct where one puts it right; null where one cannot
     * @param move where one moves it; null where one cannot
     * @param share where one lets it stand in the file of a sibling, too; null where one cannot
     * @param besides in whose files it stands, too, in a sentence; empty where in none that the reader sees
     */
    record NoteLine(
            String anchor,
            String title,
            String happened,
            String body,
            String seal,
            @Nullable String corrects,
            List<Corrected> corrected,
            @Nullable String correct,
            @Nullable String move,
            @Nullable String share,
            String besides) {}

    /** A link to a correction. */
    record Corrected(String anchor, String words) {}
}
