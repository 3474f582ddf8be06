package tillit.casework.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.access.User;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** A report that comes by telephone, visit, letter or mail is written down at the desk. */
@Controller
class RegistrationPages {

    private final Intake intake;
    private final Dossiers dossiers;
    private final Clock clock;

    RegistrationPages(Intake intake, Dossiers dossiers, Clock clock) {
        this.intake = intake;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @GetMapping("/intake/reports/new")
    String registration(Wording wording, Form form, Model model) {
        return show(wording, form, people(form), model);
    }

    /** Room for one more person, with all that has been typed. */
    @PostMapping(path = "/intake/reports", params = "more")
    String more(Wording wording, HttpServletRequest request, Model model) {
        Form begun = Form.begun(request.getRequestURI(), request.getParameterMap());
        return show(wording, begun, people(begun) + 1, model);
    }

    /** Ends at the report or, where somebody in it is protected from the one who registered it, at its receipt. */
    @PostMapping("/intake/reports")
    @FormAt("/intake/reports/new")
    @Done("intake.done.registered")
    String register(@Valid ReportForm form, Model model) {
        Intake.Registered registered = intake.register(form.report(ownUnit(), clock));
        if (dossiers.find(registered.report().dossier()).isPresent()) {
            return "redirect:/intake/reports/" + registered.report().value();
        }
        model.addAttribute("receipt", registered.receipt());
        return "casework/intake/receipt";
    }

    private String show(Wording wording, Form form, int people, Model model) {
        User me = Entry.me();
        if (me.memberships().stream().noneMatch(RegistrationPages::receives)) throw new Missing();
        model.addAttribute("form", form.beginningWith(now(wording)));
        model.addAttribute("registration", new Registration(wording, me, Math.min(people, Registration.MOST_PEOPLE)));
        return "casework/intake/registration";
    }

    private Map<String, String> now(Wording wording) {
        Instant now = clock.instant();
        String time =
                DateTimeFormatter.ofPattern(wording.say("page.time.pattern")).format(now.atZone(Stockholm.ZONE));
        return Map.of(
                "receivedAt.day",
                wording.day(Stockholm.dayOf(now)),
                "receivedAt.time",
                time,
                "arrival",
                Arrival.AS_RECEIVED.name(),
                "language",
                "sv");
    }

    private static int people(Form form) {
        String people = form.value("people");
        return people.matches("[0-9]{1,2}") ? Math.max(1, Integer.parseInt(people)) : 1;
    }

    private static UnitId ownUnit() {
        return Entry.me().memberships().stream()
                .filter(RegistrationPages::receives)
                .map(Membership::unit)
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private static boolean receives(Membership membership) {
        return membership.role() != Role.DELIVERER;
    }
}
