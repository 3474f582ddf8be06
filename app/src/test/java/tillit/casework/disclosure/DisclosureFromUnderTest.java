package tillit.casework.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;

/** What the database itself refuses of requests for documents, whatever a program tries: as the restricted role, on rows that its user may write. */
class DisclosureFromUnderTest extends DisclosureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    REFUSED | null   | ''     | 'skäl' | true  | withheld_by_a_provision
                    PART    | 'POST' | ''     | 'skäl' | true  | withheld_by_a_provision
                    REFUSED | null   | '26:1' | ' '    | true  | withheld_for_reasons
                    NONE    | null   | ''     | ''     | true  | withheld_for_reasons
                    REFUSED | null   | '26:1' | 'skäl' | false | withheld_and_told_what_one_may_do
                    PART    | null   | '26:1' | 'skäl' | true  | given_out_in_some_way
                    WHOLE   | null   | ''     | ''     | false | given_out_in_some_way
                    """, quoteCharacter = '"')
    void nothingIsWithheldWithoutAProvisionReasonsAndThatOneIsTold(
            String outcome, String how, String provision, String reasons, boolean told, String constraint) {
        DisclosureId id = asked();
        assertThatThrownBy(() -> answer(id, outcome, how, provision, reasons, told))
                .hasStackTraceContaining(constraint);
    }

    @Test
    void itIsNotRefusedWithoutAnAnswerThatSaysSo() {
        DisclosureId id = asked();
        come(id, Disclosure.State.TESTING);
        assertThatThrownBy(
                        () -> update("update disclosure.request set state = 'REFUSED' where id = '" + id.value() + "'"))
                .hasStackTraceContaining("is_as_it_was_answered");
        answer(id, "REFUSED", "null", "'26:1'", "'skäl'", true);
        assertThatThrownBy(() -> update("update disclosure.request set state = 'WHOLE', outcome = 'WHOLE', answer_id ="
                        + " (select id from disclosure.answer where request_id = '" + id.value() + "') where id = '"
                        + id.value() + "'"))
                .hasStackTraceContaining("request_answer_id_id_outcome_fkey");
    }

    @Test
    void aDecisionIsTakenBySomebodyOnADelegationAndStaysAsItIs() {
        DisclosureId id = asked();
        come(id, Disclosure.State.ASKED);
        String where = " where request_id = '" + id.value() + "'";
        assertThatThrownBy(() ->
                        update("update disclosure.answer set decided_on = '2026-05-11', decided_by = 'Ines'" + where))
                .hasStackTraceContaining("decided_by_somebody_on_a_delegation");
        assertThatThrownBy(() -> update("update disclosure.answer set received_on = '2026-05-11'" + where))
                .hasStackTraceContaining("received_when_decided");
        decided(id);
        assertThatThrownBy(() -> update("update disclosure.answer set decided_by = 'Amir'" + where))
                .hasStackTraceContaining("stays as it is");
        assertThatThrownBy(() -> update("update disclosure.answer set reasons = 'annat'" + where))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void nothingGoesToTheCourtBeforeItIsFoundToBeInTimeAndLookedAt() {
        DisclosureId id = asked();
        come(id, Disclosure.State.APPEALED);
        assertThatThrownBy(() -> update("update disclosure.appeal set forwarded_on = '2026-05-11', court = 'K'"))
                .hasStackTraceContaining("forwarded_when_in_time_and_looked_at");
        assertThatThrownBy(() -> update("update disclosure.appeal set result = 'UPHELD', ruled_on = '2026-05-11',"
                        + " came_on = '2026-05-11', effect = 'x'"))
                .hasStackTraceContaining("ruled_whole");
    }

    @ParameterizedTest
    @EnumSource(Disclosure.State.class)
    void fromEachStateOnlyItsOwnExitsAreOpen(Disclosure.State from) {
        DisclosureId id = asked();
        come(id, from);
        assertThat(state(id)).isEqualTo(from);
        for (Disclosure.State to : Disclosure.State.values()) {
            if (to == from) continue;
            boolean shut = trying(id, to).contains("does not come from");
            assertThat(shut)
                    .as("%s to %s is shut", from, to)
                    .isEqualTo(!from.exits().contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource(Disclosure.State.class)
    void aCaseIsNotClosedWhileSomebodyHereHasSomethingToDoAboutIt(Disclosure.State state) {
        DisclosureId id = asked();
        come(id, state);
        boolean kept = refusedBy(() -> does(amir, () -> ends.close(socialCase, "Klart."))).stream()
                .anyMatch(DisclosureRefusal.Runs.class::isInstance);
        assertThat(kept).isEqualTo(state.runs());
    }

    private void answer(DisclosureId id, String outcome, String how, String provision, String reasons, boolean told) {
        update(
                "insert into disclosure.answer (id, request_id, dossier_id, label_id, municipality_id, outcome, on_day, how, reservation, provision, reasons, told, by_user)"
                        + " select '" + Ids.next() + "', id, dossier_id, label_id, municipality_id, '" + outcome
                        + "', '2026-05-11', " + how + ", '', " + provision + ", " + reasons + ", " + told
                        + ", by_user from disclosure.request where id = '" + id.value() + "'");
    }

    private void update(String statement) {
        does(amir, () -> db.sql(statement).update());
    }

    /** What the database says when it is tried, which never stays. */
    private String trying(DisclosureId id, Disclosure.State to) {
        return Entry.as(
                amir,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        stored.comesTo(id, to);
                        return "";
                    } catch (DataAccessException refused) {
                        return String.valueOf(refused.getMessage());
                    }
                }));
    }
}
