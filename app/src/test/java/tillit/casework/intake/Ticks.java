package tillit.casework.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tillit.casework.intake.Corpus.Document;
import tools.jackson.databind.JsonNode;

/**
 * Which flags of the corpus a person who has read the report ticks, and which the system sees by itself. None is both: what the system
 * claims to see must come from the system.
 */
final class Ticks {

    private static final Map<String, Sign> BY_ANOTHER_NAME = Map.ofEntries(
            Map.entry("second-child-mentioned-unidentified", Sign.SECOND_CHILD_MENTIONED),
            Map.entry("children-alone-now", Sign.CHILD_ALONE),
            Map.entry("child-alone-now", Sign.CHILD_ALONE),
            Map.entry("possible-violence", Sign.VIOLENCE_POSSIBLE),
            Map.entry("interpreter", Sign.INTERPRETER_NEEDED),
            Map.entry("deadline-in-text", Sign.DATE_IN_TEXT),
            Map.entry("court-hearing", Sign.DATE_IN_TEXT),
            Map.entry("talk-with-child-in-school", Sign.DATE_IN_TEXT),
            Map.entry("letter-dated-2024-02-27", Sign.DATE_IN_TEXT),
            Map.entry("acute-sentence-deep-in-text", Sign.ACT_NOW),
            Map.entry("police-informed", Sign.POLICE_INVOLVED),
            Map.entry("threat-from-others", Sign.THREAT),
            Map.entry("possible-threat-from-relative", Sign.THREAT),
            Map.entry("suicide-risk-assessed-by-health-care", Sign.SUICIDE_RISK));

    private static final Set<String> SEEN_BY_THE_SYSTEM = Set.of(
            "siblings",
            "unborn-child",
            "unknown-child",
            "out-of-hours",
            "personal-number-invalid",
            "personal-number-missing",
            "friday-afternoon",
            "ambiguous-identity",
            "coordination-number",
            "protected-identity",
            "restricted-access",
            "reporter-is-guardian",
            "attachments-need-review",
            "sunday-evening",
            "party-of-15-years",
            "anonymous",
            "other-municipality",
            "already-open",
            "notify-responsible-worker-now",
            "duplicate",
            "open-without-delay",
            "hand-to-on-call",
            "holiday",
            "dst-night",
            "turns-18-during-investigation",
            "adult",
            "route",
            "language",
            "very-long",
            "minutes-before-midnight",
            "nothing-but-one-word",
            "child-writes",
            "leap-day",
            "old-law",
            "transfer-in",
            "investigation-open-elsewhere",
            "markup-in-text");

    private Ticks() {}

    static boolean isSeenByTheSystem(String flag) {
        return SEEN_BY_THE_SYSTEM.contains(word(flag));
    }

    static Stream<String> flags(Document document) {
        return document.expected().get("flags").valueStream().map(JsonNode::asString);
    }

    static List<Observation> of(Document document) {
        return flags(document)
                .filter(flag -> !isSeenByTheSystem(flag))
                .map(Ticks::ticked)
                .toList();
    }

    static Observation ticked(String flag) {
        String word = word(flag);
        Sign sign = Optional.ofNullable(BY_ANOTHER_NAME.get(word))
                .or(() -> Stream.of(Sign.values())
                        .filter(it -> kebab(it.name()).equals(word))
                        .findFirst())
                .orElse(Sign.OTHER);
        boolean saysItAll = kebab(sign.name()).equals(flag);
        return new Observation(sign, saysItAll ? "" : flag);
    }

    /** The mark that the system puts for the flag, as the page will say it. */
    static Mark mark(String flag) {
        String word = word(flag);
        Mark.What what =
                switch (word) {
                    case "duplicate" -> Mark.What.MAY_BE_DUPLICATE;
                    case "route" -> Mark.What.ROUTE_ADULT_UNIT;
                    default -> Mark.What.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
                };
        boolean noted = what == Mark.What.HOLIDAY || what == Mark.What.LANGUAGE;
        return new Mark(what, noted ? flag.substring(flag.indexOf(':') + 1).strip() : "");
    }

    private static String word(String flag) {
        return flag.split("[: ]")[0];
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
