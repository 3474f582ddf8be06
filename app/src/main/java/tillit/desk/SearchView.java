package tillit.desk;

import java.util.List;
import tillit.desk.PersonView.Kin;

/**
 * What a search found.
 *
 * @param asked whether anybody has asked for anything yet
 * @param fault what is wrong with the number that was typed; otherwise empty
 * @param isComplete whether all are shown
 */
record SearchView(boolean asked, String fault, List<Kin> hits, boolean isComplete) {

    /** Before anybody has asked. */
    static SearchView blank() {
        return new SearchView(false, "", List.of(), true);
    }
}
