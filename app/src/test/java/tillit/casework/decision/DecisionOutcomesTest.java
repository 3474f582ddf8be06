package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.investigation.Investigation;
import tillit.ground.access.Entry;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;

/** The page of an investigation says what has been decided in it. */
class DecisionOutcomesTest extends DecisionTest {

    @Autowired
    DecisionOutcomes outcomes;

    @Autowired
    Texts texts;

    @Test
    void thePageOfTheInvestigationCountsWhatHasBeenDecidedAlsoWhereItIsReadOutsideATransaction() {
        assertThat(words()).isEqualTo("Inget är beslutat än");
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(id, jenny, peter);
        taken(id);
        assertThat(words()).isEqualTo("Ett beslut");
    }

    private String words() {
        Investigation found = as(amir, () -> investigations.find(investigation).orElseThrow());
        return Entry.as(amir, () -> outcomes.of(found, texts.in(Language.SV)))
                .getFirst()
                .words();
    }
}
