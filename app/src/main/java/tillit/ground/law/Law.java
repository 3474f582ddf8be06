package tillit.ground.law;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the statutes say on a given day: the one class that one asks. It is read once, never changes and may be used by every thread.
 *
 * <p>Acts, circumstances and days are named as in {@code law/acts.yaml}. A name that is not there is refused with
 * {@link IllegalArgumentException}: a misspelt act would start nothing, and nobody would notice.
 */
public final class Law {

    private final LawBook book;
    private final Map<RuleId, Rule> rules = new LinkedHashMap<>();

    Law(LawBook book) {
        this.book = book;
        book.rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /** The law that is packed into the product. @throws FaultyLaw if the data is wrong */
    public static Law packed() {
        return new Law(LawReader.read(LawFiles.PACKED));
    }

    /** The law in a folder, to try a change before it is packed. @throws FaultyLaw if the data is wrong */
    public static Law in(Path folder) {
        return new Law(LawReader.read(folder.toUri().toString()));
    }

    /** What an act starts, when no other day than that of the act matters. */
    public List<Owed> startedBy(String act, Instant at, Set<String> traits) {
        return startedBy(act, at, traits, Map.of());
    }

    /**
     * What an act starts, by the rules in force on its day in Sweden: what is owed first stands first, what has no fixed time last. Asking
     * again with a corrected moment gives the corrected deadlines.
     *
     * @param at when it happened; for a document, when it reached the authority
     * @param traits the circumstances, such as {@code violence}
     * @param days other days that a rule may count from, such as {@code born}; a rule whose day is not known does not start
     */
    public List<Owed> startedBy(String act, Instant at, Set<String> traits, Map<String, LocalDate> days) {
        known(act, traits, days.keySet());
        return rules.values().stream()
                .flatMap(rule -> rule.on(Stockholm.dayOf(at)).stream())
                .flatMap(rule -> rule.startedBy(act, traits).flatMap(start -> owed(rule, start, at, days)).stream())
                .sorted(Comparator.comparing((Owed owed) ->
                                owed.deadline().map(Deadline::dueAt).orElse(Instant.MAX))
                        .thenComparing(owed -> owed.rule().code()))
                .toList();
    }

    /** The rules whose duties the act fulfils, by the law on its day. */
    public Set<RuleId> fulfilledBy(String act, LocalDate on) {
        return rulesThat(act, on, RuleVersion::fulfilledBy);
    }

    /** The rules whose duties the act makes void, by the law on its day. */
    public Set<RuleId> voidedBy(String act, LocalDate on) {
        return rulesThat(act, on, RuleVersion::voidedBy);
    }

    /** The rules whose duties the act prolongs to the day that it sets, by the law on its day. */
    public Set<RuleId> extendedBy(String act, LocalDate on) {
        return rulesThat(
                act,
                on,
                rule -> rule.extension().map(Extension::act).map(Set::of).orElse(Set.of()));
    }

    /** The deadline of a duty whose new end day somebody has set in a decision: that day, moved by nothing. */
    public Deadline setTo(LocalDate day, LocalDate setOn) {
        return book.counting().setTo(day, setOn);
    }

    /** Every rule, in order of its code. */
    public List<Rule> rules() {
        return rules.values().stream().sorted(Comparator.comparing(Rule::code)).toList();
    }

    /** The rule of that name. */
    public Optional<Rule> rule(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The rule as it was on that day. @throws IllegalArgumentException if it did not hold then */
    public RuleVersion rule(RuleId id, LocalDate on) {
        return rule(id).flatMap(rule -> rule.on(on))
                .orElseThrow(() -> new IllegalArgumentException("no rule " + id + " on " + on));
    }

    /** Whether the rule gives somebody a right: its time is theirs, such as a party's to appeal or a court's to try, and no duty of ours. */
    public boolean isRight(RuleId id) {
        return rule(id).map(Rule::kind).filter(Rule.Kind.RIGHT::equals).isPresent();
    }

    /** Everything that can be decided, each version for itself. */
    public List<DecisionRule> decisions() {
        return book.decisions();
    }

    /** What the law says of a decision on that day. */
    public Optional<DecisionRule> decision(String id, LocalDate on) {
        return book.decisions().stream()
                .filter(it -> it.id().equals(id) && it.holdsOn(on))
                .findFirst();
    }

    /** Everything that can be granted, in the order of {@code law/measures.yaml}. */
    public List<Measure> measures() {
        return book.measures();
    }

    /** Every sort of help that is or is not for offering without a needs assessment, in the order of {@code law/open-access.yaml}. */
    public List<OpenKind> openKinds() {
        return book.openKinds();
    }

    /** Every statute that is cited. */
    public List<Statute> statutes() {
        return book.statutes();
    }

    /** Which days are closed. */
    public SwedishCalendar calendar() {
        return book.calendar();
    }

    /** How old somebody is in law. */
    public Ages ages() {
        return book.ages();
    }

    /** The worked examples that test a rule. */
    public List<Situation> situationsOf(Rule rule) {
        return book.situations().stream()
                .filter(it -> it.rules().contains(rule.code()))
                .toList();
    }

    /** Every form, each of its numbers for itself: shape and references are checked, what it asks is read by the room that keeps forms. */
    public List<FormText> forms() {
        return book.forms();
    }

    /** What an act, a circumstance or a day means, by its name in {@code law/acts.yaml}. */
    public Optional<Words> meaning(String name) {
        Vocabulary words = book.words();
        return Optional.ofNullable(words.acts().get(name))
                .or(() -> Optional.ofNullable(words.traits().get(name)))
                .or(() -> Optional.ofNullable(words.days().get(name)));
    }

    private Optional<Owed> owed(RuleVersion rule, Start start, Instant at, Map<String, LocalDate> days) {
        Counting counting = book.counting();
        if (!counting.canCount(start, days) || !counting.comesWithin(start, at, days)) {
            return Optional.empty();
        }
        return Optional.of(new Owed(rule, counting.count(rule, start, at, days)));
    }

    private Set<RuleId> rulesThat(String act, LocalDate on, Function<RuleVersion, Set<String>> acts) {
        known(act, Set.of(), Set.of());
        return rules.values().stream()
                .flatMap(rule -> rule.lastOn(on).stream())
                .filter(version -> acts.apply(version).contains(act))
                .map(RuleVersion::rule)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void known(String act, Set<String> traits, Set<String> days) {
        Vocabulary words = book.words();
        if (!words.acts().containsKey(act)
                || !words.traits().keySet().containsAll(traits)
                || !words.days().keySet().containsAll(days)) {
            throw new IllegalArgumentException("law/acts.yaml does not name " + act + " " + traits + " " + days);
        }
    }
}
