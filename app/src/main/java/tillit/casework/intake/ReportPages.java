package tillit.casework.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tillit.ground.page.Deed;
import tillit.ground.page.Wording;

/** One report: read it, say who it is, assess, decide and answer. */
@Controller
class ReportPages {

    private final ReportViews views;
    private final Telltale telltale;

    ReportPages(ReportViews views, Telltale telltale) {
        this.views = views;
        this.telltale = telltale;
    }

    @GetMapping("/intake/reports/{id}")
    String report(@PathVariable UUID id, Wording wording, HttpServletRequest request, Model model) {
        return show(views.report(new ReportId(id), wording), wording, request, model);
    }

    @GetMapping("/intake/reports/{id}/subjects/{subject}")
    String report(
            @PathVariable UUID id,
            @PathVariable UUID subject,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        return show(views.report(new ReportId(id), new SubjectId(subject), wording), wording, request, model);
    }

    private String show(ReportView report, Wording wording, HttpServletRequest request, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("told", telltale.told(Deed.before(request), report, wording));
        return "casework/intake/report";
    }
}
