package tillit.casework.cases;

import java.util.List;
import tillit.ground.page.Choice;

/**
 * The page on which a case is asked about, in the reader's language.
 *
 * @param address of the page
 * @param carried who carries the case, in a sentence
 * @param owed what goes with it, in a sentence
 * @param waiting the question that waits, in a sentence; empty where none does
 * @param said what the one who asked wrote
 * @param unable that the one who is to have it cannot any longer, in a sentence; otherwise empty
 * @param receivers who may be asked; empty where the reader cannot ask anybody
 * @param load where all stands that the one who carries it has; empty for whoever may not see that
 * @param former the earlier questions, latest first
 */
record OfferView(
        String address,
        CaseHead head,
        String carried,
        String owed,
        String waiting,
        String said,
        String unable,
        String offer,
        boolean mayAnswer,
        boolean mayWithdraw,
        boolean mayAsk,
        List<Choice> receivers,
        List<Load> load,
        List<Former> former) {

    /** A question that is over. */
    record Former(String words, String said) {}

    /** Where all that somebody carries stands. */
    record Load(String address, String words) {}
}
