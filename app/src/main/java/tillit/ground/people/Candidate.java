package tillit.ground.people;

import java.util.EnumSet;
import java.util.Set;

/** Somebody who fits a description. Only a human can say that it is them. */
public record Candidate(Person person, Set<Agreement> agrees) {
    public Candidate {
        agrees = agrees.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(agrees));
    }
}
