package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself refuses, whatever a program tries: as the restricted role, on rows that its user may write. */
class DecisionFromUnderTest extends DecisionTest {

    DecisionId draft;

    @BeforeEach
    void aDraft() {
        draft = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    best_interests    | best_interests_are_in_it
                    information       | information_is_in_it
                    views             | views_or_why_not_are_in_it
                    weight            | weight_is_in_it
                    reasons           | taken_whole
                    what              | taken_whole
                    from_on           | period_is_in_it
                    provision         | taken_whole
                    """)
    void aDecisionAboutAChildIsNotTakenWithoutEachOfItsParts(String left, String constraint) {
        assertThatThrownBy(() -> take(Map.of(left, "null"))).hasStackTraceContaining(constraint);
    }

    @Test
    void aRestrictionOfContactSaysHowAndWhenItIsConsideredAgain() {
        assertThatThrownBy(() -> take(Map.of("needs", "array['contact-terms']", "contact_with", "'mamma'")))
                .hasStackTraceContaining("contact_terms_are_in_it");
    }

    @Test
    void whatAnotherMustReadIsNotTakenByTheOneWhoWroteIt() {
        assertThatThrownBy(() -> take(Map.of("needs", "array['second-reader']", "decided_by", "saved_by")))
                .hasStackTraceContaining("read_by_another");
    }

    @Test
    void itIsTakenByAnOfficerOrByMembersAndNotByNobody() {
        assertThatThrownBy(() -> take(Map.of("decided_by", "null"))).hasStackTraceContaining("taken_by_somebody");
        assertThatThrownBy(() -> take(Map.of("minutes", "'§ 1'"))).hasStackTraceContaining("taken_by_somebody");
    }

    @Test
    void whatIsDecidedDoesNotChangeAndIsNotDeleted() {
        assertThat(take(Map.of())).isEqualTo(1);
        assertThatThrownBy(() -> as(amir, () -> db.sql("update decision.decision set reasons = 'annat' where id = :id")
                        .param("id", draft.value())
                        .update()))
                .hasStackTraceContaining("what is decided does not change");
        assertThatThrownBy(() ->
                        as(amir, () -> db.sql("delete from decision.decision").update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> as(amir, () -> db.sql("update decision.step set words = 'x'")
                        .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anInvestigationAndACaseDoNotEndWithoutTheirDocumentAndReason() {
        assertThatThrownBy(() ->
                        as(amir, () -> db.sql("update investigation.investigation set closed_at = now() where id = :id")
                                .param("id", investigation.value())
                                .update()))
                .hasStackTraceContaining("an investigation ends by its signed document");
        assertThatThrownBy(() ->
                        as(amir, () -> db.sql("update cases.social_case set closed_at = now() where dossier_id = :id")
                                .param("id", socialCase.value())
                                .update()))
                .hasStackTraceContaining("a case is closed for a reason");
    }

    @Test
    void aMeasureDoesNotEndWithoutADecisionAndAResult() {
        documentIsSigned();
        partiesHaveAnswered();
        consented(draft, jenny, peter);
        taken(draft);
        assertThatThrownBy(() -> as(amir, () -> db.sql(
                                "update decision.measure set state = 'ENDED', ended_on = current_date, waits_since = null")
                        .update()))
                .hasStackTraceContaining("ends_by_a_decision_with_a_result");
    }

    @Test
    void aSignedDocumentDoesNotChange() {
        documentIsSigned();
        assertThatThrownBy(() -> as(amir, () -> db.sql("update investigation.paper set answers = '{}'::jsonb")
                        .update()))
                .hasStackTraceContaining("what is signed does not change");
    }

    /** Writes a decision that has all of it, but for what is said to be otherwise. */
    private int take(Map<String, String> otherwise) {
        Map<String, String> columns = new TreeMap<>(Map.of(
                "state", "'TAKEN'",
                "what", "'Kontaktfamilj.'",
                "reasons", "'Skäl.'",
                "from_on", "date '2026-05-25'",
                "best_interests", "'Eget.'",
                "information", "'Fick veta.'",
                "views", "'Vill.'",
                "weight", "'Tungt.'",
                "provision", "'SoL'",
                "mandate", "'Delegation'"));
        columns.put("decided_on", "date '2026-05-11'");
        columns.put("decided_at", "now()");
        columns.put("decided_by", String.valueOf(ines.user().id().value()));
        columns.putAll(otherwise);
        String set = columns.entrySet().stream()
                .map(it -> it.getKey() + " = " + it.getValue())
                .collect(Collectors.joining(", "));
        return as(amir, () -> db.sql("update decision.decision set " + set + " where id = :id")
                .param("id", draft.value())
                .update());
    }
}
