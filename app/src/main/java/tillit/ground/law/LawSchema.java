package tillit.ground.law;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas in {@code law/schema}, one for each kind of file. They are always the product's own. */
final class LawSchema {

    private static final String BASE = "law:/schema/";

    /** Which schema a folder's files must fit; a file at the top is named for its own. */
    private static final Map<String, String> OF_FOLDER = Map.of(
            "statutes", "statute",
            "rules", "rule",
            "decisions", "decision",
            "situations", "situation",
            "calendar", "calendar",
            "ages", "ages",
            "forms", "form");

    private final SchemaRegistry registry;
    private final Map<String, Schema> read = new HashMap<>();

    LawSchema() {
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(LawSchema::text));
    }

    static boolean knows(String folder) {
        return OF_FOLDER.containsKey(folder);
    }

    void check(LawFile file, Faults faults) {
        String kind = OF_FOLDER.getOrDefault(file.folder(), file.name());
        check(kind, file.content(), file.path(), faults);
    }

    /** Adds one fault for each way in which the content does not fit. */
    void check(String kind, JsonNode content, String where, Faults faults) {
        schema(kind)
                .validate(content)
                .forEach(error -> faults.add(where, error.getInstanceLocation() + " " + error.getMessage()));
    }

    private Schema schema(String kind) {
        return read.computeIfAbsent(kind, it -> registry.getSchema(SchemaLocation.of(BASE + it + ".schema.json")));
    }

    private static String text(String id) {
        try {
            return new ClassPathResource("law/schema/" + id.substring(BASE.length()))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
