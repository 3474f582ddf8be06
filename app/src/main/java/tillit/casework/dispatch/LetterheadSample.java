package tillit.casework.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tillit.ground.law.Stockholm;
import tillit.ground.letters.Letter;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;
import tillit.ground.page.Wording;

/** A letter to nobody, by which one sees how the municipality's letters look. */
@Component
public class LetterheadSample {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Letterheads heads;
    private final Press press;
    private final Clock clock;

    LetterheadSample(Letterheads heads, Press press, Clock clock) {
        this.heads = heads;
        this.press = press;
        this.clock = clock;
    }

    /** The letter. @throws DispatchRefusal.Busy if so much is being printed just now that one has to wait */
    public byte[] of(Wording wording) {
        LetterSheet sheet = new LetterSheet(
                heads.mine(),
                true,
                List.of(wording.fullDay(Stockholm.dayOf(clock.instant())), wording.say("dispatch.sample.reference")),
                wording.say("dispatch.sample.to").lines().toList(),
                wording.say("dispatch.sample.subject"),
                "<p>" + HtmlUtils.htmlEscape(wording.say("dispatch.sample.body"), "UTF-8") + "</p>",
                "",
                List.of(wording.say("dispatch.sample.signature")),
                "");
        try (Turn turn = press.turn(PATIENCE).orElseThrow(DispatchRefusal.Busy::new);
                Sealed made = press.press(
                        turn,
                        new Letter("casework/dispatch/letter", sheet.subject(), wording, Map.of("sheet", sheet)))) {
            return Files.readAllBytes(made.at());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
