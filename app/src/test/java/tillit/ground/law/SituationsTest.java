package tillit.ground.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Carries out every worked example in {@code law/situations}. */
class SituationsTest {

    private static final LawBook BOOK = LawReader.read(LawFiles.PACKED);
    private static final Law LAW = new Law(BOOK);

    @TestFactory
    Stream<DynamicTest> periodsEndAsTheExamplesSay() {
        return examples("counts", (it, name) -> {
            LocalDate from = it.day("from");
            LocalDate end = BOOK.counting().end(from, Length.of(it.text("length")));
            Deadline deadline = BOOK.counting().onDays(from, end, true);
            assertThat(deadline)
                    .as(name)
                    .isEqualTo(Deadline.onDays(from, it.day("ends"), it.day("latest"), it.day("plan")));
        });
    }

    @TestFactory
    Stream<DynamicTest> hoursAreElapsedTime() {
        return examples("hours", (it, name) -> {
            Instant start = moment(it.text("start"));
            int hours = ((Length.Hours) Length.of(it.text("length"))).count();
            Deadline deadline = Deadline.atMoment(Stockholm.dayOf(start), start.plusSeconds(hours * 3600L));
            assertThat(deadline.latestAt()).as(name).isEqualTo(moment(it.text("ends")));
            assertThat(deadline.isBreached(moment(it.text("ends")))).as(name).isFalse();
        });
    }

    @TestFactory
    Stream<DynamicTest> postCountsAsArrivedOnTheWorkingDayBefore() {
        return examples("post", (it, name) -> {
            LocalDate arrived = LAW.calendar().countsAsArrived(it.day("reached"));
            assertThat(arrived).as(name).isEqualTo(it.day("arrived"));
            assertThat(BOOK.counting().end(arrived, Length.of(it.text("length"))))
                    .as(name)
                    .isEqualTo(it.day("ends"));
        });
    }

    @TestFactory
    Stream<DynamicTest> agesAreReachedWhenTheBirthdayBegins() {
        return examples(
                "ages",
                (it, name) -> assertSoftly(all -> {
                    LocalDate born = it.day("born");
                    LocalDate on = it.day("on");
                    all.assertThat(LAW.ages().on(on, born)).as(name).isEqualTo(it.number("years"));
                    all.assertThat(LAW.ages().stage(born, on).name().toLowerCase(Locale.ROOT))
                            .as(name)
                            .isEqualTo(it.text("stage"));
                    all.assertThat(LAW.ages().isParty(born, on)).as(name).isEqualTo(it.yes("party"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> actsStartFulfilAndVoidWhatTheExamplesSay() {
        return examples("situations", (it, name) -> {
            Instant at = moment(it.text("at"));
            List<Owed> owed = LAW.startedBy(it.text("act"), at, it.names("traits"), days(it));
            List<Entry> expected = it.entries("owed");
            expected.forEach(entry -> compare(entry, owed, name));
            if (it.yes("nothing-else")) {
                assertThat(codes(owed)).as(name).containsExactlyInAnyOrderElementsOf(rulesOf(expected));
            }
            assertThat(codes(owed)).as(name).noneMatch(it.names("nothing-by")::contains);
            followed(it, name);
        });
    }

    @Test
    void everyActThatChangesADutyIsInAnExample() {
        Set<String> unused = new TreeSet<>(BOOK.words().acts().keySet());
        entries("situations").forEach(it -> unused.remove(it.text("act")));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyRuleThatStartsHasAnExampleForEachOfItsVersions() {
        Set<String> untested = new TreeSet<>();
        LAW.rules().forEach(rule -> rule.versions().stream()
                .filter(version -> !version.starts().isEmpty())
                .forEach(version -> untested.add(version.code() + " " + version.from())));
        entries("situations").forEach(it -> {
            LocalDate day = Stockholm.dayOf(moment(it.text("at")));
            rulesOf(it.entries("owed")).forEach(code -> untested.remove(code + " " + versionOn(code, day)));
        });
        assertThat(untested).isEmpty();
    }

    private static void compare(Entry expected, List<Owed> all, String name) {
        String code = expected.text("rule");
        Owed owed = all.stream()
                .filter(it -> it.rule().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + ": nothing is owed by " + code + ", only " + codes(all)));
        assertThat(owed.deadline().isPresent())
                .as(name)
                .isEqualTo(expected.maybeText("due").isPresent());
        expected.maybeText("cite").ifPresent(cite -> assertThat(owed.rule().citations())
                .as(name)
                .extracting(Citation::swedish)
                .contains(cite));
        owed.deadline().ifPresent(deadline -> compare(expected, deadline, name));
    }

    private static void compare(Entry expected, Deadline deadline, String name) {
        if (expected.text("due").contains(" ")) {
            assertThat(deadline.latestAt()).as(name).isEqualTo(moment(expected.text("due")));
        } else {
            compareDays(expected, deadline, name);
        }
        expected.maybeText("breached-from").map(SituationsTest::moment).ifPresent(from -> {
            assertThat(deadline.isBreached(from)).as(name).isTrue();
            assertThat(deadline.isBreached(from.minusNanos(1))).as(name).isFalse();
        });
    }

    private static void compareDays(Entry expected, Deadline deadline, String name) {
        LocalDate due = expected.day("due");
        LocalDate latest = expected.maybeDay("latest").orElse(due);
        assertThat(deadline.dueOn()).as(name).isEqualTo(due);
        assertThat(deadline.dueAt()).as(name).isEqualTo(moment(due + " 23:59:59"));
        assertThat(deadline.latestOn()).as(name).isEqualTo(latest);
        assertThat(deadline.latestAt()).as(name).isEqualTo(moment(latest + " 23:59:59"));
        expected.maybeDay("plan")
                .ifPresent(plan -> assertThat(deadline.planOn()).as(name).isEqualTo(plan));
    }

    private static void followed(Entry it, String name) {
        LocalDate day = Stockholm.dayOf(moment(it.text("at")));
        Map.of(
                        "fulfils", LAW.fulfilledBy(it.text("act"), day),
                        "voids", LAW.voidedBy(it.text("act"), day),
                        "prolongs", LAW.extendedBy(it.text("act"), day))
                .forEach((list, rules) -> {
                    if (it.node().has(list)) {
                        assertThat(rules.stream().map(SituationsTest::code))
                                .as(name + " " + list)
                                .containsExactlyInAnyOrderElementsOf(it.names(list));
                    }
                });
    }

    private static Stream<DynamicTest> examples(String list, BiConsumer<Entry, String> check) {
        return entries(list).stream().map(it -> DynamicTest.dynamicTest(name(it), () -> check.accept(it, name(it))));
    }

    private static List<Entry> entries(String list) {
        Faults faults = new Faults();
        List<Entry> entries = new ArrayList<>();
        LawFiles.under(LawFiles.PACKED, faults).stream()
                .filter(file -> file.folder().equals("situations"))
                .forEach(file -> entries.addAll(file.entry().entries(list)));
        faults.refuse();
        assertThat(entries).isNotEmpty();
        return entries;
    }

    private static String name(Entry it) {
        return it.maybeText("id").map(id -> id + " ").orElse("")
                + it.maybeWords("says")
                        .or(() -> it.maybeWords("shows"))
                        .orElseThrow()
                        .en();
    }

    private static Map<String, LocalDate> days(Entry it) {
        Map<String, LocalDate> days = new HashMap<>();
        it.node().path("days").forEachEntry((name, day) -> days.put(name, LocalDate.parse(day.stringValue())));
        return days;
    }

    /** A moment as it is written in a situation; without an offset it is the wall clock in Sweden. */
    private static Instant moment(String written) {
        if (written.contains("+")) {
            return OffsetDateTime.parse(written.replace(' ', 'T')).toInstant();
        }
        DateTimeFormatter wall = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT);
        return LocalDateTime.parse(written, wall).atZone(Stockholm.ZONE).toInstant();
    }

    private static List<String> codes(List<Owed> owed) {
        return owed.stream().map(it -> it.rule().code()).toList();
    }

    private static List<String> rulesOf(List<Entry> owed) {
        return owed.stream().map(it -> it.text("rule")).toList();
    }

    private static String code(RuleId id) {
        return LAW.rule(id).orElseThrow().code();
    }

    private static @Nullable LocalDate versionOn(String code, LocalDate day) {
        return LAW.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .flatMap(rule -> rule.on(day).stream())
                .map(RuleVersion::from)
                .findFirst()
                .orElse(null);
    }
}
