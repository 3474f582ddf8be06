package tillit.casework.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.Cases;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Crumb;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.PlainText;
import tillit.ground.page.Wording;

/** A measure on its page, and those of one's units: what is granted and not carried out stands first. REQ-EVB. */
@Controller
class MeasurePages {

    private static final String PAGE = "/decision/measures/{id}";

    /** Ours: more in one list is not read. */
    private static final int ROWS = 200;

    private final DecisionDesk desk;
    private final Decisions decisions;
    private final Measures measures;
    private final MeasureInWords words;
    private final Cases cases;
    private final Audit audit;

    MeasurePages(
            DecisionDesk desk, Decisions decisions, Measures measures, MeasureInWords words, Cases cases, Audit audit) {
        this.desk = desk;
        this.decisions = decisions;
        this.measures = measures;
        this.words = words;
        this.cases = cases;
        this.audit = audit;
    }

    /** The page of a measure. */
    static String address(MeasureId id) {
        return "/decision/measures/" + id.value();
    }

    @GetMapping("/decision/measures")
    @Transactional
    String ofUnits(Wording wording, Model model) {
        List<Measure> found = Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .distinct()
                .flatMap(it -> measures.openIn(it, ROWS).stream())
                .toList();
        audit.note(Noted.that("unit-measures-read", found.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("rows " + found.size()));
        model.addAttribute(
                "measures", found.stream().map(it -> row(it, wording)).toList());
        return "casework/decision/measures";
    }

    @GetMapping(PAGE)
    String measure(@PathVariable UUID id, Wording wording, Model model) {
        DecisionDesk.OfMeasure of = desk.measure(new MeasureId(id), wording);
        Measure measure = of.measure();
        String title = words.title(measure, wording);
        List<Crumb> crumbs = new ArrayList<>(of.head().crumbs());
        crumbs.add(new Crumb(wording.say("decision.tab"), DecisionPages.list(measure.socialCase())));
        crumbs.add(new Crumb(title));
        boolean runs = of.isOpen() && measure.state() != Measure.State.ENDED;
        model.addAttribute(
                "measure",
                new MeasureView(
                        address(measure.id()),
                        of.head(),
                        crumbs,
                        title,
                        words.state(measure, wording),
                        wording.say("decision.measure.granted", wording.fullDay(measure.grantedOn())),
                        DecisionPages.address(measure.decision()),
                        of.events().stream().map(it -> event(it, of, wording)).toList(),
                        of.after(),
                        runs ? words.choices(measure, wording) : List.of(),
                        runs));
        return "casework/decision/measure";
    }

    /** What has happened to it, or when it is to be followed up. */
    @PostMapping(PAGE + "/events")
    @FormAt(PAGE)
    @Done("decision.done.measure")
    String write(
            @PathVariable UUID id,
            @RequestParam(required = false) MeasureEvent.@Nullable What what,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(name = "words", defaultValue = "") String said) {
        measures.write(new MeasureId(id), what, on, PlainText.of(said));
        return "redirect:" + address(new MeasureId(id));
    }

    /** Begins the decision that ends it. */
    @PostMapping(PAGE + "/endings")
    @FormAt(PAGE)
    @Done("decision.done.begun")
    String end(@PathVariable UUID id) {
        Measure measure = measures.find(new MeasureId(id)).orElseThrow(Missing::new);
        DecisionId begun = decisions.begin(measure.socialCase(), Measures.ENDING, null, measure.id());
        return "redirect:" + DecisionPages.address(begun);
    }

    private MeasureView.Row row(Measure measure, Wording wording) {
        return new MeasureView.Row(
                address(measure.id()),
                words.title(measure, wording),
                words.state(measure, wording),
                cases.find(measure.socialCase()).map(it -> it.number().value()).orElse(""),
                measure.waitsSince().isPresent());
    }

    private static MeasureView.Event event(MeasureEvent event, DecisionDesk.OfMeasure of, Wording wording) {
        String by = of.colleagues().getOrDefault(event.by(), wording.say("cases.looked.somebody"));
        return new MeasureView.Event(
                wording.say("decision.measure.happened." + event.what(), wording.day(event.on())),
                wording.say("decision.measure.by", by, wording.moment(event.at())),
                event.words());
    }
}
