package tillit.desk;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.forms.FormDefinition;
import tillit.ground.forms.FormDrafts;
import tillit.ground.forms.Outline;
import tillit.ground.forms.Question;
import tillit.ground.forms.Section;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Where administrators write the next version of a form: other words, another order, fewer questions. */
@Controller
class FormDraftPages {

    static final String DRAFT = FormPages.FORMS + "/{form}/draft";

    private static final String QUESTION = DRAFT + "/questions/{question}";
    private static final String SECTION = DRAFT + "/sections/{section}";

    private final FormDrafts drafts;
    private final DraftInHand inHand;

    FormDraftPages(FormDrafts drafts, DraftInHand inHand) {
        this.drafts = drafts;
        this.inHand = inHand;
    }

    /** A question that can be changed. */
    record Line(String address, Outline.Line asked, boolean first, boolean last) {}

    /** The questions under a heading. @param address where that is worded */
    record Part(String address, String title, String help, List<Line> lines) {}

    /** The draft. */
    record DraftView(DraftInHand.Head head, List<Part> parts) {}

    /** A question or a heading to be worded. @param fixed whether a rule of law wants the answer */
    record Wordings(DraftInHand.Head head, String address, boolean fixed) {}

    @GetMapping(DRAFT)
    String draft(@PathVariable String form, Wording wording, Model model) {
        FormDefinition draft = inHand.of(form).form();
        DraftInHand.Head head = inHand.head(draft, wording);
        List<Part> parts = Outline.of(draft, wording).parts().stream()
                .map(it -> part(it, head.address()))
                .toList();
        model.addAttribute("draft", new DraftView(head, parts));
        return "desk/formDraft";
    }

    @PostMapping(DRAFT + "/removals")
    @FormAt(DRAFT)
    @Done("desk.done.form-draft-discarded")
    String discard(@PathVariable String form) {
        drafts.discard(FormPages.id(form));
        return "redirect:" + FormPages.address(FormPages.id(form));
    }

    @GetMapping(QUESTION)
    String words(@PathVariable String form, @PathVariable String question, Form typed, Wording wording, Model model) {
        FormDefinition draft = inHand.of(form).form();
        Question asked = draft.question(question).orElseThrow(Missing::new);
        DraftInHand.Head head = inHand.head(draft, wording);
        model.addAttribute("form", typed.beginningWith(QuestionWords.fields(asked.words(), asked.help())));
        model.addAttribute(
                "wordings",
                new Wordings(
                        head,
                        head.address() + "/questions/" + question,
                        asked.rule().isPresent()));
        return "desk/formQuestion";
    }

    @PostMapping(QUESTION)
    @Done("desk.done.form-question")
    String reword(
            @PathVariable String form, @PathVariable String question, @Valid @ModelAttribute QuestionWords words) {
        drafts.reword(FormPages.id(form), question, words.words(), words.help());
        return redirect(form);
    }

    @GetMapping(SECTION)
    String heading(@PathVariable String form, @PathVariable String section, Form typed, Wording wording, Model model) {
        FormDefinition draft = inHand.of(form).form();
        Section headed = draft.sections().stream()
                .filter(it -> it.id().equals(section))
                .findFirst()
                .orElseThrow(Missing::new);
        DraftInHand.Head head = inHand.head(draft, wording);
        model.addAttribute("form", typed.beginningWith(QuestionWords.fields(headed.title(), headed.help())));
        model.addAttribute("wordings", new Wordings(head, head.address() + "/sections/" + section, false));
        return "desk/formHeading";
    }

    @PostMapping(SECTION)
    @Done("desk.done.form-heading")
    String head(@PathVariable String form, @PathVariable String section, @Valid @ModelAttribute QuestionWords words) {
        drafts.head(FormPages.id(form), section, words.words(), words.help());
        return redirect(form);
    }

    @PostMapping(QUESTION + "/ups")
    @FormAt(DRAFT)
    @Done("desk.done.form-question-moved")
    String up(@PathVariable String form, @PathVariable String question) {
        drafts.up(FormPages.id(form), question);
        return redirect(form);
    }

    @PostMapping(QUESTION + "/downs")
    @FormAt(DRAFT)
    @Done("desk.done.form-question-moved")
    String down(@PathVariable String form, @PathVariable String question) {
        drafts.down(FormPages.id(form), question);
        return redirect(form);
    }

    @PostMapping(QUESTION + "/removals")
    @FormAt(DRAFT)
    @Done("desk.done.form-question-removed")
    String remove(@PathVariable String form, @PathVariable String question) {
        drafts.remove(FormPages.id(form), question);
        return redirect(form);
    }

    private static Part part(Outline.Part part, String address) {
        List<Outline.Line> lines = part.lines();
        return new Part(
                address + "/sections/" + part.id(),
                part.title(),
                part.help(),
                IntStream.range(0, lines.size())
                        .mapToObj(it -> new Line(
                                address + "/questions/" + lines.get(it).id(),
                                lines.get(it),
                                it == 0,
                                it == lines.size() - 1))
                        .toList());
    }

    private static String redirect(String form) {
        return "redirect:" + FormPages.address(FormPages.id(form)) + "/draft";
    }
}
