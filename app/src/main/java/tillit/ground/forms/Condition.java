package tillit.ground.forms;

import java.util.List;

/** That an earlier question has one of these answers. @param is ids of options, or {@code yes} and {@code no} */
public record Condition(String question, List<String> is) {

    public Condition {
        is = List.copyOf(is);
    }

    /** Whether it has. */
    boolean met(Answers answers) {
        return answers.of(question).stream().anyMatch(is::contains);
    }
}
