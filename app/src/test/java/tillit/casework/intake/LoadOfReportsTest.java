package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tillit.casework.intake.Report.about;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Loads;
import tillit.ground.access.DossierId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duty;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;

/** The reports that somebody has taken go along when all that they carry is handed over. */
class LoadOfReportsTest extends IntakeTest {

    @Autowired
    Loads loads;

    @Autowired
    Texts texts;

    Session leads;
    Session colleague;
    CaseId socialCase;
    DossierId itsReport;

    @BeforeEach
    void aCaseWithTheReportThatLedToIt() {
        leads = town.worker(Role.UNIT_MANAGER, investigators);
        colleague = town.worker(Role.SOCIAL_WORKER, investigators);
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow(), TUVA);
        itsReport = subject(tuva).facts().report().dossier();
        socialCase = as(
                        manager,
                        () -> openings.open(
                                tuva,
                                "Hon behöver mer.",
                                new Openings.GoesTo(null, investigator.user().id())))
                .socialCase()
                .orElseThrow();
    }

    @Test
    void theReportFollowsTheCaseAndNothingIsLeftWithTheOneWhoHasLeft() {
        UserId gone = investigator.user().id();
        UserId to = colleague.user().id();
        does(leads, () -> loads.move(gone, Map.of(socialCase.dossier(), to), texts.in(Language.SV)));

        assertThat(as(leads, () -> dossiers.carriersOf(List.of(socialCase.dossier()))))
                .containsEntry(socialCase.dossier(), List.of(to));
        assertThat(as(colleague, () -> dossiers.find(itsReport))).isPresent();
        assertThat(as(investigator, () -> dossiers.find(itsReport))).isEmpty();
        assertThat(as(leads, () -> duties.openOf(gone))).isEmpty();
        assertThat(as(colleague, () -> duties.of(socialCase.dossier())).stream().filter(Duty::isOpen))
                .allSatisfy(duty -> assertThat(duty.owner()).contains(to));
    }
}
