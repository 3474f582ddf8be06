package tillit.ground.forms;

import java.util.List;
import java.util.Optional;
import tillit.ground.law.Words;

/**
 * A question that a municipality adds, last in a section.
 *
 * @param options to choose among, where the type has options
 * @param required whether it must be answered whenever it is asked
 * @param shownWhen the answer it waits for; empty where it is always asked
 */
public record NewQuestion(
        String section,
        Words words,
        Optional<Words> help,
        Question.Type type,
        List<Words> options,
        boolean required,
        Optional<Condition> shownWhen) {

    public NewQuestion {
        options = List.copyOf(options);
    }
}
