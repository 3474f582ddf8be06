package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Session;
import tillit.ground.page.Language;
import tillit.ground.page.Missing;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;

/** What somebody had begun when a case went on is read by whoever has it now, and not a word is lost. */
class LeftDraftsTest extends JournalTest {

    private static final String SAYS = "Tuva säger att hon är rädd.";

    @Autowired
    LeftDrafts left;

    @Autowired
    Texts texts;

    Window window;

    @BeforeEach
    void nadjaWritesInACaseThatSheCarries() {
        does(nadja, () -> cases.give(tuvas, nadja.user().id()));
        window = window(nadja);
        window.types(SAYS);
    }

    @Test
    void whileTheWriterCarriesTheCaseTheWordsAreTheWritersAlone() {
        does(birgitta, () -> cases.share(tuvas, amir.user().id()));
        for (Session other : List.of(amir, birgitta, elsewhere))
            assertThat(read(other)).isEmpty();
    }

    @Test
    void whoeverHasTheCaseNowAndWhoeverLeadsTheUnitReadIt() {
        does(birgitta, () -> cases.give(tuvas, amir.user().id()));
        for (Session reader : List.of(amir, birgitta)) {
            assertThat(read(reader)).singleElement().satisfies(line -> {
                assertThat(line.body()).isEqualTo(SAYS);
                assertThat(line.title()).contains("Skrivet av ").contains("inte signerat");
            });
        }
        assertThat(read(elsewhere)).isEmpty();
        assertThatThrownBy(() -> takes(elsewhere)).isInstanceOf(Missing.class);
    }

    @Test
    void whatIsTakenOverSaysWhoWroteItAndLeavesWhatWasWrittenAsItWas() {
        does(birgitta, () -> cases.give(tuvas, amir.user().id()));
        NoteId mine = takes(amir);
        assertThat(takes(amir)).as("once more").isEqualTo(mine);
        assertThat(as(amir, () -> drafts.words(mine)).body())
                .startsWith("Skrivet av ")
                .endsWith("\n\n" + SAYS);
        assertThat(read(amir)).singleElement().satisfies(line -> {
            assertThat(line.takings()).isEmpty();
            assertThat(line.body()).isEqualTo(SAYS);
        });
        assertThat(as(nadja, () -> drafts.words(window.note)).body()).isEqualTo(SAYS);
        assertThat(read(nadja)).as("what Amir writes is his").isEmpty();
    }

    @Test
    void whatAFormerCarrierBeginsAfterwardsIsTheWritersAlone() {
        does(birgitta, () -> cases.give(tuvas, amir.user().id()));
        clock.is("2099-01-10T08:12:00"); // later than the database's day, on which the case was given
        Window afterwards = window(nadja);
        afterwards.types("Mamman ringde mig av gammal vana.");
        for (Session reader : List.of(amir, birgitta)) {
            assertThat(read(reader)).singleElement().satisfies(line -> assertThat(line.body())
                    .isEqualTo(SAYS));
        }
    }

    @Test
    void whatHasBeenTakenOverAndSignedIsLeftNoLonger() {
        does(birgitta, () -> cases.give(tuvas, amir.user().id()));
        NoteId mine = takes(amir);
        Words words = as(amir, () -> drafts.words(mine));
        Words whole = new Words("CHILD_TALK", "", "i går", "", List.of(tuva.value()), words.body());
        as(amir, () -> {
            drafts.save(mine, whole, clock.instant());
            return true;
        });
        assertThat(as(amir, () -> signing.sign(tuvas, mine, whole))).isTrue();
        assertThat(read(amir)).isEmpty();
        assertThat(read(birgitta)).hasSize(1);
    }

    @Test
    void aColleagueWhoWroteInAnothersCaseHasLeftNothing() {
        Window beside = window(amir);
        beside.types("Ringde skolan.");
        does(birgitta, () -> cases.give(tuvas, nadja.user().id()));
        assertThat(read(nadja)).isEmpty();
    }

    private List<LeftDrafts.Line> read(Session by) {
        return as(by, () -> left.in(tuvas, swedish()));
    }

    private NoteId takes(Session by) {
        return as(by, () -> left.takeOver(tuvas, window.note, swedish()));
    }

    private Wording swedish() {
        return texts.in(Language.SV);
    }
}
