package tillit.casework.cases;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.PlainText;

/** A case is closed from its own page. */
@Controller
class ClosingPages {

    private final CaseEnds ends;

    ClosingPages(CaseEnds ends) {
        this.ends = ends;
    }

    @PostMapping("/cases/{id}/closings")
    @FormAt("/cases/{id}")
    @Done("cases.done.closed")
    String close(@PathVariable UUID id, @RequestParam(defaultValue = "") String closing) {
        ends.close(new CaseId(id), PlainText.of(closing));
        return "redirect:/cases/" + id;
    }
}
