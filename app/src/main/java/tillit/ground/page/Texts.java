package tillit.ground.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the system, in each language: {@code text/<room>_sv.properties} and {@code text/<room>_en.properties},
 * UTF-8, keys that begin with the room. Read once, when the process starts.
 */
@Component
public class Texts {

    private final Wording swedish;
    private final Wording english;

    Texts(Clock clock) {
        swedish = new Wording(Language.SV, read(Language.SV), clock);
        english = new Wording(Language.EN, read(Language.EN), clock);
    }

    /** The texts in that language. */
    public Wording in(Language language) {
        return switch (language) {
            case SV -> swedish;
            case EN -> english;
        };
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        String pattern = "classpath*:text/*_" + language.tag() + ".properties";
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                all.putAll(read(bundle));
            }
            return Map.copyOf(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(Resource bundle) throws IOException {
        Properties lines = new Properties();
        try (InputStreamReader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(reader);
        }
        Map<String, String> read = new HashMap<>();
        lines.stringPropertyNames().forEach(key -> read.put(key, lines.getProperty(key)));
        return read;
    }
}
