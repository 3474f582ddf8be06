package tillit.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tillit.demo.Matter.Outcome;
import tillit.ground.law.Deadline;
import tillit.ground.law.Law;
import tillit.ground.law.Owed;
import tillit.ground.law.Stockholm;
import tillit.ground.people.Resident;
import tillit.ground.people.Sex;

/**
 * Björkmåla's proportions beside those that are published for the nation. {@code ./tillit figures} prints them; they say what the demonstration is like,
 * not what any municipality is like.
 */
final class Figures {

    private static final int RESIDENTS = 20_000;
    private static final int DAYS = 1096;
    private static final int A_YEAR = 365;
    private static final double HUNDRED = 100;
    private static final double THOUSAND = 1000;
    private static final int TEENS = 13;
    private static final Law LAW = Law.packed();

    private final Town town;
    private final Chronicle chronicle;
    private final LocalDate today;
    private final int days;
    private final List<Matter> reports;

    Figures(Town town, LocalDate today, int days) {
        this.town = town;
        this.today = today;
        this.days = days;
        this.chronicle = Chronicle.of(town, today, days);
        this.reports = chronicle.matters().stream().filter(it -> !it.isAdult()).toList();
    }

    /**
     * A proportion.
     *
     * @param nation as published; NaN where nothing is
     * @param source where that stands in docs/evidence.md
     */
    record Figure(String what, double nation, double here, String source) {
        double difference() {
            return here - nation;
        }
    }

    List<Figure> all() {
        List<Figure> all = new ArrayList<>(perYear());
        all.add(share("pojkar bland de anmälda", 55, "2018", it -> it.whom().sex() == Sex.MALE));
        all.add(share("0–12 år", 67, "2018", it -> it.age() < TEENS));
        all.add(share("om våld i nära relationer", 20, "2018", it -> it.situation() == Situation.VIOLENCE));
        all.add(share(
                "om en förälder, utom våld", 39, "2018", it -> it.situation().isAboutAParent()));
        all.add(share("om barnet självt", 33, "2018", it -> it.situation().isAboutTheChild()));
        all.addAll(reporters());
        all.add(share("ledde till att utredning inleddes", 38, "2018", it -> it.outcome() == Outcome.OPENED));
        all.add(share("hörde till en utredning som pågick", Double.NaN, "-", it -> it.outcome() == Outcome.JOINED));
        all.add(share("ledde inte till utredning", Double.NaN, "-", it -> it.outcome() == Outcome.LEFT));
        all.addAll(inTime());
        return all;
    }

    private List<Figure> perYear() {
        List<Figure> some = new ArrayList<>();
        for (int from = 0; from + A_YEAR <= days - TEENS; from += A_YEAR) {
            LocalDate first = today.minusDays(days - (long) from);
            List<Matter> year = during(first, first.plusDays(A_YEAR));
            long children = Arrivals.children(town, first.plusDays(A_YEAR / 2));
            long reported =
                    year.stream().map(it -> it.whom().number()).distinct().count();
            String which = ", år " + (from / A_YEAR + 1);
            some.add(new Figure("anmälningar per 1 000 barn" + which, 192, year.size() * THOUSAND / children, "2021"));
            some.add(new Figure("anmälningar per anmält barn" + which, 1.84, year.size() / (double) reported, "2018"));
        }
        return some;
    }

    private List<Matter> during(LocalDate first, LocalDate end) {
        return reports.stream()
                .filter(it -> !Stockholm.dayOf(it.at()).isBefore(first)
                        && Stockholm.dayOf(it.at()).isBefore(end))
                .toList();
    }

    private List<Figure> reporters() {
        return List.of(
                share("från polisen", 22, "allmän kännedom", it -> it.source() == Source.POLICE),
                share("från skolan", 18, "allmän kännedom", it -> it.source() == Source.SCHOOL),
                share("från hälso- och sjukvården", 12, "allmän kännedom", it -> it.source() == Source.HEALTH),
                share("från socialtjänsten själv", 10, "allmän kännedom", it -> it.source() == Source.SOCIAL),
                share("från förskolan", 4, "allmän kännedom", it -> it.source() == Source.PRESCHOOL),
                share("anonyma", 5, "allmän kännedom", it -> it.source() == Source.ANONYMOUS));
    }

    private List<Figure> inTime() {
        Predicate<Matter> opened = it -> it.outcome() == Outcome.OPENED;
        List<Matter> investigated = reports.stream()
                .filter(opened)
                .filter(it -> it.decided().plus(Duration.ofDays(150)).isBefore(chronicle.until()))
                .toList();
        return List.of(
                share("skyddsbedömda i tid (samma dag)", Double.NaN, "-", Figures::isAssessedInTime),
                share("avgjorda inom 14 dagar", Double.NaN, "-", Figures::isDecidedInTime),
                new Figure(
                        "utredningar klara inom fyra månader, %",
                        92, of(investigated, Figures::isEndedInTime), "Umeå 2020"),
                new Figure(
                        "utredningstid, dagar i medeltal",
                        97,
                        investigated.stream()
                                .mapToLong(Figures::length)
                                .average()
                                .orElse(Double.NaN),
                        "98 i en kommun 2017"));
    }

    private static boolean isAssessedInTime(Matter it) {
        LocalDate last = onReport(it, "protection-assessment").latestOn();
        return !Stockholm.dayOf(it.assessed()).isAfter(last);
    }

    private static boolean isDecidedInTime(Matter it) {
        LocalDate last = onReport(it, "preliminary-assessment").dueOn().plusDays(it.extendedTo());
        return !Stockholm.dayOf(it.decided()).isAfter(last);
    }

    private static boolean isEndedInTime(Matter it) {
        LocalDate last = by("investigation-opened", it.decided(), Set.of("child"), Map.of(), "child-investigation")
                .dueOn();
        return !Stockholm.dayOf(it.end()).isAfter(last);
    }

    private static Deadline onReport(Matter it, String rule) {
        Map<String, LocalDate> arrival = Map.of("arrival", Stockholm.dayOf(it.at()));
        return by("child-report-arrived", it.at(), Set.of(), arrival, rule);
    }

    /** When what the rule promises is to be kept, by the law of that day. */
    private static Deadline by(String act, Instant at, Set<String> traits, Map<String, LocalDate> days, String rule) {
        return LAW.startedBy(act, at, traits, days).stream()
                .filter(owed -> owed.rule().rule().value().equals(rule))
                .findFirst()
                .flatMap(Owed::deadline)
                .orElseThrow();
    }

    private static long length(Matter it) {
        return Duration.between(it.decided(), it.end()).toDays();
    }

    private Figure share(String what, double nation, String source, Predicate<Matter> such) {
        return new Figure(what + ", %", nation, of(reports, such), source);
    }

    private static double of(List<Matter> among, Predicate<Matter> such) {
        return among.stream().filter(such).count() * HUNDRED / among.size();
    }

    /** Numbers that are not in the official series. */
    List<String> strangers() {
        Series series = new Series(0, List.of());
        return town.numbers().filter(number -> !series.contains(number)).toList();
    }

    /** Who does not live where only made-up people live: in a municipality with a made-up code, or, protected, nowhere that is told. */
    long unmarked() {
        return town.everyone().stream().filter(it -> !isMarked(it)).count();
    }

    private static boolean isMarked(Resident it) {
        return Stream.of(Town.BJORKMALA, Town.GRANHULT).anyMatch(code -> code.equals(it.residence()))
                || it.residence() == null && it.protection().hides();
    }

    /** The table, and the two checks. */
    String table() {
        StringBuilder table =
                new StringBuilder("| Björkmåla | riket | här | skillnad | riket enligt |\n|---|---|---|---|---|\n");
        for (Figure figure : all()) {
            boolean isKnown = !Double.isNaN(figure.nation());
            table.append("| %s | %s | %.2f | %s | %s |%n"
                    .formatted(
                            figure.what(),
                            isKnown ? "%.2f".formatted(figure.nation()) : "-",
                            figure.here(),
                            isKnown ? "%+.2f".formatted(figure.difference()) : "-",
                            figure.source()));
        }
        table.append("| heldygnsvård, lex Sarah | | finns inte i Björkmåla | | |\n\n");
        table.append("%d invånare, %d barn, %d över 64 år; %d anmälningar om barn, %d om vuxna; %d steg%n"
                .formatted(
                        town.everyone().size(),
                        Arrivals.children(town, today),
                        town.everyone().stream()
                                .filter(it -> Arrivals.age(it, today) > 64)
                                .count(),
                        reports.size(),
                        chronicle.matters().size() - reports.size(),
                        chronicle.steps().size()));
        table.append(
                "%d nummer utanför den officiella serien (samordningsnummer); %d människor utan märke som påhittade%n"
                        .formatted(strangers().size(), unmarked()));
        return table.toString();
    }

    /** Prints the whole, for Björkmåla as it is founded on the day given, or on the one that the evidence is from. */
    @SuppressWarnings("SystemOut") // this is what it is for
    public static void main(String[] arguments) {
        LocalDate day = LocalDate.parse(arguments.length > 0 ? arguments[0] : "2026-11-22");
        System.out.print(new Figures(Town.of(day, RESIDENTS), day, DAYS).table());
    }
}
