package tillit.ground.forms;

import java.util.List;
import java.util.Optional;
import tillit.ground.law.Words;

/** A part of a form that stands under a heading of its own. */
public record Section(String id, Words title, Optional<Words> help, List<Question> questions) {

    public Section {
        questions = List.copyOf(questions);
    }

    Section with(List<Question> others) {
        return new Section(id, title, help, others);
    }
}
