package tillit.casework.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tillit.ground.access.MunicipalityId;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** The municipalities of Sweden, to which a report can be handed over; and for a made-up one, the made-up ones. */
@Component
class Municipalities {

    private static final Pattern CODE = Pattern.compile("[0-9]{1,4}");

    private final Map<MunicipalityId, String> swedish = listed("intake/municipalities.csv");
    private final Map<MunicipalityId, String> madeUp = listed("intake/made-up-municipalities.csv");

    /** The municipality with that code; empty if none has it. */
    Optional<MunicipalityId> withCode(String code) {
        if (!CODE.matcher(code.strip()).matches()) return Optional.empty();
        int number = Integer.parseInt(code.strip());
        return Stream.concat(swedish.keySet().stream(), madeUp.keySet().stream())
                .filter(it -> it.value() == number)
                .findFirst();
    }

    /** Whether a report can go there: a made-up one takes reports from made-up ones only. */
    boolean canSend(MunicipalityId from, MunicipalityId to) {
        return swedish.containsKey(to) || madeUp.containsKey(to) && !swedish.containsKey(from);
    }

    /** What it is called; its code where nobody knows its name. */
    String name(MunicipalityId id, Wording wording) {
        String code = String.format(Locale.ROOT, "%04d", id.value());
        return Optional.ofNullable(swedish.get(id))
                .or(() -> Optional.ofNullable(madeUp.get(id)))
                .orElseGet(() -> wording.say("intake.hand-over.municipality", code));
    }

    /** All but one's own, by name; where somebody lives stands first, and where nobody knows that, nothing is chosen beforehand. */
    List<Choice> besides(MunicipalityId own, List<MunicipalityId> likely, Wording wording) {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag("sv"));
        List<Choice> first = likely.stream()
                .filter(it -> canSend(own, it))
                .map(it -> choice(it, wording))
                .toList();
        Stream<Choice> others = Stream.concat(swedish.entrySet().stream(), madeUp.entrySet().stream())
                .filter(it -> !it.getKey().equals(own) && canSend(own, it.getKey()))
                .sorted(Map.Entry.comparingByValue(alphabet))
                .map(it -> choice(it.getKey(), wording));
        List<Choice> all = new ArrayList<>(first);
        if (first.isEmpty()) all.add(new Choice("", wording.say("intake.hand-over.to.choose")));
        return Stream.concat(all.stream(), others).distinct().toList();
    }

    private Choice choice(MunicipalityId id, Wording wording) {
        return new Choice(String.valueOf(id.value()), name(id, wording));
    }

    private static Map<MunicipalityId, String> listed(String file) {
        Map<MunicipalityId, String> names = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",", 2);
                names.put(new MunicipalityId(Integer.parseInt(cells[0])), cells[1]);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(names);
    }
}
