package tillit.ground.law;

import java.util.Optional;
import java.util.Set;

/**
 * What sets a rule in motion: an act, under which circumstances, and how long it then gives.
 *
 * @param act the name of the act, from {@code law/acts.yaml}
 * @param when circumstances that must all be there
 * @param unless circumstances of which none may be there
 * @param countedFrom the day that is counted from; empty is the day of the act itself
 * @param within only if the end comes within this length of the act
 */
public record Start(
        String act,
        Set<String> when,
        Set<String> unless,
        Length length,
        Optional<String> countedFrom,
        Optional<Length> within) {

    public Start {
        when = Set.copyOf(when);
        unless = Set.copyOf(unless);
    }

    boolean fits(String happened, Set<String> traits) {
        return act.equals(happened)
                && traits.containsAll(when)
                && unless.stream().noneMatch(traits::contains);
    }
}
