package tillit.ground.forms;

import java.util.List;

/** A question that was answered in one way and is answered in another. @param before empty where it was not answered @param after as before */
public record Difference(Question question, List<String> before, List<String> after) {

    /** Every question whose answer is another, in the order in which they are asked; answers to hidden questions do not count. */
    public static List<Difference> between(FormDefinition form, Answers before, Answers after) {
        Answers then = form.inForce(before);
        Answers now = form.inForce(after);
        return form.questions().stream()
                .filter(it -> !then.of(it.id()).equals(now.of(it.id())))
                .map(it -> new Difference(it, then.of(it.id()), now.of(it.id())))
                .toList();
    }
}
