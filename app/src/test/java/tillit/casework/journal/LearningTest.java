package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.ground.duties.MovableClock.swedish;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.CaseDesk;
import tillit.casework.cases.CaseEnds;
import tillit.casework.cases.Happening;
import tillit.ground.access.Ids;
import tillit.ground.access.Session;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;

/** What somebody has heard or seen is owed from when it happened until it stands in a signed note; and always by somebody who can end it. */
class LearningTest extends JournalTest {

    @Autowired
    JournalDesk desk;

    @Autowired
    CaseDesk caseDesk;

    @Autowired
    Duties duties;

    @Autowired
    JournalDoor door;

    @Autowired
    LeftDrafts left;

    @Autowired
    CaseEnds ends;

    @Autowired
    Texts texts;

    @Test
    void itIsOwedFromTheFirstKeywordsAndKeptByTheSignature() {
        Window window = window(nadja);
        window.fills("CHILD_TALK", "i går", "13.10", "Två pappor. Farmor.");
        window.saves();
        assertThat(owed()).singleElement().satisfies(it -> {
            assertThat(it.cause().at()).isEqualTo(swedish("2026-11-09T13:10:00"));
            assertThat(it.owner()).contains(nadja.user().id());
            assertThat(way(nadja, it)).contains("/journal/" + tuvas.value() + "/drafts/" + window.note.value());
            assertThat(way(amir, it)).as("not Amir's to end").isEmpty();
        });
        window.types("Två pappor. Farmor. Han vill att någon säger till.");
        assertThat(all()).as("told once").hasSize(1);

        clock.is("2026-11-21T16:05:00");
        window.signs();
        assertThat(owed()).isEmpty();
        assertThat(all()).singleElement().satisfies(it -> {
            assertThat(it.cause().at()).isEqualTo(swedish("2026-11-09T13:10:00"));
            assertThat(it.state()).isInstanceOfSatisfying(Duty.Fulfilled.class, kept -> assertThat(kept.at())
                    .isEqualTo(swedish("2026-11-21T16:05:00")));
        });
    }

    @Test
    void theDayThatWasTypedIsTheDayThatWasMeantHoweverLateItIsSigned() {
        Window window = window(nadja);
        window.fills("CHILD_TALK", "i dag", "07.50", "Två pappor.");
        window.saves();
        clock.is("2026-11-21T16:05:00");
        window.signs();
        assertThat(as(nadja, () -> notes.signed(window.note)).orElseThrow().happenedOn())
                .isEqualTo("2026-11-10");
    }

    @Test
    void aDraftThatIsOpenedOnAnotherDaySaysTheDayThatWasMeant() {
        Window window = window(nadja);
        window.fills("CHILD_TALK", "i dag", "07.50", "Två pappor.");
        window.saves();
        clock.is("2026-11-21T16:05:00");
        as(
                nadja,
                () -> desk.journal(
                        tuvas, Optional.of(window.note), Optional.empty(), 0, Ids.next(), texts.in(Language.SV)));
        assertThat(as(nadja, () -> drafts.words(window.note)).day()).isEqualTo("2026-11-10");
    }

    @Test
    void whatComesInADocumentOrIsPutRightIsNotOwed() {
        Window letter = window(nadja);
        letter.fills("MESSAGE", "i går", "", "Mejl från skolan.");
        letter.saves();
        NoteId wrong = signed("Kallelsen är daterad den 9 februari.");
        Words right = new Words("HOME_VISIT", "", "i dag", "", List.of(tuva.value()), "Den 12 februari.");
        as(
                nadja,
                () -> writing.save(
                        tuvas,
                        new NoteId(Ids.next()),
                        Optional.of(wrong),
                        new Save(Ids.next(), Ids.next(), 1, Ids.next(), right)));
        assertThat(owed()).isEmpty();
        assertThat(all()).as("the note itself").hasSize(1);
    }

    @Test
    void aDraftThatTurnsOutToBeALetterOrIsThrownAwayOwesNothing() {
        Window letter = window(nadja);
        letter.fills("PHONE_CALL", "i går", "", "Skolan.");
        letter.saves();
        letter.fills("MESSAGE", "i går", "", "Mejl från skolan.");
        letter.signs();
        assertThat(owed()).isEmpty();

        Window thrown = window(nadja);
        thrown.fills("PHONE_CALL", "i går", "", "Fel akt.");
        thrown.saves();
        assertThat(owed()).hasSize(1);
        does(nadja, () -> writing.discard(tuvas, thrown.note));
        assertThat(owed()).isEmpty();
        does(nadja, () -> writing.takeBack(tuvas, thrown.note));
        assertThat(owed()).as("taken back").hasSize(1);
    }

    @Test
    void whatWasLeftIsOwedByWhoeverHasTheCaseAndKeptByThatOnesSignature() {
        NoteId mine = leftToAmirAndTakenOver();
        Words words = as(amir, () -> drafts.words(mine));
        assertThat(words.day()).as("the day that was meant").isEqualTo("2026-11-09");
        assertThat(as(amir, () -> signing.sign(tuvas, mine, words))).isTrue();
        assertThat(owed()).isEmpty();
    }

    @Test
    void whatWasLeftAndTakenOverMayBeThrownAway() {
        NoteId mine = leftToAmirAndTakenOver();
        does(amir, () -> writing.discard(tuvas, mine));
        assertThat(owed()).isEmpty();
    }

    @Test
    void theCaseIsNotClosedByWhoeverCanStillWriteItDown() {
        does(nadja, () -> cases.give(tuvas, nadja.user().id()));
        Window window = window(nadja);
        window.fills("CHILD_TALK", "i går", "13.10", "Två pappor.");
        window.saves();
        assertThatThrownBy(() -> does(nadja, () -> ends.close(tuvas, "Allt är klart.")))
                .satisfies(it -> assertThat(Refusals.of((Refusal) it))
                        .extracting(Refusal::key)
                        .containsExactly("cases.closing.refusal.owed-still"));
        does(nadja, () -> writing.discard(tuvas, window.note));
        does(nadja, () -> ends.close(tuvas, "Allt är klart."));
    }

    @Test
    void theTimeLineOfTheCaseHasTheTalkWhenItHappenedAndNoLetterAndNothingThatIsMovedAway() {
        Window talk = window(nadja);
        talk.fills("CHILD_TALK", "4 november", "13.10", "Två pappor.");
        talk.signs();
        Window visit = window(nadja);
        visit.fills("HOME_VISIT", "5 november", "", "Fel akt.");
        visit.signs();
        Window letter = window(nadja);
        letter.fills("MESSAGE", "i går", "", "Mejl från skolan.");
        letter.signs();
        assertThat(line("home-visit")).singleElement().satisfies(it -> assertThat(it.timeKnown())
                .isFalse());
        does(nadja, () -> signing.move(visit.note, theos));
        assertThat(line("home-visit")).isEmpty();
        assertThat(line("child-talk")).singleElement().satisfies(it -> {
            assertThat(it.at()).isEqualTo(swedish("2026-11-04T13:10:00"));
            assertThat(it.by()).isEqualTo(nadja.user().id());
        });
        assertThat(line("message")).isEmpty();
    }

    private List<Happening> line(String what) {
        return as(nadja, () -> caseDesk.overview(tuvas)).orElseThrow().timeline().stream()
                .filter(it -> it.what().equals(what))
                .toList();
    }

    private NoteId leftToAmirAndTakenOver() {
        does(nadja, () -> cases.give(tuvas, nadja.user().id()));
        Window window = window(nadja);
        window.fills("CHILD_TALK", "i går", "13.10", "Två pappor.");
        window.saves();
        does(birgitta, () -> cases.give(tuvas, amir.user().id()));
        assertThat(owed()).singleElement().satisfies(it -> {
            assertThat(it.owner()).contains(amir.user().id());
            assertThat(way(amir, it)).contains("/journal/" + tuvas.value() + "#left");
        });
        NoteId mine = as(amir, () -> left.takeOver(tuvas, window.note, texts.in(Language.SV)));
        assertThat(way(amir, owed().getFirst())).contains("/journal/" + tuvas.value() + "/drafts/" + mine.value());
        return mine;
    }

    private Optional<String> way(Session by, Duty duty) {
        return as(by, () -> door.to(duty));
    }

    private List<Duty> owed() {
        return all().stream().filter(Duty::isOpen).toList();
    }

    private List<Duty> all() {
        return as(birgitta, () -> duties.of(tuvas.dossier())).stream()
                .filter(it -> it.rule().value().equals("oral-information"))
                .toList();
    }
}
