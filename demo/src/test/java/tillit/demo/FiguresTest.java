package tillit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tillit.ground.people.Resident;

/** The whole of Björkmåla, as it is planned; what is planned is what is filled in, says {@link FilledTest}. */
class FiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int RESIDENTS = 20_000;
    private static final int DAYS = 1096;

    /** Of a hundred. A share of 2,600 reports varies by less than one; what is asked of the town is asked so closely. */
    private static final double POINTS = 2;

    private final Town town = Town.of(DAY, RESIDENTS);

    @Test
    void everyNumberIsFromTheOfficialSeriesButThoseOfTheTwoWhoHaveACoordinationNumber() throws IOException {
        Set<String> official =
                new HashSet<>(Files.readAllLines(Path.of("../app/src/test/resources/test-personal-numbers.txt")));
        assertThat(town.grown()).hasSize(RESIDENTS - Residents.all().size());
        assertThat(town.numbers().filter(number -> !official.contains(number)))
                .hasSize(2)
                .allMatch(number -> number.charAt(6) >= '6');
        assertThat(new Figures(town, DAY, DAYS).strangers()).hasSize(2);
    }

    @Test
    void nobodyHasANumberThatSomebodyElseHasAndEverybodyIsMarkedAsMadeUp() {
        List<Resident> everyone = town.everyone();
        assertThat(everyone).extracting(it -> it.number().value()).doesNotHaveDuplicates();
        assertThat(new Figures(town, DAY, DAYS).unmarked()).isZero();
    }

    @Test
    void thereAreFamiliesOfEveryKind() {
        assertThat(town.grown()).anyMatch(it -> it.guardians().size() == 1);
        assertThat(town.grown()).anyMatch(it -> it.guardians().size() == 2);
        assertThat(town.grown()).anyMatch(it -> it.protection().hides());
        assertThat(town.grown()).anyMatch(it -> it.status() == tillit.ground.people.LifeStatus.DECEASED);
    }

    @Test
    void theProportionsAreThoseThatArePublished() {
        for (Figures.Figure figure : new Figures(town, DAY, DAYS).all()) {
            if (Double.isNaN(figure.nation())) continue;
            double tolerance = figure.what().startsWith("anmälningar per anmält") ? 0.2 : POINTS;
            assertThat(figure.here())
                    .as(figure.what())
                    .isBetween(figure.nation() - tolerance, figure.nation() + tolerance);
        }
    }

    @Test
    void theSameDayGivesTheSameHistoryAndAnotherDayAnother() {
        Town again = Town.of(DAY, RESIDENTS);
        assertThat(again).isEqualTo(town);
        Chronicle chronicle = Chronicle.of(town, DAY, DAYS);
        Chronicle once = Chronicle.of(again, DAY, DAYS);
        assertThat(once.matters()).isEqualTo(chronicle.matters());
        assertThat(once.steps()).isEqualTo(chronicle.steps());
        assertThat(Chronicle.of(town, DAY.plusDays(1), DAYS).matters()).isNotEqualTo(chronicle.matters());
    }

    @Test
    void aHundredReportsDoNotLookAlike() {
        Prose prose = new Prose(new Names());
        List<String> words = Chronicle.of(town, DAY, DAYS).matters().stream()
                .limit(100)
                .map(prose::report)
                .toList();
        assertThat(new HashSet<>(words)).hasSizeGreaterThan(95);
        assertThat(words).noneMatch(it -> it.contains("{"));
    }
}
