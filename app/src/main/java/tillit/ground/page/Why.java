package tillit.ground.page;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.RuleVersion;

/**
 * The answer to "Varför?", which stands by each date, stop and right.
 *
 * @param words the rule in plain words
 * @param source the provision as lawyers write it: {@code 20 kap. 2 § socialtjänstlagen (2025:400)}
 * @param version the rule's name and the days between which it holds, or null where it has none
 * @param confirmed whether a lawyer has confirmed it
 */
public record Why(String words, String source, @Nullable String version, boolean confirmed) {

    /** The answer that a rule's version gives, in the language of the page. */
    public static Why of(RuleVersion rule, Wording wording) {
        Locale reader = wording.language().locale();
        String source = rule.citations().stream().map(it -> it.in(reader)).collect(Collectors.joining("; "));
        return new Why(
                rule.says().in(reader),
                source.isEmpty() ? wording.say("page.why.house") : source,
                version(rule, wording),
                rule.confirmed().isPresent());
    }

    private static String version(RuleVersion rule, Wording wording) {
        String title = rule.title().in(wording.language().locale());
        String number = String.valueOf(rule.number());
        return rule.to()
                .map(last -> wording.say(
                        "page.why.version-ended", title, number, wording.day(rule.from()), wording.day(last)))
                .orElseGet(() -> wording.say("page.why.version", title, number, wording.day(rule.from())));
    }
}
