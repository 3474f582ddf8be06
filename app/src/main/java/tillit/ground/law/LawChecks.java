package tillit.ground.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must be true of the whole, and no single file can show. */
final class LawChecks {

    private final LawBook book;
    private final Faults faults;

    private LawChecks(LawBook book, Faults faults) {
        this.book = book;
        this.faults = faults;
    }

    static void of(LawBook book, Faults faults) {
        LawChecks checks = new LawChecks(book, faults);
        checks.statutesAreSucceededByOthers();
        book.rules().forEach(checks::rule);
        checks.decisions();
        checks.codesAreUnique();
        checks.situationsTestRulesThatExist();
    }

    private void statutesAreSucceededByOthers() {
        Set<String> known = new HashSet<>();
        book.statutes().forEach(it -> known.add(it.number()));
        for (Statute statute : book.statutes()) {
            String where = "statutes: " + statute.number();
            statute.replacedBy()
                    .ifPresent(next -> faults.check(known.contains(next), where, "replaced by an unknown " + next));
            inOrder(statute.from(), statute.to(), where);
        }
    }

    private void rule(Rule rule) {
        String where = "rules/" + rule.id() + ".yaml";
        Set<String> decided = new HashSet<>();
        book.decisions().forEach(it -> decided.add(it.id()));
        Optional<LocalDate> end = Optional.of(LocalDate.MIN);
        for (RuleVersion version : rule.versions()) {
            inOrder(version.from(), version.to(), where);
            follows(version.from(), end, where);
            end = version.to();
            faults.check(rule.house() || !version.citations().isEmpty(), where, "a rule of law needs a provision");
            faults.check(rule.house() || !version.quiet(), where, "what the law promises somebody is not quiet");
            faults.check(
                    rule.kind() != Rule.Kind.DUTY || !version.starts().isEmpty(), where, "a duty needs what starts it");
            version.extension()
                    .flatMap(Extension::decision)
                    .ifPresent(it -> faults.check(decided.contains(it), where, "no such decision: " + it));
            book.words().check(version, where, faults);
        }
    }

    private void decisions() {
        Map<String, Optional<LocalDate>> ends = new HashMap<>();
        for (DecisionRule decision : book.decisions()) {
            String where = "decisions/" + decision.id() + ".yaml";
            inOrder(decision.from(), decision.to(), where);
            follows(decision.from(), ends.getOrDefault(decision.id(), Optional.of(LocalDate.MIN)), where);
            ends.put(decision.id(), decision.to());
            book.words().check(decision, where, faults);
            grantsAMeasure(decision, where);
            boolean byProvision = decision.appeal() == DecisionRule.Appeal.ADMINISTRATIVE_COURT
                    || decision.appeal() == DecisionRule.Appeal.BY_SUBMISSION;
            faults.check(
                    !byProvision || !decision.testing().citations().isEmpty(),
                    where,
                    "how it is tested needs a provision");
        }
    }

    private void grantsAMeasure(DecisionRule decision, String where) {
        boolean grants = decision.outcome() == DecisionRule.Outcome.GRANTS;
        faults.check(
                grants == decision.measure().isPresent(),
                where,
                "a decision that grants names a measure, no other does");
    }

    private void codesAreUnique() {
        Set<String> seen = new HashSet<>();
        book.rules().forEach(rule -> faults.check(seen.add(rule.code()), "rules", "two rules are " + rule.code()));
    }

    private void situationsTestRulesThatExist() {
        List<String> codes = book.rules().stream().map(Rule::code).toList();
        book.situations().forEach(it -> it.rules()
                .forEach(code -> faults.check(codes.contains(code), "situations/" + it.id(), "no rule " + code)));
    }

    private void inOrder(LocalDate from, Optional<LocalDate> to, String where) {
        to.ifPresent(last -> faults.check(!last.isBefore(from), where, "ends before it begins, on " + last));
    }

    private void follows(LocalDate from, Optional<LocalDate> endOfFormer, String where) {
        boolean after = endOfFormer.map(from::isAfter).orElse(false);
        faults.check(after, where, "the version from " + from + " begins before the former has ended");
    }
}
