package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FormChanges;
import tillit.ground.forms.FormDrafts;
import tillit.ground.forms.FormDrafts.Draft;
import tillit.ground.forms.Forms;
import tillit.ground.forms.Questions;
import tillit.ground.law.Refusals;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.PlainText;
import tillit.ground.page.Wording;

/** Where the next version of a form is tried as those will see it who write in it, and adopted. */
@Controller
class FormTrialPages {

    private static final String TRIAL = FormDraftPages.DRAFT + "/trial";

    private final DraftInHand inHand;
    private final FormDrafts drafts;
    private final Forms forms;
    private final FormTitles titles;
    private final Users users;

    FormTrialPages(DraftInHand inHand, FormDrafts drafts, Forms forms, FormTitles titles, Users users) {
        this.inHand = inHand;
        this.drafts = drafts;
        this.forms = forms;
        this.titles = titles;
        this.users = users;
    }

    /** What is asked, and what is different. @param replaced the version it is compared with */
    record Trial(DraftInHand.Head head, int revision, Questions questions, FormChanges changes, String replaced) {}

    /** Why it is to be asked, and from when. @param revision that was seen */
    record AdoptForm(
            int revision,

            @NotNull(message = "desk.administration.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @NotBlank(message = "desk.forms.reason.missing") @Size(max = 1000, message = "desk.forms.reason.long")
            String reason) {}

    @GetMapping(TRIAL)
    String trial(@PathVariable("form") String id, Form form, Wording wording, Model model) {
        Draft draft = inHand.of(id);
        DraftInHand.Head head = inHand.head(draft.form(), wording);
        model.addAttribute(
                "form", form.beginningWith(Map.of("from", users.today().toString())));
        model.addAttribute(
                "trial",
                new Trial(
                        head,
                        draft.revision(),
                        Questions.of(draft.form(), wording),
                        FormChanges.between(forms.version(draft.form().id(), draft.basedOn()), draft.form(), wording),
                        titles.version(draft.basedOn(), wording)));
        return "desk/formTrial";
    }

    /** Nothing is kept of what was answered. */
    @PostMapping(TRIAL + "/answers")
    @FormAt(TRIAL)
    @Done("desk.done.form-tried")
    String answer(@PathVariable("form") String id, @RequestParam MultiValueMap<String, String> sent) {
        Refusals.throwAny(inHand.of(id).form().faults(Answers.from(sent)));
        return "redirect:" + FormPages.address(FormPages.id(id)) + "/draft/trial";
    }

    @PostMapping(TRIAL)
    @Done("desk.done.form-adopted")
    String adopt(@PathVariable("form") String id, @Valid @ModelAttribute AdoptForm adopt) {
        drafts.adopt(FormPages.id(id), adopt.revision(), adopt.from(), PlainText.of(adopt.reason()));
        return "redirect:" + FormPages.address(FormPages.id(id));
    }
}
