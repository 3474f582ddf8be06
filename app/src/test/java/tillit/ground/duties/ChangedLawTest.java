package tillit.ground.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static tillit.ground.duties.DutyLifeTest.DECIDE;
import static tillit.ground.duties.Happened.act;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;

/** The law is changed: from 1 May 2026 the decision must come within 10 days. What happened before is judged by what the law was. */
class ChangedLawTest extends DutyTest {

    private static final RuleId RULE = new RuleId(DECIDE);
    private static final LocalDate FROM = LocalDate.parse("2026-05-01");

    @Autowired
    DutyRows rows;

    @Autowired
    Changes changes;

    @Autowired
    Escalations escalations;

    UUID before = Ids.next();
    UUID after = Ids.next();

    @DynamicPropertySource
    static void theChangedLaw(DynamicPropertyRegistry properties) {
        properties.add("tillit.law", () -> changed().toString());
    }

    @Test
    void whatHappenedBeforeTheChangeKeepsTheOldTimeAndWhatHappensAfterTakesTheNew() {
        happens(officer, act("child-report-arrived", "2026-04-30T23:59:00", dossier(), before));
        happens(officer, act("child-report-arrived", "2026-05-01T00:00:00", dossier(), after));

        assertThat(duty(before, DECIDE).ruleFrom()).isEqualTo("2025-07-01");
        assertThat(duty(before, DECIDE).deadline().orElseThrow().dueOn()).isEqualTo("2026-05-14");
        assertThat(duty(after, DECIDE).ruleFrom()).isEqualTo(FROM);
        assertThat(duty(after, DECIDE).deadline().orElseThrow().dueOn()).isEqualTo("2026-05-11");
    }

    @Test
    void theDutiesThatTheChangeTouchesAreListed() {
        happens(officer, act("child-report-arrived", "2026-04-30T10:00:00", dossier(), before));
        happens(officer, act("child-report-arrived", "2026-05-02T10:00:00", dossier(), after));
        UUID done = Ids.next();
        Stamp report = dossier();
        happens(officer, act("child-report-arrived", "2026-05-02T10:00:00", report, done));
        happens(officer, act("investigation-not-opened", "2026-05-03T10:00:00", report, done));

        Touched touched = touched();
        assertThat(touched.keep()).extracting(Duty::subject).containsExactly(before);
        assertThat(touched.take()).extracting(Duty::subject).containsExactly(after);
        assertThat(touched.stale()).isEmpty();
    }

    @Test
    void whatWasCountedBeforeTheChangeWasWrittenDownIsListedAndCountedAgain() {
        Happened arrived = act("child-report-arrived", "2026-05-02T10:00:00", dossier(), after);
        in(officer, () -> {
            asTheLawWas().follow(arrived);
            return true;
        });
        assertThat(touched().stale()).extracting(Duty::subject).containsExactly(after);
        Entry.as(officer, () -> duties.recompute(arrived, "Lagen ändrades den 1 maj."));

        assertThat(touched().stale()).isEmpty();
        assertThat(duty(after, DECIDE).deadline().orElseThrow().dueOn()).isEqualTo("2026-05-12");
        Change change = Entry.as(
                        officer, () -> duties.history(duty(after, DECIDE).id()))
                .getFirst();
        assertThat(change.was().ruleFrom()).isEqualTo("2025-07-01");
        assertThat(change.is().ruleFrom()).isEqualTo(FROM);
    }

    private Touched touched() {
        return Entry.as(officer, () -> duties.touchedBy(RULE, FROM));
    }

    private Consequences asTheLawWas() {
        Law old = Law.packed();
        return new Consequences(old, rows, new Amendments(rows, changes, escalations, old, clock), clock);
    }

    /** A copy of the law with one more version of one rule. */
    private static Path changed() {
        try {
            Path folder = Files.createTempDirectory("changed-law");
            copy(Path.of("..", "law"), folder);
            Path rule = folder.resolve("rules").resolve(DECIDE + ".yaml");
            Files.writeString(rule, Files.readString(rule).replace("  - from: 2025-07-01\n", """
                      - from: 2026-05-01
                        starts:
                          - {act: child-report-arrived, length: 10 days}
                        cite:
                          - {act: "2025:400", chapter: "20", section: "2"}
                      - from: 2025-07-01
                        to: 2026-04-30
                    """));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
