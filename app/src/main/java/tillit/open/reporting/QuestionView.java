package tillit.open.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Choice;
import tillit.ground.page.Fact;

/**
 * One question of the form.
 *
 * @param address where it is sent
 * @param step which question
 * @param number of how many
 * @param key under which it is sent once
 * @param checked whether the last page has been seen
 * @param kept what has been typed on the other pages, which goes with this one
 * @param people whom it is about
 * @param choices what can be chosen, where one chooses
 * @param reporter what one has said that one is
 * @param parts everything once more; only on the last page
 * @param files what is said of the files that may be chosen; only on the last page
 * @param onCall the number to call if it cannot wait any longer
 */
record QuestionView(
        String address,
        String step,
        int number,
        String title,
        String key,
        boolean checked,
        List<Kept> kept,
        List<Whom> people,
        boolean roomForMore,
        List<Choice> choices,
        String reporter,
        List<Part> parts,
        String files,
        Call onCall) {

    /** A field that is asked for elsewhere. */
    record Kept(String name, String value) {

        /** Shows nothing, so that no log can. */
        @Override
        public String toString() {
            return "Kept";
        }
    }

    /** One whom it is about. @param warned the number that was told to be wrong, which may be sent all the same */
    record Whom(int number, String legend, List<Choice> kinds, String warned) {
        String field(String part) {
            return Draft.about(number, part);
        }
    }

    /** An answer once more. @param change the question where it is changed */
    record Part(
            String title,
            String change,
            List<Fact> facts,
            @Nullable String words) {}

    /** A number that can be called. @param number as it is read @param link as it is called */
    record Call(String number, String link) {
        static Call to(String number) {
            return new Call(number, "tel:" + number.replaceAll("[^0-9+]", ""));
        }
    }
}
