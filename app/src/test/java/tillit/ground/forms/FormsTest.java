package tillit.ground.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.audit.MasterChange;
import tillit.ground.audit.MasterChanges;
import tillit.ground.law.Stockholm;
import tillit.ground.law.Words;
import tillit.ground.page.Missing;
import tillit.ground.page.Wordings;

/** A municipality asks in its own words, and what was answered before is still understood as it was asked. */
@SpringBootTest
class FormsTest {

    private static final FormId FORM = FormId.FOLLOW_UP;
    private static final Words OTHER = new Words("Hur blev det?", "How did it turn out?");

    @Autowired
    Forms forms;

    @Autowired
    FormDrafts drafts;

    @Autowired
    MasterChanges changes;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    Session boss;
    Session worker;
    Session elsewhere;

    @BeforeEach
    void twoTowns() {
        town = Town.build(administrator);
        boss = town.administrator();
        worker = town.worker(Role.SOCIAL_WORKER, town.unit("Utredning", Takes.CHILD_CASES));
        elsewhere = Town.build(administrator).administrator();
    }

    @Test
    void theNextIsAskedByTheOwnVersionAndOldAnswersAreReadByTheirs() {
        int number = adopted(boss, it -> {});

        assertThat(number).isEqualTo(FormDefinition.OWN);
        FormDefinition now = in(worker, () -> forms.current(FORM));
        assertThat(now.number()).isEqualTo(number);
        assertThat(now.own()).isTrue();
        assertThat(now.question("result").orElseThrow().words()).isEqualTo(OTHER);
        assertThat(in(worker, () -> forms.version(FORM, 1))
                        .question("result")
                        .orElseThrow()
                        .words()
                        .sv())
                .isEqualTo("Hur har det gått, och hur vet vi det?");
        assertThat(in(boss, () -> drafts.of(FORM))).isEmpty();
        assertThat(in(worker, () -> forms.adopted(FORM))).singleElement().satisfies(it -> assertThat(it.reason())
                .isEqualTo("Enklare ord"));
    }

    @Test
    void eachMunicipalityHasItsOwn() {
        adopted(boss, it -> {});
        assertThat(in(elsewhere, () -> forms.current(FORM)).number()).isEqualTo(1);
        assertThatThrownBy(() -> in(elsewhere, () -> forms.version(FORM, FormDefinition.OWN)))
                .isInstanceOf(Missing.class);
        adopted(elsewhere, it -> drafts.remove(FORM, "not-given"));

        assertThat(in(worker, () -> forms.version(FORM, FormDefinition.OWN)).question("not-given"))
                .isPresent();
        assertThat(in(elsewhere, () -> forms.version(FORM, FormDefinition.OWN)).question("not-given"))
                .isEmpty();
        assertThat(in(elsewhere, () -> db.sql("select count(*) from forms.version")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void whatARuleWantsAnsweredCannotBeTakenAwayNorWhatAnotherQuestionWaitsFor() {
        does(boss, () -> drafts.begin(FORM));

        assertThatThrownBy(() -> does(boss, () -> drafts.remove(FORM, "child-talk")))
                .isInstanceOf(FormRefused.class)
                .hasMessage("forms.refusal.rule-wants-it");
        assertThatThrownBy(() -> does(boss, () -> drafts.remove(FORM, "is-child")))
                .hasMessage("forms.refusal.another-waits-for-it");
        assertThatThrownBy(() -> does(boss, () -> drafts.up(FORM, "child-talk")))
                .hasMessage("forms.refusal.before-what-it-waits-for");
        assertThatThrownBy(() -> does(boss, () -> drafts.remove(FORM, "nothing")))
                .isInstanceOf(Missing.class);
        assertThat(in(boss, () -> drafts.of(FORM)).orElseThrow().form().sections())
                .isEqualTo(in(boss, () -> forms.current(FORM)).sections());
    }

    @Test
    void anAddedQuestionIsAskedInItsPlaceAndWantsItsAnswer() {
        NewQuestion added = new NewQuestion(
                "gone",
                new Words("Vem gav insatsen?", "Who gave it?"),
                Optional.empty(),
                Question.Type.ONE_OF,
                List.of(new Words("Vi", "We"), new Words("Någon annan", "Somebody else")),
                true,
                Optional.empty());
        adopted(boss, it -> {
            drafts.add(FORM, added);
            String id = in(boss, () -> drafts.of(FORM))
                    .orElseThrow()
                    .form()
                    .sections()
                    .getFirst()
                    .questions()
                    .getLast()
                    .id();
            drafts.up(FORM, id);
            drafts.up(FORM, id);
        });

        FormDefinition now = in(worker, () -> forms.current(FORM));
        List<Question> section = now.sections().getFirst().questions();
        Question asked = section.get(section.size() - 3);
        assertThat(asked.words()).isEqualTo(added.words());
        assertThat(now.faults(Answers.NONE)).anyMatch(it -> it.field().equals(Optional.of(asked.field())));
        assertThat(now.unfit(new Answers(Map.of(asked.id(), List.of("option-2")))))
                .isEmpty();
        assertThat(DefinitionJson.read(DefinitionJson.write(now))).isEqualTo(now);
    }

    @Test
    void onlyWhatOneHasSeenIsAdoptedAndOnlyByAnAdministrator() {
        does(boss, () -> drafts.begin(FORM));
        assertThatThrownBy(() -> in(boss, () -> drafts.adopt(FORM, 1, today(), "Skäl")))
                .hasMessage("forms.refusal.nothing-changed");
        does(boss, () -> drafts.reword(FORM, "result", OTHER, Optional.empty()));
        assertThatThrownBy(() -> in(boss, () -> drafts.adopt(FORM, 1, today(), "Skäl")))
                .hasMessage("forms.refusal.changed-meanwhile");
        assertThatThrownBy(() -> in(worker, () -> drafts.adopt(FORM, 2, today(), "Skäl")))
                .hasMessage("forms.refusal.not-administrator");
        assertThatThrownBy(() -> does(worker, () -> drafts.begin(FormId.CARE_PLAN)))
                .hasMessage("forms.refusal.not-administrator");
        assertThat(in(worker, () -> forms.current(FORM)).number()).isEqualTo(1);
    }

    @Test
    void aVersionIsNeverChangedNorRemovedAlsoFromUnder() {
        adopted(boss, it -> {});
        assertThatThrownBy(() -> does(boss, () -> db.sql("update forms.version set reason = 'x'")
                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        does(boss, () -> db.sql("delete from forms.version").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void notByTheOwnerOfTheTableEither() {
        adopted(boss, it -> {});
        JdbcClient owner = JdbcClient.create(administrator);
        assertThatThrownBy(
                        () -> owner.sql("update forms.version set reason = 'x'").update())
                .hasMessageContaining("never changed nor taken away");
        assertThatThrownBy(() -> owner.sql("delete from forms.version").update())
                .hasMessageContaining("never changed nor taken away");
    }

    @Test
    void aVersionIsAskedFromItsDayAndTheNextNotBeforeIt() {
        does(boss, () -> {
            drafts.begin(FORM);
            drafts.head(FORM, "talk", OTHER, Optional.empty());
        });
        assertThatThrownBy(() -> in(boss, () -> drafts.adopt(FORM, 2, today().minusDays(1), "Skäl")))
                .hasMessage("forms.refusal.day-has-been");
        in(boss, () -> drafts.adopt(FORM, 2, today().plusDays(9), "Skäl"));

        assertThat(in(worker, () -> forms.current(FORM)).number()).isEqualTo(1);
        assertThat(in(worker, () -> forms.latest(FORM)).number()).isEqualTo(FormDefinition.OWN);
        does(boss, () -> {
            drafts.begin(FORM);
            drafts.reword(FORM, "result", OTHER, Optional.empty());
        });
        assertThatThrownBy(() -> in(boss, () -> drafts.adopt(FORM, 2, today(), "Skäl")))
                .hasMessage("forms.refusal.before-the-latest");
        FormDefinition draft = in(boss, () -> drafts.of(FORM)).orElseThrow().form();
        assertThat(draft.sections().get(1).title()).isEqualTo(OTHER);
    }

    @Test
    void aQuestionWaitsOnlyForAnAnswerThatIsAskedForBeforeIt() {
        does(boss, () -> drafts.begin(FORM));
        assertThatThrownBy(() -> does(boss, () -> drafts.add(FORM, waiting("gone", "next", "end"))))
                .hasMessage("forms.refusal.waits-for-later");
        assertThatThrownBy(() -> does(boss, () -> drafts.add(FORM, waiting("next", "reached", "perhaps"))))
                .hasMessage("forms.refusal.waits-for-nothing");
        does(boss, () -> drafts.add(FORM, waiting("next", "reached", "no")));

        FormDefinition draft = in(boss, () -> drafts.of(FORM)).orElseThrow().form();
        Question added = draft.sections().getLast().questions().getLast();
        assertThat(draft.asked(new Answers(Map.of("reached", List.of("yes"))))).doesNotContain(added);
        assertThat(draft.asked(new Answers(Map.of("reached", List.of("no"))))).contains(added);
    }

    @Test
    void whatIsDifferentIsSaidQuestionByQuestion() {
        adopted(boss, it -> {
            drafts.remove(FORM, "not-given");
            drafts.add(FORM, waiting("gone", "reached", "no"));
            drafts.up(FORM, "result");
        });
        FormChanges changes = in(
                worker,
                () -> FormChanges.between(
                        forms.version(FORM, 1), forms.current(FORM), Wordings.swedish(clock.instant())));

        assertThat(changes.lines())
                .extracting(FormChanges.Line::kind)
                .containsExactly(
                        "Frågas på ett annat sätt",
                        "Ny fråga",
                        "Frågas inte längre",
                        "Frågorna står i en annan ordning");
        assertThat(changes.lines().getFirst().aspects())
                .extracting(FormChanges.Aspect::language, FormChanges.Aspect::after)
                .contains(tuple("sv", OTHER.sv()), tuple("en", OTHER.en()));
    }

    private static NewQuestion waiting(String section, String question, String answer) {
        return new NewQuestion(
                section,
                OTHER,
                Optional.empty(),
                Question.Type.TEXT,
                List.of(),
                true,
                Optional.of(new Condition(question, List.of(answer))));
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    @Test
    void anotherPersonIsToLookAtIt() {
        adopted(boss, it -> {});
        assertThat(in(town.administrator(), () -> changes.read(MasterChanges.Asked.allThatWait())))
                .filteredOn(it -> it.action().equals("form-version-adopted"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(MasterChange.Kind.QUESTIONS);
                    assertThat(it.facts())
                            .containsEntry("form", "follow-up")
                            .containsEntry("before-version", "1")
                            .containsEntry("version", "1001");
                });
    }

    private int adopted(Session by, Consumer<FormId> more) {
        does(by, () -> {
            drafts.begin(FORM);
            drafts.reword(FORM, "result", OTHER, Optional.empty());
            more.accept(FORM);
        });
        return in(by, () -> drafts.adopt(FORM, drafts.of(FORM).orElseThrow().revision(), today(), "Enklare ord"));
    }

    private void does(Session by, Runnable act) {
        in(by, () -> {
            act.run();
            return true;
        });
    }

    private <T> T in(Session by, Supplier<T> act) {
        return Entry.as(by, () -> transaction.execute(status -> act.get()));
    }
}
