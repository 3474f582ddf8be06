package tillit.casework.printout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.files.FileId;
import tillit.ground.files.Files;
import tillit.ground.files.OpenFile;
import tillit.ground.letters.Binding;
import tillit.ground.letters.Enclosure;
import tillit.ground.letters.Letter;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;
import tillit.ground.page.Wording;

/** Makes the document: what is bound in first, so that the index knows where it will stand, and then the pages before it. */
@Component
class FilePress {

    private static final int TRIES =
            3; // the front page says how many pages there are, and that may itself take a line more

    private static final Duration PATIENCE =
            Duration.ofSeconds(20); // who has a week to reach the court waits rather than tries again

    private final Printing printing;
    private final PrintingInWords words;
    private final Press press;
    private final Files files;

    FilePress(Printing printing, PrintingInWords words, Press press, Files files) {
        this.printing = printing;
        this.words = words;
        this.press = press;
        this.files = files;
    }

    /**
     * The file as one document, when it stands in the log that it leaves and why. Whoever gets it closes it.
     *
     * @throws tillit.ground.page.Missing if the case does not exist for the one who asks
     * @throws PrintoutRefusal if it is too much, or so many are being made just now that one has to wait
     */
    Sealed file(CaseId id, Chosen chosen, String reason, Wording wording) {
        try (Turn turn = press.turn(Duration.ZERO).orElseThrow(PrintoutRefusal.Busy::new)) {
            Printing.Read read = printing.read(id, chosen, wording);
            return left(
                    id,
                    reason,
                    read.leaves().size(),
                    pressed(
                            turn,
                            read,
                            (bound, own) -> words.file(read, chosen, reason, bound, own, wording),
                            wording));
        }
    }

    /** The same under a heading of its own, after what is said first. */
    Sealed bundle(CaseId id, Bundle bundle, Wording wording) {
        try (Turn turn = press.turn(PATIENCE).orElseThrow(PrintoutRefusal.Busy::new)) {
            Chosen chosen = new Chosen(bundle.parts(), Optional.empty(), Optional.empty());
            Printing.Read read = printing.read(id, chosen, wording);
            return left(
                    id,
                    bundle.reason(),
                    read.leaves().size(),
                    pressed(
                            turn,
                            read,
                            (bound, own) -> words.file(read, chosen, bundle.reason(), bound, own, wording)
                                    .ledBy(bundle.title(), bundle.first()),
                            wording));
        }
    }

    /** What can be bound in, page by page, as it would stand in the document; by the leaf that it belongs to. */
    Map<UUID, List<Binding.Sheet>> sheets(Turn turn, Printing.Read read) {
        List<Leaf> possible =
                read.leaves().stream().filter(FilePress::mayBeBound).toList();
        try (Binding binding =
                press.bind(turn, possible.stream().map(this::enclosure).toList())) {
            List<List<Binding.Sheet>> sheets = binding.sheets();
            Map<UUID, List<Binding.Sheet>> by = new HashMap<>();
            for (int nth = 0; nth < possible.size(); nth++)
                by.put(possible.get(nth).id(), sheets.get(nth));
            return by;
        }
    }

    /** What has been read as one document, for somebody. Nobody may get it before it stands in the log. */
    Sealed copy(Turn turn, Printing.Read read, Chosen chosen, CopyFront front, Wording wording) {
        return pressed(turn, read, (bound, own) -> words.copy(read, chosen, front, bound, own, wording), wording);
    }

    private Sealed left(CaseId id, String reason, int leaves, Sealed made) {
        try {
            printing.leaves(id, reason, made.pages(), made.sha256(), leaves);
            return made;
        } catch (RuntimeException notWritten) {
            made.close();
            throw notWritten;
        }
    }

    /** How it is laid out, when it is known what is bound in and how many pages stand before that. */
    private interface Layout {
        PrintedFile of(List<Bound> bound, int own);
    }

    private Sealed pressed(Turn turn, Printing.Read read, Layout layout, Wording wording) {
        List<Leaf> possible =
                read.leaves().stream().filter(FilePress::mayBeBound).toList();
        try (Binding binding =
                press.bind(turn, possible.stream().map(this::enclosure).toList())) {
            List<Bound> bound = new ArrayList<>();
            for (int nth = 0; nth < possible.size(); nth++)
                bound.add(new Bound(possible.get(nth), binding.pages().get(nth)));
            int own = 0;
            for (int nth = 1; ; nth++) {
                PrintedFile file = layout.of(bound, own);
                Letter letter = new Letter("casework/printout/file", file.title(), wording, Map.of("file", file));
                Sealed made = binding.with(letter, press);
                int is = made.pages() - binding.allPages();
                if (is == own || nth == TRIES) return made;
                own = is;
                made.close();
            }
        }
    }

    /** A leaf whose file was tried. @param pages 0 if it could not be bound in */
    record Bound(Leaf leaf, int pages) {}

    private static boolean mayBeBound(Leaf leaf) {
        return leaf.file()
                .filter(it -> it.open() && Enclosure.isPossibleFor(it.mime()))
                .isPresent();
    }

    private Enclosure enclosure(Leaf leaf) {
        Leaf.File file = leaf.file().orElseThrow();
        Enclosure.Content given = file.given();
        return new Enclosure(
                leaf.title(), file.mime(), given == null ? () -> open(file).content() : given);
    }

    /** Of a picture, a copy without where and when it was taken. */
    private OpenFile open(Leaf.File file) {
        FileId id = Objects.requireNonNull(file.id(), "a file that no room gives");
        return files.openWithoutTraces(id)
                .or(() -> files.open(id))
                .orElseThrow(() -> new IllegalStateException("the file went while it was printed: " + id));
    }
}
