package tillit.ground.law;

import java.util.Map;
import java.util.Set;

/** The names in {@code law/acts.yaml}: what a rule may be started by, under which circumstances, counted from which day. */
record Vocabulary(Map<String, Words> acts, Map<String, Words> traits, Map<String, Words> days) {

    void check(RuleVersion rule, String where, Faults faults) {
        rule.starts().forEach(start -> {
            known(Set.of(start.act()), acts, "act", where, faults);
            known(start.when(), traits, "circumstance", where, faults);
            known(start.unless(), traits, "circumstance", where, faults);
            start.countedFrom().ifPresent(day -> known(Set.of(day), days, "day", where, faults));
        });
        known(rule.fulfilledBy(), acts, "act", where, faults);
        known(rule.voidedBy(), acts, "act", where, faults);
        rule.extension().ifPresent(it -> known(Set.of(it.act()), acts, "act", where, faults));
    }

    void check(DecisionRule decision, String where, Faults faults) {
        known(Set.copyOf(decision.acts()), acts, "act", where, faults);
    }

    private static void known(Set<String> used, Map<String, Words> names, String what, String where, Faults faults) {
        used.forEach(
                name -> faults.check(names.containsKey(name), where, "no such " + what + " in acts.yaml: " + name));
    }
}
