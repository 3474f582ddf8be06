package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/** A note is signed once, and never changes. */
class SigningTest extends JournalTest {

    @Test
    void aSignedNoteSaysWhenItHappenedWhenItWasBegunAndWhenItWasSigned() {
        Window window = window(nadja);
        window.fills("CHILD_TALK", "i går", "13.30", "Tuva säger att hon lagar mat.");
        window.saves();
        clock.is("2026-11-10T09:40:00");
        assertThat(window.signs()).isTrue();

        Note.Signed note = note(window.note);
        assertThat(note.happenedOn()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(note.happenedAt()).contains(LocalTime.of(13, 30));
        assertThat(note.begunAt()).isEqualTo("2026-11-10T07:12:00Z");
        assertThat(note.signedAt()).isEqualTo("2026-11-10T08:40:00Z");
        assertThat(note.about()).containsExactly(tuva);
        assertThat(note.number()).isEqualTo(1);
    }

    @Test
    void signingOnceMoreMakesNoSecondNote() {
        NoteId note = signed("Tuva säger att hon lagar mat.");
        Words same =
                new Words("CHILD_TALK", "", "i går", "13.30", List.of(tuva.value()), "Tuva säger att hon lagar mat.");
        assertThat(Entry.as(nadja, () -> signing.sign(tuvas, note, same))).isTrue();
        assertThat(as(nadja, () -> notes.count(tuvas))).isEqualTo(1);
    }

    @Test
    void allThatIsMissingIsSaidAtOnceAndNothingIsLost() {
        Window window = window(nadja);
        window.shown = new Words("", "", "förra fredagen", "25", List.of(), "Tuva säger");
        assertThatThrownBy(window::signs).satisfies(refused -> assertThat(Refusals.of((Refusal) refused))
                .extracting(Refusal::key)
                .containsExactly(
                        "journal.refusal.kind-missing",
                        "journal.refusal.day-unreadable",
                        "journal.refusal.time-unreadable",
                        "journal.refusal.nobody-concerned"));
        assertThat(as(nadja, () -> drafts.words(window.note)).body()).isEqualTo("Tuva säger");
    }

    @Test
    void whatHasNotHappenedYetIsNotSigned() {
        Window window = window(nadja);
        window.fills("MEETING", "i dag", "09.00", "Mötet.");
        assertThatThrownBy(window::signs).isInstanceOf(JournalRefusal.NotYet.class);
    }

    @Test
    void nothingIsSignedThatTheSignerHasNotSeen() {
        Window one = window(nadja);
        one.fills("CHILD_TALK", "i går", "", "Tuva säger");
        one.saves();
        Window two = beside(one);
        Words seen = one.shown;
        two.types("Tuva säger att hon är rädd");
        assertThat(Entry.as(nadja, () -> signing.sign(tuvas, one.note, seen))).isFalse();
        assertThat(as(nadja, () -> notes.count(tuvas))).isZero();
    }

    @Test
    void aCorrectionIsANoteOfItsOwnThatPointsAtTheOther() {
        NoteId wrong = signed("Frånvaron är 44 procent.");
        NoteId right = new NoteId(Ids.next());
        Words words = new Words("PHONE_CALL", "", "i dag", "", List.of(tuva.value()), "Frånvaron är 38 procent.");
        Entry.as(
                nadja,
                () -> writing.save(
                        tuvas, right, Optional.of(wrong), new Save(Ids.next(), Ids.next(), 1, Ids.next(), words)));
        assertThat(Entry.as(nadja, () -> signing.sign(tuvas, right, words))).isTrue();
        assertThat(note(wrong).body()).isEqualTo("Frånvaron är 44 procent.");
        assertThat(note(wrong).correctedBy()).containsExactly(right);
        assertThat(note(right).corrects()).contains(wrong);
    }

    @Test
    void aNoteInTheWrongFileGoesToTheRightOneAndLeavesATrace() {
        NoteId wrong = signed("Theo berättade om pappa.");
        NoteId moved = Entry.as(amir, () -> signing.move(wrong, theos));

        Note here = as(nadja, () -> notes.find(wrong)).orElseThrow();
        assertThat(here).isInstanceOfSatisfying(Note.Gone.class, gone -> assertThat(gone.by())
                .isEqualTo(amir.user().id()));
        Note.Signed there = note(moved);
        assertThat(there.body()).isEqualTo("Theo berättade om pappa.");
        assertThat(there.signedBy()).isEqualTo(nadja.user().id());
        assertThat(there.about()).containsExactly(person(THEO));
        assertThat(there.came()).map(Note.Came::by).contains(amir.user().id());
    }

    @Test
    void aCorrectedNoteAndItsCorrectionAreNotMovedApart() {
        NoteId wrong = signed("Frånvaron är 44 procent.");
        NoteId right = new NoteId(Ids.next());
        Words words = new Words("PHONE_CALL", "", "i dag", "", List.of(tuva.value()), "Frånvaron är 38 procent.");
        Entry.as(
                nadja,
                () -> writing.save(
                        tuvas, right, Optional.of(wrong), new Save(Ids.next(), Ids.next(), 1, Ids.next(), words)));
        Entry.as(nadja, () -> signing.sign(tuvas, right, words));
        for (NoteId each : List.of(wrong, right)) {
            assertThatThrownBy(() -> Entry.as(nadja, () -> signing.move(each, theos)))
                    .isInstanceOf(JournalRefusal.BelongsTogether.class);
        }
    }

    @Test
    void aNoteIsMovedOnlyByWhoeverSeesBothFiles() {
        NoteId note = signed("Tuva säger");
        assertThatThrownBy(() -> Entry.as(elsewhere, () -> signing.move(note, theos)))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> Entry.as(nadja, () -> signing.move(note, tuvas)))
                .isInstanceOf(JournalRefusal.NoSuchFile.class);
        assertThatThrownBy(
                        () -> Entry.as(nadja, () -> signing.move(note, new tillit.casework.cases.CaseId(Ids.next()))))
                .isInstanceOf(JournalRefusal.NoSuchFile.class);
        assertThat(note(note).body()).isEqualTo("Tuva säger");
    }

    private Note.Signed note(NoteId id) {
        return as(nadja, () -> notes.signed(id)).orElseThrow();
    }
}
