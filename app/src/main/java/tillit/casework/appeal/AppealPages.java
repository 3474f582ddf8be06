package tillit.casework.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseId;
import tillit.casework.dispatch.Dispatch;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.PlainText;
import tillit.ground.page.Wording;

/** An appeal on its page: where it stands, and what is to be done next. REQ-APPEALCLOCK. */
@Controller
class AppealPages {

    /** Who appeals, where it is nobody in the case. */
    static final String OTHER = "OTHER";

    private static final String PAGE = "/appeal/appeals/{id}";

    private final AppealDesk desk;
    private final Appeals appeals;
    private final Reconsiderations reconsiderations;
    private final Courts courts;
    private final AppealInWords words;
    private final Dispatch dispatch;

    AppealPages(
            AppealDesk desk,
            Appeals appeals,
            Reconsiderations reconsiderations,
            Courts courts,
            AppealInWords words,
            Dispatch dispatch) {
        this.desk = desk;
        this.appeals = appeals;
        this.reconsiderations = reconsiderations;
        this.courts = courts;
        this.words = words;
        this.dispatch = dispatch;
    }

    /** The page of an appeal. */
    static String address(AppealId id) {
        return "/appeal/appeals/" + id.value();
    }

    /** The appeals of a case. */
    static String list(CaseId id) {
        return "/appeal/cases/" + id.value();
    }

    @GetMapping(PAGE)
    String appeal(@PathVariable UUID id, Wording wording, Form form, Model model) {
        AppealDesk.Page page = desk.page(new AppealId(id), wording);
        model.addAttribute("appeal", words.view(page, wording));
        model.addAttribute(
                "form",
                form.beginningWith(Map.of("court", page.court(), "rulingCourt", page.court()))
                        .beginningWith("enclosures", List.of("APPEAL", "DECISION")));
        return "casework/appeal/appeal";
    }

    /** Whether it came in time. */
    @PostMapping(PAGE + "/judgements")
    @FormAt(PAGE)
    @Done("appeal.done.judged")
    String judge(
            @PathVariable UUID id,
            @RequestParam(required = false) Appeal.@Nullable Judged judged,
            @RequestParam(required = false) @Nullable Boolean rightPerson,
            @RequestParam(defaultValue = "") String judgedWords) {
        appeals.judge(new AppealId(id), judged, rightPerson, PlainText.of(judgedWords));
        return back(id);
    }

    /** Begins the decision that dismisses it. */
    @PostMapping(PAGE + "/dismissals")
    @FormAt(PAGE)
    @Done("appeal.done.begun")
    String dismiss(@PathVariable UUID id) {
        return "redirect:/decision/decisions/"
                + reconsiderations.beginDismissal(new AppealId(id)).value();
    }

    /** The decision stands. */
    @PostMapping(PAGE + "/reconsiderations")
    @FormAt(PAGE)
    @Done("appeal.done.stands")
    String stands(@PathVariable UUID id, @RequestParam(defaultValue = "") String stands) {
        reconsiderations.stands(new AppealId(id), PlainText.of(stands));
        return back(id);
    }

    /** Begins the decision that changes the one that is appealed. */
    @PostMapping(PAGE + "/changes")
    @FormAt(PAGE)
    @Done("appeal.done.begun")
    String change(@PathVariable UUID id) {
        return "redirect:/decision/decisions/"
                + reconsiderations.beginChange(new AppealId(id)).value();
    }

    /** Whether the change is wholly what was asked. */
    @PostMapping(PAGE + "/outcomes")
    @FormAt(PAGE)
    @Done("appeal.done.changed")
    String changed(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean wholly,
            @RequestParam(defaultValue = "") String changed) {
        reconsiderations.changed(new AppealId(id), wholly, PlainText.of(changed));
        return back(id);
    }

    /** Begins the letter with which it goes to the court. */
    @PostMapping(PAGE + "/letters")
    @FormAt(PAGE)
    @Done("appeal.done.letter")
    String letter(@PathVariable UUID id) {
        Appeal appeal = appeals.find(new AppealId(id)).orElseThrow(Missing::new);
        return "redirect:" + dispatch.begin(AppealLetters.KIND, appeal.socialCase(), id);
    }

    /** It has gone to the court. */
    @PostMapping(PAGE + "/forwardings")
    @FormAt(PAGE)
    @Done("appeal.done.forwarded")
    String forward(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String court,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate forwardedOn,
            @RequestParam(required = false) @Nullable List<Appeal.Enclosure> enclosures,
            @RequestParam(defaultValue = "") String note) {
        courts.forward(
                new AppealId(id),
                PlainText.of(court),
                forwardedOn,
                enclosures == null ? List.of() : enclosures,
                PlainText.of(note));
        return back(id);
    }

    /** What the court has ruled. */
    @PostMapping(PAGE + "/rulings")
    @FormAt(PAGE)
    @Done("appeal.done.ruled")
    String rule(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String rulingCourt,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable Boolean interim,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate ruledOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate cameOn,
            @RequestParam(required = false) CourtRuling.@Nullable Result result,
            @RequestParam(defaultValue = "") String effect,
            @RequestParam(required = false) @Nullable Boolean against) {
        courts.ruled(
                new AppealId(id),
                new CourtRuling.Said(
                        PlainText.of(rulingCourt).strip(),
                        PlainText.of(number).strip(),
                        interim,
                        ruledOn,
                        cameOn,
                        result,
                        PlainText.of(effect),
                        against));
        return back(id);
    }

    /** What we do about a ruling that went against us. */
    @PostMapping(PAGE + "/rulings/{ruling}/answers")
    @FormAt(PAGE)
    @Done("appeal.done.answered")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID ruling,
            @RequestParam(required = false) CourtRuling.@Nullable Answer ours,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String why) {
        courts.answer(new RulingId(ruling), ours, PlainText.of(next), PlainText.of(why));
        return back(id);
    }

    /** The other side has appealed the ruling. */
    @PostMapping(PAGE + "/instances")
    @FormAt(PAGE)
    @Done("appeal.done.further")
    String further(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String further,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate furtherOn,
            @RequestParam(defaultValue = "") String furtherWords) {
        courts.goesFurther(new AppealId(id), PlainText.of(further), furtherOn, PlainText.of(furtherWords));
        return back(id);
    }

    /** What the court ruled stands. */
    @PostMapping(PAGE + "/endings")
    @FormAt(PAGE)
    @Done("appeal.done.ended")
    String end(@PathVariable UUID id, @RequestParam(defaultValue = "") String ending) {
        courts.rulingStands(new AppealId(id), PlainText.of(ending));
        return back(id);
    }

    /** It is withdrawn. */
    @PostMapping(PAGE + "/withdrawals")
    @FormAt(PAGE)
    @Done("appeal.done.withdrawn")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate withdrawnOn,
            @RequestParam(defaultValue = "") String withdrawn) {
        appeals.withdraw(new AppealId(id), withdrawnOn, PlainText.of(withdrawn));
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:" + address(new AppealId(id));
    }
}
