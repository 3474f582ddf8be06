package tillit.casework.cases;

import java.util.List;
import tillit.ground.page.Choice;

/**
 * All that somebody carries, in the reader's language.
 *
 * @param address of the page
 * @param name whose it is
 * @param lead how much it is
 * @param everybody those who could have some of it, for one receiver for all
 */
record LoadView(
        String address,
        String name,
        String title,
        String lead,
        boolean isMine,
        List<Row> rows,
        List<Choice> everybody) {

    /**
     * A row.
     *
     * @param field in which its receiver is chosen
     * @param words what is owed and begun in it
     * @param late whether something owed has passed its time
     * @param instead what stands where nobody can be chosen; otherwise empty
     */
    record Row(
            String field,
            String whom,
            String what,
            String address,
            String words,
            boolean late,
            String instead,
            List<Choice> receivers) {}

    /** Whether there is anything to choose. */
    boolean isChoosable() {
        return rows.stream().anyMatch(row -> !row.receivers().isEmpty());
    }
}
