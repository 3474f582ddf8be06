package tillit.ground.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads rules. What stands at the top of a file holds for every version; a version says its days, its provisions and what is
 * different.
 */
final class RuleReader {

    private final Citations citations;
    private final LawSchema schema;
    private final Faults faults;

    RuleReader(Map<String, Statute> statutes, LawSchema schema, Faults faults) {
        this.citations = new Citations(statutes, faults);
        this.schema = schema;
        this.faults = faults;
    }

    Rule rule(LawFile file) {
        Entry rule = file.entry();
        List<RuleVersion> versions = new ArrayList<>();
        for (Entry version : rule.entries("versions")) {
            Entry whole = version.over(rule);
            schema.check("rule-version", whole.node(), file.path() + " from " + version.text("from"), faults);
            versions.add(version(whole, versions.size() + 1));
        }
        file.isNamed(rule.text("id"), faults);
        return new Rule(
                new RuleId(rule.text("id")),
                rule.text("code"),
                Rule.Kind.valueOf(rule.constant("kind")),
                rule.yes("house"),
                rule.words("title"),
                versions);
    }

    private RuleVersion version(Entry it, int number) {
        LocalDate from = it.day("from");
        Optional<LocalDate> to = it.maybeDay("to");
        return new RuleVersion(
                new RuleId(it.text("id")),
                it.text("code"),
                it.words("title"),
                number,
                from,
                to,
                it.words("says"),
                citations.of(it, from, to),
                it.entries("starts").stream().map(RuleReader::start).toList(),
                it.yes("movable"),
                it.yes("late-in-day"),
                it.yes("quiet"),
                it.maybeWords("counted"),
                it.maybeEntry("extension")
                        .map(ext -> new Extension(ext.text("act"), ext.maybeText("decision"), ext.words("reasons"))),
                it.names("fulfilled-by"),
                it.names("voided-by"),
                it.maybeWords("breach"),
                it.maybeWords("unconfirmed"),
                it.confirmation());
    }

    private static Start start(Entry it) {
        return new Start(
                it.text("act"),
                it.names("when"),
                it.names("unless"),
                Length.of(it.text("length")),
                it.maybeText("counted-from"),
                it.maybeText("within").map(Length::of));
    }
}
