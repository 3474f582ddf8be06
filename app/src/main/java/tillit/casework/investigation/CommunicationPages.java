package tillit.casework.investigation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.PersonId;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.RuleId;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.PlainText;
import tillit.ground.page.Why;
import tillit.ground.page.Wording;

/** What the parties are given before it is decided, and what they say of it. */
@Controller
class CommunicationPages {

    private static final String PAGE = "/investigation/{id}/communication";

    /** What is typed. @param leftOut the ground on which nothing is given */
    record CommunicationForm(
            @Nullable UUID party,
            @Nullable Boolean given,
            @Nullable String what,
            Communication.@Nullable Way way,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate sentOn,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate answerBy,

            @Nullable Boolean oralOffered,
            Communication.@Nullable Ground leftOut,
            @Nullable String reason) {}

    private final InvestigationDesk desk;
    private final Communications communications;
    private final Law law;

    CommunicationPages(InvestigationDesk desk, Communications communications, Law law) {
        this.desk = desk;
        this.communications = communications;
        this.law = law;
    }

    @GetMapping(PAGE)
    String page(@PathVariable UUID id, Wording wording, Model model) {
        InvestigationDesk.Overview overview = desk.overview(new InvestigationId(id), "communication-read", wording);
        model.addAttribute(
                "communication",
                new InvestigationView.Communicated(
                        InvestigationPages.address(overview.investigation().id()) + "/communication",
                        overview.head(),
                        InvestigationInWords.crumbs(
                                overview, wording.say("investigation.communication.title"), wording),
                        law.rule(new RuleId("communication"))
                                .flatMap(it -> it.on(overview.today()))
                                .map(it -> Why.of(it, wording))
                                .orElse(null),
                        overview.parties().stream()
                                .map(it -> state(it, overview, wording))
                                .toList(),
                        overview.communications().stream()
                                .map(it -> sent(it, overview, wording))
                                .toList(),
                        overview.parties().stream()
                                .map(it -> new Choice(it.value().toString(), person(it, overview, wording)))
                                .toList(),
                        choices(Communication.Way.values(), "way", wording),
                        choices(Communication.Ground.values(), "left-out", wording),
                        choices(Communication.Comment.How.values(), "how", wording),
                        overview.communications().stream()
                                .filter(Communication.Given.class::isInstance)
                                .map(it -> sent(it, overview, wording))
                                .map(it -> new Choice(it.id(), it.title()))
                                .toList(),
                        letters(overview),
                        overview.investigation().isRunning()));
        return "casework/investigation/communication";
    }

    @PostMapping(PAGE)
    @Done("investigation.done.communicated")
    String write(@PathVariable UUID id, @ModelAttribute CommunicationForm form) {
        InvestigationId investigation = new InvestigationId(id);
        PersonId party = form.party() == null ? null : new PersonId(form.party());
        answered(form);
        if (Boolean.FALSE.equals(form.given()))
            communications.leftOut(investigation, party, form.leftOut(), PlainText.of(form.reason()));
        else
            communications.given(
                    investigation,
                    new Communications.Sending(
                            party,
                            PlainText.of(form.what()),
                            form.way(),
                            form.sentOn(),
                            form.answerBy(),
                            form.oralOffered()));
        return "redirect:" + InvestigationPages.address(investigation) + "/communication";
    }

    /** Nothing of what follows is asked for before it is said whether the party has had the material. */
    private static void answered(CommunicationForm form) {
        List<Refusal> found = new ArrayList<>();
        if (form.party() == null) found.add(new InvestigationRefusal.Unfilled("party", "party"));
        if (form.given() == null) found.add(new InvestigationRefusal.Unfilled("given", "given"));
        if (form.given() == null) Refusals.throwAny(found);
    }

    /** What a party said of what was given. */
    @PostMapping(PAGE + "/comments")
    @FormAt(PAGE)
    @Done("investigation.done.commented")
    String comment(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID answered,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate cameOn,
            @RequestParam(required = false) Communication.Comment.@Nullable How how,
            @RequestParam(defaultValue = "") String words) {
        if (answered == null) throw new InvestigationRefusal.Unfilled("answered", "answered");
        communications.commented(new InvestigationId(id), answered, cameOn, how, PlainText.of(words));
        return "redirect:" + InvestigationPages.address(new InvestigationId(id)) + "/communication";
    }

    private static String letters(InvestigationDesk.Overview overview) {
        InvestigationDesk.State document = overview.papers().get(Paper.Kind.DOCUMENT);
        return document == null || document.signed().isEmpty()
                ? ""
                : InvestigationPages.address(overview.investigation().id()) + "/letters";
    }

    private static List<Choice> choices(Enum<?>[] values, String what, Wording wording) {
        return Arrays.stream(values)
                .map(it -> new Choice(it.name(), wording.say("investigation." + what + "." + it.name())))
                .toList();
    }

    private static InvestigationView.PartyState state(
            PersonId party, InvestigationDesk.Overview overview, Wording wording) {
        boolean there = !overview.notHeard().contains(party);
        InvestigationDesk.State papers = overview.papers().get(Paper.Kind.DOCUMENT);
        Optional<PaperId> document = papers == null
                ? Optional.empty()
                : papers.signed().stream().findFirst().map(Paper.Signed::id);
        String words = overview.communications().stream()
                .filter(it -> it.party().equals(party))
                .findFirst()
                .map(it -> switch (it) {
                    case Communication.LeftOut _ -> wording.say("investigation.party.left-out");
                    case Communication.Given given
                    when document.isPresent() && !given.paper().equals(document) ->
                        wording.say("investigation.party.earlier");
                    case Communication.Given given
                    when !given.oralOffered() -> wording.say("investigation.party.no-oral");
                    case Communication.Given given
                    when !given.comments().isEmpty() -> wording.say("investigation.party.answered");
                    case Communication.Given given
                    when there -> wording.say("investigation.party.time-out", wording.day(given.answerBy()));
                    case Communication.Given given ->
                        wording.say("investigation.party.waits", wording.day(given.answerBy()));
                })
                .orElseGet(() -> wording.say("investigation.party.nothing"));
        return new InvestigationView.PartyState(person(party, overview, wording), there, words);
    }

    private static InvestigationView.Sent sent(
            Communication communication, InvestigationDesk.Overview overview, Wording wording) {
        String who = person(communication.party(), overview, wording);
        String by = overview.colleagues().getOrDefault(communication.by(), wording.say("cases.looked.somebody"));
        return switch (communication) {
            case Communication.LeftOut left ->
                new InvestigationView.Sent(
                        "",
                        wording.say("investigation.sent.left-out", who),
                        wording.say(
                                "investigation.sent.ground",
                                wording.say("investigation.left-out."
                                        + left.ground().name()),
                                left.reason(),
                                by,
                                wording.moment(left.at())),
                        List.of());
            case Communication.Given given ->
                new InvestigationView.Sent(
                        given.id().toString(),
                        wording.say("investigation.sent.title", who, wording.day(given.sentOn())),
                        wording.say(
                                given.oralOffered() ? "investigation.sent.words-oral" : "investigation.sent.words",
                                given.what(),
                                wording.say("investigation.way." + given.way().name()),
                                wording.fullDay(given.answerBy()),
                                by),
                        given.comments().stream()
                                .map(it -> wording.say(
                                        "investigation.comment.words",
                                        wording.say(
                                                "investigation.how." + it.how().name()),
                                        wording.day(it.cameOn()),
                                        it.words()))
                                .toList());
        };
    }

    private static String person(PersonId id, InvestigationDesk.Overview overview, Wording wording) {
        String name = Objects.requireNonNullElse(overview.names().get(id), "");
        return name.isBlank() ? wording.say("cases.unnamed") : name;
    }
}
