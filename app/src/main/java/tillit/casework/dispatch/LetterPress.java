package tillit.casework.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;
import tillit.ground.page.Missing;

/** Prints letters and reads them before anybody gets them: to be looked at, or to be sealed. */
@Component
class LetterPress {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Dispatch dispatch;
    private final Press press;

    LetterPress(Dispatch dispatch, Press press) {
        this.dispatch = dispatch;
        this.press = press;
    }

    /** All of a draft, printed and read, to see whether they may go out. */
    void tryOut(CaseId socialCase, UUID draft) {
        try (Turn turn = turn()) {
            for (Composition.Composed letter :
                    dispatch.written(socialCase, draft, true).letters()) printed(turn, socialCase, draft, letter);
        }
    }

    /** One of them, marked as not sent. @param nth from 0 @throws Missing if there are fewer */
    byte[] preview(CaseId socialCase, UUID draft, int nth) {
        try (Turn turn = turn()) {
            List<Composition.Composed> letters =
                    dispatch.written(socialCase, draft, true).letters();
            if (nth < 0 || nth >= letters.size()) throw new Missing();
            return printed(turn, socialCase, draft, letters.get(nth)).content();
        }
    }

    /**
     * Seals all of a draft, as they were looked at.
     *
     * @param seen what was looked at is known by
     */
    List<LetterId> seal(CaseId socialCase, UUID draft, String seen) {
        try (Turn turn = turn()) {
            Dispatch.Written written = dispatch.written(socialCase, draft, false);
            if (!written.seen().equals(seen)) throw new DispatchRefusal.ChangedSince();
            List<Dispatch.Printed> printed = new ArrayList<>();
            for (Composition.Composed letter : written.letters()) printed.add(printed(turn, socialCase, draft, letter));
            return dispatch.seal(socialCase, draft, written.draft().savedAt(), printed);
        }
    }

    private Turn turn() {
        return press.turn(PATIENCE).orElseThrow(DispatchRefusal.Busy::new);
    }

    private Dispatch.Printed printed(Turn turn, CaseId socialCase, UUID draft, Composition.Composed letter) {
        try (Sealed made = press.press(turn, letter.letter())) {
            dispatch.read(socialCase, draft, made.text(), letter);
            return new Dispatch.Printed(letter, Files.readAllBytes(made.at()), made.pages(), made.sha256());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
