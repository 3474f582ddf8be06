package tillit.casework.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tillit.ground.letters.Letter;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;

/** Prints the letter to a reporter: to be looked at, or to be sealed with the words that it was told by. */
@Component
class FeedbackPress {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FeedbackLetters letters;
    private final Press press;

    FeedbackPress(FeedbackLetters letters, Press press) {
        this.letters = letters;
        this.press = press;
    }

    /** The letter as it was sealed; before that as it would be, marked as not sent. @throws tillit.ground.page.Missing if nothing may be told */
    byte[] show(SubjectId id) {
        return letters.sealed(id).orElseGet(() -> printed(letters.preview(id)).content());
    }

    /**
     * Writes down that the reporter is told by a letter, and seals it.
     *
     * @throws IntakeRefusal.PressBusy if so much is being printed just now that one has to wait
     */
    void tell(SubjectId id, FeedbackDesk.Answer answer) {
        letters.tell(id, answer, printed(letters.written(id, answer)));
    }

    private FeedbackLetters.Printed printed(Letter letter) {
        try (Turn turn = press.turn(PATIENCE).orElseThrow(IntakeRefusal.PressBusy::new);
                Sealed made = press.press(turn, letter)) {
            return new FeedbackLetters.Printed(
                    letter.wording().language(), Files.readAllBytes(made.at()), made.pages(), made.sha256());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
