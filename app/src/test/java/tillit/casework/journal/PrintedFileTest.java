package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.casework.printout.Printed.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Part;
import tillit.casework.printout.Printed;
import tillit.casework.printout.PrintoutRefusal;
import tillit.ground.access.Ids;
import tillit.ground.access.Session;
import tillit.ground.files.Samples;
import tillit.ground.files.Upload;
import tillit.ground.files.Uploads;
import tillit.ground.letters.Press;
import tillit.ground.letters.Turn;
import tillit.ground.letters.Vera;
import tillit.ground.page.Missing;

/** The file of a case as one document: what is signed, in order, with its times; nothing of another's, and nothing that stands in no log. */
class PrintedFileTest extends JournalTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Entries entries;

    @Autowired
    Documents documents;

    @Autowired
    Uploads uploads;

    @Test
    void theNotesStandInOrderWithTheirThreeTimesAndCorrectionsBesideWhatTheyCorrect() throws Exception {
        NoteId second = note(nadja, tuvas, "2026-11-06", "Hon gick till skolan i fredags.", Optional.empty());
        note(nadja, tuvas, "2026-11-05", "Hon var hemma i torsdags.", Optional.empty());
        note(amir, tuvas, "2026-11-07", "Det var på måndagen.", Optional.of(second));
        byte[] made = print(nadja, tuvas, Part.NOTES);
        String text = text(made);
        assertThat(text)
                .containsSubsequence(
                        "Hon var hemma i torsdags.", "Hon gick till skolan i fredags.", "Det var på måndagen.")
                .contains("Hände: torsdag 5 november 2026 kl. 08.00")
                .contains("Signerad: tisdag 10 november 2026 kl. 08.12, "
                        + nadja.user().name())
                .contains("rättar anteckning 1")
                .contains("Partsinsyn, begärd i dag.")
                .contains("20140502-2383");
        assertThat(Vera.asPdfA2a(made)).isEmpty();
        assertThat(Vera.asPdfUa1(made)).isEmpty();
        try (PDDocument read = Loader.loadPDF(made)) {
            assertThat(read.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(3);
            assertThat(text).contains("Antal sidor " + read.getNumberOfPages());
        }
    }

    @Test
    void nothingOfWhatWasWrittenElsewhereOrByAnotherAndNotSignedIsInIt() throws IOException {
        note(nadja, tuvas, "2026-11-06", "Tuvas ord.", Optional.empty());
        note(nadja, theos, "2026-11-06", "PLANTERAT om Theo.", Optional.empty());
        filed(nadja, theos, "plan-för-theo.pdf", Samples.pdf());
        draft(amir, "PLANTERAT utkast av Amir.");
        draft(nadja, "Mitt eget utkast.");
        byte[] made = print(nadja, tuvas, Part.values());
        assertThat(text(made))
                .contains("Tuvas ord.")
                .contains("UTKAST, inte signerat")
                .contains("Mitt eget utkast.")
                .doesNotContain("PLANTERAT")
                .doesNotContain("plan-för-theo");
        assertThat(text(print(nadja, tuvas, Part.NOTES))).doesNotContain("Mitt eget utkast.");
    }

    @Test
    void onlyTheDaysThatAreChosenAreThere() {
        note(nadja, tuvas, "2026-11-01", "Före.", Optional.empty());
        note(nadja, tuvas, "2026-11-05", "Mitt i.", Optional.empty());
        note(nadja, tuvas, "2026-11-09", "Efter.", Optional.empty());
        byte[] made = in(nadja, () -> new Printed(house)
                .of(tuvas, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 8), Part.NOTES));
        assertThat(text(made)).contains("Mitt i.").doesNotContain("Före.").doesNotContain("Efter.");
    }

    @Test
    void documentsAreBoundInOrSaidToBeLeftAsFilesWithTheirChecksum() throws IOException {
        filed(nadja, tuvas, "intyg.pdf", Samples.pdf());
        filed(nadja, tuvas, "bild.png", Samples.png());
        filed(nadja, tuvas, "brev.txt", "Hej.".getBytes(StandardCharsets.UTF_8));
        String text = text(print(nadja, tuvas, Part.DOCUMENTS));
        String brev = as(nadja, () -> documents.of(tuvas)).stream()
                .filter(it -> it.title().equals("brev.txt"))
                .map(it -> it.latest().sha256())
                .findFirst()
                .orElseThrow();
        assertThat(text)
                .contains("bild.png · sida 1 av 1")
                .contains("Ingår inte, lämnas som fil")
                .contains(brev);
    }

    @Test
    void itStandsInTheLogAndInTheCaseOrNothingLeaves() {
        note(nadja, tuvas, "2026-11-06", "Tuvas ord.", Optional.empty());
        print(nadja, tuvas, Part.NOTES);
        assertThat(as(amir, () -> new Printed(house).reasons(tuvas))).containsExactly("Partsinsyn, begärd i dag.");
        assertThat(as(elsewhere, () -> new Printed(house).reasons(tuvas))).isEmpty();
        assertThat(logged("file-exported")).isEqualTo(1);
        assertThatThrownBy(() -> print(elsewhere, tuvas, Part.NOTES)).isInstanceOf(Missing.class);
        assertThat(logged("file-exported")).isEqualTo(1);
    }

    @Test
    void theFrontPageSaysWhatIsNotThereAndWhereNotesWent() throws Exception {
        NoteId gone = note(nadja, tuvas, "2026-11-05", "Theo berättade.", Optional.empty());
        does(nadja, () -> signing.move(gone, theos));
        byte[] made = print(nadja, tuvas, Part.NOTES);
        assertThat(text(made))
                .contains("Anteckning 1 ligger i en annan akt sedan tisdag 10 november 2026 kl. 08.12")
                .doesNotContain("Theo berättade")
                .contains("Det här är inte med")
                .contains(
                        "Det som inte valdes: Bedömningar, Utredning, Beslut, Handlingar, Brev som har förseglats, Orosanmälningar")
                .contains("Tidigare versioner av handlingar")
                .contains("Underrättelser om utredning")
                .contains("Delar som den som skrev ut inte får se")
                .contains("Anteckningar och handlingar kan ändå röja vem som anmält: läs dem först.")
                .doesNotContain("Vem som har lämnat en orosanmälan står inte");
        assertThat(Vera.asPdfUa1(made)).isEmpty();
    }

    @Test
    void aFileThatIsNotWhatCameInIsNamedAndTheRestIsPrinted() throws IOException {
        filed(nadja, tuvas, "bild.png", Samples.png());
        filed(nadja, tuvas, "ändrad.png", Samples.png());
        JdbcClient.create(administrator)
                .sql(
                        "update files.chunk set content = set_byte(content, 20, 65) where file_id = (select id from files.file where dossier_id = :case and name = 'ändrad.png')")
                .param("case", tuvas.value())
                .update();
        assertThat(text(print(nadja, tuvas, Part.DOCUMENTS)))
                .contains("bild.png · sida 1 av 1")
                .contains("ändrad.png")
                .contains("Ingår inte, kunde inte läsas")
                .doesNotContain("ändrad.png · sida");
    }

    @Test
    void whoeverHasToWaitForTheirTurnHasReadNothing() {
        Press press = house.getBean(Press.class);
        try (Turn one = press.turn(Duration.ofMinutes(1)).orElseThrow();
                Turn other = press.turn(Duration.ofMinutes(1)).orElseThrow()) {
            assertThat(one).isNotSameAs(other);
            assertThatThrownBy(() -> print(nadja, tuvas, Part.NOTES)).isInstanceOf(PrintoutRefusal.Busy.class);
        }
        assertThat(logged("file-read-to-print")).isZero();
        assertThat(print(nadja, tuvas, Part.NOTES)).isNotEmpty();
    }

    private int logged(String action) {
        return JdbcClient.create(administrator)
                .sql("select count(*) from audit.entry where action = :action and dossier_id = :case")
                .param("action", action)
                .param("case", tuvas.value())
                .query(Integer.class)
                .single();
    }

    private byte[] print(Session who, CaseId socialCase, Part... parts) {
        return in(who, () -> new Printed(house).of(socialCase, parts));
    }

    private static <T> T in(Session who, java.util.function.Supplier<T> work) {
        return tillit.ground.access.Entry.as(who, work::get);
    }

    private NoteId note(Session who, CaseId socialCase, String day, String body, Optional<NoteId> corrects) {
        NoteId id = new NoteId(Ids.next());
        does(
                who,
                () -> entries.sign(
                        socialCase,
                        id,
                        corrects,
                        new Entries.Entry(
                                NoteKind.TALK,
                                LocalDate.parse(day),
                                LocalTime.of(8, 0),
                                cases.participants(socialCase).stream()
                                        .map(it -> it.person())
                                        .limit(1)
                                        .toList(),
                                body)));
        return id;
    }

    private void draft(Session who, String body) {
        new Window(who, tuvas, new NoteId(Ids.next())).types(body);
    }

    private void filed(Session who, CaseId socialCase, String name, byte[] content) throws IOException {
        Documents.Facts facts = new Documents.Facts(
                "",
                Document.Way.CAME_IN,
                Optional.of(LocalDate.of(2026, 11, 9)),
                List.of(as(who, () -> cases.participants(socialCase)).getFirst().person()));
        try (Upload upload = uploads.take(name, "", new ByteArrayInputStream(content))) {
            does(who, () -> documents.file(socialCase, facts, List.of(upload)));
        }
    }
}
