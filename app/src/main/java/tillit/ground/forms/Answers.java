package tillit.ground.forms;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import tillit.ground.page.Form;
import tillit.ground.page.PlainText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has been answered in a form: for each question's id what was written or chosen. A question without an answer is not in it. It says
 * nothing about whether the answers fit: that says the form's own version.
 */
public record Answers(Map<String, List<String>> values) {

    /** How the name of a question's field begins. */
    public static final String FIELD = "q.";

    /** Nothing yet. */
    public static final Answers NONE = new Answers(Map.of());

    private static final JsonMapper JSON = new JsonMapper();

    public Answers {
        Map<String, List<String>> given = new TreeMap<>();
        values.forEach((question, all) -> {
            List<String> said = all.stream()
                    .filter(it -> it != null && !it.isBlank())
                    .map(it -> it.replace("\r\n", "\n").replace('\r', '\n').stripTrailing())
                    .toList();
            if (!said.isEmpty()) given.put(question, said);
        });
        values = Collections.unmodifiableMap(given);
    }

    /** What a page sent: the parameters named {@code q.} and a question's id. All others are left alone. */
    public static Answers from(MultiValueMap<String, String> sent) {
        Map<String, List<String>> given = new TreeMap<>();
        sent.forEach((name, all) -> {
            if (name.startsWith(FIELD)) given.put(name.substring(FIELD.length()), all);
        });
        return new Answers(given);
    }

    /** What was typed in a form that is shown again; {@link #NONE} from one that nobody has sent. */
    public static Answers from(Form sent) {
        Map<String, List<String>> given = new TreeMap<>();
        sent.typed().forEach((name, all) -> {
            if (name.startsWith(FIELD))
                given.put(
                        name.substring(FIELD.length()),
                        all.stream().map(PlainText::whole).toList());
        });
        return new Answers(given);
    }

    /** What {@link #toJson()} wrote. */
    public static Answers fromJson(String json) {
        return new Answers(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
    }

    /** To be kept beside the form's id and number; the same answers are always the same text. */
    public String toJson() {
        return JSON.writeValueAsString(values);
    }

    /** What was answered to that question; empty if nothing was. */
    public List<String> of(String question) {
        return values.getOrDefault(question, List.of());
    }

    /** Whether nothing at all has been answered. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The form with these answers in its fields, until somebody types others. */
    public Form in(Form form) {
        Form filled = form;
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            filled = filled.beginningWith(FIELD + each.getKey(), each.getValue());
        }
        return filled;
    }

    /** Shows how many there are, and nothing of them. */
    @Override
    public String toString() {
        return "Answers[" + values.size() + "]";
    }
}
