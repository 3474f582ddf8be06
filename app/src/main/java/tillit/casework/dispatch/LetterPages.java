package tillit.casework.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseId;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.PdfAnswer;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** The letters of a case, and each on a page of its own, where one says that it has left and that it has come. */
@Controller
class LetterPages {

    private static final String LIST = "/dispatch/{id}";
    private static final String ONE = LIST + "/letters/{letter}";

    /** What became of a letter. */
    record StepForm(
            @Nullable String way,
            @Nullable String day,
            @Nullable String words) {}

    private final Letters letters;
    private final Dispatch dispatch;
    private final Deliveries deliveries;
    private final LettersInWords words;
    private final Clock clock;

    LetterPages(Letters letters, Dispatch dispatch, Deliveries deliveries, LettersInWords words, Clock clock) {
        this.letters = letters;
        this.dispatch = dispatch;
        this.deliveries = deliveries;
        this.words = words;
        this.clock = clock;
    }

    static String address(CaseId id) {
        return "/dispatch/" + id.value();
    }

    static String address(CaseId id, LetterId letter) {
        return address(id) + "/letters/" + letter.value();
    }

    @GetMapping(LIST)
    @Transactional(noRollbackFor = Missing.class)
    String list(@PathVariable UUID id, Wording wording, Model model) {
        CaseId socialCase = new CaseId(id);
        model.addAttribute("letters", words.list(socialCase, letters.in(socialCase, wording), wording));
        return "casework/dispatch/letters";
    }

    /** Begins a letter of a kind that is written here. */
    @PostMapping(LIST + "/drafts")
    @FormAt(LIST)
    @Done("dispatch.done.begun")
    String begin(@PathVariable UUID id, @RequestParam(defaultValue = "") String kind) {
        String own = OwnLetters.Kind.of(kind).map(OwnLetters.Kind::id).orElseThrow(DispatchRefusal.NoSuchKind::new);
        return "redirect:" + dispatch.begin(own, new CaseId(id));
    }

    @GetMapping(ONE)
    @Transactional(noRollbackFor = Missing.class)
    String one(@PathVariable UUID id, @PathVariable UUID letter, Wording wording, Form form, Model model) {
        CaseId socialCase = new CaseId(id);
        Letters.OneLetter found = letters.one(socialCase, new LetterId(letter), wording);
        model.addAttribute("form", form.beginningWith("day", List.of(wording.say("dispatch.day.today"))));
        model.addAttribute("letter", words.one(socialCase, found, wording));
        return "casework/dispatch/one";
    }

    /** Answers with the letter itself, which nothing on the way keeps. */
    @GetMapping(ONE + "/pdf")
    void pdf(@PathVariable UUID id, @PathVariable UUID letter, HttpServletResponse response) throws IOException {
        PdfAnswer.shown("brev-" + letter, letters.open(new CaseId(id), new LetterId(letter)), response);
    }

    @PostMapping(ONE + "/sendings")
    @FormAt(ONE)
    @Done("dispatch.done.sent")
    String sent(@PathVariable UUID id, @PathVariable UUID letter, @ModelAttribute StepForm form) {
        List<Refusal> wrong = new ArrayList<>();
        Optional<Delivery.Way> way = Delivery.Way.of(plain(form.way()));
        if (way.isEmpty()) wrong.add(new DispatchRefusal.WayMissing());
        Optional<LocalDate> day = day(form, wrong);
        Refusals.throwAny(wrong);
        deliveries.sent(
                new CaseId(id), new LetterId(letter), way.orElseThrow(), day.orElseThrow(), plain(form.words()));
        return "redirect:" + address(new CaseId(id), new LetterId(letter));
    }

    @PostMapping(ONE + "/receipts")
    @FormAt(ONE)
    @Done("dispatch.done.received")
    String received(@PathVariable UUID id, @PathVariable UUID letter, @ModelAttribute StepForm form) {
        List<Refusal> wrong = new ArrayList<>();
        Optional<Delivery.Known> known = Delivery.Known.of(plain(form.way()));
        if (known.isEmpty()) wrong.add(new DispatchRefusal.WayMissing());
        Optional<LocalDate> day = day(form, wrong);
        Refusals.throwAny(wrong);
        deliveries.received(
                new CaseId(id), new LetterId(letter), known.orElseThrow(), day.orElseThrow(), plain(form.words()));
        return "redirect:" + address(new CaseId(id), new LetterId(letter));
    }

    /** Begins a letter in place of one that was wrong. */
    @PostMapping(ONE + "/replacements")
    @FormAt(ONE)
    @Done("dispatch.done.begun")
    String replace(@PathVariable UUID id, @PathVariable UUID letter) {
        return "redirect:" + dispatch.replace(new CaseId(id), new LetterId(letter));
    }

    private Optional<LocalDate> day(StepForm form, List<Refusal> wrong) {
        Optional<LocalDate> day = TypedMoment.dayOf(plain(form.day()), Stockholm.dayOf(clock.instant()));
        if (day.isEmpty()) wrong.add(new DispatchRefusal.DayUnfit("day", false));
        return day;
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
