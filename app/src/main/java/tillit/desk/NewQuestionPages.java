package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.forms.Condition;
import tillit.ground.forms.FormDefinition;
import tillit.ground.forms.FormDrafts;
import tillit.ground.forms.NewQuestion;
import tillit.ground.forms.Question;
import tillit.ground.forms.Questions;
import tillit.ground.law.Words;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.PlainText;
import tillit.ground.page.Wording;

/** Where an administrator asks more in the next version of a form. */
@Controller
class NewQuestionPages {

    private static final String PAGE = FormDraftPages.DRAFT + "/new-question";

    private final FormDrafts drafts;
    private final DraftInHand inHand;

    NewQuestionPages(FormDrafts drafts, DraftInHand inHand) {
        this.drafts = drafts;
        this.inHand = inHand;
    }

    /** What can be chosen. @param whens the answers that it can wait for */
    record Asking(
            DraftInHand.Head head,
            String address,
            List<Choice> sections,
            List<Choice> types,
            List<Choice> required,
            List<Choice> whens) {}

    /** The question. @param optionsSv one on each line, as {@code optionsEn} @param when empty, or a question and an answer with a colon between */
    record QuestionForm(
            @NotBlank(message = "desk.forms.section.missing")
            String section,

            @NotBlank(message = "desk.forms.words.sv.missing") @Size(max = 300, message = "desk.forms.words.long")
            String sv,

            @NotBlank(message = "desk.forms.words.en.missing") @Size(max = 300, message = "desk.forms.words.long")
            String en,

            @Nullable @Size(max = 1000, message = "desk.forms.help.long")
            String helpSv,

            @Nullable @Size(max = 1000, message = "desk.forms.help.long")
            String helpEn,

            @NotNull(message = "desk.forms.type.missing") Question.Type type,

            @Nullable @Size(max = 4000, message = "desk.forms.options.long")
            String optionsSv,

            @Nullable @Size(max = 4000, message = "desk.forms.options.long")
            String optionsEn,

            @NotNull(message = "desk.forms.required.missing")
            Boolean required,

            @Nullable String when) {

        NewQuestion question() {
            QuestionWords asked = new QuestionWords(sv, en, helpSv, helpEn);
            return new NewQuestion(section, asked.words(), asked.help(), type, options(), required, shownWhen());
        }

        /** @throws WordsMissing if there are more in one language than in the other */
        List<Words> options() {
            if (!type.hasOptions()) return List.of();
            List<String> swedish = lines(optionsSv);
            List<String> english = lines(optionsEn);
            if (english.size() != swedish.size()) throw new WordsMissing("options", "optionsEn");
            return IntStream.range(0, swedish.size())
                    .mapToObj(it -> new Words(swedish.get(it), english.get(it)))
                    .toList();
        }

        Optional<Condition> shownWhen() {
            String[] waits = PlainText.of(when).split(":", 2);
            return waits.length < 2 ? Optional.empty() : Optional.of(new Condition(waits[0], List.of(waits[1])));
        }

        private static List<String> lines(@Nullable String typed) {
            return PlainText.of(typed)
                    .lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList();
        }
    }

    @GetMapping(PAGE)
    String asking(@PathVariable("form") String id, Form form, Wording wording, Model model) {
        FormDefinition draft = inHand.of(id).form();
        DraftInHand.Head head = inHand.head(draft, wording);
        model.addAttribute("form", form.beginningWith(Map.of("when", "")));
        model.addAttribute(
                "asking",
                new Asking(
                        head,
                        head.address() + "/new-question",
                        draft.sections().stream()
                                .map(it -> new Choice(
                                        it.id(),
                                        it.title().in(wording.language().locale())))
                                .toList(),
                        types(wording),
                        List.of(
                                new Choice("true", wording.say("desk.forms.required.true")),
                                new Choice("false", wording.say("desk.forms.required.false"))),
                        whens(draft, wording)));
        return "desk/formNewQuestion";
    }

    @PostMapping(PAGE)
    @Done("desk.done.form-question-added")
    String add(@PathVariable("form") String id, @Valid @ModelAttribute QuestionForm typed) {
        drafts.add(FormPages.id(id), typed.question());
        return "redirect:" + FormPages.address(FormPages.id(id)) + "/draft";
    }

    private static List<Choice> types(Wording wording) {
        return Arrays.stream(Question.Type.values())
                .map(it -> new Choice(it.name(), wording.say("forms.type." + it)))
                .toList();
    }

    private static List<Choice> whens(FormDefinition draft, Wording wording) {
        Stream<Choice> answers = Questions.of(draft, wording).parts().stream()
                .flatMap(it -> it.asks().stream())
                .flatMap(ask -> ask.choices().stream()
                        .map(it -> new Choice(
                                ask.name().substring(2) + ":" + it.value(),
                                wording.say("desk.forms.when", it.label(), ask.label()))));
        return Stream.concat(Stream.of(new Choice("", wording.say("desk.forms.when.always"))), answers)
                .toList();
    }
}
