package tillit.ground.law;

import java.util.Set;

/**
 * A worked example that the tests carry out: in this situation, this is owed.
 *
 * @param id the file and the example's number in it
 * @param rules the codes of the rules that it tests
 */
public record Situation(String id, Words says, Set<String> rules) {

    public Situation {
        rules = Set.copyOf(rules);
    }
}
