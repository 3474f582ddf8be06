package tillit.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Choice;

/**
 * The page on which somebody is said to be too close to a person.
 *
 * @param person the page of the person
 * @param whom oneself, and the colleagues whom one leads
 * @param carried how much oneself carries that concerns the person; it goes back to the unit
 */
record DisqualificationView(String person, String name, List<Choice> whom, int carried, List<Declared> declared) {

    /** A colleague who is disqualified, and when that was said by whom. */
    record Declared(int user, String name, String since) {}

    /** Who is too close. @param who the id of a user */
    record Closeness(@Nullable Integer who) {}
}
