package tillit.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/** What the database itself refuses of applications, whatever a program tries: as the restricted role, on rows that its user may write. */
class ApplicationFromUnderTest extends ApplicationTest {

    @ParameterizedTest
    @EnumSource(Application.State.class)
    void fromEachStateOnlyItsOwnExitsAreOpen(Application.State from) {
        ApplicationId id = one(from);
        for (Application.State to : Application.State.values()) {
            if (to == from || from.exits().contains(to)) continue;
            assertThatThrownBy(() -> update("state = '" + to + "'", id))
                    .as("%s to %s", from, to)
                    .hasStackTraceContaining("an application does not come from " + from + " to " + to);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELF           | null                                   | 'Anna' | 'god man' | a_representative_has_a_name
                    REPRESENTATIVE | null                                   | 'Anna' | ''        | a_representative_has_a_name
                    REPRESENTATIVE | null                                   | ''     | 'god man' | a_representative_has_a_name
                    GUARDIAN       | null                                   | ''     | ''        | a_guardian_is_somebody
                    SELF           | '018f2f5e-0000-7000-8000-000000000001' | ''     | ''        | a_guardian_is_somebody
                    """, quoteCharacter = '"')
    void whoAppliesIsSomebody(String applicant, String guardian, String name, String capacity, String constraint) {
        assertThatThrownBy(() -> add(applicant, guardian, name, capacity, "'Hjälp'"))
                .hasStackTraceContaining(constraint);
    }

    @Test
    void whatIsAppliedForIsSaidAndIsNotChanged() {
        assertThatThrownBy(() -> add("SELF", "null", "''", "''", "' '")).isInstanceOf(DataAccessException.class);
        ApplicationId id = applied(peter, self());
        assertThatThrownBy(() -> update("what = 'Något annat'", id)).hasStackTraceContaining("permission denied");
    }

    @Test
    void noneIsExaminedWithoutAnInvestigationAndNoneIsOpenedWithoutAMandate() {
        ApplicationId id = applied(peter, self());
        assertThatThrownBy(() -> update("state = 'INVESTIGATED'", id))
                .hasStackTraceContaining("investigated_in_an_investigation");
        assertThatThrownBy(() -> update(
                        "state = 'INVESTIGATED', joined = false, investigation_id = '" + UUID.randomUUID() + "'", id))
                .hasStackTraceContaining("opened_by_a_decision_on_a_mandate");
    }

    @Test
    void howItCameToBeExaminedStaysAsItIs() {
        ApplicationId id = appliedAndOpened();
        assertThatThrownBy(() -> update("state = 'WITHDRAWN', mandate = 'Annat'", id))
                .hasStackTraceContaining("stays as it is");
    }

    @Test
    void noneIsDecidedWithoutADecision() {
        ApplicationId id = appliedAndOpened();
        assertThatThrownBy(() -> update("state = 'DECIDED'", id)).hasStackTraceContaining("decided_by_a_decision");
    }

    @Test
    void aPartyAsksOnceAndWhatWasAnsweredStays() {
        ApplicationId id = appliedAndOpened();
        requested(id);
        assertThatThrownBy(() -> sql("insert into application.request select * from application.request"))
                .hasStackTraceContaining("request_pkey");
        takenIn(id, "refuse-request-to-decide");
        assertThatThrownBy(() -> sql("update application.request set answer = 'DECIDED'"))
                .hasStackTraceContaining("stays as it is");
    }

    @Test
    void whatAPartyWasToldStaysAndTheNextDelayWaitsUntilThen() {
        ApplicationId id = appliedAndOpened();
        delayed(id);
        assertThatThrownBy(() -> delayedOnceMore(id)).hasStackTraceContaining("told_before_another");
        told(id);
        assertThatThrownBy(() -> sql("update application.delay set told_on = '2026-05-01'"))
                .hasStackTraceContaining("stays as it is");
    }

    @Test
    void nobodyOutsideTheCaseReadsOrWritesARow() {
        appliedAndOpened();
        for (String table : new String[] {"application", "delay", "request", "step"}) {
            assertThat(as(elsewhere, () -> db.sql("select count(*) from application." + table)
                            .query(Integer.class)
                            .single()))
                    .as(table)
                    .isZero();
        }
    }

    private void add(String applicant, String guardian, String name, String capacity, String what) {
        sql("""
            insert into application.application
                   (id, dossier_id, label_id, municipality_id, person_id, applicant, guardian_id, name, capacity, arrived_at, arrived_on, way, what, support, by_user)
            select gen_random_uuid(), d.id, d.label_id, d.municipality_id, '%s', '%s', %s, %s, %s, now(), current_date, 'VISIT', %s, '', %d
              from access.dossier d where d.id = '%s'
            """.formatted(
                        elliot.value(),
                        applicant,
                        guardian,
                        name,
                        capacity,
                        what,
                        amir.user().id().value(),
                        socialCase.value()));
    }

    private void delayedOnceMore(ApplicationId id) {
        sql(
                "insert into application.delay (id, application_id, dossier_id, label_id, municipality_id, assessed_at, reasons, by_user)"
                        + " select gen_random_uuid(), application_id, dossier_id, label_id, municipality_id, assessed_at, reasons, by_user"
                        + " from application.delay where application_id = '" + id.value() + "'");
    }

    private void update(String set, ApplicationId id) {
        sql("update application.application set " + set + " where id = '" + id.value() + "'");
    }

    private void sql(String statement) {
        does(ines, () -> db.sql(statement).update());
    }
}
