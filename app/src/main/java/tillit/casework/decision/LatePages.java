package tillit.casework.decision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** What was granted and not carried out in time, to be reported each quarter, and what of it has been. REQ-EVB. */
@Controller
class LatePages {

    /** Where it lies. */
    static final String PAGE = "/decision/late";

    private static final String OF_QUARTER = PAGE + "/{quarter}";

    private final LateMeasures late;
    private final LateReports reports;
    private final LateEnds ends;
    private final LateInWords words;

    LatePages(LateMeasures late, LateReports reports, LateEnds ends, LateInWords words) {
        this.late = late;
        this.reports = reports;
        this.ends = ends;
        this.words = words;
    }

    /** The page of a quarter. */
    static String address(Quarter quarter) {
        return PAGE + "/" + quarter;
    }

    @GetMapping(PAGE)
    @Transactional
    String latest(Wording wording, Model model) {
        return report("", wording, model);
    }

    @GetMapping(OF_QUARTER)
    @Transactional
    String report(@PathVariable String quarter, Wording wording, Model model) {
        Quarter of = chosen(quarter);
        model.addAttribute("late", words.view(reports.of(of), ends.owed(), late.today(), wording));
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

    /** The report has gone. */
    @PostMapping(OF_QUARTER + "/reports")
    @FormAt(OF_QUARTER)
    @Done("decision.done.late-sent")
    String send(
            @PathVariable String quarter,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate sentOn) {
        Quarter of = Quarter.read(quarter).orElseThrow(Missing::new);
        reports.sent(of, seen, sentOn);
        return "redirect:" + address(of);
    }

    /** It has been told that what was reported waits no longer. */
    @PostMapping(OF_QUARTER + "/ends")
    @FormAt(OF_QUARTER)
    @Done("decision.done.late-told")
    String tell(
            @PathVariable String quarter,
            @RequestParam(defaultValue = "") List<UUID> measures,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate toldOn) {
        Quarter of = Quarter.read(quarter).orElseThrow(Missing::new);
        ends.told(measures.stream().map(MeasureId::new).toList(), toldOn);
        return "redirect:" + address(of);
    }

    /** The last one that has ended, where no other that has begun is asked for. */
    private Quarter chosen(String written) {
        LocalDate today = late.today();
        return Quarter.read(written).filter(it -> it.hasBegun(today)).orElseGet(() -> Quarter.of(today)
                .before());
    }
}
