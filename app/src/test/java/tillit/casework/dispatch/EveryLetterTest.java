package tillit.casework.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.appeal.AppealExamples;
import tillit.casework.application.ApplicationExamples;
import tillit.casework.coercion.CoercionExamples;
import tillit.casework.decision.DecisionExamples;
import tillit.casework.investigation.InvestigationExamples;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.files.Samples;
import tillit.ground.files.Uploads;
import tillit.ground.letters.Letter;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;
import tillit.ground.letters.Vera;
import tillit.ground.page.Language;

/** Every kind of letter that any room has is a document that lasts and that is read aloud, in both languages; a kind without an example fails the build. */
class EveryLetterTest extends DispatchTest {

    /** The examples of the rooms that have letters: a new room adds its own. */
    private static final List<LetterExample> EXAMPLES = List.of(
            new OwnExamples(),
            new InvestigationExamples(),
            new DecisionExamples(),
            new AppealExamples(),
            new ApplicationExamples(),
            new CoercionExamples());

    private static final int DOTS = 70; // to the inch: enough to look at

    @Autowired
    List<LetterSource> sources;

    @Autowired
    Composition composition;

    @Autowired
    Circle circle;

    @Autowired
    Letterheads heads;

    @Autowired
    Uploads uploads;

    @Autowired
    Press printing;

    @Autowired
    Dossiers dossiers;

    @Test
    void everyKindIsWhatItSaysItIs() throws Exception {
        headed();
        Map<String, LetterExample> examples = new TreeMap<>();
        EXAMPLES.forEach(it -> it.kinds().forEach(kind -> examples.put(kind, it)));
        assertThat(examples.keySet())
                .isEqualTo(sources.stream()
                        .flatMap(it -> it.kinds().stream())
                        .map(LetterKind::id)
                        .collect(Collectors.toCollection(java.util.TreeSet::new)));
        for (String kind : examples.keySet())
            for (Language language : Language.values()) {
                byte[] made = made(kind, examples.get(kind), language);
                look(kind + "-" + language.tag(), made);
                assertThat(Vera.asPdfA2a(made)).as(kind).isEmpty();
                assertThat(Vera.asPdfUa1(made)).as(kind).isEmpty();
            }
    }

    @Test
    void noTwoRoomsHaveAKindOfTheSameName() {
        assertThat(sources.stream().flatMap(it -> it.kinds().stream()).map(LetterKind::id))
                .doesNotHaveDuplicates();
        assertThat(sources.stream().flatMap(it -> it.kinds().stream()))
                .allSatisfy(it -> assertThat(swedish().knows(it.title())).isTrue());
    }

    private void headed() {
        Entry.as(admin, () -> {
            try (var picture =
                    uploads.take("vapen.png", "image/png", new java.io.ByteArrayInputStream(Samples.png()))) {
                heads.set(
                        "Björkmåla kommun",
                        "Socialtjänsten\nBox 12, 123 45 Björkmåla\n08-465 004 00\nbjorkmala.example",
                        "Social services\nBox 12, SE-123 45 Björkmåla\n+46 8 465 004 00",
                        Optional.of(picture));
            }
            return true;
        });
    }

    private byte[] made(String kind, LetterExample example, Language language) throws IOException {
        Recipient to = new Recipient(
                Optional.empty(),
                Optional.empty(),
                "Jenny Åkerlind",
                List.of("Kvarngatan 14 B", "123 45 Björkmåla"),
                false);
        LetterText text = example.text(kind, to, texts.in(language));
        return Entry.as(nadja, () -> {
            Letter letter = transaction.execute(
                    status -> composition.letter(draft(kind), to, text, circle.of(tuvas), texts.in(language), false));
            try (Turn turn = printing.turn(Duration.ofMinutes(1)).orElseThrow();
                    Sealed made = printing.press(turn, letter)) {
                return Files.readAllBytes(made.at());
            }
        });
    }

    private LetterDraft draft(String kind) {
        Stamp stamp = dossiers.stampOf(tuvas.dossier()).orElseThrow();
        return new LetterDraft(
                Ids.next(),
                stamp,
                kind,
                Ids.next(),
                Optional.empty(),
                nadja.user().id(),
                clock.instant(),
                clock.instant(),
                LetterDraft.State.OPEN,
                Typed.NOTHING);
    }

    /** Beside the test's other pictures, so that one can see how the letters look. */
    private static void look(String name, byte[] made) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve(name + ".pdf"), made);
        try (PDDocument read = Loader.loadPDF(made)) {
            for (int page = 0; page < read.getNumberOfPages(); page++)
                javax.imageio.ImageIO.write(
                        new PDFRenderer(read).renderImageWithDPI(page, DOTS),
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
    }
}
