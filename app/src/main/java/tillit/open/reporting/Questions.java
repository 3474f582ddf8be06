package tillit.open.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tillit.casework.intake.About;
import tillit.casework.intake.ReporterClass;
import tillit.ground.page.Choice;
import tillit.ground.page.Fact;
import tillit.ground.page.Form;
import tillit.ground.page.Wording;
import tillit.open.reporting.QuestionView.Part;
import tillit.open.reporting.QuestionView.Whom;

/** Puts a question into words, with what has been typed so far. */
final class Questions {

    private final Front front;
    private final QuestionView.Call call;
    private final Form form;
    private final Draft draft;
    private final Wording wording;

    /** @param call the number that is answered now */
    Questions(Front front, QuestionView.Call call, Form form, Wording wording) {
        this.front = front;
        this.call = call;
        this.form = form;
        this.draft = new Draft(form);
        this.wording = wording;
    }

    static String address(Front front) {
        return "/reporting/" + front.municipality().value() + "/report";
    }

    /** @param people how many there is room for @param key under which it is sent once @param files what is said of the files that may be chosen */
    QuestionView view(Step step, int people, String key, String files) {
        return new QuestionView(
                address(front),
                step.word(),
                Math.min(step.ordinal() + 1, Step.QUESTIONS),
                title(step),
                key,
                step == Step.CHECK || draft.hasBeenChecked(),
                kept(step),
                IntStream.range(0, people).mapToObj(i -> whom(i, people)).toList(),
                people < Draft.MOST_PEOPLE,
                step == Step.WHO ? reporters() : step == Step.REACH ? wishes() : List.of(),
                draft.reporter().map(Enum::name).orElse(""),
                step == Step.CHECK ? parts() : List.of(),
                step == Step.CHECK ? files : "",
                call);
    }

    private String title(Step step) {
        String own = "reporting." + step.word() + "."
                + draft.reporter().map(Enum::name).orElse("") + ".title";
        return step == Step.REACH && wording.knows(own) ? wording.say(own) : say(step.word() + ".title");
    }

    private List<QuestionView.Kept> kept(Step step) {
        return draft.elsewhere(step).stream()
                .map(field -> new QuestionView.Kept(field, draft.value(field)))
                .toList();
    }

    private Whom whom(int i, int people) {
        String number = Draft.about(i, "personalNumber");
        boolean isTold = form.fault(number).isPresent();
        return new Whom(
                i,
                people == 1 ? say("whom.one") : say("whom.number", i + 1),
                Stream.of(About.values())
                        .map(it -> new Choice(it.name(), say("about." + it.name())))
                        .toList(),
                isTold ? draft.value(number) : draft.value(Draft.about(i, "warned")));
    }

    private List<Choice> reporters() {
        return Stream.of(ReporterClass.ANONYMOUS, ReporterClass.PRIVATE, ReporterClass.MANDATED, ReporterClass.CHILD)
                .map(it -> new Choice(it.name(), say("reporter." + it.name()), say("reporter." + it.name() + ".hint")))
                .toList();
    }

    private List<Choice> wishes() {
        return List.of(new Choice("yes", say("yes")), new Choice("no", say("no")));
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(say("whom.title"), Step.WHOM.name(), people(), null));
        parts.add(new Part(say("seen.title"), Step.SEEN.name(), List.of(), draft.value("text")));
        parts.add(new Part(say("known.title"), Step.KNOWN.name(), told(List.of("how", "since"), ""), null));
        parts.add(new Part(say("who.title"), Step.WHO.name(), reporter(), null));
        return parts;
    }

    private List<Fact> people() {
        return draft.about().stream()
                .map(it -> new Fact(
                        say("about." + it.about().name()),
                        Stream.of(it.name(), it.number(), it.age(), it.address())
                                .filter(word -> !word.isBlank())
                                .reduce((one, other) -> one + ", " + other)
                                .orElse(say("whom.nothing"))))
                .toList();
    }

    private List<Fact> reporter() {
        List<Fact> facts = new ArrayList<>();
        draft.reporter().ifPresent(it -> facts.add(new Fact(say("who.you"), say("reporter." + it.name()))));
        if (draft.isAnonymous()) return facts;
        facts.addAll(told(List.of("name", "post", "organisation", "phone", "mail", "address"), "reporter."));
        String wish = draft.value("reporter.wantsFeedback");
        if (!wish.isBlank()) facts.add(new Fact(say("reporter.wantsFeedback"), say(wish.equals("yes") ? "yes" : "no")));
        return facts;
    }

    private List<Fact> told(List<String> fields, String under) {
        return fields.stream()
                .filter(field -> !draft.value(under + field).isBlank())
                .map(field -> new Fact(say((under.isEmpty() ? "known." : under) + field), draft.value(under + field)))
                .toList();
    }

    private String say(String key, Object... arguments) {
        return wording.say("reporting." + key, arguments);
    }
}
