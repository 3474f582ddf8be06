package tillit.casework.disclosure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.page.Crumb;
import tillit.ground.page.Done;
import tillit.ground.page.PlainText;
import tillit.ground.page.Wording;

/** The requests for documents of one's units and of a case, and where one is written down. */
@Controller
class DisclosureListPages {

    private static final String REGISTRATION = "/disclosure/cases/{id}/requests";

    private final DisclosureDesk desk;
    private final Disclosures disclosures;
    private final DisclosureInWords words;
    private final Clock clock;

    DisclosureListPages(DisclosureDesk desk, Disclosures disclosures, DisclosureInWords words, Clock clock) {
        this.desk = desk;
        this.disclosures = disclosures;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/disclosure")
    String ofUnits(Wording wording, Model model) {
        model.addAttribute("requests", rows(desk.ofUnits(), wording));
        return "casework/disclosure/disclosures";
    }

    @GetMapping("/disclosure/cases/{id}")
    String ofCase(@PathVariable UUID id, Wording wording, Model model) {
        CaseId socialCase = new CaseId(id);
        DisclosureDesk.OfCase of = desk.ofCase(socialCase, wording);
        model.addAttribute(
                "requests",
                new DisclosureView.OfCase(
                        DisclosurePages.list(socialCase),
                        registration(id),
                        of.head(),
                        of.head().to(wording.say("disclosure.tab")),
                        rows(of.requests(), wording)));
        return "casework/disclosure/list";
    }

    @GetMapping(REGISTRATION)
    String registration(@PathVariable UUID id, Wording wording, Model model) {
        DisclosureDesk.Registering page = desk.registering(new CaseId(id), wording);
        List<Crumb> crumbs = new ArrayList<>(page.head().crumbs());
        crumbs.add(new Crumb(wording.say("disclosure.tab"), DisclosurePages.list(new CaseId(id))));
        crumbs.add(new Crumb(wording.say("disclosure.register")));
        model.addAttribute(
                "registration",
                new DisclosureView.Registration(
                        registration(id),
                        page.head(),
                        crumbs,
                        DisclosureInWords.who(page, wording),
                        DisclosureInWords.each(Disclosure.Way.values(), "disclosure.way.", wording),
                        DisclosureInWords.each(Disclosure.Scope.values(), "disclosure.scope.", wording),
                        DisclosureInWords.each(Disclosure.Wanted.values(), "disclosure.wanted.", wording)));
        return "casework/disclosure/register";
    }

    /** Writes down that somebody asks for documents. */
    @PostMapping(REGISTRATION)
    @Done("disclosure.done.registered")
    String register(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "arrived.day", defaultValue = "") String day,
            @RequestParam(name = "arrived.time", defaultValue = "") String time,
            @RequestParam(required = false) Disclosure.@Nullable Way way,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) Disclosure.@Nullable Scope scope,
            @RequestParam(required = false) Disclosure.@Nullable Wanted wanted) {
        PersonId asker = asker(who);
        String plain = PlainText.of(name).strip();
        DisclosureId registered = disclosures.request(
                new CaseId(id),
                new Disclosure.Asked(
                        who(who, asker, plain),
                        asker,
                        plain,
                        DisclosurePages.at(day, time, clock),
                        way,
                        PlainText.of(what),
                        scope,
                        wanted));
        return "redirect:" + DisclosurePages.address(registered);
    }

    private static String registration(UUID id) {
        return "/disclosure/cases/" + id + "/requests";
    }

    private static Disclosure.@Nullable Who who(String who, @Nullable PersonId asker, String name) {
        if (asker != null) return name.isBlank() ? Disclosure.Who.IN_CASE : Disclosure.Who.FOR_SOMEBODY;
        return switch (who) {
            case DisclosurePages.OTHER -> Disclosure.Who.OTHER;
            case DisclosurePages.ANONYMOUS -> Disclosure.Who.ANONYMOUS;
            default -> null;
        };
    }

    private static @Nullable PersonId asker(String who) {
        try {
            return new PersonId(UUID.fromString(who));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private List<DisclosureView.Row> rows(DisclosureDesk.Lines lines, Wording wording) {
        return lines.lines().stream()
                .map(it -> words.row(it, lines.names(), wording))
                .toList();
    }
}
