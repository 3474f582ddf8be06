package tillit.ground.law;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that may not be done, with the reason that the user will read. Every refusal is a subclass with a name of its own.
 *
 * <p>It carries a message key, the rule that forbids and the field of the form that it concerns. It never carries a name, a number or free
 * text, so it may be logged. What somebody may not <em>see</em> is no refusal: it does not exist.
 */
public abstract class Refusal extends RuntimeException {

    private final String key;
    private final @Nullable RuleId rule;
    private final @Nullable String field;

    /** A refusal that rests on no rule of law, such as a wrong check digit. */
    protected Refusal(String key) {
        this(key, null, null);
    }

    /** A refusal that a rule of law demands. */
    protected Refusal(String key, RuleId rule) {
        this(key, rule, null);
    }

    /** @param field the name of the form's field that the answer belongs to */
    protected Refusal(String key, @Nullable RuleId rule, @Nullable String field) {
        super(key);
        this.key = key;
        this.rule = rule;
        this.field = field;
    }

    /** The key of the message, such as {@code intake.refusal.reasons-missing}. */
    public final String key() {
        return key;
    }

    /** The rule that forbids, so that the user can ask why. */
    public final Optional<RuleId> rule() {
        return Optional.ofNullable(rule);
    }

    /**
     * The question that it concerns, where the questions of a form are data: they fill {0} of the message. They are the product's or the
     * municipality's own words, never what somebody has answered.
     */
    public Optional<Words> about() {
        return Optional.empty();
    }

    /** The field of the form that must be corrected. */
    public final Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
