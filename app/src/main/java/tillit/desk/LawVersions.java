package tillit.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tillit.ground.law.Extension;
import tillit.ground.law.Law;
import tillit.ground.law.Length;
import tillit.ground.law.Rule;
import tillit.ground.law.RuleVersion;
import tillit.ground.law.Start;
import tillit.ground.law.Words;
import tillit.ground.page.Wording;

/** A rule's versions in the reader's words, one row for each thing that a version can say. */
final class LawVersions {

    private final Law law;
    private final Wording words;
    private final Locale locale;

    LawVersions(Law law, Wording words) {
        this.law = law;
        this.words = words;
        this.locale = words.language().locale();
    }

    List<LawRule.Head> heads(Rule rule) {
        return rule.versions().stream().map(this::head).toList();
    }

    List<LawRule.Row> compared(Rule rule) {
        return Stream.of(
                        row(rule, "law.rule.says", it -> List.of(it.says().in(locale))),
                        row(rule, "law.rule.source", it -> it.citations().stream()
                                .map(cite -> cite.in(locale))
                                .toList()),
                        row(rule, "law.rule.starts", it -> it.starts().stream()
                                .map(this::start)
                                .toList()),
                        row(rule, "law.rule.counted", this::counted),
                        row(rule, "law.rule.extension", it -> extension(it.extension())),
                        row(rule, "law.rule.fulfilled", it -> meanings(it.fulfilledBy())),
                        row(rule, "law.rule.void", it -> meanings(it.voidedBy())),
                        row(rule, "law.rule.breach", it -> paragraph(it.breach())),
                        row(rule, "law.rule.confirmed", this::confirmed))
                .filter(LawRule.Row::saysAnything)
                .toList();
    }

    private LawRule.Row row(Rule rule, String label, Function<RuleVersion, List<String>> says) {
        return new LawRule.Row(
                words.say(label), rule.versions().stream().map(says).toList());
    }

    private LawRule.Head head(RuleVersion version) {
        String from = words.fullDay(version.from());
        Optional<LocalDate> to = version.to();
        String days = to.map(last -> words.say("law.rule.days", from, words.fullDay(last)))
                .orElseGet(() -> words.say("law.rule.days.open", from));
        String name = words.say("law.rule.version", Integer.toString(version.number()));
        return new LawRule.Head(name, days, to.isEmpty());
    }

    private String start(Start start) {
        String act = meaning(start.act());
        String from = start.countedFrom()
                .map(day -> words.say("law.rule.from", meaning(day)))
                .orElse("");
        return Stream.of(
                                act,
                                circumstances("law.rule.when", start.when()),
                                circumstances("law.rule.unless", start.unless()))
                        .filter(it -> !it.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElse("")
                + " "
                + words.say("law.rule.gives", length(start.length()), from);
    }

    private String circumstances(String key, Collection<String> traits) {
        return traits.isEmpty() ? "" : words.say(key, String.join(" ", meanings(traits)));
    }

    private List<String> counted(RuleVersion version) {
        boolean hasDays = version.starts().stream().anyMatch(start -> isPeriod(start.length()));
        Stream<String> moved = hasDays
                ? Stream.of(words.say(version.movable() ? "law.rule.movable" : "law.rule.fixed"))
                : Stream.empty();
        return Stream.concat(version.counted().map(it -> it.in(locale)).stream(), moved)
                .toList();
    }

    private List<String> extension(Optional<Extension> extension) {
        return extension.map(it -> it.reasons().in(locale)).stream()
                .map(reasons -> words.say("law.rule.extension.by", reasons))
                .toList();
    }

    private List<String> confirmed(RuleVersion version) {
        String state = version.confirmed()
                .map(it -> words.say("law.rule.confirmed.by", it.by(), words.fullDay(it.on())))
                .orElseGet(() -> words.say("law.rule.unconfirmed"));
        return Stream.concat(
                        Stream.of(state),
                        version.unconfirmed().map(it -> words.say("law.rule.open", it.in(locale))).stream())
                .toList();
    }

    private List<String> paragraph(Optional<Words> text) {
        return text.map(it -> it.in(locale)).stream().toList();
    }

    private List<String> meanings(Collection<String> names) {
        return names.stream().sorted().map(this::meaning).toList();
    }

    private String meaning(String name) {
        return law.meaning(name).map(it -> it.in(locale)).orElse(name);
    }

    private static boolean isPeriod(Length length) {
        return !(length instanceof Length.AtOnce
                || length instanceof Length.SameDay
                || length instanceof Length.Unfixed
                || length instanceof Length.Hours);
    }

    private String length(Length length) {
        return switch (length) {
            case Length.Days it -> words.say("law.length.days", it.count());
            case Length.Weeks it -> words.say("law.length.weeks", it.count());
            case Length.Months it -> words.say("law.length.months", it.count());
            case Length.Years it -> words.say("law.length.years", it.count());
            case Length.Hours it -> words.say("law.length.hours", it.count());
            case Length.WeeksBefore it -> words.say("law.length.weeks-before", it.count());
            case Length.SameDay it -> words.say("law.length.same-day");
            case Length.AtOnce it -> words.say("law.length.at-once");
            case Length.Unfixed it -> words.say("law.length.none");
            case Length.UntilDay it -> words.say("law.length.until");
        };
    }
}
