package tillit.ground.people;

import java.util.List;

/**
 * The answer to a search.
 *
 * @param number how what was typed reads as a number; {@link ReadNumber.Rejected} with another fault than not being a number says what is wrong with it
 * @param persons those found, by name or by number
 * @param isComplete whether there were no more than could be shown
 */
public record Found(ReadNumber number, List<Person> persons, boolean isComplete) {
    public Found {
        persons = List.copyOf(persons);
    }
}
