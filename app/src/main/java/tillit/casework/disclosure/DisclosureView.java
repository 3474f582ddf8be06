package tillit.casework.disclosure;

import java.util.List;
import java.util.Map;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Duty;
import tillit.ground.page.Fact;
import tillit.ground.page.Form;

/**
 * A request for documents as its page shows it, in the reader's language.
 *
 * @param next what is to be done now, in a sentence
 * @param owed what is owed
 * @param answers what came of each test, and of its appeal, latest first
 * @param counted how the time to appeal is counted; empty where it is not
 * @param copy where a copy is made
 */
record DisclosureView(
        String address,
        CaseHead head,
        List<Crumb> crumbs,
        String title,
        String lead,
        String state,
        String next,
        List<Duty> owed,
        List<Fact> came,
        String what,
        List<Answered> answers,
        String counted,
        String copy,
        List<Done> steps,
        May may,
        Choices choices) {

    /** Whether what was sent can be sent again from the page: what was refused because the request has come elsewhere is shown as it was written. */
    boolean hasFormOf(Form sent) {
        Map<String, Boolean> forms = Map.of(
                "/answers", may.answer(),
                "/decision-requests", may.ask(),
                "/decisions", may.decide(),
                "/receipts", may.got(),
                "/appeals", may.appeal(),
                "/judgements", may.judge(),
                "/dismissals", may.dismiss(),
                "/forwardings", may.forward(),
                "/rulings", may.rule());
        return forms.entrySet().stream()
                        .anyMatch(it ->
                                it.getValue() && sent.at(address + it.getKey()).refused())
                || may.release() && sent.at(address + "/releases").refused()
                || may.withdraw() && sent.at(address + "/withdrawals").refused();
    }

    /** What came of a test. @param passages what was said in words, each under its label */
    record Answered(String title, List<Fact> facts, List<Fact> passages) {}

    /** What was done. */
    record Done(String what, String by, String words) {}

    /** What may be done with it now. @param ordered whether what is given out is what the court said */
    record May(
            boolean test,
            boolean answer,
            boolean ask,
            boolean decide,
            boolean got,
            boolean appeal,
            boolean judge,
            boolean dismiss,
            boolean forward,
            boolean rule,
            boolean release,
            boolean ordered,
            boolean withdraw) {}

    /** What one chooses among. */
    record Choices(
            List<Choice> outcomes,
            List<Choice> hows,
            List<Choice> told,
            List<Choice> asksWritten,
            List<Choice> judged,
            List<Choice> results) {}

    /** A request in a list. */
    record Row(String address, String who, String came, String state, String next, String number, String carriers) {}

    /** The requests of a case. */
    record OfCase(String address, String register, CaseHead head, List<Crumb> crumbs, List<Row> rows) {}

    /** Where a request is written down. */
    record Registration(
            String address,
            CaseHead head,
            List<Crumb> crumbs,
            List<Choice> who,
            List<Choice> ways,
            List<Choice> scopes,
            List<Choice> wanted) {}
}
