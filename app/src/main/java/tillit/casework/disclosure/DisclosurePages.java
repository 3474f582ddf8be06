package tillit.casework.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import tillit.ground.law.Stockholm;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.PlainText;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** A request for documents on its page: where it stands, and what is to be done next. F28. */
@Controller
class DisclosurePages {

    /** Who asks, where it is nobody in the case. */
    static final String OTHER = "OTHER";

    /** Who asks, where somebody will not say. */
    static final String ANONYMOUS = "ANONYMOUS";

    private static final String PAGE = "/disclosure/requests/{id}";

    private final DisclosureDesk desk;
    private final Disclosures disclosures;
    private final DisclosureAppeals appeals;
    private final DisclosureInWords words;
    private final Clock clock;

    DisclosurePages(
            DisclosureDesk desk,
            Disclosures disclosures,
            DisclosureAppeals appeals,
            DisclosureInWords words,
            Clock clock) {
        this.desk = desk;
        this.disclosures = disclosures;
        this.appeals = appeals;
        this.words = words;
        this.clock = clock;
    }

    /** The page of a request. */
    static String address(DisclosureId id) {
        return "/disclosure/requests/" + id.value();
    }

    /** The requests of a case. */
    static String list(CaseId id) {
        return "/disclosure/cases/" + id.value();
    }

    @GetMapping(PAGE)
    String request(@PathVariable UUID id, Wording wording, Form form, Model model) {
        DisclosureDesk.Page page = desk.page(new DisclosureId(id), wording);
        model.addAttribute("disclosure", words.view(page, wording));
        model.addAttribute("form", form.beginningWith(Map.of("court", page.court())));
        return "casework/disclosure/disclosure";
    }

    /** Somebody begins to test it. */
    @PostMapping(PAGE + "/tests")
    @FormAt(PAGE)
    @Done("disclosure.done.tested")
    String test(@PathVariable UUID id) {
        disclosures.test(new DisclosureId(id));
        return back(id);
    }

    /** What came of the test. */
    @PostMapping(PAGE + "/answers")
    @FormAt(PAGE)
    @Done("disclosure.done.answered")
    String answer(
            @PathVariable UUID id,
            @RequestParam(required = false) DisclosureAnswer.@Nullable Outcome outcome,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate answeredOn,
            @RequestParam(required = false) DisclosureAnswer.@Nullable How how,
            @RequestParam(defaultValue = "") String reservation,
            @RequestParam(defaultValue = "") String provision,
            @RequestParam(defaultValue = "") String reasons,
            @RequestParam(defaultValue = "false") boolean toldThem,
            @RequestParam(required = false) @Nullable Boolean asksWritten) {
        disclosures.answer(
                new DisclosureId(id),
                new DisclosureAnswer.Said(
                        outcome,
                        answeredOn,
                        how,
                        PlainText.of(reservation),
                        PlainText.of(provision).strip(),
                        PlainText.of(reasons),
                        toldThem),
                asksWritten);
        return back(id);
    }

    /** Whoever was refused asks for a written decision. */
    @PostMapping(PAGE + "/decision-requests")
    @FormAt(PAGE)
    @Done("disclosure.done.asked")
    String ask(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate askedOn) {
        disclosures.askForDecision(new DisclosureId(id), askedOn);
        return back(id);
    }

    /** The written decision. */
    @PostMapping(PAGE + "/decisions")
    @FormAt(PAGE)
    @Done("disclosure.done.decided")
    String decide(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate decidedOn,
            @RequestParam(defaultValue = "") String decidedBy,
            @RequestParam(defaultValue = "") String delegation) {
        disclosures.decide(
                new DisclosureId(id),
                decidedOn,
                PlainText.of(decidedBy).strip(),
                PlainText.of(delegation).strip());
        return back(id);
    }

    /** Whoever asked has got the decision. */
    @PostMapping(PAGE + "/receipts")
    @FormAt(PAGE)
    @Done("disclosure.done.got")
    String got(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate receivedOn) {
        disclosures.got(new DisclosureId(id), receivedOn);
        return back(id);
    }

    /** The decision is appealed. */
    @PostMapping(PAGE + "/appeals")
    @FormAt(PAGE)
    @Done("disclosure.done.appealed")
    String appeal(
            @PathVariable UUID id,
            @RequestParam(name = "appealed.day", defaultValue = "") String day,
            @RequestParam(name = "appealed.time", defaultValue = "") String time,
            @RequestParam(defaultValue = "") String wants) {
        appeals.appeal(new DisclosureId(id), at(day, time, clock), PlainText.of(wants));
        return back(id);
    }

    /** Whether the appeal came in time. */
    @PostMapping(PAGE + "/judgements")
    @FormAt(PAGE)
    @Done("disclosure.done.judged")
    String judge(
            @PathVariable UUID id,
            @RequestParam(required = false) DisclosureAppeal.@Nullable Judged judged,
            @RequestParam(defaultValue = "") String judgedWords) {
        appeals.judge(new DisclosureId(id), judged, PlainText.of(judgedWords));
        return back(id);
    }

    /** It is dismissed since it came too late. */
    @PostMapping(PAGE + "/dismissals")
    @FormAt(PAGE)
    @Done("disclosure.done.dismissed")
    String dismiss(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate dismissedOn,
            @RequestParam(defaultValue = "") String dismissed) {
        appeals.dismiss(new DisclosureId(id), dismissedOn, PlainText.of(dismissed));
        return back(id);
    }

    /** It has gone to the court. */
    @PostMapping(PAGE + "/forwardings")
    @FormAt(PAGE)
    @Done("disclosure.done.forwarded")
    String forward(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String court,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate forwardedOn,
            @RequestParam(defaultValue = "") String stands) {
        appeals.forward(new DisclosureId(id), PlainText.of(court), forwardedOn, PlainText.of(stands));
        return back(id);
    }

    /** What the court said. */
    @PostMapping(PAGE + "/rulings")
    @FormAt(PAGE)
    @Done("disclosure.done.ruled")
    String rule(
            @PathVariable UUID id,
            @RequestParam(required = false) DisclosureAppeal.@Nullable Result result,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate ruledOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate cameOn,
            @RequestParam(defaultValue = "") String effect) {
        appeals.ruled(new DisclosureId(id), new DisclosureAppeal.Ruling(result, ruledOn, cameOn, PlainText.of(effect)));
        return back(id);
    }

    /** It is given out after all. */
    @PostMapping(PAGE + "/releases")
    @FormAt(PAGE)
    @Done("disclosure.done.released")
    String release(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate releasedOn,
            @RequestParam(required = false) DisclosureAnswer.@Nullable How releasedHow,
            @RequestParam(defaultValue = "") String releasedReservation) {
        appeals.release(new DisclosureId(id), releasedOn, releasedHow, PlainText.of(releasedReservation));
        return back(id);
    }

    /** Nobody wants it any more. */
    @PostMapping(PAGE + "/withdrawals")
    @FormAt(PAGE)
    @Done("disclosure.done.withdrawn")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate withdrawnOn,
            @RequestParam(defaultValue = "") String withdrawn) {
        disclosures.withdraw(new DisclosureId(id), withdrawnOn, PlainText.of(withdrawn));
        return back(id);
    }

    static @Nullable Instant at(String day, String time, Clock clock) {
        return TypedMoment.dayOf(day, Stockholm.dayOf(clock.instant()))
                .flatMap(on -> TypedMoment.timeOf(time)
                        .map(at -> on.atTime(at).atZone(Stockholm.ZONE).toInstant()))
                .orElse(null);
    }

    private static String back(UUID id) {
        return "redirect:" + address(new DisclosureId(id));
    }
}
