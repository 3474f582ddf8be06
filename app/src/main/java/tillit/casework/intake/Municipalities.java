package tillit.casework.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tillit.ground.access.MunicipalityId;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** The municipalities of Sweden, to which a report can be handed over. */
@Component
class Municipalities {

    private final Map<Integer, String> names = new LinkedHashMap<>();

    Municipalities() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("intake/municipalities.csv").getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",", 2);
                names.put(Integer.parseInt(cells[0]), cells[1]);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All but one's own, by name; the one where somebody lives stands first, also a made-up one. */
    List<Choice> besides(MunicipalityId own, List<MunicipalityId> likely, Wording wording) {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag("sv"));
        Stream<Choice> first = likely.stream().map(it -> choice(it, wording));
        Stream<Choice> others = names.entrySet().stream()
                .filter(it -> it.getKey() != own.value())
                .sorted(Map.Entry.comparingByValue(alphabet))
                .map(it -> choice(new MunicipalityId(it.getKey()), wording));
        return Stream.concat(first, others).distinct().toList();
    }

    private Choice choice(MunicipalityId id, Wording wording) {
        String code = String.format(Locale.ROOT, "%04d", id.value());
        String name = Optional.ofNullable(names.get(id.value()))
                .orElseGet(() -> wording.say("intake.hand-over.municipality", code));
        return new Choice(String.valueOf(id.value()), name);
    }
}
