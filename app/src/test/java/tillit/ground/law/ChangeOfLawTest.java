package tillit.ground.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new row from a date: what began before it keeps the old rule, what begins then has the new one. */
class ChangeOfLawTest {

    private static final RuleId PRELIMINARY = new RuleId("preliminary-assessment");
    private static final String NEW_ROW = """
              - from: 2025-07-01
                to: 2027-01-31
                cite:
                  - {act: "2025:400", chapter: "20", section: "2"}
              - from: 2027-02-01
                starts:
                  - {act: child-report-arrived, unless: [investigation-running], counted-from: arrival, length: 10 days}
                cite:
                  - {act: "2025:400", chapter: "20", section: "2"}
            """;

    private final Law changed;

    ChangeOfLawTest(@TempDir Path folder) throws IOException {
        LawFolder.copyTo(folder);
        LawFolder.change(folder.resolve("rules/preliminary-assessment.yaml"), """
                  - from: 2025-07-01
                    cite:
                      - {act: "2025:400", chapter: "20", section: "2"}
                """, NEW_ROW);
        changed = Law.in(folder);
    }

    @Test
    void anOldMatterKeepsTheOldRule() {
        assertThat(dayOfDecision("2027-01-31T22:59:59Z")).isEqualTo("2027-02-14");
    }

    @Test
    void aNewMatterHasTheNewRule() {
        assertThat(dayOfDecision("2027-01-31T23:00:00Z")).isEqualTo("2027-02-11");
    }

    @Test
    void theVersionsStandSideBySide() {
        assertThat(changed.rule(PRELIMINARY).orElseThrow().versions())
                .extracting(RuleVersion::number, RuleVersion::from)
                .containsExactly(
                        tuple(1, LocalDate.of(2013, 1, 1)),
                        tuple(2, LocalDate.of(2025, 7, 1)),
                        tuple(3, LocalDate.of(2027, 2, 1)));
        assertThat(changed.rule(PRELIMINARY, LocalDate.of(2027, 1, 31)).number())
                .isEqualTo(2);
        assertThat(changed.rule(PRELIMINARY, LocalDate.of(2027, 2, 1)).number()).isEqualTo(3);
    }

    @Test
    void thePackedLawIsUntouched() {
        assertThat(Law.packed().rule(PRELIMINARY).orElseThrow().versions()).hasSize(2);
    }

    private LocalDate dayOfDecision(String moment) {
        return changed.startedBy("child-report-arrived", Instant.parse(moment), Set.of("child")).stream()
                .filter(owed -> owed.rule().rule().equals(PRELIMINARY))
                .findFirst()
                .flatMap(Owed::deadline)
                .orElseThrow()
                .dueOn();
    }
}
