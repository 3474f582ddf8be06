package tillit.casework.investigation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Resent;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.PlainText;
import tillit.ground.page.Wording;

/** The plan and the document of an investigation: written, signed, replaced, and what has been changed in them. */
@Controller
class PaperPages {

    private static final String PAGE = "/investigation/{id}/papers/{kind}";

    private final InvestigationDesk desk;
    private final Papers papers;
    private final PaperInWords words;

    PaperPages(InvestigationDesk desk, Papers papers, PaperInWords words) {
        this.desk = desk;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping(PAGE)
    String paper(@PathVariable UUID id, @PathVariable String kind, Wording wording, Form form, Model model) {
        InvestigationDesk.Sheet sheet = desk.sheet(new InvestigationId(id), kind(kind), wording);
        Form own = form.at(InvestigationPages.address(new InvestigationId(id)) + "/papers/" + kind);
        Resent resent = sheet.state()
                .written()
                .map(it -> Resent.of(own, Answers.FIELD, Answers.from(own), it.answers(), sheet::at))
                .orElse(new Resent(own, Set.of()));
        model.addAttribute("sheet", words.sheet(sheet, resent.both(), wording));
        model.addAttribute("form", form);
        model.addAttribute(
                "own",
                sheet.state()
                        .written()
                        .map(it -> it.answers().in(resent.form()))
                        .orElse(resent.form()));
        return "casework/investigation/paper";
    }

    /** Whatever the button says, what stands in the form is saved first. @param then what is done with it */
    @PostMapping(PAGE)
    @Done("investigation.done.saved")
    String write(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "save") String then,
            HttpServletRequest request) {
        InvestigationId investigation = new InvestigationId(id);
        Answers mine = answers(sent);
        Paper.Draft saved = papers.save(investigation, kind(kind), revision, mine);
        if (then.equals("sign")) {
            if (!saved.answers().equals(mine)) throw new InvestigationRefusal.WrittenSince();
            papers.sign(investigation, kind(kind), saved.revision());
            Deed.rather(request, "investigation.done.signed");
        }
        return "redirect:" + InvestigationPages.address(investigation) + "/papers/" + kind;
    }

    /**
     * What the page's own script is told when it saves.
     *
     * @param at when it was saved, as the page says it
     * @param words what now stands in each field
     */
    record Kept(String at, int revision, Map<String, List<String>> words) {}

    /** Keeps what stands in the form, for the script that sends it as one writes. When it answers, that is on disk. */
    @PostMapping(path = PAGE + "/saves", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> keep(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int revision,
            Wording wording) {
        try {
            Paper.Draft saved = papers.save(new InvestigationId(id), kind(kind), revision, answers(sent));
            Map<String, List<String>> fields = saved.answers().values().entrySet().stream()
                    .collect(Collectors.toMap(it -> Answers.FIELD + it.getKey(), Map.Entry::getValue));
            return ResponseEntity.ok(new Kept(wording.second(saved.savedAt()), saved.revision(), fields));
        } catch (Refusal refused) {
            boolean both =
                    Refusals.of(refused).stream().anyMatch(InvestigationRefusal.ColleagueWrote.class::isInstance);
            if (!both) throw refused;
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
    }

    /** Begins the one that replaces what is signed, with what stands there. */
    @PostMapping(PAGE + "/replacements")
    @FormAt(PAGE)
    @Done("investigation.done.begun")
    String replace(@PathVariable UUID id, @PathVariable String kind) {
        InvestigationId investigation = new InvestigationId(id);
        Paper.Signed before = papers.signed(investigation, kind(kind)).orElseThrow(Missing::new);
        papers.begin(investigation, kind(kind), before.form());
        return "redirect:" + InvestigationPages.address(investigation) + "/papers/" + kind;
    }

    /** Begins it in another form than the usual one. */
    @PostMapping(PAGE + "/beginnings")
    @FormAt(PAGE)
    @Done("investigation.done.begun")
    String begin(@PathVariable UUID id, @PathVariable String kind, @RequestParam(defaultValue = "") String form) {
        if (form.isBlank()) throw new InvestigationRefusal.Unfilled("form", "form");
        if (!form.matches("[a-z0-9-]{1,60}")) throw new Missing();
        papers.begin(new InvestigationId(id), kind(kind), new FormId(form));
        return "redirect:" + InvestigationPages.address(new InvestigationId(id)) + "/papers/" + kind;
    }

    @GetMapping(PAGE + "/changes")
    String changes(@PathVariable UUID id, @PathVariable String kind, Wording wording, Model model) {
        InvestigationDesk.Sheet sheet = desk.sheet(new InvestigationId(id), kind(kind), wording);
        model.addAttribute("changes", words.changes(sheet, wording));
        return "casework/investigation/changes";
    }

    private static Answers answers(MultiValueMap<String, String> sent) {
        sent.replaceAll((_, values) -> values.stream().map(PlainText::whole).toList());
        return Answers.from(sent);
    }

    private static Paper.Kind kind(String path) {
        return Stream.of(Paper.Kind.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(path))
                .findFirst()
                .orElseThrow(Missing::new);
    }
}
