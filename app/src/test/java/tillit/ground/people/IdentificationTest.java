package tillit.ground.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/** Every child of the thirty concern reports, as it was written, against the register. */
@SpringBootTest
class IdentificationTest {

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session officer;
    Session trusted;

    @BeforeEach
    void aTownWithPeople() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        officer = town.worker(Role.INTAKE_OFFICER, unit);
        trusted = town.workerForProtected(Role.INTAKE_OFFICER, unit);
        Population.moveTo(town, register);
    }

    /** @param numbers the match, or the candidates, as the corpus expects them */
    record Case(String ref, LocalDate on, Described described, String outcome, List<String> numbers) {}

    static final List<Case> CASES = cases();

    @Test
    void everyChildOfTheThirtyReportsIsTakenForWhomItShould() {
        List<String> wrong = new ArrayList<>();
        for (Case it : CASES) {
            Identification found = identify(trusted, it.described(), it.on());
            List<String> numbers = found
                    .match()
                    .map(List::of)
                    .orElseGet(() ->
                            found.candidates().stream().map(Candidate::person).toList())
                    .stream()
                    .map(person -> person.number().orElseThrow().value())
                    .toList();
            if (!found.word().equals(it.outcome())
                    || !List.copyOf(new java.util.TreeSet<>(numbers))
                            .equals(List.copyOf(new java.util.TreeSet<>(it.numbers())))) {
                wrong.add(it.ref() + " is " + found.word() + " " + numbers + ", not " + it.outcome() + " "
                        + it.numbers());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Identification identify(Session by, Described described, LocalDate on) {
        return Entry.as(by, () -> people.identify(described, on));
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        LocalDate april = LocalDate.of(2026, 4, 21);
        add(
                cases,
                "r01 Tuva",
                "2026-03-10",
                Described.as("20140502-2383", "Tuva Åkerlind", "Kvarngatan 14 B")
                        .with("Jenny Åkerlind", "Robin Åkerlind"),
                "identified",
                "201405022383");
        for (LocalDate day : List.of(april, april.plusDays(1))) { // r02, and r15 the day after
            add(
                    cases,
                    "r02 Noel",
                    day.toString(),
                    Described.as("180801-2395", "Noel Delorme", "Rönnstigen 7, Björkmåla"),
                    "identified",
                    "201808012395");
            add(
                    cases,
                    "r02 Alma",
                    day.toString(),
                    Described.as("210201-2388", "Alma Delorme", ""),
                    "identified",
                    "202102012388");
            add(
                    cases,
                    "r02 Ines",
                    day.toString(),
                    Described.as("241002-2384", "Ines Delorme", ""),
                    "identified",
                    "202410022384");
        }
        add(
                cases,
                "r03 väntat barn",
                "2026-06-16",
                Described.as("", "Väntat barn till Felicia Rundqvist", "")
                        .with("Felicia Rundqvist 19990101-2386")
                        .born(LocalDate.of(2026, 9, 2)),
                "unborn");
        add(
                cases,
                "r03 mother",
                "2026-06-16",
                Described.as("19990101-2386", "Felicia Rundqvist", ""),
                "identified",
                "199901012386");
        add(
                cases,
                "r04 pojke",
                "2026-05-08",
                Described.as("", "Bosse eller Basse", "de gula husen på Norra Bruksvägen")
                        .aged(AgeSpan.about(6)),
                "unidentified");
        add(
                cases,
                "r05 Vilgot",
                "2026-09-03",
                Described.as("20131101-2398", "Vilgot Brolund", "Lingonvägen 41")
                        .with("Katarina Brolund"),
                "number-rejected",
                "201311012395");
        add(
                cases,
                "r06 Ebba",
                "2026-01-30",
                Described.as("20170431-2386", "Ebba Kjellgren", ""),
                "number-rejected",
                "201704012382");
        add(
                cases,
                "r07 Elsa",
                "2026-02-13",
                Described.as("", "Elsa, 4 år", "Kvarngatan, 30 eller 31").aged(AgeSpan.about(4)),
                "candidate",
                "202201022387",
                "202112012386");
        add(
                cases,
                "r08 Yonas",
                "2026-10-07",
                Described.as("20150362-2399", "Yonas Tesfai", "").with("Luwam Tesfai 19900661-2387"),
                "coordination-number",
                "201503622399");
        add(
                cases,
                "r09 Isak",
                "2026-09-22",
                Described.as("20150902-2396", "Isak Lönnerholm", ""),
                "protected",
                "201509022396");
        add(
                cases,
                "r10 Wilmer",
                "2026-08-16",
                Described.as("20160202-2392", "Wilmer Ek", ""),
                "identified",
                "201602022392");
        add(cases, "r10 Moa", "2026-08-16", Described.as("20181201-2381", "Moa Ek", ""), "identified", "201812012381");
        add(
                cases,
                "r11 Hampus",
                "2026-07-13",
                Described.as("", "Hampus Lindh", "Rönnstigen 12"),
                "candidate",
                "201107012393");
        add(
                cases,
                "r12 Lo",
                "2026-11-09",
                Described.as("", "flickan Lo i gula huset, Lingonvägen 3", "Lingonvägen 3")
                        .aged(AgeSpan.about(7)),
                "candidate",
                "201906012388");
        add(
                cases,
                "r13 Melker",
                "2026-10-15",
                Described.as("20120301-2396", "Melker Grahnström", ""),
                "other-municipality",
                "201203012396");
        add(
                cases,
                "r14 Signe",
                "2026-11-04",
                Described.as("171002-2383", "Signe Ruuth", ""),
                "identified",
                "201710022383");
        add(
                cases,
                "r16 Theo",
                "2026-10-30",
                Described.as("20151201-2392", "Wallenius, Theo", "Norra Bruksvägen 17, Björkmåla")
                        .with("Wallenius, Jessica 19910102-2383"),
                "identified",
                "201512012392");
        add(
                cases,
                "r16 Maja",
                "2026-10-30",
                Described.as("20200201-2389", "Wallenius, Maja", "Norra Bruksvägen 17, Björkmåla"),
                "identified",
                "202002012389");
        add(
                cases,
                "r17 Kevin",
                "2026-09-25",
                Described.as("20160802-2396", "Kevin Oskarsborg", ""),
                "identified",
                "201608022396");
        add(
                cases,
                "r18 Agnes",
                "2026-05-31",
                Described.as("100101-2382", "Agnes, 16", "").with("Camilla Sörlin"),
                "identified",
                "201001012382");
        add(
                cases,
                "r18 Otto",
                "2026-05-31",
                Described.as("140902-2397", "Otto, 11", "").with("Camilla Sörlin"),
                "identified",
                "201409022397");
        add(
                cases,
                "r19 Nils",
                "2025-12-24",
                Described.as("", "barnbarnet Nils, 5 år", "Sjövik")
                        .aged(AgeSpan.about(5))
                        .with("mormor Gun-Britt Kronvall"),
                "candidate",
                "202005012394");
        add(
                cases,
                "r20 Leon",
                "2026-10-25",
                Described.as("230302-2392", "Leon Tjärnberg", "Stationsgatan 6"),
                "identified",
                "202303022392");
        add(
                cases,
                "r21 Zeb",
                "2026-10-12",
                Described.as("20090120-2390", "Zeb Bergström-Ny", ""),
                "identified",
                "200901202390");
        add(
                cases,
                "r22 Solveig",
                "2026-03-02",
                Described.as("", "Solveig Hammarlöv", "Skogvaktarvägen 19").aged(new AgeSpan(60, 70)),
                "candidate",
                "196101182803");
        add(
                cases,
                "r23 Daniel",
                "2026-06-08",
                Described.as("", "Daniel (surname maybe Adeyemi)", "Kvarngatan 2, first door on the left")
                        .aged(AgeSpan.about(9)),
                "candidate",
                "201706012398");
        add(
                cases,
                "r24 Lina",
                "2026-08-27",
                Described.as("130401-2386", "لينا و آدم (Lina och Adam Al-Khouri)", "Norra Bruksvägen 9"),
                "identified",
                "201304012386");
        add(
                cases,
                "r24 Adam",
                "2026-08-27",
                Described.as("", "آدم (Adam), bror", "Norra Bruksvägen 9"),
                "candidate",
                "201911012399");
        add(
                cases,
                "r25 Alvin",
                "2026-02-18",
                Described.as("150602-2399", "Alvin Ställberg'); DROP TABLE reports;--", "Mossvägen 22"),
                "identified",
                "201506022399");
        add(
                cases,
                "r26 Stina",
                "2026-05-13",
                Described.as("20140201-2387", "barnbarnet Stina Thorsby", ""),
                "identified",
                "201402012387");
        add(cases, "r27 okänd", "2026-11-14", Described.as("", "", ""), "unidentified");
        add(
                cases,
                "r28 Nova",
                "2026-11-17",
                Described.as("", "Nova R", "").aged(new AgeSpan(13, 13)),
                "candidate",
                "201301012389");
        add(
                cases,
                "r29 barn 1",
                "2024-02-29",
                Described.as("", "", "Kvarngatan 55, lgh 1401")
                        .aged(new AgeSpan(6, 17))
                        .with("Izabela Nowicka-Falk, 19900102-2384"),
                "candidate",
                "201601012394");
        add(
                cases,
                "r29 barn 2",
                "2024-02-29",
                Described.as("", "", "Kvarngatan 55, lgh 1401")
                        .aged(new AgeSpan(1, 5))
                        .with("Izabela Nowicka-Falk, 19900102-2384"),
                "candidate",
                "201904022389");
        add(
                cases,
                "r30 Sixten",
                "2026-06-19",
                Described.as(
                        "20190902-2392", "Sixten Ahlbäck", "Björkallén 4, Björkmåla (folkbokförd sedan 2026-06-15)"),
                "identified",
                "201909022392");
        return cases;
    }

    private static void add(
            List<Case> cases, String ref, String on, Described described, String outcome, String... numbers) {
        cases.add(new Case(ref, LocalDate.parse(on), described, outcome, List.of(numbers)));
    }
}
