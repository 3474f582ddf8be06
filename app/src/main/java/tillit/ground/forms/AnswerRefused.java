package tillit.ground.forms;

import java.util.Optional;
import tillit.ground.law.Refusal;
import tillit.ground.law.Words;

/** An answer that is missing, or that cannot be kept as it is. It names the question and never what was answered. */
public final class AnswerRefused extends Refusal {

    private final transient Optional<Words> about;

    AnswerRefused(String what, Question question) {
        super("forms.refusal." + what, question.rule().orElse(null), question.field());
        this.about = Optional.of(question.words());
    }

    private AnswerRefused() {
        super("forms.refusal.not-asked");
        this.about = Optional.empty();
    }

    /** Something was answered that this version does not ask. */
    static AnswerRefused notAsked() {
        return new AnswerRefused();
    }

    @Override
    public Optional<Words> about() {
        return about;
    }
}
