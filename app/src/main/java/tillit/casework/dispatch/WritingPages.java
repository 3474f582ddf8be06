package tillit.casework.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseId;
import tillit.ground.law.Refusal;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.PdfAnswer;
import tillit.ground.page.Wording;

/** A letter is written, looked at and sealed. Whatever a button does, what stands in the form is saved first. */
@Controller
class WritingPages {

    private static final String PAGE = "/dispatch/{id}/drafts/{draft}";

    private final Dispatch dispatch;
    private final LetterPress press;
    private final WritingInWords words;

    WritingPages(Dispatch dispatch, LetterPress press, WritingInWords words) {
        this.dispatch = dispatch;
        this.press = press;
        this.words = words;
    }

    static String address(CaseId id, UUID draft) {
        return LetterPages.address(id) + "/drafts/" + draft;
    }

    @GetMapping(PAGE)
    @Transactional(noRollbackFor = Missing.class)
    String write(@PathVariable UUID id, @PathVariable UUID draft, Wording wording, Form form, Model model) {
        CaseId socialCase = new CaseId(id);
        Dispatch.Begun begun = dispatch.begun(socialCase, draft, wording);
        Form filled = form.beginningWith("language", List.of("sv")).beginningWith("unsigned", List.of("no"));
        for (var field : begun.draft().typed().fields().entrySet())
            filled = filled.beginningWith(field.getKey(), field.getValue());
        model.addAttribute("form", filled);
        model.addAttribute("writing", words.writing(socialCase, begun, wording));
        return "casework/dispatch/write";
    }

    /** Saves the letter and leaves it. */
    @PostMapping(PAGE)
    @Done("dispatch.done.saved")
    String save(@PathVariable UUID id, @PathVariable UUID draft, @RequestParam MultiValueMap<String, String> form) {
        dispatch.save(new CaseId(id), draft, Typed.sent(form));
        return "redirect:" + LetterPages.address(new CaseId(id));
    }

    /** Saves it, and shows what it becomes if it may go out. */
    @PostMapping(PAGE + "/previews")
    @FormAt(PAGE)
    @Done("dispatch.done.previewed")
    String tryOut(@PathVariable UUID id, @PathVariable UUID draft, @RequestParam MultiValueMap<String, String> form) {
        CaseId socialCase = new CaseId(id);
        dispatch.save(socialCase, draft, Typed.sent(form));
        press.tryOut(socialCase, draft);
        return "redirect:" + address(socialCase, draft) + "/preview";
    }

    @GetMapping(PAGE + "/preview")
    @Transactional(noRollbackFor = {Missing.class, Refusal.class})
    String preview(@PathVariable UUID id, @PathVariable UUID draft, Wording wording, Model model) {
        CaseId socialCase = new CaseId(id);
        Dispatch.Begun begun = dispatch.begun(socialCase, draft, wording);
        try {
            Dispatch.Written written = dispatch.written(socialCase, draft, true);
            model.addAttribute("preview", words.preview(socialCase, begun, written, wording));
            return "casework/dispatch/preview";
        } catch (Refusal notYet) {
            return "redirect:" + address(socialCase, draft); // something is missing: it is said when one asks there
        }
    }

    /** One of the letters as it would be, marked as not sent. */
    @GetMapping(PAGE + "/previews/{nth:[0-9]{1,3}}")
    void pdf(@PathVariable UUID id, @PathVariable UUID draft, @PathVariable int nth, HttpServletResponse response)
            throws IOException {
        PdfAnswer.shown("forhandsvisning", press.preview(new CaseId(id), draft, nth), response);
    }

    /** Signs and seals. @param seen what was looked at is known by */
    @PostMapping(PAGE + "/seals")
    @FormAt(PAGE + "/preview")
    @Done("dispatch.done.sealed")
    String seal(@PathVariable UUID id, @PathVariable UUID draft, @RequestParam(defaultValue = "") String seen) {
        CaseId socialCase = new CaseId(id);
        List<LetterId> sealed = press.seal(socialCase, draft, seen);
        return "redirect:"
                + (sealed.size() == 1
                        ? LetterPages.address(socialCase, sealed.getFirst())
                        : LetterPages.address(socialCase));
    }

    @PostMapping(PAGE + "/disposals")
    @FormAt(PAGE)
    @Done("dispatch.done.discarded")
    String discard(@PathVariable UUID id, @PathVariable UUID draft, @RequestParam MultiValueMap<String, String> form) {
        CaseId socialCase = new CaseId(id);
        if (form.containsKey("language")) dispatch.save(socialCase, draft, Typed.sent(form));
        dispatch.discard(socialCase, draft);
        return "redirect:" + LetterPages.address(socialCase);
    }
}
