package tillit.casework.decision;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseId;
import tillit.casework.investigation.Investigation;
import tillit.casework.investigation.Investigations;
import tillit.ground.access.UserId;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Outcome;
import tillit.ground.law.Law;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Wording;

/** The decisions and measures of a case, and where a decision is begun. */
@Controller
class DecisionListPages {

    private static final String PAGE = "/decision/cases/{id}";

    private static final List<Outcome> RANKS =
            List.of(Outcome.GRANTS, Outcome.CLOSES, Outcome.ENDS, Outcome.REFUSES, Outcome.OTHER);

    private final DecisionDesk desk;
    private final Decisions decisions;
    private final Investigations investigations;
    private final MeasureInWords measures;
    private final Law law;

    DecisionListPages(
            DecisionDesk desk, Decisions decisions, Investigations investigations, MeasureInWords measures, Law law) {
        this.desk = desk;
        this.decisions = decisions;
        this.investigations = investigations;
        this.measures = measures;
        this.law = law;
    }

    @GetMapping(PAGE)
    String list(@PathVariable UUID id, Wording wording, Model model) {
        CaseId socialCase = new CaseId(id);
        DecisionDesk.OfCase of = desk.ofCase(socialCase, wording);
        Locale reader = wording.language().locale();
        model.addAttribute(
                "decisions",
                new DecisionListView(
                        DecisionPages.list(socialCase),
                        of.head(),
                        of.head().to(wording.say("decision.tab")),
                        of.decisions().stream()
                                .filter(it -> !(it instanceof Decision.Taken))
                                .map(it -> line(it, of, wording))
                                .toList(),
                        of.decisions().stream()
                                .filter(Decision.Taken.class::isInstance)
                                .map(it -> line(it, of, wording))
                                .toList(),
                        of.measures().stream()
                                .map(it -> measures.line(it, wording))
                                .toList(),
                        of.kinds().stream()
                                .filter(it -> Measures.needsNoMeasure(it))
                                .filter(it -> of.running().isPresent() || !Measures.closes(it))
                                .sorted(inOrder(reader))
                                .map(it -> new Choice(it.id(), it.title().in(reader)))
                                .toList()));
        return "casework/decision/list";
    }

    /** A decision that is begun while an investigation runs comes from that. */
    @PostMapping(PAGE + "/decisions")
    @FormAt(PAGE)
    @Done("decision.done.begun")
    String begin(@PathVariable UUID id, @RequestParam(required = false) @Nullable String kind) {
        if (kind == null || kind.isBlank()) throw new DecisionRefusal.WordsMissing("kind");
        CaseId socialCase = new CaseId(id);
        Optional<Investigation> running = investigations.in(socialCase).stream()
                .filter(Investigation::isRunning)
                .findFirst();
        DecisionId begun =
                decisions.begin(socialCase, kind, running.map(Investigation::id).orElse(null), null);
        return "redirect:" + DecisionPages.address(begun);
    }

    /** What is granted and what ends an investigation first, then what is refused, last what is seldom; by their names in the reader's language. */
    private static Comparator<DecisionRule> inOrder(Locale reader) {
        Collator names = Collator.getInstance(reader);
        return Comparator.<DecisionRule>comparingInt(
                        it -> RANKS.indexOf(it.effect().outcome()))
                .thenComparing(it -> it.title().in(reader), names::compare);
    }

    private DecisionListView.Line line(Decision decision, DecisionDesk.OfCase of, Wording wording) {
        Sheet sheet = decision.sheet();
        String title = law.decision(sheet.kind(), sheet.kindFrom())
                .map(it -> it.title().in(wording.language().locale()))
                .orElse(sheet.kind());
        Optional<String> measure = of.measures().stream()
                .filter(it -> sheet.measure().equals(Optional.of(it.id())))
                .findFirst()
                .map(it -> measures.title(it, wording));
        String whole =
                measure.map(it -> wording.say("decision.list.about", title, it)).orElse(title);
        String state =
                switch (decision) {
                    case Decision.Draft _ ->
                        wording.say(
                                "decision.state.draft",
                                name(sheet.savedBy(), of, wording),
                                wording.moment(sheet.savedAt()));
                    case Decision.Proposed it ->
                        wording.say("decision.state.proposed", name(it.to(), of, wording), wording.moment(it.since()));
                    case Decision.Waiting it ->
                        wording.say(
                                "decision.state.waiting",
                                wording.say("mandate.level."
                                                + it.level()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))
                                        .toLowerCase(wording.language().locale()));
                    case Decision.Taken it ->
                        wording.say(
                                "decision.state.taken",
                                wording.fullDay(it.ruling().on()));
                    case Decision.ThrownAway _ -> wording.say("decision.state.thrown-away");
                };
        String words =
                decision instanceof Decision.Taken taken ? taken.content().what() : "";
        return new DecisionListView.Line(DecisionPages.address(sheet.id()), whole, state, words);
    }

    private static String name(UserId id, DecisionDesk.OfCase of, Wording wording) {
        return of.colleagues().getOrDefault(id, wording.say("cases.looked.somebody"));
    }
}
