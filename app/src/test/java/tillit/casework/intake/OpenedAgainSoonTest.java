package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.casework.intake.Report.about;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.investigation.Again;
import tillit.casework.investigation.Investigation;
import tillit.casework.investigation.InvestigationEnds;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Paper;
import tillit.casework.investigation.Papers;
import tillit.casework.investigation.Reopenings;
import tillit.ground.forms.FilledIn;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;

/** Four months are not made into eight by closing one investigation and opening the next: whoever opens another so soon says why. */
class OpenedAgainSoonTest extends IntakeTest {

    private static final String WHY = "Skolan har sett nya märken, och det första handlade om frånvaro.";

    @Autowired
    Papers papers;

    @Autowired
    Forms forms;

    @Autowired
    InvestigationEnds ends;

    @Autowired
    Reopenings reopenings;

    @BeforeEach
    void anInvestigationHasEnded() {
        SubjectId first = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        InvestigationId before = as(
                        manager,
                        () -> openings.open(
                                first,
                                "Frånvaron behöver utredas.",
                                new Openings.GoesTo(
                                        investigators, investigator.user().id())))
                .investigation()
                .orElseThrow();
        does(
                investigator,
                () -> papers.save(
                        before, Paper.Kind.DOCUMENT, 0, FilledIn.wholly(forms.current(FormId.CHILD_INVESTIGATION))));
        does(investigator, () -> papers.sign(before, Paper.Kind.DOCUMENT));
        does(investigator, () -> ends.close(before, clock.instant()));
    }

    @Test
    void anotherWithinThreeMonthsSaysWhyAndTheReasonsStandInTheInvestigation() {
        clock.is("2026-06-10T09:00:00");
        SubjectId second = readyAgain();

        assertThat(refused(second, "")).hasAtLeastOneElementOfType(IntakeRefusal.OpenedAgainSoon.class);
        assertThat(refused(second, "  \n")).hasAtLeastOneElementOfType(IntakeRefusal.OpenedAgainSoon.class);
        OpeningDecision taken = as(manager, () -> openings.open(second, "Nytt våld.", WHY, Openings.GoesTo.usual()));

        Investigation opened = as(
                investigator,
                () -> investigations.find(taken.investigation().orElseThrow()).orElseThrow());
        assertThat(opened.again()).contains(new Again(LocalDate.of(2026, 3, 10), WHY));
    }

    @Test
    void theOneWhoDecidesIsAskedAlsoWhereTheFormerCaseIsAnothersAndNotSeen() {
        assertThat(as(manager, () -> cases.about(List.of(person(TUVA))))).isEmpty();
        SubjectId second = readyAgain();
        assertThat(refused(second, "")).hasAtLeastOneElementOfType(IntakeRefusal.OpenedAgainSoon.class);
    }

    @Test
    void afterThreeMonthsNothingIsAskedAndNothingIsKept() {
        clock.is("2026-06-11T09:00:00");
        SubjectId second = readyAgain();
        OpeningDecision taken = as(manager, () -> openings.open(second, "Nytt.", WHY, Openings.GoesTo.usual()));
        assertThat(as(
                                investigator,
                                () -> investigations.find(taken.investigation().orElseThrow()))
                        .flatMap(Investigation::again))
                .isEmpty();
    }

    @Test
    void ofALockedCaseNobodyIsTold() {
        assertThat(as(manager, () -> reopenings.lastEnded(person(TUVA)))).contains(LocalDate.of(2026, 3, 10));
        JdbcClient.create(administrator)
                .sql("""
                        update access.dossier d
                           set label_id = locked.id
                          from investigation.investigation i, access.label was, access.label locked
                         where i.dossier_id = d.id and i.municipality_id = :town
                           and was.id = d.label_id and locked.unit_id = was.unit_id and locked.class = 2
                        """)
                .param("town", town.id().value())
                .update();
        assertThat(as(manager, () -> reopenings.lastEnded(person(TUVA)))).isEmpty();
    }

    @Test
    void fromUnderNoInvestigationSaysHalfOfIt() {
        for (String half : List.of("last_ended_on = opened_on", "again_reasons = 'Därför'"))
            assertThatThrownBy(() -> as(investigator, () -> db.sql("update investigation.investigation set " + half)
                            .update()))
                    .as(half)
                    .isInstanceOf(DataAccessException.class);
        for (String said :
                List.of("opened_on, null::text", "null::date, 'Därför'", "opened_on, ' '", "opened_on + 1, 'Därför'"))
            assertThatThrownBy(() ->
                            as(investigator, () -> db.sql("""
                                            insert into investigation.investigation (id, dossier_id, label_id, municipality_id, person_id, opened_at, opened_on,
                                                   opened_by, decision_id, last_ended_on, again_reasons)
                                            select gen_random_uuid(), dossier_id, label_id, municipality_id, person_id, opened_at, opened_on,
                                                   access.me(), gen_random_uuid(), %s
                                              from investigation.investigation
                                            """.formatted(said)).update()))
                    .as(said)
                    .rootCause()
                    .hasMessageContaining("check constraint");
    }

    private SubjectId readyAgain() {
        String now = clock.instant().atZone(Stockholm.ZONE).toOffsetDateTime().toString();
        return readyForDecision(about("Tuva Åkerlind", TUVA).receivedAt(now), TUVA);
    }

    private List<Refusal> refused(SubjectId id, String again) {
        try {
            as(manager, () -> openings.open(id, "Nytt våld.", again, Openings.GoesTo.usual()));
        } catch (Refusal refused) {
            return Refusals.of(refused);
        }
        throw new AssertionError("was not refused");
    }
}
