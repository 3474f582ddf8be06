package tillit.casework.investigation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.dispatch.Dispatch;
import tillit.ground.access.Dossier;
import tillit.ground.access.Dossiers;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Deadline;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;
import tillit.ground.mandate.Mandate;
import tillit.ground.page.Beside;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.PlainText;
import tillit.ground.page.Why;
import tillit.ground.page.Wording;

/** An investigation at a glance, and that it may take longer. */
@Controller
class InvestigationPages {

    private static final String PAGE = "/investigation/{id}";

    private final InvestigationDesk desk;
    private final Investigations investigations;
    private final Dispatch dispatch;
    private final Extensions extensions;
    private final List<Outcomes> outcomes;
    private final Mandate mandate;
    private final Dossiers dossiers;
    private final DutyInWords duties;
    private final Law law;

    InvestigationPages(
            InvestigationDesk desk,
            Investigations investigations,
            Dispatch dispatch,
            Extensions extensions,
            List<Outcomes> outcomes,
            Mandate mandate,
            Dossiers dossiers,
            DutyInWords duties,
            Law law) {
        this.desk = desk;
        this.investigations = investigations;
        this.dispatch = dispatch;
        this.extensions = extensions;
        this.outcomes = List.copyOf(outcomes);
        this.mandate = mandate;
        this.dossiers = dossiers;
        this.duties = duties;
        this.law = law;
    }

    /** The page of an investigation. */
    static String address(InvestigationId id) {
        return "/investigation/" + id.value();
    }

    @GetMapping(PAGE)
    String overview(@PathVariable UUID id, Wording wording, Model model) {
        InvestigationDesk.Overview overview = desk.overview(new InvestigationId(id), "investigation-read", wording);
        List<Beside.Line> lines = outcomes.stream()
                .flatMap(it -> it.of(overview.investigation(), wording).stream())
                .toList();
        model.addAttribute("investigation", new InvestigationInWords(overview, duties, wording).view(lines));
        return "casework/investigation/investigation";
    }

    @GetMapping(PAGE + "/extension")
    String longer(@PathVariable UUID id, Wording wording, Model model) {
        InvestigationId investigation = new InvestigationId(id);
        InvestigationDesk.Overview overview = desk.overview(investigation, "investigation-read", wording);
        Dossier dossier =
                dossiers.find(overview.investigation().socialCase().dossier()).orElseThrow(Missing::new);
        LocalDate today = overview.today();
        boolean may = mandate.covers(Extensions.DECISION, dossier.unit(), today);
        model.addAttribute(
                "longer",
                new InvestigationView.Longer(
                        address(investigation) + "/extension",
                        address(investigation),
                        overview.head(),
                        InvestigationInWords.crumbs(overview, wording.say("investigation.longer.title"), wording),
                        extensions
                                .deadline(investigation)
                                .map(Deadline::dueOn)
                                .map(wording::fullDay)
                                .orElse(""),
                        law.rule(new RuleId("extending-an-investigation"))
                                .flatMap(it -> it.on(today))
                                .map(it -> Why.of(it, wording))
                                .orElse(null),
                        may ? "" : wording.say("investigation.longer.not-you", who(today, wording))));
        return "casework/investigation/extension";
    }

    @PostMapping(PAGE + "/extension")
    @Done("investigation.done.extended")
    String extend(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate newEnd,
            @RequestParam(defaultValue = "") String reasons) {
        extensions.extend(new InvestigationId(id), newEnd, PlainText.of(reasons));
        return "redirect:" + address(new InvestigationId(id));
    }

    /** Begins a letter: that it has been opened or closed, or the material that a party reads before it is decided. */
    @PostMapping(PAGE + "/letters")
    @FormAt(PAGE)
    @Done("investigation.done.letter")
    String letter(@PathVariable UUID id, @RequestParam(defaultValue = InvestigationLetters.OPENED) String kind) {
        Investigation investigation =
                investigations.find(new InvestigationId(id)).orElseThrow(Missing::new);
        if (!InvestigationLetters.KINDS.contains(kind)) throw new Missing();
        return "redirect:" + dispatch.begin(kind, investigation.socialCase(), id);
    }

    private String who(LocalDate today, Wording wording) {
        Level level = mandate.whoMay(Extensions.DECISION, today).orElse(Level.BOARD);
        return wording.say(
                        "mandate.level." + level.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toLowerCase(wording.language().locale());
    }
}
