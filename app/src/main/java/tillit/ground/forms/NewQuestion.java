package tillit.ground.forms;

import java.util.List;
import java.util.Optional;
import tillit.ground.law.Words;

/** A question that a municipality adds, last in a section. @param options to choose among, where the type has options */
public record NewQuestion(
        String section, Words words, Optional<Words> help, Question.Type type, List<Words> options, boolean required) {

    public NewQuestion {
        options = List.copyOf(options);
    }
}
