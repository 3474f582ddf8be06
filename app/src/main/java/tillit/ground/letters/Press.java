package tillit.ground.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Turns a letter into a sealed document: PDF/A-2a and PDF/UA-1 where it stands alone; with enclosures, whose insides are not ours, it claims
 * neither. What it makes lies on the process's own workbench until it is closed.
 */
@Component
public class Press {

    private static final int AT_ONCE = 2; // each may hold some hundred megabytes while it is laid out

    private final TemplateEngine templates;
    private final Sheets sheets;
    private final Clock clock;
    private final String css;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Press(TemplateEngine templates, Sheets sheets, Clock clock) {
        this.templates = templates;
        this.sheets = sheets;
        this.clock = clock;
        this.css = css();
        XRLog.setLoggingEnabled(false); // it would write what it prints into the log
    }

    /**
     * A turn at the press, which everybody shares: empty if others have it and nobody has finished in that time.
     *
     * @param patience how long one waits
     */
    public Optional<Turn> turn(Duration patience) {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(new Turn(turns))
                    : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Presses a letter. */
    public Sealed press(Turn turn, Letter letter) {
        turn.use();
        try (PDDocument document = pressed(letter)) {
            facts(letter, true).writeIn(document);
            return sheets.seal(document, null);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Presses a letter that nobody opens without the passphrase (PDF's own AES-256, ISO 32000-2, 7.6). */
    public Sealed pressLocked(Turn turn, Letter letter, String passphrase) {
        turn.use();
        try (PDDocument document = pressed(letter)) {
            facts(letter, false).writeIn(document);
            return sheets.seal(document, passphrase);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /**
     * Makes room for what is to be bound in after a letter: each is turned into pages of ours, without what is hidden in it. It is closed by whoever
     * asked for it.
     */
    public Binding bind(Turn turn, List<Enclosure> enclosures) {
        turn.use();
        try {
            return Binding.of(enclosures, sheets, clock);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The letter as pages, which whoever asked for them closes. */
    PDDocument pressed(Letter letter) throws IOException {
        PDDocument document = new PDDocument(sheets.scratch());
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfVersion(1.7f);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(Fonts::regular, Fonts.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(Fonts::bold, Fonts.FAMILY, 700, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (address, kind) -> liesInThePage(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, kind) -> liesInThePage(address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer("Tillit");
        builder.withHtmlContent(page(letter), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        } catch (IOException | RuntimeException notAll) {
            document.close();
            throw notAll;
        }
        return document;
    }

    /** A picture that the template itself holds; nothing is fetched from anywhere. */
    private static boolean liesInThePage(String address) {
        return address.startsWith("data:image/png;base64,");
    }

    Facts facts(Letter letter, boolean lasting) {
        return new Facts(letter.title(), letter.wording().language().tag(), clock.instant(), lasting);
    }

    private String page(Letter letter) {
        Map<String, Object> parameters = new HashMap<>(letter.parameters());
        parameters.put("paper", new Paper(letter.title(), letter.wording(), css));
        StringOutput page = new StringOutput();
        templates.render(letter.template() + ".jte", parameters, page);
        return Fonts.writable(page.toString());
    }

    private static String css() {
        try {
            return new ClassPathResource("letters/paper.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
