package tillit.casework.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.UserId;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Where somebody is asked to take a case, or asks for it, and answers. */
@Controller
class OfferPages {

    private static final String PAGE = "/cases/{id}/hand-over";

    private final Offers offers;
    private final OfferViews views;
    private final Cases cases;

    OfferPages(Offers offers, OfferViews views, Cases cases) {
        this.offers = offers;
        this.views = views;
        this.cases = cases;
    }

    @GetMapping(PAGE)
    @Transactional(noRollbackFor = Missing.class)
    String page(@PathVariable UUID id, Wording wording, Model model) {
        model.addAttribute("shown", views.of(new CaseId(id), wording).orElseThrow(Missing::new));
        return "casework/cases/offer";
    }

    @PostMapping("/cases/{id}/offers")
    @FormAt(PAGE)
    @Done("cases.done.offered")
    String offer(
            @PathVariable UUID id,
            @RequestParam @Nullable Integer to,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        if (to == null) throw new NobodyToCarry();
        offers.offer(new CaseId(id), new UserId(to), words);
        Deed.givenTo(request, to);
        return page(id);
    }

    @PostMapping("/cases/{id}/requests")
    @FormAt(PAGE)
    @Done("cases.done.asked-for")
    String ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        offers.ask(new CaseId(id), why);
        return page(id);
    }

    /** Whoever says yes to another's request may not see the case afterwards. */
    @PostMapping(PAGE + "/{offer}/acceptances")
    @FormAt(PAGE)
    @Done("cases.done.accepted")
    String accept(@PathVariable UUID id, @PathVariable UUID offer) {
        offers.accept(new OfferId(offer));
        return cases.isSeen(new CaseId(id)) ? "redirect:/cases/" + id : "redirect:/cases";
    }

    @PostMapping(PAGE + "/{offer}/refusals")
    @FormAt(PAGE)
    @Done("cases.done.declined")
    String decline(@PathVariable UUID id, @PathVariable UUID offer, @RequestParam(defaultValue = "") String reason) {
        offers.decline(new OfferId(offer), reason);
        return page(id);
    }

    @PostMapping(PAGE + "/{offer}/withdrawals")
    @FormAt(PAGE)
    @Done("cases.done.withdrawn")
    String withdraw(@PathVariable UUID id, @PathVariable UUID offer) {
        offers.withdraw(new OfferId(offer));
        return page(id);
    }

    @PostMapping(PAGE + "/{offer}/readings")
    @FormAt(PAGE)
    @Done("cases.done.answer-seen")
    String seen(@PathVariable UUID offer) {
        offers.seen(new OfferId(offer));
        return "redirect:/";
    }

    private static String page(UUID id) {
        return "redirect:/cases/" + id + "/hand-over";
    }
}
