package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;
import tillit.ground.page.Language;
import tillit.ground.page.Missing;
import tillit.ground.page.Texts;

/** Words are looked for in one opened file: all of them must stand in a note, and the log says that one looked and not for what. */
class FileSearchTest extends JournalTest {

    @Autowired
    FileSearch search;

    @Autowired
    Texts texts;

    @Test
    void aNoteIsFoundInWhichEveryWordStandsWhateverTheSizeOfItsLetters() {
        signed("Tuva säger att hon lagar MAT två kvällar i veckan.");
        signed("Åsa ringde från skolan om frånvaron.");
        assertThat(found(nadja, "lagar mat")).containsExactly("Tuva säger att hon lagar MAT två kvällar i veckan.");
        assertThat(found(nadja, "mat frånvaron")).isEmpty();
        assertThat(found(nadja, "åsa FRÅNVARO")).hasSize(1);
        assertThat(found(nadja, "säger")).hasSize(1);
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseAreWordsLikeOthers() {
        signed("Frånvaron är 44 procent (44 %), inte a_b.");
        assertThat(found(nadja, "44 %")).hasSize(1);
        assertThat(found(nadja, "%")).hasSize(1);
        assertThat(found(nadja, "a_b")).hasSize(1);
        assertThat(found(nadja, "axb")).isEmpty();
        assertThat(found(nadja, "'; drop table \\E.*")).isEmpty();
        assertThat(found(nadja, "tecken\0 procent")).isEmpty();
        assertThat(found(nadja, "\0procent")).hasSize(1);
        assertThat(found(nadja, "   ")).isEmpty();
    }

    @Test
    void neitherADraftNorAnotherFileIsSearched() {
        window(nadja).types("Tuva säger något osignerat.");
        Window theo = new Window(nadja, theos, new NoteId(tillit.ground.access.Ids.next()));
        theo.types("Theo säger något osignerat.");
        assertThat(found(nadja, "osignerat")).isEmpty();
    }

    @Test
    void whoeverDoesNotSeeTheFileFindsNoFile() {
        signed("Tuva säger att hon lagar mat.");
        assertThatThrownBy(() -> found(elsewhere, "mat")).isInstanceOf(Missing.class);
    }

    @Test
    void theLogSaysThatOneLookedAndNotForWhat() {
        signed("Tuva säger att hon lagar mat.");
        found(nadja, "mat");
        found(nadja, "hemligt");
        List<String> lines = JdbcClient.create(administrator)
                .sql(
                        "select outcome || ' ' || detail from audit.entry where dossier_id = :case and action = 'journal-searched' order by id")
                .param("case", tuvas.value())
                .query(String.class)
                .list();
        assertThat(lines).containsExactly("FOUND notes 1", "NOT_FOUND notes 0");
    }

    @Test
    void anExcerptShowsTheWordsWithWhatStandsAroundThem() {
        String text = "Början. " + "Ord ".repeat(200) + "Tuva lagar mat och TUVA diskar. " + "Slut ".repeat(200);
        Excerpt excerpt = Excerpt.of(text, List.of("tuva"));
        assertThat(excerpt.pieces()).first().extracting(Excerpt.Piece::text).isEqualTo("… ");
        assertThat(excerpt.pieces()).last().extracting(Excerpt.Piece::text).isEqualTo(" …");
        assertThat(excerpt.pieces().stream().filter(Excerpt.Piece::hit).map(Excerpt.Piece::text))
                .containsExactly("Tuva", "TUVA");
        assertThat(text)
                .contains(excerpt.pieces().stream()
                        .filter(it -> !it.text().contains("…"))
                        .map(Excerpt.Piece::text)
                        .collect(Collectors.joining()));
        assertThat(Excerpt.of("Kort.", List.of("finns inte")).pieces())
                .containsExactly(new Excerpt.Piece("Kort.", false));
    }

    private List<String> found(Session who, String typed) {
        return Entry.as(who, () -> search.find(tuvas, typed, texts.in(Language.SV))).notes().stream()
                .map(Note.Signed::body)
                .toList();
    }
}
