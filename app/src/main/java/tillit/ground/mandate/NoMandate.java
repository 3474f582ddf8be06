package tillit.ground.mandate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Citation;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.Refusal;

/** The delegation order in force that day gives the one who tries no right to decide this. */
public final class NoMandate extends Refusal {

    private final String decision;
    private final transient @Nullable Level mayInstead;
    private final transient List<Citation> provisions;

    private NoMandate(String key, String decision, @Nullable Level mayInstead, List<Citation> provisions) {
        super(key);
        this.decision = decision;
        this.mayInstead = mayInstead;
        this.provisions = List.copyOf(provisions);
    }

    /** Somebody on a higher level in the unit may. */
    static NoMandate needs(Level level, String decision, List<Citation> provisions) {
        return new NoMandate(
                "mandate.refusal.needs-" + level.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                decision,
                level,
                provisions);
    }

    /** No order held that day, or the one that did does not name the decision: then only the board decides. */
    static NoMandate notDelegated(String decision, List<Citation> provisions) {
        return new NoMandate("mandate.refusal.not-delegated", decision, Level.BOARD, provisions);
    }

    /** What was to be decided, by its name in {@code law/decisions}. */
    public String decision() {
        return decision;
    }

    /** The lowest level that may decide it instead. */
    public Optional<Level> mayInstead() {
        return Optional.ofNullable(mayInstead);
    }

    /** The provisions on which it is decided. */
    public List<Citation> provisions() {
        return provisions;
    }
}
