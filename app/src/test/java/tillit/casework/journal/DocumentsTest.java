package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Session;
import tillit.ground.files.FileId;
import tillit.ground.files.Files;
import tillit.ground.files.OpenFile;
import tillit.ground.files.StoredFile;
import tillit.ground.files.Upload;
import tillit.ground.files.Uploads;
import tillit.ground.page.Missing;

/** What comes in, is drawn up and goes out lies in the file of the case, with all its versions. */
class DocumentsTest extends JournalTest {

    @Autowired
    Documents documents;

    @Autowired
    Files files;

    @Autowired
    Uploads uploads;

    @Autowired
    JdbcClient db;

    @Test
    void aDocumentSaysWhatItIsAndWhomItConcernsAndIsOpenedAsItCame() throws IOException {
        FileId id = filed(nadja, "intyg.txt", "Tuva var inte i skolan.");
        Document document = one(amir, id);
        assertThat(document.title()).isEqualTo("intyg.txt");
        assertThat(document.way()).isEqualTo(Document.Way.CAME_IN);
        assertThat(document.dated()).contains(LocalDate.of(2026, 11, 9));
        assertThat(document.about()).containsExactly(tuva);
        assertThat(document.filedBy()).isEqualTo(nadja.user().id());
        assertThat(read(amir, document.latest().id())).isEqualTo("Tuva var inte i skolan.");
    }

    @Test
    void aNewVersionStandsFirstAndTheFormerStays() {
        FileId id = filed(nadja, "plan.txt", "Första.");
        with("plan2.txt", "Andra.", upload -> does(amir, () -> documents.replace(tuvas, id, upload)));
        with("plan3.txt", "Tredje.", upload -> does(nadja, () -> documents.replace(tuvas, id, upload)));
        assertThat(one(nadja, id).versions())
                .extracting(it -> it.name().shown())
                .containsExactly("plan3.txt", "plan2.txt", "plan.txt");
        assertThat(as(nadja, () -> documents.of(tuvas))).hasSize(1);
    }

    @Test
    void whatIsTakenOutStaysInTheListWithItsReason() {
        FileId id = filed(nadja, "fel.txt", "Hör till någon annan.");
        does(birgitta, () -> documents.takeOut(tuvas, id, "Hör till en annan akt."));
        StoredFile latest = one(nadja, id).latest();
        assertThat(Optional.ofNullable(latest.takenOut()).map(StoredFile.TakenOut::reason))
                .contains("Hör till en annan akt.");
        assertThat(latest.mayBeOpened()).isFalse();
    }

    @Test
    void nobodyElseFilesFindsOrTakesOutAnything() {
        FileId id = filed(nadja, "intyg.txt", "Tuva var inte i skolan.");
        assertThatThrownBy(() -> filed(elsewhere, "annat.txt", "Hej.")).isInstanceOf(Missing.class);
        assertThat(as(elsewhere, () -> documents.of(tuvas))).isEmpty();
        assertThatThrownBy(() -> does(elsewhere, () -> documents.takeOut(tuvas, id, "Bort.")))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() ->
                        with("x.txt", "Hej.", upload -> does(elsewhere, () -> documents.replace(tuvas, id, upload))))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(nadja, () -> documents.one(theos, id)))
                .as("in another file")
                .isInstanceOf(Missing.class);
    }

    @Test
    void whatIsSaidOfADocumentCannotBeChangedFromUnderTheApplication() {
        filed(nadja, "intyg.txt", "Tuva var inte i skolan.");
        for (String sql : List.of(
                "update journal.document set title = 'x'",
                "delete from journal.document",
                "delete from journal.document_person")) {
            assertThatThrownBy(() -> as(birgitta, () -> db.sql(sql).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private Document one(Session who, FileId id) {
        return as(who, () -> documents.one(tuvas, id));
    }

    private FileId filed(Session by, String name, String text) {
        Documents.Facts facts =
                new Documents.Facts("", Document.Way.CAME_IN, Optional.of(LocalDate.of(2026, 11, 9)), List.of(tuva));
        with(name, text, upload -> does(by, () -> documents.file(tuvas, facts, List.of(upload))));
        return as(by, () -> documents.of(tuvas)).getFirst().id();
    }

    private void with(String name, String text, java.util.function.Consumer<Upload> work) {
        try (Upload upload =
                uploads.take(name, "text/plain", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            work.accept(upload);
        }
    }

    private String read(Session who, FileId id) throws IOException {
        return tillit.ground.access.Entry.as(who, () -> {
            OpenFile open = files.open(id).orElseThrow();
            try (InputStream content = open.content()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }
}
