package tillit.casework.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;

/** On the page of a report that came by the form: ask its sender, and say that one has read what the sender has written. */
@Controller
class CorrespondencePages {

    private final Correspondence correspondence;

    CorrespondencePages(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @PostMapping("/intake/reports/{id}/questions")
    @FormAt("/intake/reports/{id}")
    @Done("intake.done.asked")
    String ask(@PathVariable UUID id, @RequestParam(required = false) @Nullable String question) {
        correspondence.ask(new ReportId(id), question);
        return back(id);
    }

    /** What has come after the page was made is not among those that are said to be read. */
    @PostMapping("/intake/reports/{id}/readings")
    @FormAt("/intake/reports/{id}")
    @Done("intake.done.read")
    String read(@PathVariable UUID id, @RequestParam(name = "addition", defaultValue = "") List<UUID> additions) {
        correspondence.read(new ReportId(id), additions);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/intake/reports/" + id + "#sender";
    }
}
