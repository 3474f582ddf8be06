package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;

/** A note that waits for its signature is seen, by its writer at once and by the manager when it has waited for long. */
class UnsignedNotesTest extends JournalTest {

    @Autowired
    UnsignedNotes unsigned;

    @Autowired
    Texts texts;

    @Autowired
    JournalCheck check;

    @Test
    void myOwnStandOnMyDayFromTheFirstWord() {
        Window window = window(nadja);
        window.types("Tuva säger");
        assertThat(as(nadja, () -> unsigned.mine(swedish()))).singleElement().satisfies(line -> {
            assertThat(line.address()).endsWith("/drafts/" + window.note.value());
            assertThat(line.whom()).contains("Tuva Åkerlind");
            assertThat(line.words()).isEqualTo("Osignerat sedan i dag");
            assertThat(line.aged()).isFalse();
        });
        assertThat(as(amir, () -> unsigned.mine(swedish()))).isEmpty();
    }

    @Test
    void theManagerIsToldOfThoseThatHaveWaitedForLongAndNotOfTheWords() {
        window(nadja).types("Tuva säger att hon är rädd");
        assertThat(led(birgitta)).isEmpty();
        clock.is("2026-11-15T08:00:00");
        assertThat(led(birgitta)).singleElement().satisfies(line -> {
            assertThat(line.words()).contains("Osignerat i 5 dagar").doesNotContain("rädd");
            assertThat(line.address()).isEqualTo("/journal/" + tuvas.value());
        });
        assertThat(led(amir)).as("who leads nobody").isEmpty();
        Session stranger = town.worker(Role.UNIT_MANAGER, town.unit("Norr", Takes.CHILD_CASES));
        assertThat(led(stranger)).as("who leads others").isEmpty();
    }

    @Test
    void aSignedOrThrownNoteWaitsForNothing() {
        signed("Tuva säger");
        Window thrown = window(nadja);
        thrown.types("Fel akt");
        does(nadja, () -> writing.discard(tuvas, thrown.note));
        assertThat(as(nadja, () -> unsigned.mine(swedish()))).isEmpty();
    }

    @Test
    void aFaultInAJournalIsToldToWhoeverLeadsTheUnitAndToNobodyElse() {
        NoteId note = signed("Tuva är rädd för pappa.");
        JdbcClient.create(administrator)
                .sql("update journal.note_words set body = 'Annat' where note_id = :id")
                .param("id", note.value())
                .update();
        check.run();
        assertThat(as(birgitta, () -> unsigned.gaps(swedish())))
                .singleElement()
                .satisfies(gap -> assertThat(gap.words()).startsWith("Texten i anteckning 1 saknas eller är ändrad."));
        assertThat(as(amir, () -> unsigned.gaps(swedish()))).isEmpty();
        assertThat(as(elsewhere, () -> unsigned.gaps(swedish()))).isEmpty();
    }

    private List<UnsignedNotes.Unsigned> led(Session by) {
        return as(by, () -> unsigned.ofThoseILead(swedish()));
    }

    private Wording swedish() {
        return texts.in(Language.SV);
    }
}
