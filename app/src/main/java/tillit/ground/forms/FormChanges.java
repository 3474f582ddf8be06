package tillit.ground.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Words;
import tillit.ground.page.Language;
import tillit.ground.page.Wording;

/** What one version of a form asks otherwise than another, question by question, for {@code ground/forms/changes.jte}. */
public record FormChanges(List<Line> lines) {

    /** A question, a heading or an order. @param kind what has become of it */
    public record Line(String title, String kind, List<Aspect> aspects) {}

    /** A part of it. @param language of its words; null where they are the reader's @param before empty where there was nothing @param after as before */
    public record Aspect(String label, @Nullable String language, String before, String after) {}

    public FormChanges {
        lines = List.copyOf(lines);
    }

    /** Those between two versions, in that language; the words of a question in both, since both are read by somebody. */
    public static FormChanges between(FormDefinition before, FormDefinition after, Wording wording) {
        return new FormChanges(Stream.of(
                        headings(before, after, wording),
                        after.questions().stream().flatMap(it -> question(it, before, after, wording).stream()),
                        before.questions().stream()
                                .filter(it -> after.question(it.id()).isEmpty())
                                .map(it -> new Line(
                                        Described.in(it.words(), wording),
                                        wording.say("forms.changes.removed"),
                                        aspects(described(it, before, wording), Map.of()))),
                        orders(before, after, wording))
                .flatMap(it -> it)
                .toList());
    }

    private static Optional<Line> question(
            Question asked, FormDefinition before, FormDefinition after, Wording wording) {
        Optional<Question> was = before.question(asked.id());
        List<Aspect> aspects = aspects(
                was.map(it -> described(it, before, wording)).orElse(Map.of()), described(asked, after, wording));
        if (aspects.isEmpty()) return Optional.empty();
        String kind = wording.say(was.isPresent() ? "forms.changes.changed" : "forms.changes.added");
        return Optional.of(new Line(Described.in(was.orElse(asked).words(), wording), kind, aspects));
    }

    private static Stream<Line> headings(FormDefinition before, FormDefinition after, Wording wording) {
        return after.sections().stream().flatMap(now -> before.sections().stream()
                .filter(it -> it.id().equals(now.id()))
                .map(was -> new Line(
                        Described.in(was.title(), wording),
                        wording.say("forms.changes.heading"),
                        aspects(
                                both("forms.changes.title", was.title(), was.help(), wording),
                                both("forms.changes.title", now.title(), now.help(), wording))))
                .filter(it -> !it.aspects().isEmpty()));
    }

    /** The sections in which what was asked before and is asked now comes in another order. */
    private static Stream<Line> orders(FormDefinition before, FormDefinition after, Wording wording) {
        return after.sections().stream().flatMap(now -> before.sections().stream()
                .filter(it -> it.id().equals(now.id()))
                .filter(was -> !inBoth(was, now).equals(inBoth(now, was)))
                .map(was -> new Line(
                        Described.in(now.title(), wording),
                        wording.say("forms.changes.moved"),
                        List.of(new Aspect(
                                wording.say("forms.changes.order"),
                                null,
                                listed(was, wording),
                                listed(now, wording))))));
    }

    private static List<String> inBoth(Section one, Section other) {
        List<String> others = other.questions().stream().map(Question::id).toList();
        return one.questions().stream()
                .map(Question::id)
                .filter(others::contains)
                .toList();
    }

    private static String listed(Section section, Wording wording) {
        return section.questions().stream()
                .map(it -> Described.in(it.words(), wording))
                .collect(Collectors.joining("\n"));
    }

    /** An aspect's name and, after a bar, the language of its words. */
    private static Map<String, String> described(Question question, FormDefinition form, Wording wording) {
        Map<String, String> said =
                new LinkedHashMap<>(both("forms.changes.words", question.words(), question.help(), wording));
        said.put(wording.say("forms.changes.how"), Described.how(question, wording));
        said.put(wording.say("forms.changes.required"), Described.required(question, form, wording));
        String when = Described.when(question, form, wording);
        if (!when.isEmpty()) said.put(wording.say("forms.changes.when"), when);
        return said;
    }

    private static Map<String, String> both(String key, Words words, Optional<Words> help, Wording wording) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(wording.say(key + ".sv") + "|" + Language.SV.tag(), words.sv());
        said.put(wording.say(key + ".en") + "|" + Language.EN.tag(), words.en());
        help.ifPresent(it -> {
            said.put(wording.say("forms.changes.help.sv") + "|" + Language.SV.tag(), it.sv());
            said.put(wording.say("forms.changes.help.en") + "|" + Language.EN.tag(), it.en());
        });
        return said;
    }

    /** Those that differ. */
    private static List<Aspect> aspects(Map<String, String> before, Map<String, String> after) {
        List<String> labels = new ArrayList<>(after.keySet());
        before.keySet().stream().filter(it -> !labels.contains(it)).forEach(labels::add);
        return labels.stream()
                .filter(it -> !before.getOrDefault(it, "").equals(after.getOrDefault(it, "")))
                .map(it -> {
                    String[] label = it.split("\\|");
                    return new Aspect(
                            label[0],
                            label.length > 1 ? label[1] : null,
                            before.getOrDefault(it, ""),
                            after.getOrDefault(it, ""));
                })
                .toList();
    }
}
