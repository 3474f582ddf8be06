package tillit.casework.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import tillit.casework.cases.CaseId;
import tillit.casework.dispatch.Dispatch;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.forms.Answers;
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

/** A decision on its page: written, put before a colleague or before members, taken, sent back, taken back, or thrown away. */
@Controller
class DecisionPages {

    private static final String PAGE = "/decision/decisions/{id}";

    private final DecisionDesk desk;
    private final Decisions decisions;
    private final Rulings rulings;
    private final Proposals proposals;
    private final Consents consents;
    private final DecisionNotices notices;
    private final Dispatch dispatch;

    DecisionPages(
            DecisionDesk desk,
            Decisions decisions,
            Rulings rulings,
            Proposals proposals,
            Consents consents,
            DecisionNotices notices,
            Dispatch dispatch) {
        this.desk = desk;
        this.decisions = decisions;
        this.rulings = rulings;
        this.proposals = proposals;
        this.consents = consents;
        this.notices = notices;
        this.dispatch = dispatch;
    }

    /** The page of a decision. */
    static String address(DecisionId id) {
        return "/decision/decisions/" + id.value();
    }

    /** The decisions of a case. */
    static String list(CaseId id) {
        return "/decision/cases/" + id.value();
    }

    @GetMapping(PAGE)
    String decision(@PathVariable UUID id, Wording wording, Form form, Model model) {
        DecisionDesk.Page page = desk.page(new DecisionId(id), wording);
        Form own = form.at(address(new DecisionId(id)));
        Resent resent = page.decision() instanceof Decision.Draft(Sheet sheet)
                ? desk.resent(sheet, own, words(own::value))
                : new Resent(own, Set.of());
        model.addAttribute("decision", new DecisionInWords(page, resent.both(), wording).view());
        Map<String, String> written = new HashMap<>();
        page.decision().sheet().words().values().forEach((field, values) -> written.put(field, values.getFirst()));
        model.addAttribute("form", form);
        model.addAttribute("own", resent.form().beginningWith(written));
        return "casework/decision/decision";
    }

    /** Whatever the button says, what stands in the form is saved first. @param then what is done with it */
    @PostMapping(PAGE)
    @Done("decision.done.saved")
    String write(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "save") String then,
            @RequestParam(required = false) @Nullable Integer who,
            HttpServletRequest request) {
        DecisionId decision = new DecisionId(id);
        Answers mine = words(typed(sent));
        Sheet saved = decisions.save(decision, revision, mine);
        boolean goesOn = List.of("sign", "propose", "members").contains(then);
        if (goesOn && !saved.words().equals(mine)) throw new DecisionRefusal.WrittenSince();
        switch (then) {
            case "sign" -> {
                rulings.sign(decision, saved.revision());
                Deed.rather(request, "decision.done.taken");
            }
            case "propose" -> {
                proposals.propose(decision, saved.revision(), who == null ? null : new UserId(who));
                Deed.rather(request, "decision.done.proposed");
            }
            case "members" -> {
                rulings.putToMembers(decision, saved.revision());
                Deed.rather(request, "decision.done.put-to-members");
            }
            default -> {}
        }
        return "redirect:" + address(decision);
    }

    /**
     * What the page's own script is told when it saves.
     *
     * @param at when it was saved, as the page says it
     * @param words what now stands there
     */
    record Kept(String at, int revision, Map<String, List<String>> words) {}

    /** Keeps what stands in the form, for the script that sends it as one writes. When it answers, that is on disk. */
    @PostMapping(path = PAGE + "/saves", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> keep(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int revision,
            Wording wording) {
        try {
            Sheet saved = decisions.save(new DecisionId(id), revision, words(typed(sent)));
            return ResponseEntity.ok(new Kept(
                    wording.second(saved.savedAt()),
                    saved.revision(),
                    saved.words().values()));
        } catch (Refusal refused) {
            boolean both = Refusals.of(refused).stream().anyMatch(DecisionRefusal.ColleagueWrote.class::isInstance);
            if (!both) throw refused;
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
    }

    /** Takes what a colleague has put before the one who is signed in. */
    @PostMapping(PAGE + "/signatures")
    @FormAt(PAGE)
    @Done("decision.done.taken")
    String sign(@PathVariable UUID id, @RequestParam(defaultValue = "0") int revision) {
        rulings.sign(new DecisionId(id), revision);
        return "redirect:" + address(new DecisionId(id));
    }

    @PostMapping(PAGE + "/returns")
    @FormAt(PAGE)
    @Done("decision.done.sent-back")
    String sendBack(@PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Map<String, String> remarks = new HashMap<>();
        sent.forEach((name, words) -> {
            if (name.equals("remark")) remarks.put("", PlainText.of(words));
            if (name.startsWith("remark.")) remarks.put(name.substring("remark.".length()), PlainText.of(words));
        });
        proposals.sendBack(new DecisionId(id), remarks);
        return "redirect:" + address(new DecisionId(id));
    }

    @PostMapping(PAGE + "/withdrawals")
    @FormAt(PAGE)
    @Done("decision.done.taken-back")
    String takeBack(@PathVariable UUID id) {
        proposals.takeBack(new DecisionId(id));
        return "redirect:" + address(new DecisionId(id));
    }

    @PostMapping(PAGE + "/removals")
    @FormAt(PAGE)
    @Done("decision.done.thrown-away")
    String throwAway(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        proposals.throwAway(new DecisionId(id), PlainText.of(reason));
        return "redirect:" + address(new DecisionId(id));
    }

    /** What members have decided. */
    @PostMapping(PAGE + "/minutes")
    @FormAt(PAGE)
    @Done("decision.done.taken-down")
    String takeDown(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        rulings.takeDown(new DecisionId(id), revision, PlainText.of(minutes), on);
        return "redirect:" + address(new DecisionId(id));
    }

    @PostMapping(PAGE + "/consents")
    @FormAt(PAGE)
    @Done("decision.done.consent")
    String consent(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID consentOf,
            @RequestParam(required = false) @Nullable Boolean consentGiven,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate consentOn,
            @RequestParam(defaultValue = "") String consentHow) {
        consents.say(
                new DecisionId(id),
                consentOf == null ? null : new PersonId(consentOf),
                consentGiven,
                consentOn,
                PlainText.of(consentHow));
        return "redirect:" + address(new DecisionId(id)) + "#part-consent";
    }

    /** Somebody was told of the decision, otherwise than by a letter of ours. */
    @PostMapping(PAGE + "/notices")
    @FormAt(PAGE)
    @Done("decision.done.told")
    String told(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> told,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate toldOn,
            @RequestParam(defaultValue = "") String toldHow) {
        notices.told(new DecisionId(id), persons(told), toldOn, PlainText.of(toldHow));
        return "redirect:" + address(new DecisionId(id)) + "#part-told";
    }

    /** A party is not told of it, and why. */
    @PostMapping(PAGE + "/exceptions")
    @FormAt(PAGE)
    @Done("decision.done.left-untold")
    String leftUntold(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> untold,
            @RequestParam(required = false) DecisionNotices.@Nullable Ground untoldGround,
            @RequestParam(defaultValue = "") String untoldReason) {
        notices.leftUntold(new DecisionId(id), persons(untold), untoldGround, PlainText.of(untoldReason));
        return "redirect:" + address(new DecisionId(id)) + "#part-told";
    }

    private static List<PersonId> persons(@Nullable List<UUID> sent) {
        return sent == null ? List.of() : sent.stream().map(PersonId::new).toList();
    }

    /** Begins the letter in which a party is told of it. */
    @PostMapping(PAGE + "/letters")
    @FormAt(PAGE)
    @Done("decision.done.letter")
    String letter(@PathVariable UUID id) {
        Decision decision = decisions.find(new DecisionId(id)).orElseThrow(Missing::new);
        return "redirect:"
                + dispatch.begin(DecisionLetters.KIND, decision.sheet().socialCase(), id);
    }

    private static UnaryOperator<String> typed(MultiValueMap<String, String> sent) {
        return field -> String.valueOf(sent.getOrDefault(field, List.of("")).getFirst());
    }

    private static Answers words(UnaryOperator<String> sent) {
        Map<String, List<String>> words = new HashMap<>();
        Fields.NAMES.forEach(field -> {
            String typed = PlainText.whole(sent.apply(field));
            if (!typed.isBlank()) words.put(field, List.of(typed));
        });
        return new Answers(words);
    }
}
