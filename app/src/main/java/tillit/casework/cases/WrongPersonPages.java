package tillit.casework.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.PersonId;
import tillit.ground.law.Refusal;
import tillit.ground.page.Asks;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.people.Name;

/** From a case about the wrong person to the right one: what is wrong, who is meant, what will happen, why. */
@Controller
class WrongPersonPages {

    private static final String PAGE = "/cases/{id}/wrong-person";

    /** Whom it is about and how it went wrong stand in the address, so that a form that is refused is still about the same. */
    private static final String CORRECTIONS = PAGE + "/{how}/corrections";

    /** What is said on the last page. */
    record RightForm(
            @Nullable String number,
            @Nullable String given,
            @Nullable String family,
            @Nullable String description,
            @Nullable Boolean checked,
            @Nullable String reason) {

        /** @param right empty for somebody who was not found */
        WrongPerson.Said said(PersonCorrection.How how, @Nullable UUID right, Wording wording) {
            Meant.Unfound unfound =
                    new Meant.Unfound(typed(number), new Name(typed(given), typed(family)), typed(description));
            return new WrongPerson.Said(
                    how,
                    Meant.of(right == null ? null : new PersonId(right), unfound),
                    Boolean.TRUE.equals(checked),
                    typed(reason),
                    wording);
        }

        private static String typed(@Nullable String words) {
            return words == null ? "" : words.strip();
        }
    }

    private final WrongPerson wrong;
    private final WrongPersonViews views;
    private final GoneOut goneOut;
    private final Cases cases;

    WrongPersonPages(WrongPerson wrong, WrongPersonViews views, GoneOut goneOut, Cases cases) {
        this.wrong = wrong;
        this.views = views;
        this.goneOut = goneOut;
        this.cases = cases;
    }

    @GetMapping(PAGE)
    @Transactional(noRollbackFor = {Missing.class, Refusal.class})
    String first(@PathVariable UUID id, Wording wording, Model model) {
        model.addAttribute("shown", views.first(new CaseId(id), wording));
        return "casework/cases/wrongPerson";
    }

    @GetMapping(PAGE + "/{how}/searches")
    @Transactional(noRollbackFor = {Missing.class, Refusal.class})
    String search(@PathVariable UUID id, @PathVariable PersonCorrection.How how, Wording wording, Model model) {
        model.addAttribute("shown", views.search(new CaseId(id), how, Optional.empty(), wording));
        return "casework/cases/wrongPersonSearch";
    }

    /** What was searched for stands in no address. */
    @PostMapping(PAGE + "/{how}/searches")
    @Asks
    @Transactional(noRollbackFor = {Missing.class, Refusal.class})
    String search(
            @PathVariable UUID id,
            @PathVariable PersonCorrection.How how,
            @RequestParam(defaultValue = "") String q,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        if (q.isBlank()) throw new WrongPersonRefusal.NothingTyped();
        model.addAttribute("form", Form.begun(request.getRequestURI(), request.getParameterMap()));
        model.addAttribute("shown", views.search(new CaseId(id), how, Optional.of(q.strip()), wording));
        return "casework/cases/wrongPersonSearch";
    }

    @GetMapping({CORRECTIONS, CORRECTIONS + "/{right}"})
    @Transactional(noRollbackFor = {Missing.class, Refusal.class})
    String confirm(
            @PathVariable UUID id,
            @PathVariable PersonCorrection.How how,
            @PathVariable(required = false) @Nullable UUID right,
            Wording wording,
            Model model) {
        model.addAttribute("shown", views.confirm(new CaseId(id), how, Optional.ofNullable(right), wording));
        return "casework/cases/wrongPersonConfirm";
    }

    /** Whoever puts it right may not see the case afterwards. */
    @PostMapping({CORRECTIONS, CORRECTIONS + "/{right}"})
    @Done("cases.done.put-right")
    String putRight(
            @PathVariable UUID id,
            @PathVariable PersonCorrection.How how,
            @PathVariable(required = false) @Nullable UUID right,
            @ModelAttribute RightForm form,
            Wording wording) {
        wrong.putRight(new CaseId(id), form.said(how, right, wording));
        return cases.isSeen(new CaseId(id)) ? "redirect:/cases/" + id + "/wrong-person" : "redirect:/cases";
    }

    @PostMapping(PAGE + "/gone-out/{thing}")
    @FormAt(PAGE)
    @Done("cases.done.told-outside")
    String told(@PathVariable UUID id, @PathVariable UUID thing, @RequestParam(defaultValue = "") String words) {
        goneOut.done(new CaseId(id), thing, words.strip());
        return "redirect:/cases/" + id + "/wrong-person";
    }
}
