package tillit.casework.away;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;
import tillit.ground.page.Language;
import tillit.ground.page.Wording;

/** The empty forms, which are the same for everybody in a municipality: each is made once, and kept until so many are that memory is better used. */
@Component
class EmptyForms {

    private static final int MOST_KEPT = 64; // some tens of kilobytes each
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Key(PaperForm form, Language language, String municipality) {}

    private final Forms forms;
    private final Press press;
    private final Map<Key, byte[]> kept = new ConcurrentHashMap<>();

    EmptyForms(Forms forms, Press press) {
        this.forms = forms;
        this.press = press;
    }

    /**
     * The form as a document.
     *
     * @throws AwayRefusal if nobody has made it yet, and others have the press for long
     */
    byte[] empty(PaperForm form, Wording wording) {
        Key key = new Key(form, wording.language(), Entry.me().municipalityName());
        byte[] made = kept.get(key);
        if (made != null) return made;
        byte[] pressed = pressed(form, wording);
        if (kept.size() >= MOST_KEPT) kept.clear();
        kept.put(key, pressed);
        return pressed;
    }

    private byte[] pressed(PaperForm form, Wording wording) {
        try (Turn turn = press.turn(PATIENCE).orElseThrow(AwayRefusal.Busy::new);
                Sealed made = press.press(turn, forms.letter(form, wording))) {
            return Files.readAllBytes(made.at());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
