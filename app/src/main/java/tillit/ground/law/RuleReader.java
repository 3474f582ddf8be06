package tillit.ground.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads rules and decisions. What stands at the top of a file holds for every version; a version says its days, its provisions and what is
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
        named(rule.text("id"), file);
        return new Rule(
                new RuleId(rule.text("id")),
                rule.text("code"),
                Rule.Kind.valueOf(constant(rule.text("kind"))),
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
                        .map(ext -> new Extension(ext.text("act"), ext.text("decision"), ext.words("reasons"))),
                it.names("fulfilled-by"),
                it.names("voided-by"),
                it.maybeWords("breach"),
                it.maybeWords("unconfirmed"),
                confirmation(it));
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

    List<DecisionRule> decisions(LawFile file) {
        Entry decision = file.entry();
        List<DecisionRule> versions = new ArrayList<>();
        decision.entries("versions").forEach(it -> versions.add(decision(it.over(decision), versions.size() + 1)));
        named(decision.text("id"), file);
        return versions;
    }

    private DecisionRule decision(Entry it, int number) {
        LocalDate from = it.day("from");
        Optional<LocalDate> to = it.maybeDay("to");
        return new DecisionRule(
                it.text("id"),
                it.words("title"),
                number,
                from,
                to,
                it.words("says"),
                citations.of(it, from, to),
                DecisionRule.Delegation.valueOf(constant(it.text("delegation"))),
                DecisionRule.Level.valueOf(constant(it.text("suggested-level"))),
                it.maybeWords("unconfirmed"),
                confirmation(it));
    }

    private static Optional<Confirmation> confirmation(Entry it) {
        return it.maybeEntry("confirmed").map(by -> new Confirmation(by.text("by"), by.day("on")));
    }

    private void named(String id, LawFile file) {
        faults.check(id.equals(file.name()), file.path(), "has the id " + id + ", which is not its name");
    }

    private static String constant(String written) {
        return written.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
