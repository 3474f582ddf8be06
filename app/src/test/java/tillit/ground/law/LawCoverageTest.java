package tillit.ground.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/law-coverage.md} shows which rows of our reading of the statutes are rules, and how each of their clocks is tried. */
class LawCoverageTest {

    private static final Path PAGE = Path.of("..", "docs", "law-coverage.md");
    private static final String OLD = "2001:453";
    private static final String NEW = "2025:400";

    private final Law law = Law.packed();
    private final Faults faults = new Faults();
    private final List<LawFile> files = LawFiles.under(LawFiles.PACKED, faults);
    private final List<Entry> sections = files.stream()
            .filter(file -> file.path().equals("coverage.yaml"))
            .flatMap(file -> file.entry().entries("sections").stream())
            .toList();
    private final List<Entry> situations = files.stream()
            .filter(file -> file.folder().equals("situations"))
            .flatMap(file -> file.entry().entries("situations").stream())
            .toList();

    /** What a clock can be tried for; each is shown by a worked example. */
    private enum Tried {
        START,
        END,
        ROLL_OVER,
        EXTENSION,
        BREACH,
        BOTH_ACTS
    }

    @Test
    void everyRowIsARuleThatExistsOrSaysWhyNot() {
        Set<String> unknown = new TreeSet<>();
        rows().forEach(row -> row.names("rules").stream()
                .filter(code -> named(code).isEmpty())
                .forEach(unknown::add));
        assertThat(rows().map(row -> row.text("id"))).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyDutyOfTheListIsTriedInEveryWayThatItCanGo() {
        List<String> untried = rules().filter(rule -> rule.kind() == Rule.Kind.DUTY)
                .flatMap(rule -> Stream.of(Tried.values())
                        .filter(way -> applies(rule, way) && !shown(rule, way))
                        .map(way -> rule.code() + " " + way))
                .toList();
        assertThat(untried).isEmpty();
    }

    @Test
    void thePageIsThatOfTheBuild() throws IOException {
        String drawn = page();
        boolean same = Files.exists(PAGE) && Files.readString(PAGE).equals(drawn);
        if (!same) Files.writeString(PAGE, drawn);
        assertThat(same)
                .as(
                        "docs/law-coverage.md shows the rules as they are (if not, it is rewritten now: look, and commit it)")
                .isTrue();
    }

    private boolean applies(Rule rule, Tried way) {
        boolean timed = lengths(rule).anyMatch(length -> !(length instanceof Length.Unfixed));
        return switch (way) {
            case START, END -> lengths(rule).findAny().isPresent();
            case ROLL_OVER ->
                rule.versions().stream().anyMatch(RuleVersion::movable)
                        && lengths(rule).anyMatch(LawCoverageTest::endsOnADay);
            case EXTENSION ->
                rule.versions().stream().anyMatch(it -> it.extension().isPresent());
            case BREACH -> timed;
            case BOTH_ACTS -> lengths(rule).findAny().isPresent() && cites(rule, OLD) && cites(rule, NEW);
        };
    }

    private boolean shown(Rule rule, Tried way) {
        String code = rule.code();
        return switch (way) {
            case START -> owed(code).findAny().isPresent();
            case END -> situations.stream().anyMatch(it -> it.names("fulfils").contains(code));
            case ROLL_OVER ->
                owed(code).anyMatch(it -> it.maybeText("latest")
                        .filter(latest -> !latest.equals(it.text("due")))
                        .isPresent());
            case EXTENSION ->
                situations.stream().anyMatch(it -> it.names("prolongs").contains(code));
            case BREACH ->
                owed(code).anyMatch(it -> it.maybeText("breached-from").isPresent());
            case BOTH_ACTS -> triedUnder(rule, OLD) && triedUnder(rule, NEW);
        };
    }

    private boolean triedUnder(Rule rule, String act) {
        return situations.stream()
                .filter(it -> it.entries("owed").stream()
                        .anyMatch(owed -> owed.text("rule").equals(rule.code())))
                .map(it -> LocalDate.parse(it.text("at").substring(0, 10)))
                .flatMap(day -> rule.on(day).stream())
                .anyMatch(version -> cites(version, act));
    }

    private String page() {
        long covered = rows().filter(row -> !row.names("rules").isEmpty()).count();
        return "# Which rows of the statutes are rules\n\nWritten by the build from `law/`. Of " + rows().count()
                + " rows that we have read " + covered + " are rules; of the others each says why not.\n"
                + "Tried: a worked example in `law/situations` shows when it starts, how it ends, that a holiday moves the last"
                + " day, that it is prolonged, when it is breached, and both Social Services Acts. A dash: it cannot go that way.\n"
                + sections.stream().map(this::section).collect(Collectors.joining());
    }

    private String section(Entry section) {
        return "\n## " + section.text("title") + "\n\n"
                + "| row | rule | kind | older provision | provision now | start | end | roll-over | extension | breach | both"
                + " acts |\n|---|---|---|---|---|---|---|---|---|---|---|\n"
                + section.entries("rows").stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Entry row) {
        Optional<String> why = row.maybeText("not-yet");
        if (why.isPresent()) return "| " + row.text("id") + " | not yet: " + why.get() + " |||||||||\n";
        return row.names("rules").stream()
                .flatMap(code -> named(code).stream())
                .map(rule -> "| " + row.text("id") + " | " + rule.title().en() + " (`" + rule.id() + "`) | "
                        + rule.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + provisions(rule, true)
                        + " | " + provisions(rule, false) + " | " + tried(rule) + " |\n")
                .collect(Collectors.joining());
    }

    private String tried(Rule rule) {
        List<String> cells = new ArrayList<>();
        for (Tried way : Tried.values()) {
            cells.add(applies(rule, way) ? shown(rule, way) ? "yes" : "no" : "–");
        }
        return String.join(" | ", cells);
    }

    private static String provisions(Rule rule, boolean older) {
        return rule.versions().stream()
                .filter(it -> cites(it, OLD) == older)
                .flatMap(it -> it.citations().stream())
                .map(Citation::swedish)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static boolean endsOnADay(Length length) {
        return !(length instanceof Length.Unfixed
                || length instanceof Length.AtOnce
                || length instanceof Length.SameDay
                || length instanceof Length.Hours);
    }

    private static boolean cites(Rule rule, String act) {
        return rule.versions().stream().anyMatch(it -> cites(it, act));
    }

    private static boolean cites(RuleVersion version, String act) {
        return version.citations().stream().anyMatch(it -> it.statute().number().equals(act));
    }

    private static Stream<Length> lengths(Rule rule) {
        return rule.versions().stream().flatMap(it -> it.starts().stream()).map(Start::length);
    }

    private Stream<Entry> owed(String code) {
        return situations.stream().flatMap(it -> it.entries("owed").stream()).filter(it -> it.text("rule")
                .equals(code));
    }

    private Stream<Rule> rules() {
        return rows().flatMap(row -> row.names("rules").stream()).flatMap(code -> named(code).stream());
    }

    private Stream<Entry> rows() {
        return sections.stream().flatMap(it -> it.entries("rows").stream());
    }

    private Optional<Rule> named(String code) {
        return law.rules().stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
