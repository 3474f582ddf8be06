package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tillit.casework.intake.Report.about;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Part;
import tillit.casework.printout.Printed;
import tillit.ground.access.Entry;
import tillit.ground.duties.Duty;
import tillit.ground.law.RuleId;
import tillit.ground.page.Fact;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;

/** What was written on paper while Tillit was away: the clocks count from when it came, and when it was entered stays what it was. */
class LaterEntryTest extends IntakeTest {

    private static final RuleId PROTECTION = new RuleId("protection-assessment");

    @Autowired
    Reports reports;

    @Autowired
    ReportViews views;

    @Autowired
    Texts texts;

    @Autowired
    ApplicationContext house;

    @Test
    void aReportThatCameTwoDaysAgoHasItsProtectionAssessmentLateAtOnceAndSaysThatItWasEnteredAfterwards() {
        ReportId id = registered(about("Tuva Åkerlind", "140502-2383").receivedAt("2026-03-08T09:00:00+01:00"))
                .report();
        ReportPage page = as(officer, () -> reports.page(id));
        assertThat(page.report().receivedAt()).isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
        assertThat(page.report().registeredAt()).isEqualTo(clock.instant());
        assertThat(protection(page).isBreached(clock.instant())).isTrue();
        assertThat(facts(id)).contains("Registrerad i efterhand");
    }

    @Test
    void aReportThatIsWrittenDownWhileItIsMadeSaysNothingOfThat() {
        ReportId id = registered(about("Tuva Åkerlind", "140502-2383").receivedAt("2026-03-10T09:40:00+01:00"))
                .report();
        ReportPage page = as(officer, () -> reports.page(id));
        assertThat(protection(page).isLate(clock.instant())).isFalse();
        assertThat(facts(id)).doesNotContain("Registrerad i efterhand");
    }

    @Test
    void aPrintedFileHasTheAssessmentsAndTheDecisionAndNeverWhoReported() {
        SubjectId tuva =
                readyForDecision(about("Tuva Åkerlind", "140502-2383").saying("ANMÄLARENS EGNA ORD"), "20140502-2383");
        CaseId opened = as(manager, () -> openings.open(tuva, "Hon behöver hjälp.", Openings.GoesTo.usual()))
                .socialCase()
                .orElseThrow();
        String text = printed(opened, Part.ASSESSMENTS, Part.DECISIONS);
        assertThat(text)
                .contains("Skyddsbedömning: Tuva")
                .contains("Förhandsbedömning: Tuva")
                .contains("Beslut om utredning: Tuva")
                .contains("Hon behöver hjälp.")
                .doesNotContain("ANMÄLARENS EGNA ORD");
        String whole = printed(opened, Part.values());
        assertThat(whole).contains("ANMÄLARENS EGNA ORD").contains("kan röja vem som anmält");
        for (String identity : List.of("Malin", "Ödegaard", "skolkurator", "Mosslundaskolan", "08-465 004 12"))
            assertThat(whole).doesNotContain(identity);
    }

    private String printed(CaseId id, Part... parts) {
        return Entry.as(manager, () -> Printed.text(new Printed(house).of(id, parts)));
    }

    private Duty protection(ReportPage page) {
        return page.about().getFirst().duties().stream()
                .filter(it -> it.rule().equals(PROTECTION))
                .findFirst()
                .orElseThrow();
    }

    private List<String> facts(ReportId id) {
        return as(officer, () -> views.report(id, texts.in(Language.SV))).facts().stream()
                .map(Fact::label)
                .toList();
    }
}
