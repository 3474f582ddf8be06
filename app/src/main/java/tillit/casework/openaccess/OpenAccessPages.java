package tillit.casework.openaccess;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Where it is said what is offered without a needs assessment, and where those who came are counted. */
@Controller
class OpenAccessPages {

    private static final String NEW = "/openaccess/new";
    private static final String PAGE = "/openaccess/offerings/{id}";
    private static final String COUNT = "/openaccess/counts/{id}";

    private final Offerings offerings;
    private final Counting counting;
    private final OpenAccessInWords words;

    OpenAccessPages(Offerings offerings, Counting counting, OpenAccessInWords words) {
        this.offerings = offerings;
        this.counting = counting;
        this.words = words;
    }

    @GetMapping("/openaccess")
    String list(Wording wording, Model model) {
        model.addAttribute(
                "listed",
                new OpenAccessView.Listed(
                        offerings.all().stream()
                                .map(it -> words.line(it, wording))
                                .toList(),
                        !Offerings.led().isEmpty()));
        return "casework/openaccess/offerings";
    }

    @GetMapping(NEW)
    String made(Wording wording, Form form, Model model) {
        if (Offerings.led().isEmpty()) throw new Missing();
        model.addAttribute("made", words.made(wording));
        String unit = String.valueOf(Offerings.led().getFirst().unit().value());
        model.addAttribute("form", form.beginningWith(Map.of("unit", unit)));
        return "casework/openaccess/offering";
    }

    /** Says that something is offered. */
    @PostMapping(NEW)
    @Done("openaccess.done.made")
    String make(@ModelAttribute OfferingForm form) {
        if (Offerings.led().isEmpty()) throw new Missing();
        return "redirect:" + OpenAccessInWords.address(offerings.offer(form));
    }

    @GetMapping(PAGE)
    String page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "MONTH") Sums.By by,
            Wording wording,
            Form form,
            Model model) {
        OfferingId of = new OfferingId(id);
        Offering offering = offerings.find(of);
        model.addAttribute("offering", words.page(offering, counting.of(of), by, wording));
        model.addAttribute(
                "form", form.beginningWith(Map.of("day", offerings.today().toString(), "occasions", "1")));
        return "casework/openaccess/page";
    }

    /** Counts those who came. */
    @PostMapping(PAGE + "/counts")
    @FormAt(PAGE)
    @Done("openaccess.done.counted")
    String count(@PathVariable UUID id, @ModelAttribute CountForm form) {
        counting.count(new OfferingId(id), form);
        return "redirect:" + OpenAccessInWords.address(new OfferingId(id));
    }

    /** Gives it its last day. */
    @PostMapping(PAGE + "/endings")
    @FormAt(PAGE)
    @Done("openaccess.done.ended")
    String end(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate endedOn) {
        offerings.end(new OfferingId(id), endedOn);
        return "redirect:" + OpenAccessInWords.address(new OfferingId(id));
    }

    /** What was counted, to keep. */
    @GetMapping(PAGE + "/table")
    ResponseEntity<byte[]> table(
            @PathVariable UUID id, @RequestParam(defaultValue = "MONTH") Sums.By by, Wording wording) {
        OfferingId of = new OfferingId(id);
        offerings.find(of);
        List<Counted> counted = counting.of(of);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tillit-openaccess.csv\"")
                .body(Sums.csv(counted, by, wording).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(COUNT)
    String correction(@PathVariable UUID id, Wording wording, Form form, Model model) {
        StoredCounts.Of found = counting.find(id);
        model.addAttribute("correction", words.correction(offerings.find(found.offering()), found.counted(), wording));
        model.addAttribute("form", form.beginningWith(CountForm.of(found.counted())));
        return "casework/openaccess/correction";
    }

    /** Writes a new row instead. */
    @PostMapping(COUNT)
    @Done("openaccess.done.corrected")
    String correct(@PathVariable UUID id, @ModelAttribute CountForm form) {
        return "redirect:" + OpenAccessInWords.address(counting.correct(id, form));
    }
}
