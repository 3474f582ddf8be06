package tillit.casework.away;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.ApplicationContext;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;
import tillit.ground.letters.Letter;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;

/** Makes copies and forms for tests. */
public final class Copied {

    private static final String PASSPHRASE = "fyra ord som ingen vet";

    private final ApplicationContext house;

    public Copied(ApplicationContext house) {
        this.house = house;
    }

    /** The words of a copy, in the name of whoever is signed in. */
    public String of(UnitId unit) {
        return of(unit, CopyReading.MOST);
    }

    /** The same, where no more than so much of each kind is read. */
    public String of(UnitId unit, int most) {
        CopyReading reading = house.getBean(CopyReading.class);
        Wording wording = house.getBean(Texts.class).in(Language.SV);
        Copy copy = house.getBean(CopyInWords.class)
                .copy(reading.read(unit, most), Entry.me().name(), wording);
        Letter letter = new Letter("casework/away/copy", copy.title(), wording, Map.of("copy", copy));
        Press press = house.getBean(Press.class);
        try (Turn turn = press.turn(Duration.ofMinutes(1)).orElseThrow();
                Sealed made = press.pressLocked(turn, letter, PASSPHRASE)) {
            reading.made(unit, made, copy.dossiers(), false);
            return text(Files.readAllBytes(made.at()), PASSPHRASE);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** How many dossiers were in each that has been made. */
    public List<Integer> before(UnitId unit) {
        return house.getBean(CopyReading.class).before(unit).stream()
                .map(Copies.Made::dossiers)
                .toList();
    }

    /** Every form, to the last byte. */
    public List<byte[]> forms() {
        Wording wording = house.getBean(Texts.class).in(Language.SV);
        return List.of(PaperForm.values()).stream()
                .map(it -> house.getBean(EmptyForms.class).empty(it, wording))
                .toList();
    }

    /** The words of a document. */
    public static String text(byte[] document, String passphrase) {
        try (PDDocument read = Loader.loadPDF(document, passphrase)) {
            return new PDFTextStripper().getText(read).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
