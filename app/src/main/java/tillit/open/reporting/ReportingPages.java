package tillit.open.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tillit.casework.intake.About;
import tillit.casework.intake.Arrival;
import tillit.casework.intake.Arrived;
import tillit.casework.intake.Came;
import tillit.casework.intake.Channel;
import tillit.casework.intake.IntakeRefusal;
import tillit.casework.intake.ReportAsReceived;
import tillit.casework.intake.Senders;
import tillit.casework.intake.Written;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PublicDoor;
import tillit.ground.access.Visit;
import tillit.ground.files.HandedIn;
import tillit.ground.law.Law;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Asks;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** The form itself: danger first, then one question a page. What has been typed goes from page to page in the form, and nowhere else. */
@Controller
class ReportingPages {

    /** A school, a hospital or a whole town behind one address sends fewer in an hour; ours. */
    private static final int REPORTS_PER_ADDRESS = 60;

    private static final int REPORTS_TOGETHER = 20_000;
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Fronts fronts;
    private final PublicDoor door;
    private final Senders senders;
    private final ChosenFiles files;
    private final Law law;
    private final Clock clock;

    ReportingPages(Fronts fronts, PublicDoor door, Senders senders, ChosenFiles files, Law law, Clock clock) {
        this.fronts = fronts;
        this.door = door;
        this.senders = senders;
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    /**
     * Where one begins.
     *
     * @param attended whether there is somebody at the office now
     * @param now the time, as it is read; likewise when the office opens and closes
     * @param otherDays what is said of single days with other hours, today and the next week
     */
    record Start(
            Front front,
            QuestionView.Call onCall,
            QuestionView.Call office,
            boolean attended,
            String now,
            String opens,
            String closes,
            List<String> otherDays,
            String address) {}

    /** The municipalities whose forms are open. @param page the page of each that one wants to */
    record Choose(List<Front> fronts, String page) {}

    /** Leads to the only municipality there is, and otherwise asks which. */
    @GetMapping("/reporting")
    String choose(Model model) {
        return choose("", model);
    }

    @GetMapping("/reporting/sent")
    String chooseSent(Model model) {
        return choose("/sent", model);
    }

    private String choose(String page, Model model) {
        List<Front> open = fronts.open();
        if (open.isEmpty()) throw new Missing();
        if (open.size() == 1)
            return "redirect:/reporting/" + open.getFirst().municipality().value() + page;
        model.addAttribute("choose", new Choose(open, page));
        return "open/reporting/choose";
    }

    @GetMapping("/reporting/{municipality:[0-9]{1,4}}")
    String start(@PathVariable int municipality, Wording wording, Model model) {
        Front front = fronts.openOne(municipality);
        Instant now = clock.instant();
        DateTimeFormatter hours = DateTimeFormatter.ofPattern(wording.say("page.time.pattern"));
        model.addAttribute(
                "start",
                new Start(
                        front,
                        QuestionView.Call.to(front.onCall()),
                        QuestionView.Call.to(front.office()),
                        front.isAttended(now, law.calendar()),
                        wording.time(now),
                        hours.format(front.opens()),
                        hours.format(front.closes()),
                        new OtherDays(wording).say(front, today()),
                        "/reporting/" + municipality));
        return "open/reporting/start";
    }

    /** The first question or, when something has to be changed, the one where it is. */
    @GetMapping("/reporting/{municipality:[0-9]{1,4}}/report")
    String question(
            @PathVariable int municipality, Wording wording, Form form, HttpServletRequest request, Model model) {
        Form begun = form.beginningWith(Map.of(Draft.about(0, "kind"), About.CHILD.name()));
        Draft draft = new Draft(begun);
        return show(fronts.openOne(municipality), draft.step(), draft.people(), wording, begun, request, model);
    }

    /** Goes on, back, to an answer that somebody wants to change, or stays where one more is to be written. Nothing is kept. */
    @PostMapping("/reporting/{municipality:[0-9]{1,4}}/report")
    @FormAt("/reporting/{municipality}/report")
    @Asks
    String answer(
            @PathVariable int municipality,
            @RequestParam(name = "do", defaultValue = "") String go,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        Front front = fronts.openOne(municipality);
        Form form = Form.begun(request.getRequestURI(), request.getParameterMap());
        Draft draft = new Draft(form);
        Step here = draft.step();
        if (go.equals("next")) Refusals.throwAny(draft.faults(here, today()));
        Step there =
                switch (go) {
                    case "next" -> onFrom(here, draft);
                    case "back" -> here.before(draft.isAnonymous());
                    case "more", "" -> here;
                    default -> Step.named(go);
                };
        if (!go.equals("more") || draft.people() == Draft.MOST_PEOPLE)
            return show(front, there, draft.people(), wording, form, request, model);
        Map<String, String[]> oneMore = new HashMap<>(request.getParameterMap());
        oneMore.put(Draft.about(draft.people(), "kind"), new String[] {About.CHILD.name()});
        Form withOneMore = Form.begun(request.getRequestURI(), oneMore);
        return show(front, there, draft.people() + 1, wording, withOneMore, request, model);
    }

    /** Somebody who changes one answer at the end comes back to the end, unless that answer asks for another. */
    private Step onFrom(Step here, Draft draft) {
        Step next = here.next(draft.isAnonymous());
        boolean asksMore =
                next == Step.REACH && !draft.faults(Step.REACH, today()).isEmpty();
        return draft.hasBeenChecked() && !asksMore ? Step.CHECK : next;
    }

    /** Sends it with the files that are chosen on the last page; sent twice it is one report with one receipt. */
    @PostMapping(path = "/reporting/{municipality:[0-9]{1,4}}/report", params = "do=send")
    @FormAt("/reporting/{municipality}/report")
    String send(
            @PathVariable int municipality,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        Front front = fronts.openOne(municipality);
        Form form = Form.begun(request.getRequestURI(), request.getParameterMap());
        Draft draft = new Draft(form);
        Refusals.throwAny(Stream.of(Step.values())
                .filter(step -> step != Step.REACH || !draft.isAnonymous())
                .flatMap(step -> draft.faults(step, today()).stream())
                .toList());
        if (!KEY.matcher(draft.key()).matches())
            return show(front, Step.CHECK, draft.people(), wording, form, request, model);
        String here = "report to " + municipality;
        if (!door.admits(here, Visit.of(request), REPORTS_PER_ADDRESS, REPORTS_TOGETHER, AN_HOUR)) {
            throw new ReportingRefusal.TooOften(null);
        }
        List<MultipartFile> chosen = ChosenFiles.chosen(file);
        try (HandedIn attached = files.take(chosen, ChosenFiles.Before.NOTHING, "file", request)) {
            model.addAttribute("arrived", handIn(front, draft, attached, wording));
        }
        model.addAttribute("onCall", call(front));
        model.addAttribute("back", "/reporting/" + municipality + "/sent");
        return "open/reporting/receipt";
    }

    private Arrived handIn(Front front, Draft draft, HandedIn attached, Wording wording) {
        String language = wording.language().tag();
        MunicipalityId municipality = front.municipality();
        try {
            return door.inTheNameOf(
                    municipality,
                    () -> senders.handIn(
                            new ReportAsReceived(
                                    new Came(
                                            senders.unit(),
                                            clock.instant().atOffset(ZoneOffset.UTC),
                                            Channel.WEB_FORM,
                                            Arrival.AS_RECEIVED),
                                    new Written(text(draft, wording), language, List.of()),
                                    draft.by(),
                                    draft.about(),
                                    List.of(),
                                    null),
                            draft.key(),
                            draft.everything(),
                            attached.uploads()));
        } catch (IntakeRefusal.KeyUsedForOther other) {
            throw new ReportingRefusal.SentAlready();
        }
    }

    /** The sender's words as they are; the answers to the smaller questions stand under them, each under its question. */
    private static String text(Draft draft, Wording wording) {
        StringBuilder text = new StringBuilder(draft.value("text"));
        for (String field : List.of("how", "since")) {
            String words = draft.value(field);
            if (!words.isBlank())
                text.append("\n\n")
                        .append(wording.say("reporting.known." + field))
                        .append('\n')
                        .append(words);
        }
        return text.toString();
    }

    private String show(
            Front front, Step step, int people, Wording wording, Form form, HttpServletRequest request, Model model) {
        String key = new Draft(form).key();
        model.addAttribute("form", form);
        model.addAttribute(
                "question",
                new Questions(front, call(front), form, wording)
                        .view(step, people, KEY.matcher(key).matches() ? key : newKey(), files.hint(wording, request)));
        return "open/reporting/question";
    }

    private QuestionView.Call call(Front front) {
        return QuestionView.Call.to(front.answered(clock.instant(), law.calendar()));
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    private static String newKey() {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
