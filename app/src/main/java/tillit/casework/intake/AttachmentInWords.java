package tillit.casework.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tillit.ground.files.Condition;
import tillit.ground.files.StoredFile;
import tillit.ground.page.Wording;

/** Puts a file that a sender has attached into words: what it is, how large, when it came, and whether anybody has looked for malware in it. */
final class AttachmentInWords {

    private static final long KILO = 1024;

    private final Wording wording;

    AttachmentInWords(Wording wording) {
        this.wording = wording;
    }

    List<ReportView.Attachment> all(List<StoredFile> files) {
        return files.stream().map(this::view).toList();
    }

    private ReportView.Attachment view(StoredFile file) {
        List<String> words = new ArrayList<>();
        words.add(wording.say(
                "intake.attachment",
                file.type().endings().getFirst().toUpperCase(Locale.ROOT),
                size(file.bytes()),
                wording.moment(file.keptAt())));
        words.add(wording.say("files.checked." + file.checked()));
        if (file.condition() != Condition.SOUND) words.add(wording.say("files.condition." + file.condition()));
        if (file.takenOut() != null) words.add(wording.say("files.refusal.taken-out"));
        return new ReportView.Attachment(
                file.name().shown(),
                file.mayBeOpened() ? "/files/" + file.id().value() : null,
                String.join(". ", words));
    }

    private String size(long bytes) {
        if (bytes < KILO) return wording.say("files.size.bytes", wording.number(bytes));
        if (bytes < KILO * KILO) return wording.say("files.size.kilobytes", wording.number(Math.ceilDiv(bytes, KILO)));
        return wording.say("files.size.megabytes", wording.number(Math.ceilDiv(bytes, KILO * KILO)));
    }
}
