package tillit.casework.application;

import java.time.LocalDate;
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
import tillit.casework.decision.DecisionId;
import tillit.casework.dispatch.Dispatch;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.PlainText;
import tillit.ground.page.Wording;

/** An application on its page: where it stands, and what is to be done next. */
@Controller
class ApplicationPages {

    private static final String PAGE = "/application/applications/{id}";

    private final ApplicationDesk desk;
    private final Applications applications;
    private final ApplicationOpenings openings;
    private final Delays delays;
    private final ApplicationInWords words;
    private final Dispatch dispatch;

    ApplicationPages(
            ApplicationDesk desk,
            Applications applications,
            ApplicationOpenings openings,
            Delays delays,
            ApplicationInWords words,
            Dispatch dispatch) {
        this.desk = desk;
        this.applications = applications;
        this.openings = openings;
        this.delays = delays;
        this.words = words;
        this.dispatch = dispatch;
    }

    /** The page of an application. */
    static String address(ApplicationId id) {
        return "/application/applications/" + id.value();
    }

    /** The applications of a case. */
    static String list(CaseId id) {
        return "/application/cases/" + id.value();
    }

    @GetMapping(PAGE)
    String application(@PathVariable UUID id, Wording wording, Model model) {
        model.addAttribute("application", words.view(desk.page(new ApplicationId(id), wording), wording));
        return "casework/application/application";
    }

    /** The investigation is opened. */
    @PostMapping(PAGE + "/openings")
    @FormAt(PAGE)
    @Done("application.done.opened")
    String open(@PathVariable UUID id, @RequestParam(defaultValue = "") String again) {
        openings.open(new ApplicationId(id), PlainText.of(again));
        return back(id);
    }

    /** The decision is delayed. */
    @PostMapping(PAGE + "/delays")
    @FormAt(PAGE)
    @Done("application.done.delayed")
    String delay(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reasons,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate expectedOn) {
        delays.assess(new ApplicationId(id), PlainText.of(reasons), expectedOn);
        return back(id);
    }

    /** The party has been told of it. */
    @PostMapping(PAGE + "/tellings")
    @FormAt(PAGE)
    @Done("application.done.told")
    String tell(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate toldOn,
            @RequestParam(required = false) Delay.@Nullable How how) {
        delays.told(new ApplicationId(id), toldOn, how);
        return back(id);
    }

    /** Begins the letter that tells the party of the delay. */
    @PostMapping(PAGE + "/letters")
    @FormAt(PAGE)
    @Done("application.done.letter")
    String letter(@PathVariable UUID id) {
        Application application = desk.find(new ApplicationId(id));
        return "redirect:" + dispatch.begin(ApplicationLetters.DELAY, application.socialCase(), id);
    }

    /** The party asks that it be decided. */
    @PostMapping(PAGE + "/requests")
    @FormAt(PAGE)
    @Done("application.done.requested")
    String request(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate requestedOn) {
        delays.request(new ApplicationId(id), requestedOn);
        return back(id);
    }

    /** A decision has answered it. */
    @PostMapping(PAGE + "/decisions")
    @FormAt(PAGE)
    @Done("application.done.decided")
    String decide(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID decision) {
        applications.decided(new ApplicationId(id), decision == null ? null : new DecisionId(decision));
        return back(id);
    }

    /** The applicant has taken it back. */
    @PostMapping(PAGE + "/withdrawals")
    @FormAt(PAGE)
    @Done("application.done.withdrawn")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate withdrawnOn,
            @RequestParam(defaultValue = "") String withdrawn) {
        applications.withdraw(new ApplicationId(id), withdrawnOn, PlainText.of(withdrawn));
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:" + address(new ApplicationId(id));
    }
}
