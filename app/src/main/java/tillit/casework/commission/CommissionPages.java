package tillit.casework.commission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import tillit.casework.decision.MeasureId;
import tillit.ground.access.Entry;
import tillit.ground.access.ProviderId;
import tillit.ground.access.User;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.PlainText;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** Where a measure is commissioned, and a commission on its page. REQ-EASY-ORDER. */
@Controller
class CommissionPages {

    private static final String PAGE = "/commission/commissions/{id}";
    private static final String PLACING = "/commission/measures/{id}";

    private final CommissionDesk desk;
    private final Commissions commissions;
    private final CommissionInWords words;
    private final Clock clock;

    CommissionPages(CommissionDesk desk, Commissions commissions, CommissionInWords words, Clock clock) {
        this.desk = desk;
        this.commissions = commissions;
        this.words = words;
        this.clock = clock;
    }

    /** What is typed where something is commissioned. */
    record AskedForm(
            @Nullable Integer provider,
            @Nullable String task,
            @Nullable List<CommissionPart.What> parts,
            @Nullable String other,
            @Nullable String contact,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate answerBy,

            @Nullable String asked,
            @Nullable String spokenWith) {

        Asked with(@Nullable Instant spokenAt) {
            Set<CommissionPart.What> chosen = EnumSet.noneOf(CommissionPart.What.class);
            if (parts != null) chosen.addAll(parts);
            return new Asked(
                    provider == null ? null : new ProviderId(provider),
                    PlainText.of(task),
                    chosen,
                    PlainText.of(other),
                    PlainText.of(contact),
                    answerBy,
                    "SPOKEN".equals(asked),
                    spokenAt,
                    PlainText.of(spokenWith).strip());
        }
    }

    /** The page of a commission. */
    static String address(CommissionId id) {
        return "/commission/commissions/" + id.value();
    }

    /** Where a measure is commissioned. */
    static String placing(MeasureId id) {
        return "/commission/measures/" + id.value();
    }

    @GetMapping("/commission")
    String ofUnits(Wording wording, Model model) {
        model.addAttribute(
                "commissions",
                desk.ofUnits().stream()
                        .map(it -> words.row(
                                it.commission(),
                                address(it.commission().id()),
                                it.provider(),
                                it.number(),
                                it.unread(),
                                wording))
                        .toList());
        return "casework/commission/commissions";
    }

    @GetMapping(PLACING)
    String place(@PathVariable UUID id, Wording wording, Form form, Model model) {
        CommissionDesk.Placing page = desk.placing(new MeasureId(id), wording);
        String kind = words.title(page.measure().kind(), wording);
        List<Crumb> crumbs = new ArrayList<>(page.head().crumbs());
        crumbs.add(new Crumb(kind, "/decision/measures/" + id));
        crumbs.add(new Crumb(wording.say("commission.place")));
        List<Choice> providers = new ArrayList<>(List.of(new Choice("", wording.say("commission.provider.choose"))));
        page.providers()
                .forEach(it -> providers.add(new Choice(String.valueOf(it.id().value()), it.name())));
        model.addAttribute(
                "placing",
                new CommissionView.Placing(
                        placing(page.measure().id()),
                        page.head(),
                        crumbs,
                        words.named(page.measure().kind(), wording),
                        providers,
                        words.parts(page.offered(), wording),
                        !page.offered().containsKey(CommissionPart.What.NAME)));
        User me = Entry.me();
        model.addAttribute(
                "form",
                form.beginningWith(Map.of(
                        "asked",
                        "WRITTEN",
                        "contact",
                        me.title().isBlank() ? me.name() : me.name() + ", " + me.title())));
        return "casework/commission/place";
    }

    /** Commissions the measure. */
    @PostMapping(PLACING)
    @Done("commission.done.placed")
    String place(
            @PathVariable UUID id,
            @ModelAttribute AskedForm form,
            @RequestParam(name = "spoken.day", defaultValue = "") String day,
            @RequestParam(name = "spoken.time", defaultValue = "") String time) {
        return "redirect:" + address(commissions.place(new MeasureId(id), form.with(at(day, time))));
    }

    @GetMapping(PAGE)
    String commission(@PathVariable UUID id, Wording wording, Model model) {
        model.addAttribute("commission", words.ofCase(desk.page(new CommissionId(id), wording), wording));
        return "casework/commission/commission";
    }

    /** The provider has answered otherwise than here. */
    @PostMapping(PAGE + "/answers")
    @FormAt(PAGE)
    @Done("commission.done.answered")
    String answer(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean answer,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate answeredOn,
            @RequestParam(defaultValue = "") String answered) {
        commissions.answered(new CommissionId(id), answer, answeredOn, PlainText.of(answered));
        return back(id);
    }

    /** What the provider tells has been read. */
    @PostMapping(PAGE + "/readings")
    @FormAt(PAGE)
    @Done("commission.done.read")
    String read(@PathVariable UUID id) {
        commissions.read(new CommissionId(id));
        return back(id);
    }

    /** Takes it back. */
    @PostMapping(PAGE + "/withdrawals")
    @FormAt(PAGE)
    @Done("commission.done.withdrawn")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String withdrawn) {
        commissions.withdraw(new CommissionId(id), PlainText.of(withdrawn));
        return back(id);
    }

    private @Nullable Instant at(String day, String time) {
        return TypedMoment.dayOf(day, Stockholm.dayOf(clock.instant()))
                .flatMap(on -> TypedMoment.timeOf(time)
                        .map(at -> on.atTime(at).atZone(Stockholm.ZONE).toInstant()))
                .orElse(null);
    }

    private static String back(UUID id) {
        return "redirect:" + address(new CommissionId(id));
    }
}
