package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tillit.casework.intake.Report.about;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tillit.casework.cases.CaseId;
import tillit.ground.access.DossierId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.UserId;

/** Who carries a case, when it is opened for a colleague and when it is given on. */
class CarriersTest extends IntakeTest {

    SubjectId tuva;
    CaseId socialCase;
    Session leads;
    Session colleague;

    @BeforeEach
    void aCaseThatTheInvestigatorCarries() {
        leads = town.worker(Role.UNIT_MANAGER, investigators);
        colleague = town.worker(Role.SOCIAL_WORKER, investigators);
        tuva = readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow(), TUVA);
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
    void whoeverOpensACaseForAColleagueIsNoCarrierOfIt() {
        assertThat(carriersOf(socialCase.dossier()))
                .containsExactly(investigator.user().id());
    }

    @Test
    void aCaseThatAManagerGivesOnIsCarriedOnlyByTheOneWhoGetsIt() {
        does(leads, () -> cases.give(socialCase, colleague.user().id()));

        assertThat(carriersOf(socialCase.dossier()))
                .containsExactly(colleague.user().id());
    }

    @Test
    void aCaseMayBeCarriedByTwoWhenThatIsMeant() {
        does(leads, () -> cases.share(socialCase, colleague.user().id()));

        assertThat(carriersOf(socialCase.dossier()))
                .containsExactly(investigator.user().id(), colleague.user().id());
        assertThat(as(investigator, () -> subjects.find(tuva))).isPresent();
        assertThat(as(colleague, () -> subjects.find(tuva))).isPresent();
    }

    @Test
    void theReportThatLedToTheCaseGoesWithItAndLeavesWhoeverCarriedIt() {
        DossierId report = subject(tuva).facts().report().dossier();
        assertThat(as(investigator, () -> dossiers.find(report))).isPresent();

        does(leads, () -> cases.give(socialCase, colleague.user().id()));

        assertThat(as(colleague, () -> dossiers.find(report))).isPresent();
        assertThat(as(investigator, () -> dossiers.find(report)))
                .as("whoever no longer carries the case")
                .isEmpty();
    }

    private List<UserId> carriersOf(DossierId dossier) {
        return as(leads, () -> dossiers.carriersOf(List.of(dossier))).getOrDefault(dossier, List.of());
    }
}
