package tillit.casework.decision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.page.Wording;

/** What was granted and not carried out in time, to be reported each quarter. REQ-EVB. */
@Controller
class LatePages {

    /** Where it lies. */
    static final String PAGE = "/decision/late";

    private final LateMeasures late;
    private final LateInWords words;

    LatePages(LateMeasures late, LateInWords words) {
        this.late = late;
        this.words = words;
    }

    @GetMapping(PAGE)
    @Transactional
    String report(@RequestParam(defaultValue = "") String quarter, Wording wording, Model model) {
        Quarter of = chosen(quarter);
        model.addAttribute("late", words.view(of, late.in(of), late.today(), wording));
        return "casework/decision/late";
    }

    /** What is handed to IVO and the auditors: days, sorts and reasons, and nobody's name. */
    @GetMapping(PAGE + "/table")
    @Transactional
    ResponseEntity<byte[]> table(@RequestParam(defaultValue = "") String quarter, Wording wording) {
        Quarter of = chosen(quarter);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tillit-evb-" + of + ".csv\"")
                .body(words.table(late.in(of), wording).getBytes(StandardCharsets.UTF_8));
    }

    /** The last one that has ended, where no other that has begun is asked for. */
    private Quarter chosen(String written) {
        LocalDate today = late.today();
        return Quarter.read(written).filter(it -> it.hasBegun(today)).orElseGet(() -> Quarter.of(today)
                .before());
    }
}
