package tillit.casework.commission;

import java.util.List;
import tillit.casework.cases.CaseHead;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Form;

/**
 * A commission as its page shows it, in the reader's language; to those who placed it, or to its provider.
 *
 * @param state how far it has come
 * @param late whether nobody has answered, and the day for it has been
 * @param next what is to be done now, in a sentence
 * @param placed when it was placed, and by whom
 * @param may what may be done with it now
 */
record CommissionView(
        String address,
        List<Crumb> crumbs,
        String title,
        String state,
        boolean late,
        String next,
        List<String> placed,
        List<Said> parts,
        List<Told> steps,
        May may) {

    /** A part of what the provider is told. */
    record Said(String label, String words) {}

    /** Something that has happened to it. @param unread whether somebody of ours is to read it */
    record Told(String what, String by, String words, boolean unread) {}

    /** What may be done with it now, by us or by its provider. */
    record May(
            boolean answer,
            boolean withdraw,
            boolean read,
            boolean decline,
            boolean start,
            boolean report,
            boolean done) {}

    /** Whether what was sent can be sent again from the page. */
    boolean hasFormOf(Form sent) {
        return isRefused(sent, "/answers", may.answer())
                || isRefused(sent, "/withdrawals", may.withdraw())
                || isRefused(sent, "/acknowledgements", may.answer())
                || isRefused(sent, "/refusals", may.decline())
                || isRefused(sent, "/starts", may.start())
                || isRefused(sent, "/reports", may.report())
                || isRefused(sent, "/endings", may.done());
    }

    private boolean isRefused(Form sent, String act, boolean may) {
        return may && sent.at(address + act).refused();
    }

    /** A commission of a case, with what stands at the top of the case's pages. */
    record OfCase(CaseHead head, CommissionView view, String measure, String measureTitle, List<Choice> answers) {}

    /** A commission in a list. @param whom its provider; in a provider's list whom it is for, if it was told @param number of the case; in a provider's list when it was placed */
    record Row(String address, String title, String whom, String state, String number, boolean late, boolean unread) {}

    /** Where a measure is commissioned. @param parts what can be chosen, each with the words that would go */
    record Placing(
            String address,
            CaseHead head,
            List<Crumb> crumbs,
            String title,
            List<Choice> providers,
            List<Choice> parts,
            boolean guarded) {}
}
