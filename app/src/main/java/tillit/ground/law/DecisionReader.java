package tillit.ground.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what can be decided. What stands at the top of a file holds for every version; a version says what is different. */
final class DecisionReader {

    private final Citations citations;
    private final Map<String, Measure> measures;
    private final Faults faults;

    DecisionReader(Map<String, Statute> statutes, Map<String, Measure> measures, Faults faults) {
        this.citations = new Citations(statutes, faults);
        this.measures = measures;
        this.faults = faults;
    }

    List<DecisionRule> decisions(LawFile file) {
        Entry decision = file.entry();
        List<DecisionRule> versions = new ArrayList<>();
        decision.entries("versions").forEach(it -> versions.add(decision(it.over(decision), versions.size() + 1)));
        file.isNamed(decision.text("id"), faults);
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
                DecisionRule.Delegation.valueOf(it.constant("delegation")),
                DecisionRule.Level.valueOf(it.constant("suggested-level")),
                constants(LifeStage.class, it.names("about")),
                constants(DecisionRule.Need.class, it.names("needs")),
                effect(it),
                new DecisionRule.Testing(
                        DecisionRule.Appeal.valueOf(it.constant("appeal")), citations.of("appeal-cite", it, from, to)),
                it.maybeWords("unconfirmed"),
                it.confirmation());
    }

    private DecisionRule.Effect effect(Entry it) {
        return new DecisionRule.Effect(
                DecisionRule.Outcome.valueOf(it.constant("outcome")),
                it.maybeText("measure").flatMap(name -> measure(name, it)),
                List.copyOf(it.names("acts")));
    }

    private Optional<Measure> measure(String name, Entry it) {
        faults.check(measures.containsKey(name), it.where(), "no such measure in measures.yaml: " + name);
        return Optional.ofNullable(measures.get(name));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> kind, Set<String> names) {
        Set<E> found = EnumSet.noneOf(kind);
        names.forEach(name -> found.add(Enum.valueOf(kind, Entry.constantOf(name))));
        return found;
    }
}
