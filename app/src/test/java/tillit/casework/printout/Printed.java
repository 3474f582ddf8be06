package tillit.casework.printout;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.ApplicationContext;
import tillit.casework.cases.CaseId;
import tillit.ground.letters.Sealed;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;

/** Prints files for the tests of the rooms whose contents stand in them. */
public final class Printed {

    private final ApplicationContext house;

    public Printed(ApplicationContext house) {
        this.house = house;
    }

    /** The document, to the last byte. */
    public byte[] of(CaseId id, Part... parts) {
        return of(id, new Chosen(Set.of(parts), Optional.empty(), Optional.empty()));
    }

    /** What happened from one day to another. */
    public byte[] of(CaseId id, LocalDate from, LocalDate to, Part... parts) {
        return of(id, new Chosen(Set.of(parts), Optional.of(from), Optional.of(to)));
    }

    private byte[] of(CaseId id, Chosen chosen) {
        try (Sealed made = house.getBean(FilePress.class)
                .file(
                        id,
                        chosen,
                        "Partsinsyn, begärd i dag.",
                        house.getBean(Texts.class).in(Language.SV))) {
            return Files.readAllBytes(made.at());
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /** What stands in the register of what has been printed. */
    public List<String> reasons(CaseId id) {
        return house.getBean(Printouts.class).of(id, 100).stream()
                .map(Printouts.Printout::reason)
                .toList();
    }

    /** Every word that can be found in a document. */
    public static String text(byte[] document) {
        try (PDDocument read = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(read).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
