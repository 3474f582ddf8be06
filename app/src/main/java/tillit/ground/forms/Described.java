package tillit.ground.forms;

import java.util.stream.Collectors;
import tillit.ground.law.Words;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** How a question is answered, who wants the answer and when it is asked, in the reader's language. */
final class Described {

    private Described() {}

    /** "Med ett av svaren: Ja, delvis. Nej." */
    static String how(Question question, Wording wording) {
        String type = wording.say("forms.type." + question.type());
        if (!question.type().hasOptions()) return type;
        return wording.say(
                "forms.type.among",
                type,
                InWords.choices(question, wording).stream().map(Choice::label).collect(Collectors.joining(" / ")));
    }

    static String required(Question question, FormDefinition form, Wording wording) {
        if (question.rule().isPresent() && !(question.required() instanceof Required.When))
            return wording.say("forms.required.rule");
        return switch (question.required()) {
            case Required.Always always -> wording.say("forms.required.always");
            case Required.No no -> wording.say("forms.required.no");
            case Required.When when -> InWords.waiting("forms.required.when", when.condition(), form, wording);
        };
    }

    /** Empty where it is always asked. */
    static String when(Question question, FormDefinition form, Wording wording) {
        return question.shownWhen()
                .map(it -> InWords.waiting("forms.asked-when", it, form, wording))
                .orElse("");
    }

    static String in(Words words, Wording wording) {
        return words.in(wording.language().locale());
    }
}
