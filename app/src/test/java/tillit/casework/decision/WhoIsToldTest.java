package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.page.Missing;

/** Each party is told of a decision, or it is written down why not; whoever is not told has not got it. FL 33 and 44 §§. */
class WhoIsToldTest extends DecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);

    @Autowired
    DecisionNotices notices;

    @Test
    void severalAreToldAtOnce() {
        DecisionId id = decided();
        does(amir, () -> notices.told(id, List.of(jenny, peter, elliot), TODAY, "Vid mötet, i handen."));
        assertThat(as(amir, () -> notices.of(id)))
                .extracting(DecisionNotices.Notice::person)
                .containsExactly(jenny, peter, elliot);
        assertThat(owed(id)).doesNotContain("notice-of-decision");
    }

    @Test
    void nobodyIsOwedANoticeWhenItIsWrittenDownWhyTheLastPartyIsNotTold() {
        DecisionId id = decided();
        does(amir, () -> notices.told(id, jenny, TODAY, "I handen."));
        assertThat(owed(id)).contains("notice-of-decision");
        leftUntold(id, peter, "Bor utomlands på okänd ort, sökt den 4, 6 och 8 maj.");
        assertThat(owed(id)).doesNotContain("notice-of-decision");
        assertThat(as(amir, () -> notices.of(id)))
                .extracting(DecisionNotices.Notice::person)
                .containsExactly(jenny);
        assertThat(as(amir, () -> notices.leftUntold(id))).singleElement().satisfies(it -> {
            assertThat(it.person()).isEqualTo(peter);
            assertThat(it.reason()).contains("okänd ort");
        });
    }

    @Test
    void anExceptionHasAGroundAndAReasonAndIsOfAPartyWhoIsLeft() {
        DecisionId id = decided();
        assertThat(refusedBy(() -> does(amir, () -> notices.leftUntold(id, List.of(), null, " "))))
                .hasSize(3)
                .allMatch(DecisionRefusal.WordsMissing.class::isInstance);
        assertThatThrownBy(() -> leftUntold(id, elliot, "Barnet är tio år.")).isInstanceOf(Missing.class);
        does(amir, () -> notices.told(id, jenny, TODAY, "I handen."));
        assertThat(refusedBy(() -> leftUntold(id, jenny, "Svarar inte.")))
                .singleElement()
                .isInstanceOf(DecisionRefusal.ToldAlready.class);
    }

    private void leftUntold(DecisionId id, tillit.ground.access.PersonId who, String reason) {
        does(amir, () -> notices.leftUntold(id, List.of(who), DecisionNotices.Ground.CANNOT_BE_REACHED, reason));
    }

    private DecisionId decided() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(id, jenny, peter);
        does(amir, () -> proposals.propose(id, ines.user().id()));
        taken(id);
        return id;
    }

    private List<String> owed(DecisionId id) {
        return open(id.value()).stream().map(it -> it.rule().value()).toList();
    }
}
