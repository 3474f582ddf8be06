package tillit.casework.intake;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tillit.ground.page.Wording;

/** One report: read it, say who it is, assess, decide and answer. */
@Controller
class ReportPages {

    private final ReportViews views;

    ReportPages(ReportViews views) {
        this.views = views;
    }

    @GetMapping("/intake/reports/{id}")
    String report(@PathVariable UUID id, Wording wording, Model model) {
        model.addAttribute("report", views.report(new ReportId(id), wording));
        return "casework/intake/report";
    }

    @GetMapping("/intake/reports/{id}/subjects/{subject}")
    String report(@PathVariable UUID id, @PathVariable UUID subject, Wording wording, Model model) {
        model.addAttribute("report", views.report(new ReportId(id), new SubjectId(subject), wording));
        return "casework/intake/report";
    }
}
