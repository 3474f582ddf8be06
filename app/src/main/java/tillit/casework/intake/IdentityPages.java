package tillit.casework.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.PersonId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.people.Name;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/** Is it the right child? Somebody says so before anything is written on anyone. */
@Controller
class IdentityPages {

    private static final String WHOM = "/intake/reports/{id}/subjects/{subject}";

    /** What is searched for: a number, or a name. */
    record SearchForm(@Nullable String number, @Nullable String name) {

        String words() {
            return Stream.of(number, name)
                    .filter(typed -> typed != null && !typed.isBlank())
                    .findFirst()
                    .map(String::strip)
                    .orElseThrow(() -> new IntakeRefusal.Missing("number"));
        }
    }

    private final Confirmations confirmations;
    private final IdentityViews views;
    private final People people;
    private final ReportViews reports;
    private final Clock clock;

    IdentityPages(Confirmations confirmations, IdentityViews views, People people, ReportViews reports, Clock clock) {
        this.confirmations = confirmations;
        this.views = views;
        this.people = people;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping(WHOM + "/searches")
    String search(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Model model) {
        reports.act(new ReportId(id), new SubjectId(subject), "identity.search", "searches", wording, model);
        return "casework/intake/search";
    }

    /** What was searched for stands in no address. */
    @PostMapping(WHOM + "/searches")
    String search(
            @PathVariable UUID id,
            @PathVariable UUID subject,
            @ModelAttribute SearchForm form,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        String words = form.words();
        SubjectView whom =
                reports.act(new ReportId(id), new SubjectId(subject), "identity.search", "searches", wording, model);
        List<Person> found =
                people.search(words, Stockholm.dayOf(clock.instant())).persons();
        model.addAttribute("form", Form.begun(request.getRequestURI(), request.getParameterMap()));
        model.addAttribute(
                "found", views.ask(found, wording.say("intake.identity.search.title"), whom.called(), wording));
        return "casework/intake/search";
    }

    @PostMapping(WHOM + "/identifications")
    @FormAt(WHOM)
    String identify(@PathVariable UUID id, @PathVariable UUID subject, @RequestParam(defaultValue = "") String who) {
        SubjectId whom = new SubjectId(subject);
        switch (who) {
            case "" -> throw new IntakeRefusal.Missing("who");
            case "again" -> {
                return "redirect:" + ReportViews.address(id, subject) + "/searches";
            }
            case "unsure" -> confirmations.reject(whom);
            default -> confirmations.confirm(whom, person(who));
        }
        return "redirect:" + ReportViews.address(id, subject) + "#protection";
    }

    /** Nobody we know of is meant: the child becomes known as it was written. */
    @PostMapping(WHOM + "/new-people")
    @FormAt(WHOM + "/searches")
    String newcomer(
            @PathVariable UUID id,
            @PathVariable UUID subject,
            @RequestParam(defaultValue = "") String given,
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") String description) {
        confirmations.confirmAsNew(new SubjectId(subject), new Name(given, family), description.strip());
        return "redirect:" + ReportViews.address(id, subject) + "#protection";
    }

    private static PersonId person(String who) {
        try {
            return new PersonId(UUID.fromString(who));
        } catch (IllegalArgumentException noPerson) {
            throw new Missing();
        }
    }
}
