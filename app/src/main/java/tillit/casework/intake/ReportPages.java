package tillit.casework.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tillit.ground.page.Beside;
import tillit.ground.page.Deed;
import tillit.ground.page.Wording;

/** One report: read it, say who it is, assess, decide and answer. */
@Controller
class ReportPages {

    private final ReportViews views;
    private final Telltale telltale;

    private final List<Beside> besides;

    ReportPages(ReportViews views, Telltale telltale, List<Beside> besides) {
        this.views = views;
        this.telltale = telltale;
        this.besides = List.copyOf(besides);
    }

    @GetMapping("/intake/reports/{id}")
    String report(@PathVariable UUID id, Wording wording, HttpServletRequest request, Model model) {
        return show(id, views.report(new ReportId(id), wording), wording, request, model);
    }

    @GetMapping("/intake/reports/{id}/subjects/{subject}")
    String report(
            @PathVariable UUID id,
            @PathVariable UUID subject,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        return show(id, views.report(new ReportId(id), new SubjectId(subject), wording), wording, request, model);
    }

    private String show(UUID id, ReportView report, Wording wording, HttpServletRequest request, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("told", telltale.told(Deed.before(request), report, wording));
        model.addAttribute(
                "beside",
                besides.stream().flatMap(it -> it.of(id, wording).stream()).toList());
        return "casework/intake/report";
    }
}
