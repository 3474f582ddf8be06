package tillit.ground.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** From files to {@link LawBook}: shape first, then what the files say about each other. Nothing faulty comes out. */
final class LawReader {

    private final Faults faults = new Faults();
    private final LawSchema schema = new LawSchema();
    private final Map<String, Statute> statutes = new LinkedHashMap<>();
    private final List<ClosedDay> closed = new ArrayList<>();
    private final List<Counting.LateInDay> late = new ArrayList<>();
    private final List<AgeLimit> ages = new ArrayList<>();
    private final Map<String, Words> acts = new LinkedHashMap<>();
    private final Map<String, Words> traits = new LinkedHashMap<>();
    private final Map<String, Words> days = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, OpenKind> openKinds = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<DecisionRule> decisions = new ArrayList<>();
    private final List<Situation> situations = new ArrayList<>();
    private final List<FormText> forms = new ArrayList<>();

    private LawReader() {}

    /**
     * Reads the law under a root, {@link LawFiles#PACKED} or {@code file:/path/}.
     *
     * @throws FaultyLaw with every fault
     */
    static LawBook read(String root) {
        return new LawReader().book(root);
    }

    private LawBook book(String root) {
        List<LawFile> files = LawFiles.under(root, faults);
        files.forEach(file -> schema.check(file, faults));
        faults.refuse();
        each(files, "statutes", this::statute);
        each(files, "calendar", this::calendar);
        each(files, "ages", this::ages);
        each(files, "", this::vocabulary);
        each(files, "", this::measures);
        each(files, "", this::openKinds);
        RuleReader reader = new RuleReader(statutes, schema, faults);
        DecisionReader decisionsOf = new DecisionReader(statutes, measures, faults);
        each(files, "rules", file -> rules.add(reader.rule(file)));
        each(files, "decisions", file -> decisions.addAll(decisionsOf.decisions(file)));
        each(files, "situations", this::situation);
        FormReader formReader = new FormReader(rules, faults);
        each(files, "forms", file -> forms.add(formReader.form(file)));
        LawBook book = assembled();
        LawChecks.of(book, faults);
        faults.refuse();
        return book;
    }

    private LawBook assembled() {
        SwedishCalendar calendar = new SwedishCalendar(closed);
        return new LawBook(
                List.copyOf(statutes.values()),
                calendar,
                new Ages(ages),
                new Counting(calendar, late),
                new Vocabulary(acts, traits, days),
                List.copyOf(rules),
                List.copyOf(measures.values()),
                List.copyOf(openKinds.values()),
                List.copyOf(decisions),
                List.copyOf(situations),
                List.copyOf(forms));
    }

    /** What the schema cannot see, such as 31 November, becomes a fault of that file. */
    private void each(List<LawFile> files, String folder, Consumer<LawFile> reading) {
        files.stream().filter(file -> file.folder().equals(folder)).forEach(file -> {
            try {
                reading.accept(file);
            } catch (DateTimeException | IllegalArgumentException wrong) {
                faults.add(file.path(), String.valueOf(wrong.getMessage()));
            }
        });
    }

    private void statute(LawFile file) {
        Entry it = file.entry();
        Statute statute = new Statute(
                it.text("number"),
                it.words("title"),
                it.words("cited"),
                it.day("from"),
                it.maybeDay("to"),
                it.maybeText("replaced-by"));
        faults.check(statutes.put(statute.number(), statute) == null, file.path(), "this statute has two files");
    }

    private void calendar(LawFile file) {
        Entry calendar = file.entry();
        Citations citations = new Citations(statutes, faults);
        calendar.entries("closed-days")
                .forEach(it -> closed.add(new ClosedDay(
                        it.text("id"),
                        it.words("name"),
                        Recurring.of(it.text("on")),
                        it.yes("holiday"),
                        it.day("from"),
                        it.maybeDay("to"),
                        citations.one(it, it.day("from"), it.maybeDay("to")))));
        calendar.entries("late-in-day")
                .forEach(it -> late.add(
                        new Counting.LateInDay(it.day("from"), it.maybeDay("to"), LocalTime.parse(it.text("at")))));
    }

    private void ages(LawFile file) {
        Citations citations = new Citations(statutes, faults);
        Entry limit = file.entry();
        limit.entries("versions").forEach(it -> {
            LocalDate from = it.day("from");
            Optional<LocalDate> to = it.maybeDay("to");
            ages.add(new AgeLimit(
                    limit.text("id"), limit.words("title"), it.number("years"), from, to, citations.one(it, from, to)));
        });
    }

    private void vocabulary(LawFile file) {
        Map<String, Map<String, Words>> kinds = new HashMap<>(Map.of("acts", acts, "traits", traits, "days", days));
        kinds.forEach((kind, names) ->
                file.entry().entries(kind).forEach(it -> names.put(it.text("name"), it.words("means"))));
    }

    private void measures(LawFile file) {
        file.entry().entries("measures").forEach(it -> {
            Measure measure = new Measure(
                    it.text("id"),
                    it.words("words"),
                    Measure.Kind.valueOf(it.constant("kind")),
                    it.yes("quarterly"),
                    it.yes("consent-by-age"));
            faults.check(measures.put(measure.id(), measure) == null, file.path(), "two measures are " + measure.id());
        });
    }

    private void openKinds(LawFile file) {
        file.entry().entries("offerings").forEach(it -> {
            OpenKind kind = new OpenKind(it.text("id"), it.words("words"), it.yes("allowed"));
            faults.check(openKinds.put(kind.id(), kind) == null, file.path(), "two sorts are " + kind.id());
        });
    }

    private void situation(LawFile file) {
        int number = 0;
        for (Entry it : file.entry().entries("situations")) {
            number++;
            Set<String> tested = new HashSet<>();
            List.of("nothing-by", "fulfils", "voids", "prolongs").forEach(list -> tested.addAll(it.names(list)));
            it.entries("owed").forEach(owed -> tested.add(owed.text("rule")));
            situations.add(new Situation(file.name() + "-" + number, it.words("says"), tested));
        }
    }
}
