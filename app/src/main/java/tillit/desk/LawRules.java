package tillit.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tillit.ground.law.Citation;
import tillit.ground.law.Law;
import tillit.ground.law.Rule;
import tillit.ground.law.RuleVersion;
import tillit.ground.page.Wording;

/**
 * The page of all rules.
 *
 * @param asked what the reader looks for; empty for everything
 * @param count how many there are, in words
 */
record LawRules(String asked, String count, List<Line> lines) {

    /**
     * A rule in the list, as its latest version has it.
     *
     * @param source the provisions, or that it is our own rule
     * @param state whether a lawyer has confirmed it
     */
    record Line(
            String address,
            String code,
            String title,
            String kind,
            String source,
            String since,
            String state,
            boolean confirmed) {}

    LawRules {
        lines = List.copyOf(lines);
    }

    static LawRules asked(Law law, String asked, Wording words) {
        String sought = asked.strip();
        List<Line> lines = law.rules().stream()
                .filter(rule -> speaksOf(rule, sought.toLowerCase(Locale.ROOT)))
                .map(rule -> line(rule, words))
                .toList();
        return new LawRules(
                sought, words.say("law.rules.count", lines.size(), law.rules().size()), lines);
    }

    static Line line(Rule rule, Wording words) {
        Locale locale = words.language().locale();
        RuleVersion latest = rule.versions().getLast();
        boolean confirmed = latest.confirmed().isPresent();
        return new Line(
                "/law/rules/" + rule.id(),
                rule.code(),
                latest.title().in(locale),
                words.say(kind(rule)),
                source(rule, latest, words),
                words.fullDay(latest.from()),
                words.say(confirmed ? "law.confirmed" : "law.unconfirmed"),
                confirmed);
    }

    private static String source(Rule rule, RuleVersion version, Wording words) {
        Locale locale = words.language().locale();
        String provisions =
                version.citations().stream().map(it -> it.in(locale)).collect(Collectors.joining("; "));
        if (!rule.house()) return provisions;
        return provisions.isEmpty() ? words.say("law.house") : words.say("law.house.leaning", provisions);
    }

    private static String kind(Rule rule) {
        return switch (rule.kind()) {
            case DUTY -> "law.kind.duty";
            case DUTY_WITHOUT_FIXED_TIME -> "law.kind.duty-without-fixed-time";
            case PERMISSION -> "law.kind.permission";
            case LIMIT_ON_SCOPE -> "law.kind.limit-on-scope";
            case RIGHT -> "law.kind.right";
            case COUNTING -> "law.kind.counting";
            case FORM -> "law.kind.form";
            case WHO_DECIDES -> "law.kind.who-decides";
        };
    }

    /** In either language: who looks for a word should not have to know which one the page is in. */
    private static boolean speaksOf(Rule rule, String sought) {
        return sought.isEmpty()
                || rule.code().toLowerCase(Locale.ROOT).contains(sought)
                || rule.versions().stream().anyMatch(version -> text(version).contains(sought));
    }

    private static String text(RuleVersion version) {
        String provisions =
                version.citations().stream().map(LawRules::bothLanguages).collect(Collectors.joining(" "));
        return String.join(
                        " ",
                        version.title().sv(),
                        version.title().en(),
                        version.says().sv(),
                        version.says().en(),
                        provisions)
                .toLowerCase(Locale.ROOT);
    }

    private static String bothLanguages(Citation citation) {
        return citation.swedish() + " " + citation.english();
    }
}
