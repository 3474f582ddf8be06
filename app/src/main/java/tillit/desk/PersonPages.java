package tillit.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseDesk;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseNumber;
import tillit.ground.access.PersonId;
import tillit.ground.page.Asks;
import tillit.ground.page.Form;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Search, and a person's page. What is searched for is sent, never written in an address. */
@Controller
class PersonPages {

    private final PersonDesk desk;
    private final CaseDesk cases;

    PersonPages(PersonDesk desk, CaseDesk cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @GetMapping("/people/search")
    String search(Model model) {
        model.addAttribute("search", SearchView.blank());
        return "desk/search";
    }

    @PostMapping("/people/search")
    @Asks
    String search(@RequestParam(defaultValue = "") String q, Wording wording, HttpServletRequest request, Model model) {
        String typed = q.strip();
        Optional<CaseId> found = caseNumbered(typed);
        if (found.isPresent()) return "redirect:/cases/" + found.get().value();
        model.addAttribute("search", typed.isEmpty() ? SearchView.blank() : desk.search(typed, wording));
        model.addAttribute("form", Form.begun(request.getRequestURI(), request.getParameterMap()));
        return "desk/search";
    }

    @GetMapping("/people/persons/{id}")
    String person(@PathVariable UUID id, Wording wording, Model model) {
        model.addAttribute("person", desk.person(new PersonId(id), wording).orElseThrow(Missing::new));
        return "desk/person";
    }

    private Optional<CaseId> caseNumbered(String typed) {
        String number = typed.toUpperCase(Locale.ROOT);
        return CaseNumber.looksLike(number) ? cases.numbered(number) : Optional.empty();
    }
}
