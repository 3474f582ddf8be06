package tillit.casework.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tillit.ground.access.PersonId;
import tillit.ground.duties.Duty;
import tillit.ground.page.Missing;

/** Whoever asks for documents is answered at once, with reasons, and gets a decision that the court can try. F28, DOC-RELEASE. */
class AskingForDocumentsTest extends DisclosureTest {

    private static final String RELEASE = "release-of-documents";

    @Test
    void whatIsAskedForIsOwedByWhoeverHasTheCaseUntilItIsGivenOut() {
        DisclosureId id = asked();
        Duty owed = open(id.value()).getFirst();
        assertThat(owed.rule().value()).isEqualTo(RELEASE);
        assertThat(owed.owner()).contains(amir.user().id());
        assertThat(as(amir, () -> door.to(owed))).contains("/disclosure/requests/" + id.value());
        does(amir, () -> disclosures.test(id));
        assertThat(owed(id)).containsExactly(RELEASE);
        answered(id, DisclosureAnswer.Outcome.WHOLE, false);
        assertThat(owed(id)).isEmpty();
        assertThat(state(id)).isEqualTo(Disclosure.State.WHOLE);
        assertThat(as(amir, () -> cases.toldOf(socialCase, "disclosure-requested")))
                .containsExactly(id.value());
        assertThat(as(amir, () -> cases.toldOf(socialCase, "disclosure-whole"))).containsExactly(id.value());
    }

    @Test
    void nobodyMustSayWhoTheyAreAndTheirNameIsNotKept() {
        DisclosureId id = asked(Disclosure.Who.ANONYMOUS, null, "");
        assertThat(as(amir, () -> stored.find(id).orElseThrow()).asked().name()).isEmpty();
        assertThat(refusedBy(() -> asked(Disclosure.Who.ANONYMOUS, null, "Göran")))
                .hasOnlyElementsOfType(DisclosureRefusal.NameOfNobody.class);
        assertThat(refusedBy(() -> asked(Disclosure.Who.OTHER, null, " ")))
                .hasOnlyElementsOfType(DisclosureRefusal.NameMissing.class);
        assertThat(state(asked(Disclosure.Who.FOR_SOMEBODY, jenny, "Advokat Berg")))
                .isEqualTo(Disclosure.State.RECEIVED);
    }

    @Test
    void whoeverAsksAsSomebodyInTheCaseIsSomebodyInIt() {
        PersonId nobody = new PersonId(java.util.UUID.randomUUID());
        assertThatThrownBy(() -> asked(Disclosure.Who.IN_CASE, nobody, "")).isInstanceOf(Missing.class);
    }

    @Test
    void nothingIsWithheldWithoutAProvisionReasonsAndThatWhoeverAsksIsToldWhatToDo() {
        DisclosureId id = asked();
        DisclosureAnswer.Said bare = new DisclosureAnswer.Said(
                DisclosureAnswer.Outcome.REFUSED, LocalDate.of(2026, 5, 11), null, "", "", "", false);
        assertThat(refusedBy(() -> does(amir, () -> disclosures.answer(id, bare, false))))
                .extracting(it -> it.field().orElse(""))
                .containsExactly("provision", "reasons", "toldThem");
        assertThat(owed(id)).containsExactly(RELEASE);
    }

    @Test
    void aWrittenDecisionIsOwedToWhoeverWantsOneAlsoAfterwards() {
        DisclosureId id = asked();
        answered(id, DisclosureAnswer.Outcome.PART, false);
        assertThat(owed(id)).isEmpty();
        does(amir, () -> disclosures.askForDecision(id, LocalDate.of(2026, 5, 11)));
        assertThat(owed(id)).containsExactly(RELEASE);
        decided(id);
        assertThat(owed(id)).isEmpty();
        DisclosureId atOnce = asked();
        answered(atOnce, DisclosureAnswer.Outcome.NONE, true);
        assertThat(state(atOnce)).isEqualTo(Disclosure.State.ASKED);
        assertThat(owed(atOnce)).containsExactly(RELEASE);
    }

    @Test
    void theTimeToAppealIsThreeWeeksFromTheDayOnWhichTheDecisionCame() {
        DisclosureId id = asked();
        come(id, Disclosure.State.DECIDED);
        assertThat(lastDay(id)).isEmpty();
        got(id, "2026-05-11");
        assertThat(lastDay(id)).contains(LocalDate.of(2026, 6, 1));
        clock.is("2026-06-02T12:00:00");
        appealed(id, "2026-06-01T23:59:00");
        assertThat(owed(id)).containsExactly("appeal-in-time", "forward-the-appeal", "reconsider-when-appealed");
        assertThat(open(id.value()))
                .allMatch(it -> as(amir, () -> door.to(it)).equals(Optional.of("/disclosure/requests/" + id.value())));
        assertThat(refusedBy(() -> judged(id, DisclosureAppeal.Judged.LATE)))
                .hasOnlyElementsOfType(DisclosureRefusal.NotAsCounted.class);
        judged(id, DisclosureAppeal.Judged.IN_TIME);
        forwarded(id);
        assertThat(owed(id)).isEmpty();
        ruled(id, DisclosureAppeal.Result.UPHELD);
        assertThat(state(id)).isEqualTo(Disclosure.State.SETTLED);
    }

    @Test
    void whatCameTooLateIsDismissedAndADayThatWasWrongIsPutRight() {
        DisclosureId id = asked();
        come(id, Disclosure.State.LATE);
        got(id, "2026-06-01");
        judged(id, DisclosureAppeal.Judged.IN_TIME);
        assertThat(state(id)).isEqualTo(Disclosure.State.TIMELY);
        DisclosureId late = asked();
        clock.is("2026-05-11T09:00:00");
        come(asked(), Disclosure.State.LATE);
        assertThat(state(late)).isEqualTo(Disclosure.State.RECEIVED);
        DisclosureId dismissed = as(amir, () -> stored.in(socialCase)).stream()
                .filter(it -> it.state() == Disclosure.State.LATE)
                .findFirst()
                .orElseThrow()
                .id();
        does(amir, () -> appeals.dismiss(dismissed, today(), "Ines Holm, delegationsordningen 2.5."));
        assertThat(owed(dismissed)).isEmpty();
        assertThat(state(dismissed)).isEqualTo(Disclosure.State.SETTLED);
    }

    @Test
    void whatTheCourtSendsBackIsOwedAtOnceAndTestedAnew() {
        DisclosureId id = asked();
        come(id, Disclosure.State.FORWARDED);
        assertThat(owed(id)).isEmpty();
        ruled(id, DisclosureAppeal.Result.SENT_BACK);
        assertThat(owed(id)).containsExactly(RELEASE);
        answered(id, DisclosureAnswer.Outcome.PART, true);
        decided(id);
        appealed(id, "2026-05-11T09:00:00");
        assertThat(as(amir, () -> answers.of(id))).hasSize(2);
        assertThat(as(amir, () -> desk.page(id, tillit.ground.page.Wordings.swedish(clock.instant())))
                        .appeals())
                .hasSize(2);
    }

    @Test
    void whatTheCourtSaysIsToBeGivenOutIsOwedUntilItIs() {
        DisclosureId id = asked();
        come(id, Disclosure.State.ORDERED);
        assertThat(owed(id)).containsExactly(RELEASE);
        does(amir, () -> appeals.release(id, today(), DisclosureAnswer.How.POST, "Får inte spridas."));
        assertThat(owed(id)).isEmpty();
        assertThat(state(id)).isEqualTo(Disclosure.State.SETTLED);
    }

    @Test
    void whatIsObviouslyWrongIsGivenOutAndDoesNotGoToTheCourt() {
        DisclosureId id = asked();
        come(id, Disclosure.State.TIMELY);
        does(amir, () -> appeals.release(id, today(), DisclosureAnswer.How.HERE, ""));
        assertThat(owed(id)).isEmpty();
        assertThat(state(id)).isEqualTo(Disclosure.State.WHOLE);
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotOwed() {
        DisclosureId id = asked();
        come(id, Disclosure.State.WITHDRAWN);
        assertThat(owed(id)).isEmpty();
        DisclosureId appealed = asked();
        come(appealed, Disclosure.State.APPEALED);
        does(amir, () -> disclosures.withdraw(appealed, today(), "Hon ringde."));
        assertThat(owed(appealed)).isEmpty();
        assertThat(state(appealed)).isEqualTo(Disclosure.State.SETTLED);
    }

    @Test
    void anotherUnitSeesNothingOfIt() {
        DisclosureId id = asked();
        assertThat(as(elsewhere, () -> stored.find(id))).isEmpty();
        assertThat(as(elsewhere, () -> stored.openIn(unit.value(), 50))).isEmpty();
        assertThat(as(amir, () -> stored.openIn(unit.value(), 50)))
                .extracting(Disclosure::id)
                .isEqualTo(List.of(id));
        assertThatThrownBy(() -> does(elsewhere, () -> disclosures.test(id))).isInstanceOf(Missing.class);
    }

    @Test
    void theUnitsListHasWhatSomebodyWaitsForUntilTheDecisionHasCome() {
        DisclosureId id = asked();
        answered(id, DisclosureAnswer.Outcome.REFUSED, false);
        assertThat(as(amir, () -> stored.openIn(unit.value(), 50))).isEmpty();
        does(amir, () -> disclosures.askForDecision(id, today()));
        decided(id);
        assertThat(as(amir, () -> stored.openIn(unit.value(), 50))).hasSize(1);
        got(id, "2026-05-11");
        assertThat(as(amir, () -> stored.openIn(unit.value(), 50))).isEmpty();
        assertThat(as(amir, () -> stored.in(socialCase))).hasSize(1);
    }

    private Optional<LocalDate> lastDay(DisclosureId id) {
        return as(amir, () -> answers.latest(id).flatMap(times::lastDay));
    }
}
