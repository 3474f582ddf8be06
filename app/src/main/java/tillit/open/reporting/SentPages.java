package tillit.open.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tillit.casework.intake.IntakeRefusal;
import tillit.casework.intake.Senders;
import tillit.casework.intake.Sent;
import tillit.ground.access.Ids;
import tillit.ground.access.PublicDoor;
import tillit.ground.access.Visit;
import tillit.ground.files.HandedIn;
import tillit.ground.law.Law;
import tillit.ground.page.Asks;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Where whoever has sent a report comes back with the code: answers, and adds. The code stands in the page's own form and in no address. */
@Controller
class SentPages {

    private static final String SENT = "/reporting/{municipality:[0-9]{1,4}}/sent";

    /** Nobody mistypes one's own code so often; ours. From all addresses together it may be more, for guesses come from many. */
    private static final int TRIES_PER_ADDRESS = 20;

    private static final int TRIES_TOGETHER = 2_000;
    private static final Duration A_QUARTER = Duration.ofMinutes(15);

    private final Fronts fronts;
    private final PublicDoor door;
    private final Senders senders;
    private final ChosenFiles files;
    private final Law law;
    private final Clock clock;

    SentPages(Fronts fronts, PublicDoor door, Senders senders, ChosenFiles files, Law law, Clock clock) {
        this.fronts = fronts;
        this.door = door;
        this.senders = senders;
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    /**
     * What the code opens.
     *
     * @param question the oldest that has not been answered
     * @param next the id of what is written now, so that it is kept once
     * @param files what is said of the files that may be chosen
     * @param added whether something has just been kept
     */
    record Opened(
            String address,
            String code,
            Sent sent,
            Sent.@Nullable Said question,
            String next,
            QuestionView.Call onCall,
            String files,
            boolean added) {}

    /** What somebody writes, and where. @param field of the words @param files the field of the files */
    private record Words(
            @Nullable UUID answers, String words, String field, String files, List<MultipartFile> chosen) {}

    /** Where a code is typed. */
    record Code(String address, QuestionView.Call onCall) {}

    @GetMapping(SENT)
    String code(@PathVariable int municipality, Form form, Wording wording, HttpServletRequest request, Model model) {
        Front front = fronts.openOne(municipality);
        boolean wasOpen = form.refused() && !form.value("next").isEmpty();
        Optional<Sent> sent =
                wasOpen && admits(front, request) ? lookUp(front, form.value("code"), request) : Optional.empty();
        if (sent.isPresent())
            return show(front, form.value("code"), sent.get(), false, files.hint(wording, request), model);
        model.addAttribute("code", new Code(address(front), call(front)));
        return "open/reporting/code";
    }

    @PostMapping(SENT)
    @FormAt("/reporting/{municipality}/sent")
    @Asks
    String open(
            @PathVariable int municipality,
            @RequestParam(defaultValue = "") String code,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        Front front = fronts.openOne(municipality);
        if (!admits(front, request)) throw new ReportingRefusal.TooOften("code");
        Sent sent = lookUp(front, code, request).orElseThrow(ReportingRefusal.NoSuchCode::new);
        return show(front, code, sent, false, files.hint(wording, request), model);
    }

    @PostMapping(SENT + "/answers")
    @FormAt("/reporting/{municipality}/sent")
    String answer(
            @PathVariable int municipality,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable List<MultipartFile> answerFile,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        List<MultipartFile> chosen = ChosenFiles.chosen(answerFile);
        Words words = new Words(id(question), answer, "answer", "answerFile", chosen);
        Sent sent = keep(fronts.openOne(municipality), code, next, words, request);
        return show(fronts.openOne(municipality), code, sent, true, files.hint(wording, request), model);
    }

    @PostMapping(SENT + "/additions")
    @FormAt("/reporting/{municipality}/sent")
    String add(
            @PathVariable int municipality,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        Words added = new Words(null, words, "words", "file", ChosenFiles.chosen(file));
        Sent sent = keep(fronts.openOne(municipality), code, next, added, request);
        return show(fronts.openOne(municipality), code, sent, true, files.hint(wording, request), model);
    }

    private Sent keep(Front front, String code, String next, Words written, HttpServletRequest request) {
        if (!admits(front, request)) throw new ReportingRefusal.TooOften(written.field());
        String words = written.words();
        if (words.isBlank()) throw new ReportingRefusal.NothingTold(written.field());
        if (words.length() > Draft.LONGEST_TEXT) throw new ReportingRefusal.TooLong(written.field());
        if (words.indexOf('\0') >= 0) throw new IntakeRefusal.Unstorable(written.field());
        UUID id = sending(code, next, words);
        Sent before = lookUp(front, code, request).orElseThrow(ReportingRefusal.NoSuchCode::new);
        ChosenFiles.Before kept =
                new ChosenFiles.Before(before.files().inAll(), before.files().bytes());
        try (HandedIn attached = files.take(written.chosen(), kept, written.files(), request)) {
            return door.inTheNameOf(front.municipality(), () -> {
                senders.add(code, id, written.answers(), words, attached.uploads());
                return senders.sent(code).orElseThrow(Missing::new);
            });
        }
    }

    private Optional<Sent> lookUp(Front front, String code, HttpServletRequest request) {
        Optional<Sent> sent = door.inTheNameOf(front.municipality(), () -> senders.sent(code));
        if (sent.isPresent()) door.forgives(codesOf(front), Visit.of(request));
        return sent;
    }

    private boolean admits(Front front, HttpServletRequest request) {
        return door.admits(codesOf(front), Visit.of(request), TRIES_PER_ADDRESS, TRIES_TOGETHER, A_QUARTER);
    }

    private static String codesOf(Front front) {
        return "code " + front.municipality().value();
    }

    private String show(Front front, String code, Sent sent, boolean added, String files, Model model) {
        List<Sent.Said> unanswered = sent.unanswered();
        model.addAttribute(
                "opened",
                new Opened(
                        address(front),
                        code,
                        sent,
                        unanswered.isEmpty() ? null : unanswered.getFirst(),
                        Ids.next().toString(),
                        call(front),
                        files,
                        added));
        return "open/reporting/sent";
    }

    private QuestionView.Call call(Front front) {
        return QuestionView.Call.to(front.answered(clock.instant(), law.calendar()));
    }

    private static String address(Front front) {
        return "/reporting/" + front.municipality().value() + "/sent";
    }

    /**
     * The same for the same words of the same page, so that they are kept once. Whoever stops a page that does not answer, writes a sentence more and
     * sends again has sent something else.
     */
    private static UUID sending(String code, String next, String words) {
        return UUID.nameUUIDFromBytes((code + " " + next + " " + words).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
