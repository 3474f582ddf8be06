package tillit.ground.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the schema cannot see of a form: that a question is asked once, and that what it points at is there. */
final class FormReader {

    private static final Set<String> YES_OR_NO = Set.of("yes", "no");

    private final Faults faults;
    private final List<Rule> rules;

    FormReader(List<Rule> rules, Faults faults) {
        this.rules = rules;
        this.faults = faults;
    }

    FormText form(LawFile file) {
        Entry form = file.entry();
        FormText text = new FormText(form.text("id"), form.number("number"), file.content());
        String name = text.id() + "-" + text.number();
        faults.check(
                name.equals(file.name()), file.path(), "has the id and number " + name + ", which is not its name");
        once(form.entries("sections"), "section", file.path());
        Map<String, Set<String>> answers = new HashMap<>();
        form.entries("sections").forEach(section -> section.entries("questions").forEach(it -> {
            question(it, answers);
            faults.check(answers.put(it.text("id"), answers(it)) == null, file.path(), "asks twice: " + it.text("id"));
        }));
        return text;
    }

    private void question(Entry question, Map<String, Set<String>> asked) {
        String where = question.where();
        once(question.entries("options"), "option", where);
        question.maybeEntry("shown-when").ifPresent(it -> condition(it, question, asked));
        question.maybeEntry("required").ifPresent(it -> condition(it, question, asked));
        question.maybeText("rule").ifPresent(rule -> {
            boolean known = rules.stream().anyMatch(it -> it.id().value().equals(rule));
            faults.check(known, where, question.text("id") + " names an unknown rule " + rule);
            boolean left = question.maybeText("required").equals(Optional.of("no"));
            faults.check(!left, where, question.text("id") + " is wanted by " + rule + " and may not be left");
        });
    }

    private void condition(Entry condition, Entry question, Map<String, Set<String>> asked) {
        String on = condition.text("question");
        boolean fits = asked.getOrDefault(on, Set.of()).containsAll(condition.names("is"));
        faults.check(
                fits,
                question.where(),
                question.text("id") + " waits for an answer that nobody gives before it: " + on);
    }

    private static Set<String> answers(Entry question) {
        return question.text("type").equals("yes-no")
                ? YES_OR_NO
                : question.entries("options").stream().map(it -> it.text("id")).collect(Collectors.toSet());
    }

    private void once(List<Entry> named, String what, String where) {
        Set<String> seen = new HashSet<>();
        named.forEach(
                it -> faults.check(seen.add(it.text("id")), where, "two are called " + what + " " + it.text("id")));
    }
}
