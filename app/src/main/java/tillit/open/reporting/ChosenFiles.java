package tillit.open.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tillit.casework.intake.Senders;
import tillit.casework.intake.SendersFiles;
import tillit.ground.access.PublicDoor;
import tillit.ground.access.Visit;
import tillit.ground.files.FileName;
import tillit.ground.files.HandedIn;
import tillit.ground.files.Upload;
import tillit.ground.files.Uploads;
import tillit.ground.law.Refusal;
import tillit.ground.page.Wording;

/** The files that somebody has chosen on a page for everybody: counted, looked through one by one, and named when one of them cannot be taken. */
@Component
class ChosenFiles {

    private static final String REFUSED = ChosenFiles.class.getName() + ".refused";

    /** Nobody sends files so often; ours. Words are still taken from whoever does. */
    private static final int PER_ADDRESS = 60;

    private static final int TOGETHER = 2_000;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Uploads uploads;
    private final Senders senders;
    private final PublicDoor door;

    ChosenFiles(Uploads uploads, Senders senders, PublicDoor door) {
        this.uploads = uploads;
        this.senders = senders;
        this.door = door;
    }

    /** What came before. @param files how many @param bytes how large they are together */
    record Before(int files, long bytes) {
        static final Before NOTHING = new Before(0, 0);
    }

    /** Those in which somebody has chosen something. */
    static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(it -> it.getSize() > 0 || !given(it).isEmpty())
                        .toList();
    }

    /**
     * Looks through what was chosen, outside every transaction; the one who asks closes it.
     *
     * @param field of the form that they were chosen in
     * @throws Refusal if they are too many or too large, or one of them cannot be taken, which the page then names
     */
    HandedIn take(List<MultipartFile> chosen, Before before, String field, HttpServletRequest request) {
        if (chosen.isEmpty()) return new HandedIn(List.of());
        long bytes = chosen.stream().mapToLong(MultipartFile::getSize).sum();
        boolean oneIsTooLarge = chosen.stream()
                .anyMatch(it -> it.getSize() > uploads.largest().toBytes()); // which is said of that one below
        if (!oneIsTooLarge) senders.mayAttach().require(before.files() + chosen.size(), before.bytes() + bytes, field);
        if (!door.admits("files", Visit.of(request), PER_ADDRESS, TOGETHER, AN_HOUR))
            throw new ReportingRefusal.FilesTooOften(field);
        List<Upload> taken = new ArrayList<>();
        try {
            for (MultipartFile file : chosen) taken.addAll(taken(file, request));
            return new HandedIn(taken);
        } catch (RuntimeException refused) {
            taken.forEach(Upload::close);
            throw refused;
        }
    }

    private List<Upload> taken(MultipartFile file, HttpServletRequest request) {
        try {
            return uploads.take(List.of(file)).uploads();
        } catch (Refusal refused) {
            request.setAttribute(REFUSED, FileName.of(given(file)).shown());
            throw refused;
        }
    }

    /** What is said at the field: which file could not be taken, if one could not, and what may be chosen. */
    String hint(Wording wording, HttpServletRequest request) {
        SendersFiles may = senders.mayAttach();
        String hint = wording.say(
                "reporting.files.hint",
                may.atMost(),
                uploads.largest().toMegabytes(),
                may.together().toMegabytes());
        return Optional.ofNullable(request.getAttribute(REFUSED))
                .map(name -> wording.say("reporting.files.refused", name) + " " + hint)
                .orElse(hint);
    }

    private static String given(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }
}
