package tillit.casework.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyInWords;
import tillit.ground.page.Beside;
import tillit.ground.page.Choice;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.views.Views;

/** The cases that one may see, and each on a page of its own. */
@Controller
class CasePages {

    /** Ours: more in one list is not read. */
    private static final int ROWS = 200;

    private final CaseDesk desk;
    private final CaseHeads heads;
    private final Cases cases;
    private final OfferDesk offers;
    private final Receivers receivers;
    private final Colleagues colleagues;
    private final DutyInWords duties;
    private final List<Beside> besides;
    private final Views views;
    private final Clock clock;

    CasePages(
            CaseDesk desk,
            CaseHeads heads,
            Cases cases,
            OfferDesk offers,
            Receivers receivers,
            Colleagues colleagues,
            DutyInWords duties,
            List<Beside> besides,
            Views views,
            Clock clock) {
        this.desk = desk;
        this.heads = heads;
        this.cases = cases;
        this.offers = offers;
        this.receivers = receivers;
        this.colleagues = colleagues;
        this.duties = duties;
        this.besides = List.copyOf(besides);
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String mine(Wording wording, HttpServletRequest request, Model model) {
        Optional<String> opening = views.opening(ViewedCases.ID, request);
        if (opening.isPresent()) return "redirect:" + opening.get();
        model.addAttribute("given", givenTo(request));
        model.addAttribute("views", views.above(ViewedCases.ID, request, wording));
        model.addAttribute("cases", new CaseListInWords(duties, wording).view("mine", desk.mine()));
        return "casework/cases/cases";
    }

    @GetMapping(path = "/cases", params = "whose=unit")
    String unit(Wording wording, HttpServletRequest request, Model model) {
        model.addAttribute("views", views.above(ViewedCases.ID, request, wording));
        List<CaseRow> rows = units().flatMap(membership -> desk.ofUnit(membership.unit(), ROWS).stream())
                .toList();
        model.addAttribute("cases", new CaseListInWords(duties, wording).view("unit", rows));
        return "casework/cases/cases";
    }

    @GetMapping("/cases/{id}")
    @Transactional(noRollbackFor = Missing.class)
    String one(@PathVariable UUID id, Wording wording, HttpServletRequest request, Model model) {
        model.addAttribute("given", givenTo(request));
        CaseOverview overview = desk.overview(new CaseId(id)).orElseThrow(Missing::new);
        Set<UserId> but = overview.carriedBy().stream().map(Colleague::id).collect(Collectors.toSet());
        but.add(Entry.me().id());
        List<Choice> others =
                receivers.choices(new CaseId(id).dossier(), receivers.in(List.of(overview.unit()), but), wording);
        model.addAttribute("asked", offers.standing(new CaseId(id), wording));
        CaseInWords words = new CaseInWords(overview, duties, names(overview), wording, clock);
        model.addAttribute("shown", words.view(heads.of(new CaseId(id), wording).orElseThrow(Missing::new), others));
        model.addAttribute(
                "beside",
                besides.stream().flatMap(it -> it.of(id, wording).stream()).toList());
        return "casework/cases/case";
    }

    /** Whoever gives it away may not see it afterwards, and ends at the list. @param together whether those who carry it keep it, too */
    @PostMapping("/cases/{id}/assignments")
    @FormAt("/cases/{id}")
    @Done("cases.done.given")
    String give(
            @PathVariable UUID id,
            @RequestParam @Nullable Integer to,
            @RequestParam(defaultValue = "false") boolean together,
            HttpServletRequest request) {
        if (to == null) throw new NobodyToCarry();
        CaseId given = new CaseId(id);
        if (together) {
            cases.share(given, new UserId(to));
            Deed.rather(request, "cases.done.shared");
        } else {
            cases.give(given, new UserId(to));
        }
        Deed.givenTo(request, to);
        return cases.isSeen(given) ? "redirect:/cases/" + id : "redirect:/cases";
    }

    /** To whom a case has just been given. */
    private String givenTo(HttpServletRequest request) {
        return Deed.before(request)
                .filter(done -> !done.to().isEmpty())
                .flatMap(done -> colleagues.named(new UserId(Integer.parseInt(done.to()))))
                .map(Colleague::name)
                .orElse("");
    }

    private Map<UserId, String> names(CaseOverview overview) {
        Map<UserId, String> names = new HashMap<>();
        Stream.of(
                        overview.timeline().stream().map(Happening::by),
                        overview.looked().stream().map(it -> new UserId(it.userId())),
                        overview.duties().stream().map(Duty::owner).flatMap(it -> it.stream()))
                .flatMap(it -> it)
                .distinct()
                .forEach(id -> colleagues.named(id).ifPresent(it -> names.put(id, it.name())));
        return names;
    }

    private static Stream<Membership> units() {
        return Entry.me().memberships().stream()
                .filter(membership -> membership.role() != Role.DELIVERER)
                .distinct();
    }
}
