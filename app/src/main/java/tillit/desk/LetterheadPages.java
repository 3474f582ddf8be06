package tillit.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tillit.casework.dispatch.Letterhead;
import tillit.casework.dispatch.LetterheadSample;
import tillit.casework.dispatch.Letterheads;
import tillit.ground.access.Administration;
import tillit.ground.files.HandedIn;
import tillit.ground.files.Uploads;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.PdfAnswer;
import tillit.ground.page.Wording;

/** Where an administrator says what stands at the top of the municipality's letters. */
@Controller
class LetterheadPages {

    private static final String PAGE = "/administration/letterhead";

    /** What is to stand there. */
    record HeadForm(
            @Nullable String name,
            @Nullable String contactSv,
            @Nullable String contactEn) {}

    /** What stands there. */
    record View(boolean hasArms, String preview) {}

    private final Letterheads heads;
    private final LetterheadSample sample;
    private final Administration administration;
    private final Uploads uploads;

    LetterheadPages(Letterheads heads, LetterheadSample sample, Administration administration, Uploads uploads) {
        this.heads = heads;
        this.sample = sample;
        this.administration = administration;
        this.uploads = uploads;
    }

    @GetMapping(PAGE)
    String head(Form form, Model model) {
        administration.roles(); // for an administrator only
        Letterhead head = heads.mine();
        model.addAttribute(
                "form",
                form.beginningWith(
                        Map.of("name", head.name(), "contactSv", head.contactSv(), "contactEn", head.contactEn())));
        model.addAttribute("head", new View(head.hasArms(), PAGE + "/preview"));
        return "desk/letterhead";
    }

    /** What is said is looked at with the picture, so that both are right or neither is kept. */
    @PostMapping(PAGE)
    @Done("desk.done.letterhead")
    String set(@ModelAttribute HeadForm form, @RequestParam(required = false) @Nullable List<MultipartFile> arms) {
        administration.roles(); // before anything is taken in
        try (HandedIn handedIn = uploads.take(arms == null ? List.of() : arms)) {
            heads.set(
                    plain(form.name()),
                    plain(form.contactSv()),
                    plain(form.contactEn()),
                    handedIn.uploads().isEmpty()
                            ? Optional.empty()
                            : Optional.of(handedIn.uploads().getFirst()));
        }
        return "redirect:" + PAGE;
    }

    /** A letter to nobody, with that head. */
    @GetMapping(PAGE + "/preview")
    void preview(Wording wording, jakarta.servlet.http.HttpServletResponse response) throws java.io.IOException {
        administration.roles(); // for an administrator only
        byte[] content = sample.of(wording);
        PdfAnswer.shown("brevhuvud", content, response);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
