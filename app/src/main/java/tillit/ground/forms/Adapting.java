package tillit.ground.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tillit.ground.access.Ids;
import tillit.ground.law.Words;
import tillit.ground.page.Missing;

/** What a municipality may do with the questions of a form. What a rule of law wants answered stays, and a question stands after the one it waits for. */
final class Adapting {

    /** Ours: nobody fills in more. */
    private static final int MOST = 200;

    private Adapting() {}

    static FormDefinition reworded(FormDefinition form, String question, Words words, Optional<Words> help) {
        known(form, question);
        return each(
                form,
                section -> section.with(section.questions().stream()
                        .map(it -> it.id().equals(question) ? it.worded(words, help) : it)
                        .toList()));
    }

    static FormDefinition with(FormDefinition form, NewQuestion added) {
        if (form.questions().size() >= MOST) throw new FormRefused("too-many");
        boolean choice = added.type().hasOptions();
        if (choice && added.options().size() < 2) throw new FormRefused("options-missing", null, "optionsSv");
        if (form.sections().stream().noneMatch(it -> it.id().equals(added.section()))) throw new Missing();
        added.shownWhen().ifPresent(it -> refuseUnknown(form, it));
        Question question = new Question(
                "own-" + Ids.next().toString().replace("-", "").substring(16),
                added.words(),
                added.help(),
                added.type(),
                choice ? options(added.options()) : List.of(),
                added.required() ? new Required.Always() : new Required.No(),
                added.shownWhen(),
                Optional.empty());
        FormDefinition more = each(form, section -> {
            if (!section.id().equals(added.section())) return section;
            List<Question> questions = new ArrayList<>(section.questions());
            questions.add(question);
            return section.with(questions);
        });
        if (isAskedTooEarly(more)) throw new FormRefused("waits-for-later", null, "when");
        return more;
    }

    static FormDefinition headed(FormDefinition form, String section, Words title, Optional<Words> help) {
        if (form.sections().stream().noneMatch(it -> it.id().equals(section))) throw new Missing();
        return each(form, it -> it.id().equals(section) ? new Section(section, title, help, it.questions()) : it);
    }

    /** @param by -1 for one up, 1 for one down; at the edge of its section it stays */
    static FormDefinition moved(FormDefinition form, String question, int by) {
        known(form, question);
        FormDefinition moved = each(form, section -> {
            List<Question> questions = new ArrayList<>(section.questions());
            int at = questions.stream().map(Question::id).toList().indexOf(question);
            if (at >= 0 && at + by >= 0 && at + by < questions.size()) Collections.swap(questions, at, at + by);
            return section.with(questions);
        });
        if (isAskedTooEarly(moved)) throw new FormRefused("before-what-it-waits-for");
        return moved;
    }

    static FormDefinition without(FormDefinition form, String question) {
        Question gone = known(form, question);
        if (gone.rule().isPresent())
            throw new FormRefused("rule-wants-it", gone.rule().get(), null);
        boolean awaited = form.questions().stream().anyMatch(it -> it.waitsFor().stream()
                .anyMatch(on -> on.question().equals(question)));
        if (awaited) throw new FormRefused("another-waits-for-it");
        return each(
                form,
                section -> section.with(section.questions().stream()
                        .filter(it -> !it.id().equals(question))
                        .toList()));
    }

    /** Sections in which nothing is asked any more are left out. */
    static FormDefinition ready(FormDefinition form, int number) {
        return form.numbered(number)
                .with(form.sections().stream()
                        .filter(it -> !it.questions().isEmpty())
                        .toList());
    }

    /** Whether a question stands before the one whose answer it waits for. */
    private static boolean isAskedTooEarly(FormDefinition form) {
        List<String> order = form.questions().stream().map(Question::id).toList();
        return form.questions().stream().anyMatch(it -> it.waitsFor().stream()
                .anyMatch(on -> order.indexOf(on.question()) > order.indexOf(it.id())));
    }

    private static void refuseUnknown(FormDefinition form, Condition condition) {
        List<String> answers =
                form.question(condition.question()).map(Question::answers).orElse(List.of());
        if (condition.is().isEmpty() || !answers.containsAll(condition.is()))
            throw new FormRefused("waits-for-nothing", null, "when");
    }

    private static List<Question.Option> options(List<Words> options) {
        return IntStream.range(0, options.size())
                .mapToObj(it -> new Question.Option("option-" + (it + 1), options.get(it)))
                .toList();
    }

    private static Question known(FormDefinition form, String question) {
        return form.question(question).orElseThrow(Missing::new);
    }

    private static FormDefinition each(FormDefinition form, UnaryOperator<Section> change) {
        return form.with(form.sections().stream().map(change).toList());
    }
}
