package tillit.ground.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;
import tillit.ground.page.Form;
import tillit.ground.page.Wording;
import tillit.ground.page.Wordings;

/** A form says what is missing, what cannot be kept and what is asked at all. */
class FormDefinitionTest {

    private static final List<FormDefinition> PACKED = Law.packed().forms().stream()
            .map(it -> DefinitionJson.read(it.content()))
            .toList();

    private final FormDefinition plan = packed(FormId.CHILD_INVESTIGATION_PLAN);
    private final Wording wording = Wordings.swedish(Instant.parse("2026-11-10T07:12:00Z"));

    @Test
    void everyFormOfTheHouseIsThereAndSaysWhoseWordsItIs() {
        assertThat(PACKED)
                .extracting(FormDefinition::id)
                .containsExactlyInAnyOrder(
                        FormId.CHILD_INVESTIGATION_PLAN,
                        FormId.CHILD_INVESTIGATION,
                        FormId.ADULT_INVESTIGATION,
                        FormId.ADDICTION_INVESTIGATION,
                        FormId.VIOLENCE_INVESTIGATION,
                        FormId.CARE_PLAN,
                        FormId.IMPLEMENTATION_PLAN,
                        FormId.FOLLOW_UP);
        assertThat(PACKED).allMatch(it -> it.source().sv().contains("egna ord"));
    }

    @Test
    void aFormIsTheSameWhenItHasBeenWrittenAndRead() {
        assertThat(PACKED).allSatisfy(it -> assertThat(DefinitionJson.read(DefinitionJson.write(it)))
                .isEqualTo(it));
    }

    @Test
    void allThatIsMissingIsToldAtOnceWithItsFieldAndItsRule() {
        List<Refusal> faults = plan.faults(Answers.NONE);

        assertThat(faults)
                .extracting(it -> it.field().orElseThrow())
                .containsExactly(
                        "q.to-answer",
                        "q.whom",
                        "q.ground",
                        "q.child-part",
                        "q.child-alone",
                        "q.interpreter",
                        "q.safety",
                        "q.violence",
                        "q.timetable");
        assertThat(faults).allMatch(it -> it.key().equals("forms.refusal.missing"));
        assertThat(faults.get(3).rule()).contains(new RuleId("the-childs-part"));
        assertThat(wording.say(
                        faults.get(6).key(), faults.get(6).about().orElseThrow().sv()))
                .isEqualTo("Svara på ”Är barnet tryggt medan vi utreder? Vad gör vi om det ändras?”");
    }

    @Test
    void aConditionDecidesWhatIsAskedAndWhatCounts() {
        assertThat(asked(Answers.NONE)).doesNotContain("consent", "interpreter-how");
        Answers some = answers(
                Map.of("ground", List.of("consent"), "interpreter", List.of("no"), "interpreter-how", List.of("Dari")));

        assertThat(asked(some)).contains("consent").doesNotContain("interpreter-how", "lawful-ground");
        assertThat(plan.inForce(some).of("interpreter-how")).isEmpty();
        assertThat(plan.faults(some)).extracting(it -> it.field().orElseThrow()).contains("q.consent");
        assertThat(plan.unfit(some)).isEmpty();
    }

    @Test
    void aQuestionBehindAHiddenQuestionIsHiddenToo() {
        FormDefinition chained = chained();
        Answers answers = answers(Map.of("is-child", List.of("no"), "alone", List.of("yes"), "why", List.of("x")));

        assertThat(chained.asked(answers)).extracting(Question::id).containsExactly("is-child");
        assertThat(chained.inForce(answers).values()).containsOnlyKeys("is-child");
    }

    @Test
    void aDraftKeepsWhatIsUnfinishedAndNothingThatCannotBeKept() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("to-answer", List.of("x".repeat(20_001)));
        all.put("whom", List.of("a\0b"));
        all.put("child-part", List.of("half of a letter: \uD83D"));
        all.put("ground", List.of("consent", "hearsay"));
        all.put("safety", List.of("fine", "twice"));
        all.put("ready", List.of("2026-02-30"));
        all.put("interpreter-how", List.of("x".repeat(201)));
        all.put("nobody-asks", List.of("x"));

        assertThat(plan.unfit(answers(Map.of("known", List.of("half a sen"))))).isEmpty();
        assertThat(plan.unfit(answers(all)))
                .extracting(Refusal::key)
                .containsExactlyInAnyOrder(
                        "forms.refusal.long",
                        "forms.refusal.unreadable",
                        "forms.refusal.unreadable",
                        "forms.refusal.option",
                        "forms.refusal.one",
                        "forms.refusal.day",
                        "forms.refusal.line-long",
                        "forms.refusal.not-asked");
    }

    @Test
    void answersAreReadFromTheirFieldsAndKeptAsTheyAre() {
        LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("q.safety", "Ja.\r\n\r\nHon bor hos mormor 👵 ");
        sent.add("q.known", "  ");
        sent.addAll("q.ground", List.of("consent", "without-consent"));
        sent.add("_csrf", "secret");
        Answers answers = Answers.from(sent);

        assertThat(answers.values()).containsOnlyKeys("safety", "ground");
        assertThat(answers.of("safety")).containsExactly("Ja.\n\nHon bor hos mormor 👵");
        assertThat(Answers.fromJson(answers.toJson())).isEqualTo(answers);
        assertThat(answers.in(Form.blank()).chosen("q.ground", "without-consent"))
                .isTrue();
    }

    @Test
    void whatIsAnsweredOtherwiseIsSaidBeforeAndAfterInWords() {
        Answers before = answers(Map.of("interpreter", List.of("no"), "safety", List.of("Ja")));
        Answers after = answers(Map.of(
                "interpreter",
                List.of("yes"),
                "interpreter-how",
                List.of("Dari"),
                "safety",
                List.of("Ja"),
                "ready",
                List.of("2026-12-01")));

        assertThat(Differences.of(Difference.between(plan, before, after), wording)
                        .lines())
                .containsExactly(
                        new Differences.Line(
                                "Behövs tolk eller annat stöd för att förstå varandra?", List.of("Nej"), List.of("Ja")),
                        new Differences.Line(
                                "Vilket språk eller stöd, för vem?", List.of("Inte besvarad"), List.of("Dari")),
                        new Differences.Line(
                                "När räknar vi med att vara klara?",
                                List.of("Inte besvarad"),
                                List.of("tisdag 1 december 2026")));
    }

    @Test
    void aPageSaysInWordsWhichAnswerAQuestionWaitsFor() {
        Function<String, Questions.Ask> ask = name -> Questions.of(plan, wording).parts().stream()
                .flatMap(it -> it.asks().stream())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(ask.apply("q.interpreter-how").hint())
                .isEqualTo("Svara om du har svarat Ja på ”Behövs tolk eller annat stöd för att förstå varandra?”.");
        assertThat(ask.apply("q.interpreter-how").waits()).isEqualTo(new Questions.Waits("q.interpreter", "yes"));
        assertThat(ask.apply("q.ready").label()).endsWith("(behöver inte besvaras)");
    }

    private static FormDefinition chained() {
        return DefinitionJson.read("""
                {"id": "chained", "number": 1, "title": {"sv": "a", "en": "a"}, "lead": {"sv": "a", "en": "a"}, "source": {"sv": "a", "en": "a"},
                 "sections": [{"id": "one", "title": {"sv": "a", "en": "a"}, "questions": [
                   {"id": "is-child", "words": {"sv": "a", "en": "a"}, "type": "yes-no", "required": "always"},
                   {"id": "alone", "words": {"sv": "a", "en": "a"}, "type": "yes-no", "required": "always", "shown-when": {"question": "is-child", "is": ["yes"]}},
                   {"id": "why", "words": {"sv": "a", "en": "a"}, "type": "text", "required": "always", "shown-when": {"question": "alone", "is": ["yes"]}}]}]}
                """);
    }

    private List<String> asked(Answers answers) {
        return plan.asked(answers).stream().map(Question::id).toList();
    }

    private static Answers answers(Map<String, List<String>> values) {
        return new Answers(values);
    }

    private static FormDefinition packed(FormId id) {
        return PACKED.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }
}
