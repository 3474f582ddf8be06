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
import tillit.ground.page.Asks;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.people.Found;
import tillit.ground.people.Name;
import tillit.ground.people.People;
import tillit.ground.people.ReadNumber;

/** Is it the right child? Somebody says so before anything is written on anyone. */
@Controller
class IdentityPages {

    private static final String WHOM = "/intake/reports/{id}/subjects/{subject}";

    /** What is searched for: a number, or a name. */
    record SearchForm(@Nullable String number, @Nullable String name) {

        /** What was typed, the number first. @throws IntakeRefusal.Missing if nothing was */
        List<String> words() {
            List<String> typed = Stream.of(number, name)
                    .filter(it -> it != null && !it.isBlank())
                    .map(String::strip)
                    .toList();
            if (typed.isEmpty()) throw new IntakeRefusal.Missing("number");
            return typed;
        }

        boolean hasNumber() {
            return number != null && !number.isBlank();
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
    String search(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Form form, Model model) {
        show(id, subject, wording, form, model);
        return "casework/intake/search";
    }

    /** What was searched for stands in no address. */
    @PostMapping(WHOM + "/searches")
    @Asks
    String search(
            @PathVariable UUID id,
            @PathVariable UUID subject,
            @ModelAttribute SearchForm form,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        List<String> words = form.words();
        Form begun = Form.begun(request.getRequestURI(), request.getParameterMap());
        SubjectView whom = show(id, subject, wording, begun, model);
        Found found = search(words.getFirst());
        if (form.hasNumber()) model.addAttribute("note", note(found.number(), words.size() > 1, wording));
        if (found.number() instanceof ReadNumber.Rejected && words.size() > 1) found = search(words.getLast());
        model.addAttribute(
                "found",
                views.ask(found.persons(), wording.say("intake.identity.search.title"), whom.called(), wording));
        return "casework/intake/search";
    }

    /** The page; what the report says of whom it is about stands beforehand in the form for a new person. */
    private SubjectView show(UUID id, UUID subject, Wording wording, Form form, Model model) {
        SubjectView whom =
                reports.act(new ReportId(id), new SubjectId(subject), "identity.search", "searches", wording, model);
        model.addAttribute("form", form.beginningWith(whom.newcomer()));
        return whom;
    }

    private Found search(String words) {
        return people.search(words, Stockholm.dayOf(clock.instant()));
    }

    /** What was searched for instead of a number that is none, or what is wrong with it; empty if it can be one. */
    private static String note(ReadNumber number, boolean named, Wording wording) {
        if (!(number instanceof ReadNumber.Rejected rejected)) return "";
        if (!isFaulty(number))
            return wording.say(named ? "intake.identity.search.not-a-number" : "intake.identity.search.as-name");
        String fault = wording.say(rejected.fault().key());
        return wording.say(named ? "intake.identity.search.by-name" : "intake.identity.search.fault", fault);
    }

    /** Whether it was meant as a number; what holds no digits was meant as a name, and is searched for as one. */
    private static boolean isFaulty(ReadNumber number) {
        return number instanceof ReadNumber.Rejected rejected && rejected.fault() != ReadNumber.Fault.NOT_A_NUMBER;
    }

    @PostMapping(WHOM + "/identifications")
    @FormAt(WHOM)
    @Done(value = "intake.done.identified", about = "subject")
    String identify(
            @PathVariable UUID id,
            @PathVariable UUID subject,
            @RequestParam(defaultValue = "") String who,
            HttpServletRequest request) {
        SubjectId whom = new SubjectId(subject);
        switch (who) {
            case "" -> throw new IntakeRefusal.Missing("who");
            case "again" -> {
                Deed.nothing(request);
                return "redirect:" + ReportViews.address(id, subject) + "/searches";
            }
            case "unsure" -> {
                confirmations.reject(whom);
                Deed.rather(request, "intake.done.unsure");
            }
            default -> confirmations.confirm(whom, person(who));
        }
        return "redirect:" + ReportViews.address(id, subject) + "#protection";
    }

    /** Nobody we know of is meant: the child becomes known as it was written. */
    @PostMapping(WHOM + "/new-people")
    @FormAt(WHOM + "/searches")
    @Done(value = "intake.done.introduced", about = "subject")
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
