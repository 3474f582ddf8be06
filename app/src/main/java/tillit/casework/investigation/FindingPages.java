package tillit.casework.investigation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.PlainText;
import tillit.ground.page.Wording;

/** What is collected in an investigation: listed, added to, objected to and put right. */
@Controller
class FindingPages {

    private static final String PAGE = "/investigation/{id}/findings";

    /** What is typed. @param about the entry it speaks of @param relation whether it objects to it or puts it right */
    record FindingForm(
            @Nullable String source,
            Finding.@Nullable Ground ground,
            @Nullable String consent,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate onDay,

            @Nullable String words,
            @Nullable UUID about,
            @Nullable String relation) {}

    private final InvestigationDesk desk;
    private final Findings findings;

    FindingPages(InvestigationDesk desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    @GetMapping(PAGE)
    String list(@PathVariable UUID id, Wording wording, Model model) {
        InvestigationDesk.Overview overview = desk.overview(new InvestigationId(id), "findings-read", wording);
        List<Finding> all = overview.findings();
        model.addAttribute(
                "findings",
                new InvestigationView.Findings(
                        InvestigationPages.address(overview.investigation().id()) + "/findings",
                        overview.head(),
                        InvestigationInWords.crumbs(overview, wording.say("investigation.findings.title"), wording),
                        all.stream()
                                .filter(it -> it.objectionTo().isEmpty()
                                        && it.corrects().isEmpty())
                                .map(it -> found(it, overview, wording))
                                .toList(),
                        Arrays.stream(Finding.Ground.values())
                                .map(it -> new Choice(
                                        it.name(), wording.say("investigation.ground." + it), hint(it, wording)))
                                .toList(),
                        about(all, wording),
                        overview.investigation().isRunning()));
        return "casework/investigation/findings";
    }

    @PostMapping(PAGE)
    @Done("investigation.done.collected")
    String add(@PathVariable UUID id, @ModelAttribute FindingForm form) {
        boolean objection = "objection".equals(form.relation());
        UUID entry = findings.add(
                new InvestigationId(id),
                new Findings.Collected(
                        PlainText.of(form.source()),
                        form.ground(),
                        PlainText.of(form.consent()),
                        form.onDay(),
                        PlainText.of(form.words()),
                        form.about(),
                        objection));
        return "redirect:" + InvestigationPages.address(new InvestigationId(id)) + "/findings#finding-" + entry;
    }

    private static @Nullable String hint(Finding.Ground ground, Wording wording) {
        String key = "investigation.ground." + ground + ".hint";
        return wording.knows(key) ? wording.say(key) : null;
    }

    private static List<Choice> about(List<Finding> all, Wording wording) {
        List<Choice> choices =
                new ArrayList<>(List.of(new Choice("", wording.say("investigation.finding.about.none"))));
        all.stream()
                .filter(it -> it.objectionTo().isEmpty() && it.corrects().isEmpty())
                .map(it -> new Choice(
                        it.id().toString(),
                        wording.say("investigation.finding.about.one", it.source(), wording.day(it.onDay()))))
                .forEach(choices::add);
        return choices;
    }

    private static InvestigationView.Found found(
            Finding finding, InvestigationDesk.Overview overview, Wording wording) {
        return new InvestigationView.Found(
                finding.id().toString(),
                finding.source(),
                facts(finding, overview, wording),
                finding.words(),
                overview.findings().stream()
                        .filter(it -> it.objectionTo()
                                        .filter(finding.id()::equals)
                                        .isPresent()
                                || it.corrects().filter(finding.id()::equals).isPresent())
                        .map(it -> wording.say(
                                it.objectionTo().isPresent()
                                        ? "investigation.finding.objection"
                                        : "investigation.finding.correction",
                                it.source(),
                                wording.day(it.onDay()),
                                it.words()))
                        .toList());
    }

    private static String facts(Finding finding, InvestigationDesk.Overview overview, Wording wording) {
        String by = overview.colleagues().getOrDefault(finding.by(), wording.say("cases.looked.somebody"));
        String ground = wording.say("investigation.ground." + finding.ground());
        String why = finding.consent() == null
                ? ground
                : wording.say("investigation.finding.consent", ground, finding.consent());
        return wording.say(
                "investigation.finding.facts", wording.day(finding.onDay()), why, by, wording.moment(finding.at()));
    }
}
