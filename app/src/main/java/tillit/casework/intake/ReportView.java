package tillit.casework.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Choice;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Crumb;
import tillit.ground.page.Duty;
import tillit.ground.page.Fact;
import tillit.ground.page.Mark;
import tillit.ground.page.Secret;

/**
 * A report as its page shows it, in the reader's language, with one of those it is about in the foreground.
 *
 * @param title of the window: without a name where somebody is protected
 * @param next the shortest clock
 * @param reporterApart whether who reported lies apart, and opens with a reason
 * @param maybeTwin whether another open report may be the same
 */
record ReportView(
        String address,
        String title,
        List<Crumb> crumbs,
        List<Secret> secrets,
        @Nullable Counting next,
        String heading,
        String lead,
        List<Mark> marks,
        Letter letter,
        Correspondence letters,
        List<Whom> people,
        SubjectView whom,
        List<Fact> facts,
        boolean reporterApart,
        boolean maybeTwin,
        Owner owner,
        List<Duty> law,
        List<Look> looked) {

    /** A clock, and what it counts down to. */
    record Counting(ClockFace face, String words) {}

    /** The text as it came. @param attachments what a system has named @param files what the sender has attached @param signs what was seen in it, in words */
    record Letter(String text, String language, List<String> attachments, List<Attachment> files, String signs) {}

    /** A file that came with it. @param open where it is saved from; null when it cannot be */
    record Attachment(String name, @Nullable String open, String words) {}

    /**
     * What we have asked the sender and what the sender has written since.
     *
     * @param asks where a question is sent; empty where the sender cannot come back
     * @param reads where one says that one has read what is news
     */
    record Correspondence(List<Line> lines, String asks, String reads) {

        /** @param news whether nobody has said that it is read */
        record Line(
                String id,
                String by,
                String when,
                String words,
                List<Attachment> files,
                String about,
                boolean mine,
                boolean news) {}

        boolean hasNews() {
            return lines.stream().anyMatch(Line::news);
        }

        boolean isThere() {
            return !lines.isEmpty() || !asks.isEmpty();
        }
    }

    /** One of those it is about. @param carrier who carries it @param shown whether this page shows the work with this one */
    record Whom(
            String address,
            String name,
            String heading,
            String kind,
            String state,
            String carrier,
            @Nullable ClockFace face,
            boolean shown) {}

    /**
     * Who is responsible.
     *
     * @param each who carries each one, where it is about several
     * @param me the reader's id
     * @param mayTake whether the reader may take it
     * @param colleagues to whom it may be given
     */
    record Owner(String name, List<Fact> each, int me, boolean mayTake, List<Choice> colleagues) {}

    /** That somebody looked. */
    record Look(String who, String when, String what) {}
}
