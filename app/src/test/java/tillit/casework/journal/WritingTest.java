package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tillit.ground.access.Ids;
import tillit.ground.page.Missing;

/** What is being written is kept, whoever else writes and whatever fails. */
class WritingTest extends JournalTest {

    @Test
    void whatIsWrittenIsThereWhenTheSaveAnswers() {
        Window window = window(nadja);
        assertThat(window.types("Tuva säger").at()).contains(clock.instant());
        assertThat(bodyOf(window)).isEqualTo("Tuva säger");
    }

    @Test
    void aFormInWhichNothingIsWrittenLeavesNothingBehind() {
        Window window = window(nadja);
        assertThat(window.types("  ").at()).isEmpty();
        assertThat(as(nadja, () -> drafts.in(tuvas))).isEmpty();
    }

    @Test
    void theSameSaveOnceMoreChangesNothing() {
        Window window = window(nadja);
        window.types("Tuva säger");
        UUID save = Ids.next();
        window.shown = new Words("", "", "", "", List.of(), "Tuva säger att");
        window.saves(save);
        window.saves(save);
        assertThat(bodyOf(window)).isEqualTo("Tuva säger att");
    }

    @Test
    void aSaveWhoseAnswerNeverComesDoublesNothing() {
        Window window = window(nadja);
        window.types("Tuva säger");
        window.shown = new Words("", "", "", "", List.of(), "Tuva säger att hon");
        window.savesAndHearsNothing();
        window.types("Tuva säger att hon lagar mat");
        assertThat(bodyOf(window)).isEqualTo("Tuva säger att hon lagar mat");
    }

    @Test
    void anOlderSaveThatComesLateTakesNothingAway() {
        Window window = window(nadja);
        window.types("Tuva säger");
        Save late = new Save(
                Ids.next(),
                window.id,
                window.nth + 1,
                window.took,
                new Words("", "", "", "", List.of(), "Tuva säger att"));
        window.nth++;
        window.types("Tuva säger att hon är rädd");
        does(nadja, () -> writing.save(tuvas, window.note, java.util.Optional.empty(), late));
        assertThat(bodyOf(window)).isEqualTo("Tuva säger att hon är rädd");
    }

    @Test
    void twoWindowsOnOneNoteKeepTheWordsOfBoth() {
        Window one = window(nadja);
        one.types("Jag träffade Tuva.");
        Window two = beside(one);
        one.types("Jag träffade Tuva. Hon var ensam.");
        Saved answer = two.types("I skolan: Jag träffade Tuva.");
        assertThat(answer.merged()).isTrue();
        assertThat(answer.words().body()).isEqualTo("I skolan: Jag träffade Tuva. Hon var ensam.");
        assertThat(one.saves().merged()).isTrue();
        assertThat(one.shown.body()).isEqualTo("I skolan: Jag träffade Tuva. Hon var ensam.");
    }

    @Test
    void aWindowThatHasNotTakenOverWhatItWasAnsweredMayStillTypeOn() {
        Window one = window(nadja);
        one.types("Jag träffade Tuva.");
        Window two = beside(one);
        two.types("I skolan: Jag träffade Tuva.");
        one.shown = new Words("", "", "", "", List.of(), "Jag träffade Tuva. Hon var");
        one.savesAndHearsNothing();
        one.types("Jag träffade Tuva. Hon var ensam.");
        assertThat(bodyOf(one)).isEqualTo("I skolan: Jag träffade Tuva. Hon var ensam.");
    }

    @Test
    void muchThatGoesAwayAtOnceIsKeptForAWhile() {
        Window window = window(nadja);
        String much = "Tuva säger att hon lagar mat de flesta kvällar. ".repeat(4);
        window.types(much);
        window.types("T");
        assertThat(as(nadja, () -> drafts.former(window.note)))
                .extracting(Drafts.Former::body)
                .containsExactly(much);
    }

    @Test
    void whatIsWrittenAfterTheNoteWasSignedElsewhereBecomesADraftOfItsOwn() {
        Window one = window(nadja);
        one.fills("CHILD_TALK", "i går", "", "Tuva säger att hon lagar mat.");
        one.saves();
        Window two = beside(one);
        assertThat(one.signs()).isTrue();
        Saved rest = two.types("Tuva säger att hon lagar mat. Hon vill inte hem.");
        assertThat(rest.draft()).isNotEqualTo(one.note);
        assertThat(two.types("Tuva säger att hon lagar mat. Hon vill inte hem i dag.")
                        .draft())
                .isEqualTo(rest.draft());
        assertThat(as(nadja, () -> drafts.words(rest.draft())).body()).endsWith("Hon vill inte hem i dag.");
    }

    @Test
    void aSaveThatComesLateMakesNothingOfASignedOrThrownNote() {
        Window window = window(nadja);
        window.fills("CHILD_TALK", "i går", "", "Tuva säger");
        window.saves();
        Save late = new Save(Ids.next(), window.id, window.nth + 1, window.took, window.shown);
        window.nth++;
        window.fills("CHILD_TALK", "i går", "", "Tuva säger att hon lagar mat.");
        assertThat(window.signs()).isTrue();
        does(nadja, () -> writing.save(tuvas, window.note, java.util.Optional.empty(), late));
        assertThat(as(nadja, () -> drafts.in(tuvas))).isEmpty();

        Window thrown = window(nadja);
        thrown.types("Fel");
        Save later = new Save(Ids.next(), thrown.id, thrown.nth, thrown.took, thrown.shown);
        does(nadja, () -> writing.discard(tuvas, thrown.note));
        does(nadja, () -> writing.save(tuvas, thrown.note, java.util.Optional.empty(), later));
        assertThat(as(nadja, () -> drafts.in(tuvas))).extracting(Draft::state).containsExactly(Draft.State.DISCARDED);
    }

    @Test
    void aDraftThatWasThrownAwayComesBackWithEveryWord() {
        Window window = window(nadja);
        window.types("Tuva säger");
        does(nadja, () -> writing.discard(tuvas, window.note));
        assertThat(as(nadja, () -> drafts.in(tuvas))).extracting(Draft::state).containsExactly(Draft.State.DISCARDED);
        does(nadja, () -> writing.takeBack(tuvas, window.note));
        assertThat(bodyOf(window)).isEqualTo("Tuva säger");
        assertThat(as(nadja, () -> drafts.in(tuvas))).extracting(Draft::state).containsExactly(Draft.State.OPEN);
    }

    @Test
    void nobodyWritesInACaseOrADraftThatDoesNotExistForThem() {
        Window window = window(nadja);
        window.types("Tuva säger");
        Window stranger = new Window(elsewhere, tuvas, new NoteId(Ids.next()));
        assertThatThrownBy(() -> stranger.types("Jag vill se")).isInstanceOf(Missing.class);
        Window colleague = new Window(amir, tuvas, window.note);
        assertThatThrownBy(() -> colleague.types("Jag skriver i din")).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(amir, () -> writing.discard(tuvas, window.note)))
                .isInstanceOf(Missing.class);
        assertThat(bodyOf(window)).isEqualTo("Tuva säger");
    }

    @Test
    void signsThatNoTextMayHoldDoNotStopASave() {
        Window window = window(nadja);
        window.types("Tuva\u0000 säger \uD800 ”hej” \uD83D\uDE00\r\nny rad");
        assertThat(bodyOf(window)).isEqualTo("Tuva säger \uFFFD ”hej” \uD83D\uDE00\nny rad");
    }

    private String bodyOf(Window window) {
        return as(nadja, () -> drafts.words(window.note)).body();
    }

    @Test
    void aColleagueSeesThatSomebodyWritesAndNothingOfTheWords() {
        Window window = window(nadja);
        window.types("Tuva säger");
        List<Draft> seen = as(amir, () -> drafts.in(tuvas));
        assertThat(seen).extracting(Draft::author).containsExactly(nadja.user().id());
        assertThatThrownBy(() -> as(amir, () -> drafts.words(window.note)))
                .isInstanceOf(org.springframework.dao.EmptyResultDataAccessException.class);
        List<Draft> seenElsewhere = as(elsewhere, () -> drafts.in(tuvas));
        assertThat(seenElsewhere).isEmpty();
    }
}
