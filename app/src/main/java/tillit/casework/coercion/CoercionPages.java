package tillit.casework.coercion;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.casework.cases.CaseId;
import tillit.casework.dispatch.Dispatch;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.PdfAnswer;
import tillit.ground.page.PlainText;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** What is done against somebody's will: those of a case, each on its page, each step on a page that asks for no more than it needs. */
@Controller
class CoercionPages {

    private static final String PAGE = "/coercion/{id}";
    private static final String STEP = PAGE + "/steps/{what}";

    /** What is typed. */
    record StepForm(
            @Nullable String on,
            @Nullable String time,
            @Nullable String court,
            @Nullable String number,
            @Nullable List<String> grounds,
            @Nullable String until,
            @Nullable String minutes,
            @Nullable String words) {}

    private final CoercionDesk desk;
    private final Coercions coercions;
    private final CourtPackages packages;
    private final CoercionInWords words;
    private final Dispatch dispatch;
    private final Clock clock;

    CoercionPages(
            CoercionDesk desk,
            Coercions coercions,
            CourtPackages packages,
            CoercionInWords words,
            Dispatch dispatch,
            Clock clock) {
        this.desk = desk;
        this.coercions = coercions;
        this.packages = packages;
        this.words = words;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** Those of a case. */
    static String list(CaseId id) {
        return "/coercion/cases/" + id.value();
    }

    /** One on its page. */
    static String address(CoercionId id) {
        return "/coercion/" + id.value();
    }

    @GetMapping("/coercion/cases/{id}")
    String all(@PathVariable UUID id, Wording wording, Model model) {
        CaseId socialCase = new CaseId(id);
        model.addAttribute("coercions", words.all(desk.ofCase(socialCase, wording), socialCase, wording));
        return "casework/coercion/list";
    }

    @GetMapping(PAGE)
    String one(@PathVariable UUID id, Wording wording, Model model) {
        model.addAttribute("coercion", words.view(desk.one(new CoercionId(id), wording), wording));
        return "casework/coercion/coercion";
    }

    @GetMapping(STEP)
    String step(@PathVariable UUID id, @PathVariable String what, Wording wording, Form form, Model model) {
        CoercionDesk.One one = desk.one(new CoercionId(id), wording);
        What step = What.of(what).orElseThrow(Missing::new);
        boolean offered = one.caseIsOpen() && Course.possible(one.coercion()).contains(step);
        if (!offered && !form.refused()) return "redirect:" + address(new CoercionId(id));
        model.addAttribute("step", words.step(one, step, wording));
        Coercion it = one.coercion();
        model.addAttribute(
                "form",
                form.beginningWith("court", List.of(it.court())).beginningWith("number", List.of(it.caseNumber())));
        return "casework/coercion/step";
    }

    @PostMapping(STEP)
    @Done("coercion.done.step")
    String write(@PathVariable UUID id, @PathVariable String what, @ModelAttribute StepForm form) {
        CoercionId coercion = new CoercionId(id);
        coercions.write(coercion, What.of(what).orElseThrow(Missing::new), written(form));
        return "redirect:" + address(coercion);
    }

    /** Makes the package for the court from what stands in the file now. */
    @PostMapping(PAGE + "/packages")
    @FormAt(PAGE)
    @Done("coercion.done.package")
    String make(@PathVariable UUID id, Wording wording) {
        packages.make(new CoercionId(id), wording);
        return "redirect:" + address(new CoercionId(id)) + "#package";
    }

    /** Begins the letter that goes to the court with the package. */
    @PostMapping(PAGE + "/letters")
    @FormAt(PAGE)
    @Done("coercion.done.letter")
    String letter(@PathVariable UUID id) {
        Coercion it = coercions.find(new CoercionId(id)).orElseThrow(Missing::new);
        return "redirect:" + dispatch.begin(CoercionLetters.KIND, it.socialCase(), id);
    }

    /** One that was made, which nothing on the way keeps. */
    @GetMapping("/coercion/packages/{id}")
    void open(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        byte[] content = packages.open(new PackageId(id));
        PdfAnswer.saved(id.toString(), content, response);
    }

    private Written written(StepForm form) {
        return new Written(
                day(form.on()),
                time(form.time()),
                PlainText.of(plain(form.court())),
                PlainText.of(plain(form.number())),
                grounds(form.grounds()),
                coming(form.until()),
                PlainText.of(plain(form.minutes())),
                PlainText.of(plain(form.words())));
    }

    private @Nullable LocalDate day(@Nullable String typed) {
        return Optional.of(plain(typed))
                .filter(it -> !it.isBlank())
                .flatMap(it -> TypedMoment.dayOf(it, today()))
                .orElse(null);
    }

    private @Nullable LocalDate coming(@Nullable String typed) {
        return Optional.of(plain(typed))
                .filter(it -> !it.isBlank())
                .flatMap(it -> TypedMoment.comingDayOf(it, today()))
                .orElse(null);
    }

    private static @Nullable LocalTime time(@Nullable String typed) {
        return Optional.of(plain(typed))
                .filter(it -> !it.isBlank())
                .flatMap(TypedMoment::timeOf)
                .orElse(null);
    }

    private static Set<Ground> grounds(@Nullable List<String> typed) {
        if (typed == null) return Set.of();
        return Arrays.stream(Ground.values())
                .filter(it -> typed.contains(it.name()))
                .collect(Collectors.toSet());
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
