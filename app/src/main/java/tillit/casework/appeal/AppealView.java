package tillit.casework.appeal;

import java.util.List;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Duty;
import tillit.ground.page.Fact;
import tillit.ground.page.Form;

/**
 * An appeal as its page shows it, in the reader's language.
 *
 * @param lead who appeals which decision
 * @param state where it stands
 * @param next what is to be done now, in a sentence
 * @param owed what is owed, each with its clock
 * @param counted how the time is counted
 * @param notes what the court is told and is not for us to refuse
 * @param links decisions that belong to it
 */
record AppealView(
        String address,
        CaseHead head,
        List<Crumb> crumbs,
        String title,
        String lead,
        String state,
        String next,
        List<Duty> owed,
        List<Fact> came,
        String wants,
        String news,
        String counted,
        List<String> notes,
        List<Link> links,
        List<Ruled> rulings,
        List<Done> steps,
        May may,
        Choices choices) {

    /** Whether what was sent can be sent again from the page: what was refused because the appeal has come elsewhere is shown as it was written. */
    boolean hasFormOf(Form sent) {
        return sent.at(address + "/judgements").refused() && (may.judge() || may.dismiss())
                || sent.at(address + "/reconsiderations").refused() && may.reconsider()
                || sent.at(address + "/outcomes").refused() && may.changed()
                || sent.at(address + "/forwardings").refused() && may.forward()
                || sent.at(address + "/rulings").refused() && may.rule()
                || sent.at(address + "/instances").refused() && may.goFurther()
                || sent.at(address + "/endings").refused() && may.end()
                || sent.at(address + "/withdrawals").refused() && may.withdraw()
                || rulings.stream().filter(Ruled::answers).anyMatch(it -> sent.at(
                                address + "/rulings/" + it.id() + "/answers")
                        .refused());
    }

    /** A decision that belongs to it. */
    record Link(String label, String address) {}

    /** What a court has ruled. @param answers where it is said what we do about it; empty where nothing is to be said */
    record Ruled(String title, List<Fact> facts, String effect, String id, boolean answers) {}

    /** What was done. */
    record Done(String what, String by, String words) {}

    /** What may be done with it now. @param write whether the letter to the court may be written */
    record May(
            boolean judge,
            boolean dismiss,
            boolean reconsider,
            boolean change,
            boolean changed,
            boolean forward,
            boolean write,
            boolean rule,
            boolean goFurther,
            boolean end,
            boolean withdraw) {}

    /** What one chooses among. */
    record Choices(
            List<Choice> judged,
            List<Choice> yesNo,
            List<Choice> wholly,
            List<Choice> enclosures,
            List<Choice> interim,
            List<Choice> results,
            List<Choice> against,
            List<Choice> ours) {}

    /** An appeal in a list. @param late whether what is owed first is too late */
    record Row(
            String address,
            String title,
            String who,
            String state,
            String number,
            String carriers,
            String next,
            boolean late) {}

    /** The appeals of a case. */
    record OfCase(String address, CaseHead head, List<Crumb> crumbs, List<Row> rows) {}

    /** Where an appeal is written down. */
    record Registration(
            String address, CaseHead head, List<Crumb> crumbs, String lead, List<Choice> who, List<Choice> ways) {}
}
