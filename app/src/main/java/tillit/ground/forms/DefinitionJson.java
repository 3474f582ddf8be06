package tillit.ground.forms;

import java.util.ArrayList;
import java.util.List;
import tillit.ground.forms.Question.Option;
import tillit.ground.forms.Question.Type;
import tillit.ground.law.RuleId;
import tillit.ground.law.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form between its text, in the shape of {@code law/schema/form.schema.json}, and what the program asks it. */
final class DefinitionJson {

    private static final JsonMapper JSON = new JsonMapper();

    private DefinitionJson() {}

    static FormDefinition read(String json) {
        return read(JSON.readTree(json));
    }

    static FormDefinition read(JsonNode form) {
        return new FormDefinition(
                new FormId(text(form, "id")),
                form.required("number").intValue(),
                words(form.required("title")),
                words(form.required("lead")),
                words(form.required("source")),
                form.path("sections").valueStream().map(DefinitionJson::section).toList());
    }

    static String write(FormDefinition form) {
        ObjectNode node = JSON.createObjectNode().put("id", form.id().value()).put("number", form.number());
        node.set("title", words(form.title()));
        node.set("lead", words(form.lead()));
        node.set("source", words(form.source()));
        ArrayNode sections = node.putArray("sections");
        form.sections().forEach(it -> sections.add(section(it)));
        return JSON.writeValueAsString(node);
    }

    private static Section section(JsonNode section) {
        return new Section(
                text(section, "id"),
                words(section.required("title")),
                section.optional("help").map(DefinitionJson::words),
                section.path("questions")
                        .valueStream()
                        .map(DefinitionJson::question)
                        .toList());
    }

    private static Question question(JsonNode question) {
        return new Question(
                text(question, "id"),
                words(question.required("words")),
                question.optional("help").map(DefinitionJson::words),
                Type.of(text(question, "type")),
                question.path("options")
                        .valueStream()
                        .map(it -> new Option(text(it, "id"), words(it.required("words"))))
                        .toList(),
                required(question.required("required")),
                question.optional("shown-when").map(DefinitionJson::condition),
                question.optional("rule").map(it -> new RuleId(it.stringValue())));
    }

    private static Required required(JsonNode required) {
        if (required.isObject()) return new Required.When(condition(required));
        return required.stringValue().equals("always") ? new Required.Always() : new Required.No();
    }

    private static Condition condition(JsonNode condition) {
        List<String> is = new ArrayList<>();
        condition.path("is").valueStream().forEach(it -> is.add(it.stringValue()));
        return new Condition(text(condition, "question"), is);
    }

    private static Words words(JsonNode words) {
        return new Words(text(words, "sv").strip(), text(words, "en").strip());
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static ObjectNode section(Section section) {
        ObjectNode node = JSON.createObjectNode().put("id", section.id());
        node.set("title", words(section.title()));
        section.help().ifPresent(it -> node.set("help", words(it)));
        ArrayNode questions = node.putArray("questions");
        section.questions().forEach(it -> questions.add(question(it)));
        return node;
    }

    private static ObjectNode question(Question question) {
        ObjectNode node = JSON.createObjectNode().put("id", question.id());
        node.set("words", words(question.words()));
        question.help().ifPresent(it -> node.set("help", words(it)));
        node.put("type", question.type().text());
        if (!question.options().isEmpty()) {
            ArrayNode options = node.putArray("options");
            question.options()
                    .forEach(it -> options.addObject().put("id", it.id()).set("words", words(it.words())));
        }
        switch (question.required()) {
            case Required.Always always -> node.put("required", "always");
            case Required.No no -> node.put("required", "no");
            case Required.When when -> node.set("required", condition(when.condition()));
        }
        question.shownWhen().ifPresent(it -> node.set("shown-when", condition(it)));
        question.rule().ifPresent(it -> node.put("rule", it.value()));
        return node;
    }

    private static ObjectNode condition(Condition condition) {
        ObjectNode node = JSON.createObjectNode().put("question", condition.question());
        ArrayNode is = node.putArray("is");
        condition.is().forEach(is::add);
        return node;
    }

    private static ObjectNode words(Words words) {
        return JSON.createObjectNode().put("sv", words.sv()).put("en", words.en());
    }
}
