package tillit.casework.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tools.jackson.databind.JsonNode;

/** Reads one object of what a system sent, strictly: everything that is wrong is gathered, each with the path of its field. */
final class ApiReading {

    private final JsonNode node;
    private final String path;
    private final List<Refusal> found;

    /** @param path the object's own path, empty for the whole */
    ApiReading(JsonNode node, String path, List<Refusal> found) {
        this.node = node;
        this.path = path;
        this.found = found;
    }

    /** Refuses every field that is not one of these: a misspelt field is a lost fact. */
    ApiReading only(Set<String> names) {
        if (!node.isObject()) {
            found.add(new IntakeRefusal.WrongType("object", path));
        } else {
            node.propertyNames().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> found.add(new IntakeRefusal.UnknownField(at(shown(name)))));
        }
        return this;
    }

    String text(String name) {
        JsonNode value = value(name);
        if (value == null) return "";
        if (!value.isString()) return wrong("text", name, "");
        return value.asString();
    }

    String required(String name) {
        if (value(name) == null) found.add(new IntakeRefusal.Missing(at(name)));
        return text(name);
    }

    @Nullable
    Boolean yesOrNo(String name) {
        JsonNode value = value(name);
        if (value == null || value.isBoolean()) return value == null ? null : value.asBoolean();
        found.add(new IntakeRefusal.WrongType("boolean", at(name)));
        return null;
    }

    @Nullable
    Integer number(String name) {
        JsonNode value = value(name);
        if (value == null || value.isInt()) return value == null ? null : value.asInt();
        found.add(new IntakeRefusal.WrongType("number", at(name)));
        return null;
    }

    @Nullable
    LocalDate day(String name) {
        return read(name, LocalDate::parse, "day");
    }

    /** A moment with its offset: without one, nobody knows which of two hours it was on the night when the clock is set back. */
    @Nullable
    OffsetDateTime moment(String name) {
        return read(name, OffsetDateTime::parse, "moment");
    }

    /** One of the words, in small letters with hyphens. */
    <T extends Enum<T>> T word(String name, Class<T> words, T otherwise) {
        JsonNode value = value(name);
        if (value == null) return otherwise;
        if (!value.isString()) return wrong("text", name, otherwise);
        for (T word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value.asString())) return word;
        }
        found.add(new IntakeRefusal.NotOneOf(at(name)));
        return otherwise;
    }

    @Nullable
    ApiReading object(String name) {
        JsonNode value = value(name);
        return value == null ? null : new ApiReading(value, at(name), found);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> items = list(name);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isString()) texts.add(items.get(i).asString());
            else found.add(new IntakeRefusal.WrongType("text", at(name) + "[" + i + "]"));
        }
        return texts;
    }

    List<ApiReading> objects(String name) {
        List<JsonNode> items = list(name);
        return IntStream.range(0, items.size())
                .mapToObj(i -> new ApiReading(items.get(i), at(name) + "[" + i + "]", found))
                .toList();
    }

    private List<JsonNode> list(String name) {
        JsonNode value = value(name);
        if (value == null) return List.of();
        if (!value.isArray()) return wrong("list", name, List.of());
        return value.valueStream().toList();
    }

    private <T> @Nullable T read(String name, Function<String, T> parse, String type) {
        JsonNode value = value(name);
        if (value == null) return null;
        try {
            if (value.isString()) return parse.apply(value.asString());
        } catch (DateTimeException e) {
            // told below, without the words that were sent
        }
        found.add(new IntakeRefusal.WrongType(type, at(name)));
        return null;
    }

    private <T> T wrong(String type, String name, T instead) {
        found.add(new IntakeRefusal.WrongType(type, at(name)));
        return instead;
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** A name that somebody sent is shown only as far as it looks like a name of a field: what it holds may be about a person. */
    private static String shown(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]{0,39}") ? name : "?";
    }
}
