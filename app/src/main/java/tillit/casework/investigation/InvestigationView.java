package tillit.casework.investigation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.CaseHead;
import tillit.ground.forms.Answered;
import tillit.ground.forms.Differences;
import tillit.ground.forms.Questions;
import tillit.ground.page.Beside;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Duty;
import tillit.ground.page.Fact;
import tillit.ground.page.Why;

/** An investigation as its pages show it, in the reader's language. */
final class InvestigationView {

    private InvestigationView() {}

    /**
     * The whole of it.
     *
     * @param extend where more time is decided; empty where the law sets no end, or it has ended
     * @param letters where the letter that it has been closed is begun; empty while it runs
     * @param outcomes what has come of it
     */
    record Overview(
            String address,
            CaseHead head,
            List<Crumb> crumbs,
            String state,
            List<Step> steps,
            List<Duty> clocks,
            List<Fact> facts,
            List<String> longer,
            String extend,
            String letters,
            List<Beside.Line> outcomes) {}

    /**
     * A step of the way.
     *
     * @param there whether it is done; null where it need not be
     * @param words how far it has come
     */
    record Step(String id, String title, @Nullable Boolean there, String words, String address, String go) {}

    /**
     * A written part.
     *
     * @param asks what is filled in; null where it is read
     * @param saved when and by whom what is written was saved; empty before that
     * @param meanwhile what is saved in the answers in which a colleague has written too, by field
     * @param answers what stands there, for one who reads
     * @param signed when and by whom
     * @param choices in which other forms it may be begun
     * @param replace whether a new one that replaces it may be begun
     * @param changes where one sees what has been changed; empty where nothing has
     */
    record Sheet(
            String address,
            CaseHead head,
            List<Crumb> crumbs,
            String title,
            String lead,
            @Nullable Questions asks,
            int revision,
            String saved,
            List<Fact> meanwhile,
            @Nullable Answered answers,
            String signed,
            List<Choice> choices,
            boolean replace,
            String changes) {}

    /** What has been changed in a written part, latest first. */
    record Changes(CaseHead head, List<Crumb> crumbs, String title, List<Change> changes) {}

    /** One change. */
    record Change(String when, Differences what) {}

    /**
     * What has been collected.
     *
     * @param grounds on which one may have it
     * @param mayWrite whether it still runs
     */
    record Findings(
            String address,
            CaseHead head,
            List<Crumb> crumbs,
            List<Found> found,
            List<Choice> grounds,
            List<Choice> about,
            boolean mayWrite) {}

    /** An entry. @param objections what somebody concerned thinks of it, and what puts it right */
    record Found(String id, String source, String facts, String words, List<String> objections) {}

    /**
     * What the parties have been given and have said.
     *
     * @param parties who they are, and how it stands with each
     * @param answerable what has been given, to which an answer may be written down
     * @param letters where the letter with the material is begun; empty before the document is signed
     */
    record Communicated(
            String address,
            CaseHead head,
            List<Crumb> crumbs,
            @Nullable Why why,
            List<PartyState> parties,
            List<Sent> sent,
            List<Choice> choices,
            List<Choice> ways,
            List<Choice> grounds,
            List<Choice> hows,
            List<Choice> answerable,
            String letters,
            boolean mayWrite) {}

    /** A party. @param there whether it has answered, had its time, or been left out on a ground */
    record PartyState(String name, boolean there, String words) {}

    /** What was given, or why not. @param id for an answer; empty where it was not given */
    record Sent(String id, String title, String words, List<String> comments) {}

    /** Where more time is decided. @param instead who may, where the reader may not; empty where the reader may */
    record Longer(
            String address,
            String back,
            CaseHead head,
            List<Crumb> crumbs,
            String end,
            @Nullable Why why,
            String instead) {}
}
