package tillit.ground.law;

import java.util.List;

/** All that is missing or wrong, said at once: each part is a refusal with its own field and rule. As a refusal itself it is the first of them. */
public final class Refusals extends Refusal {

    private final transient List<Refusal> all;

    private Refusals(List<Refusal> all) {
        super(
                all.getFirst().key(),
                all.getFirst().rule().orElse(null),
                all.getFirst().field().orElse(null));
        this.all = List.copyOf(all);
    }

    /** Does nothing if nothing is wrong. @throws Refusal the only one there is, or all of them in one */
    public static void throwAny(List<Refusal> found) {
        if (found.size() == 1) throw found.getFirst();
        if (!found.isEmpty()) throw new Refusals(found);
    }

    /** What is wrong, one by one: the parts of a {@code Refusals}, or the refusal itself. */
    public static List<Refusal> of(Refusal refusal) {
        return refusal instanceof Refusals many ? many.all : List.of(refusal);
    }
}
