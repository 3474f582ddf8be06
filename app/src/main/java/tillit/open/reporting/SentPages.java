package tillit.open.reporting;

import jakarta.servlet.http.HttpServletRequest;
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
import tillit.casework.intake.Senders;
import tillit.casework.intake.Sent;
import tillit.ground.access.Ids;
import tillit.ground.access.PublicDoor;
import tillit.ground.access.Visit;
import tillit.ground.law.Law;
import tillit.ground.page.Asks;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;

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
    private final Law law;
    private final Clock clock;

    SentPages(Fronts fronts, PublicDoor door, Senders senders, Law law, Clock clock) {
        this.fronts = fronts;
        this.door = door;
        this.senders = senders;
        this.law = law;
        this.clock = clock;
    }

    /**
     * What the code opens.
     *
     * @param question the oldest that has not been answered
     * @param next the id of what is written now, so that it is kept once
     * @param added whether something has just been kept
     */
    record Opened(
            String address,
            String code,
            Sent sent,
            Sent.@Nullable Said question,
            String next,
            QuestionView.Call onCall,
            boolean added) {}

    /** Where a code is typed. */
    record Code(String address, QuestionView.Call onCall) {}

    @GetMapping(SENT)
    String code(@PathVariable int municipality, Form form, HttpServletRequest request, Model model) {
        Front front = fronts.openOne(municipality);
        boolean wasOpen = form.refused() && !form.value("next").isEmpty();
        Optional<Sent> sent =
                wasOpen && admits(front, request) ? lookUp(front, form.value("code"), request) : Optional.empty();
        if (sent.isPresent()) return show(front, form.value("code"), sent.get(), false, model);
        model.addAttribute("code", new Code(address(front), call(front)));
        return "open/reporting/code";
    }

    @PostMapping(SENT)
    @FormAt("/reporting/{municipality}/sent")
    @Asks
    String open(
            @PathVariable int municipality,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Model model) {
        Front front = fronts.openOne(municipality);
        if (!admits(front, request)) throw new ReportingRefusal.TooOften("code");
        Sent sent = lookUp(front, code, request).orElseThrow(ReportingRefusal.NoSuchCode::new);
        return show(front, code, sent, false, model);
    }

    @PostMapping(SENT + "/answers")
    @FormAt("/reporting/{municipality}/sent")
    String answer(
            @PathVariable int municipality,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            Model model) {
        return keep(municipality, code, next, id(question), answer, "answer", request, model);
    }

    @PostMapping(SENT + "/additions")
    @FormAt("/reporting/{municipality}/sent")
    String add(
            @PathVariable int municipality,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            Model model) {
        return keep(municipality, code, next, null, words, "words", request, model);
    }

    private String keep(
            int municipality,
            String code,
            String next,
            @Nullable UUID question,
            String words,
            String field,
            HttpServletRequest request,
            Model model) {
        Front front = fronts.openOne(municipality);
        if (!admits(front, request)) throw new ReportingRefusal.TooOften(field);
        if (words.isBlank()) throw new ReportingRefusal.NothingTold(field);
        if (words.length() > Draft.LONGEST_TEXT) throw new ReportingRefusal.TooLong(field);
        if (words.indexOf('\0') >= 0) throw new tillit.casework.intake.IntakeRefusal.Unstorable(field);
        UUID id = Optional.ofNullable(id(next)).orElseGet(Ids::next);
        Sent sent = door.inTheNameOf(front.municipality(), () -> {
            if (senders.sent(code).isEmpty()) throw new ReportingRefusal.NoSuchCode();
            senders.add(code, id, question, words);
            return senders.sent(code).orElseThrow(Missing::new);
        });
        door.forgives(codesOf(front), Visit.of(request));
        return show(front, code, sent, true, model);
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

    private String show(Front front, String code, Sent sent, boolean added, Model model) {
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
                        added));
        return "open/reporting/sent";
    }

    private QuestionView.Call call(Front front) {
        return QuestionView.Call.to(front.answered(clock.instant(), law.calendar()));
    }

    private static String address(Front front) {
        return "/reporting/" + front.municipality().value() + "/sent";
    }

    private static @Nullable UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
