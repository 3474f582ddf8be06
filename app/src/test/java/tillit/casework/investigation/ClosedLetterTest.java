package tillit.casework.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionTest;

/** The parties are told that an investigation has been closed, when it has. */
class ClosedLetterTest extends DecisionTest {

    @Autowired
    InvestigationLetters letters;

    @Test
    void itIsWrittenWhenTheInvestigationHasBeenClosedAndToThePartiesOnly() {
        assertThat(mayBeWritten()).isFalse();
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId closes = written(begun("close-investigation-without-measure"), "Utredningen avslutas.");
        taken(closes);
        assertThat(mayBeWritten()).isTrue();
        assertThat(as(amir, () -> letters.onlyFor(InvestigationLetters.CLOSED, socialCase, investigation.value()))
                        .orElseThrow())
                .containsExactlyInAnyOrder(jenny, peter);
    }

    private boolean mayBeWritten() {
        return as(amir, () -> letters.mayBeWritten(InvestigationLetters.CLOSED, socialCase, investigation.value()));
    }
}
