package tillit.casework.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** Who reported, once somebody has opened it with a reason. */
final class ReporterInWords {

    private ReporterInWords() {}

    static List<Fact> facts(Optional<ReporterAsWritten.Identity> opened, Wording wording) {
        return opened.map(ReporterInWords::written)
                .map(written -> written.entrySet().stream()
                        .filter(part -> !part.getValue().isBlank())
                        .map(part -> new Fact(wording.say("intake.reporter." + part.getKey()), part.getValue()))
                        .toList())
                .filter(facts -> !facts.isEmpty())
                .orElseGet(() ->
                        List.of(new Fact(wording.say("intake.reporter.name"), wording.say("intake.reporter.nothing"))));
    }

    private static Map<String, String> written(ReporterAsWritten.Identity who) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("name", who.name());
        parts.put("organisation", who.organisation());
        parts.put("post", who.post());
        parts.put("number", who.number());
        parts.put("phone", who.phone());
        parts.put("mail", who.mail());
        parts.put("address", who.address());
        return parts;
    }
}
