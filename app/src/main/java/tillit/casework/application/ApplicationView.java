package tillit.casework.application;

import java.util.List;
import java.util.Map;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Duty;
import tillit.ground.page.Fact;
import tillit.ground.page.Form;
import tillit.ground.page.Secret;

/**
 * An application as its page shows it, in the reader's language.
 *
 * @param next what is to be done now, in a sentence
 * @param again what is asked of another investigation so soon after the last; empty where nothing is
 * @param decisions those that may have answered it
 * @param toDecision where a decision is begun
 * @param to other pages that it has led to
 */
record ApplicationView(
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
        String support,
        List<Passage> delays,
        String mayAsk,
        String again,
        List<Choice> decisions,
        String toDecision,
        List<Link> to,
        List<Done> steps,
        May may,
        List<Choice> hows) {

    /** Whether what was sent can be sent again from the page: what was refused because the application has come elsewhere is shown as it was written. */
    boolean hasFormOf(Form sent) {
        Map<String, Boolean> forms = Map.of(
                "/openings", may.open(),
                "/delays", may.delay(),
                "/tellings", may.tell(),
                "/requests", may.request(),
                "/decisions", may.decide(),
                "/withdrawals", may.withdraw());
        return forms.entrySet().stream()
                .anyMatch(it -> it.getValue() && sent.at(address + it.getKey()).refused());
    }

    /** What may be done with it now. */
    record May(boolean open, boolean delay, boolean tell, boolean request, boolean decide, boolean withdraw) {}

    /** That the decision is delayed, and what the party was told. */
    record Passage(String title, String words, List<Fact> facts) {}

    /** The way to another page. */
    record Link(String label, String address) {}

    /** What was done. */
    record Done(String what, String by, String words) {}

    /** An application in a list. */
    record Row(String address, String who, String came, String state, String next, String number, String carriers) {}

    /** The applications of a case. */
    record OfCase(String address, String register, CaseHead head, List<Crumb> crumbs, List<Row> rows) {}

    /**
     * Where an application for somebody is written down.
     *
     * @param facts by which one sees that it is the right person
     * @param known what is known of an open case; empty where there is none
     * @param mayOpen whether the investigation may be opened with it
     */
    record Registration(
            String address,
            String name,
            List<Secret> secrets,
            List<Crumb> crumbs,
            List<Fact> facts,
            String known,
            List<Choice> applicants,
            List<Choice> ways,
            boolean mayOpen,
            String again) {}
}
