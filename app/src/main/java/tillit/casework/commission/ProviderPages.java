package tillit.casework.commission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import tillit.ground.access.Entry;
import tillit.ground.access.SessionCookie;
import tillit.ground.access.SignIn;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.PlainText;
import tillit.ground.page.Wording;

/** The pages of those from whom something is commissioned. They have no others. */
@Controller
class ProviderPages {

    /** What the provider has been asked and has not done. */
    static final String ALL = "/provider";

    private static final String PAGE = ALL + "/commissions/{id}";

    private final ProviderDesk desk;
    private final ProviderAnswers answers;
    private final CommissionInWords words;
    private final SignIn signIn;

    ProviderPages(ProviderDesk desk, ProviderAnswers answers, CommissionInWords words, SignIn signIn) {
        this.desk = desk;
        this.answers = answers;
        this.words = words;
        this.signIn = signIn;
    }

    /** The page of a commission. */
    static String address(CommissionId id) {
        return ALL + "/commissions/" + id.value();
    }

    @GetMapping(ALL)
    String all(Wording wording, Model model) {
        ProviderDesk.Listed listed = desk.all();
        model.addAttribute("provider", listed.provider().name());
        model.addAttribute(
                "commissions",
                listed.commissions().stream()
                        .map(it -> words.row(
                                it,
                                address(it.id()),
                                listed.names().getOrDefault(it.id(), ""),
                                wording.moment(it.placedAt()),
                                false,
                                wording))
                        .toList());
        return "casework/commission/providerList";
    }

    @GetMapping(PAGE)
    String commission(@PathVariable UUID id, Wording wording, Model model) {
        model.addAttribute("commission", words.ofProvider(desk.page(new CommissionId(id)), wording));
        return "casework/commission/providerPage";
    }

    /** It carries it out. */
    @PostMapping(PAGE + "/acknowledgements")
    @FormAt(PAGE)
    @Done("commission.provider.done.acknowledged")
    String acknowledge(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate startsOn,
            @RequestParam(defaultValue = "") String startWords) {
        answers.acknowledge(new CommissionId(id), startsOn, PlainText.of(startWords));
        return "redirect:" + address(new CommissionId(id));
    }

    /** It does not. From then on it sees nothing of it. */
    @PostMapping(PAGE + "/refusals")
    @FormAt(PAGE)
    @Done("commission.provider.done.declined")
    String decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String declined) {
        answers.decline(new CommissionId(id), PlainText.of(declined));
        return "redirect:" + ALL;
    }

    /** It has begun. */
    @PostMapping(PAGE + "/starts")
    @FormAt(PAGE)
    @Done("commission.provider.done.started")
    String start(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate startedOn) {
        answers.start(new CommissionId(id), startedOn);
        return "redirect:" + address(new CommissionId(id));
    }

    /** How it goes. */
    @PostMapping(PAGE + "/reports")
    @FormAt(PAGE)
    @Done("commission.provider.done.reported")
    String report(@PathVariable UUID id, @RequestParam(defaultValue = "") String report) {
        answers.report(new CommissionId(id), PlainText.of(report));
        return "redirect:" + address(new CommissionId(id));
    }

    /** It is done. From then on it sees nothing of it. */
    @PostMapping(PAGE + "/endings")
    @FormAt(PAGE)
    @Done("commission.provider.done.done")
    String end(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate doneOn,
            @RequestParam(defaultValue = "") String done) {
        answers.done(new CommissionId(id), doneOn, PlainText.of(done));
        return "redirect:" + ALL;
    }

    @PostMapping(ALL + "/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        Entry.current().ifPresent(signIn::out);
        SessionCookie.take(request, response);
        return "redirect:/sign-in?out";
    }
}
