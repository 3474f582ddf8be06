package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tillit.casework.investigation.Communication;
import tillit.casework.investigation.Communications;
import tillit.ground.access.PersonId;

/** What each party is given before the decision is what is decided on, and each of them is given it. REQ-COMMUNICATE. */
class MaterialTest extends DecisionTest {

    @Test
    void whatWasGivenBeforeItWasSignedIsNotWhatIsDecidedOn() {
        partiesHaveAnswered();
        documentIsSigned();
        assertThat(notHeard()).containsExactlyInAnyOrder(jenny, peter);
        partiesHaveAnswered();
        assertThat(notHeard()).isEmpty();
    }

    @Test
    void theMaterialIsOwedUntilEachPartyHasIt() {
        documentIsSigned();
        given(jenny, true);
        assertThat(owed()).contains("communication");
        given(peter, true);
        assertThat(owed()).doesNotContain("communication");
    }

    @Test
    void whoeverWasNotToldOfAnOralAccountHasNotBeenHeard() {
        documentIsSigned();
        given(jenny, false);
        clock.is("2026-05-21T09:00:00");
        assertThat(notHeard()).contains(jenny);
    }

    private void given(PersonId to, boolean oral) {
        does(
                amir,
                () -> communications.given(
                        investigation,
                        new Communications.Sending(
                                to,
                                "Hela utredningen",
                                Communication.Way.POST,
                                LocalDate.of(2026, 5, 11),
                                LocalDate.of(2026, 5, 20),
                                oral)));
    }

    private List<PersonId> notHeard() {
        return as(amir, () -> communications.notHeard(investigation));
    }

    private List<String> owed() {
        return open(investigation.value()).stream().map(it -> it.rule().value()).toList();
    }
}
