package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.casework.intake.Report.about;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Participant;
import tillit.casework.cases.PuttingRight;
import tillit.casework.cases.SocialCase;
import tillit.casework.cases.WrongPersonRefusal;
import tillit.casework.journal.Entries;
import tillit.casework.journal.NoteId;
import tillit.casework.journal.NoteKind;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.page.Missing;

/** A case that was opened for Tuva is about Noel. */
class WrongPersonTest extends IntakeTest {

    private static final String NOEL = "20180801-2395";
    private static final String ISAK = "20150902-2396";
    private static final String SOLVEIG = "19610118-2803";

    @Autowired
    ApplicationContext house;

    @Autowired
    Entries entries;

    PuttingRight puttingRight;
    Session leader;
    SubjectId report;
    CaseId id;
    PersonId tuva;
    PersonId noel;

    @BeforeEach
    void aCaseAboutTuva() {
        puttingRight = new PuttingRight(house);
        leader = town.workerForProtected(Role.UNIT_MANAGER, investigators);
        tuva = person(TUVA);
        noel = person(NOEL);
        report = readyForDecision(about("Tuva Åkerlind", TUVA).whoWantsToKnow(), TUVA);
        id = as(
                        manager,
                        () -> openings.open(
                                report,
                                "Barnet behöver mer än skolan kan ge.",
                                new Openings.GoesTo(null, investigator.user().id())))
                .socialCase()
                .orElseThrow();
        does(
                investigator,
                () -> entries.sign(
                        id,
                        new NoteId(Ids.next()),
                        Optional.empty(),
                        new Entries.Entry(
                                NoteKind.TALK,
                                day("2026-03-10"),
                                LocalTime.of(9, 0),
                                List.of(tuva),
                                "Talade med barnet i skolan.")));
    }

    @Test
    void everythingThatStoodOnTheWrongPersonStandsOnTheRightOne() {
        does(investigator, () -> puttingRight.to(id, noel));

        assertThat(casesOf(tuva)).isEmpty();
        assertThat(casesOf(noel)).extracting(SocialCase::id).containsExactly(id);
        assertThat(as(investigator, () -> cases.participants(id)))
                .extracting(Participant::person)
                .contains(noel, person("19930101-2382"))
                .doesNotContain(tuva, person("19840101-2383"));
        assertThat(as(investigator, () -> investigations.in(id).getFirst().person()))
                .isEqualTo(noel);
        SubjectFacts facts =
                as(investigator, () -> subjects.find(report).orElseThrow()).facts();
        assertThat(facts.confirmed()).isEqualTo(noel);
        assertThat(facts.born()).isEqualTo("2018-08-01");
        assertThat(whereStands(tuva)).containsExactly("cases.person_correction.wrong_id");
        assertThat(whereStands(person("19840101-2383"))).isEmpty();
        assertThat(as(investigator, () -> dossiers.concerning(tuva))).isEmpty();
    }

    @Test
    void whatIsSignedKeepsItsWordsAndItsSeal() {
        does(investigator, () -> puttingRight.to(id, noel));

        assertThat(under().sql("select body from journal.note_words where dossier_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("Talade med barnet i skolan.");
        assertThat(under().sql("""
                                select count(*)
                                  from journal.note n
                                  join journal.note_words w on w.note_id = n.id
                                  join journal.signed_about a on a.note_id = n.id
                                 where n.dossier_id = :id and n.seal = journal.seal_of(n) and n.digest = journal.digest(w.heading, w.body, a.people)
                                """).param("id", id.value()).query(Integer.class).single())
                .isEqualTo(1);
        assertThat(under().sql("select found from journal.check('00000000-0000-0000-0000-000000000000', 100000, now())")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodySeesHalfOfIt() {
        as(investigator, () -> {
            puttingRight.to(id, noel);
            assertThat(meanwhile(() -> casesOf(tuva))).hasSize(1);
            assertThat(meanwhile(() -> casesOf(noel))).isEmpty();
            assertThat(meanwhile(() -> investigations.in(id).getFirst().person()))
                    .isEqualTo(tuva);
            return true;
        });
        assertThat(meanwhile(() -> casesOf(noel))).hasSize(1);
    }

    @Test
    void aMistakeInTheMiddleLeavesAllAsItWas() {
        assertThatThrownBy(() -> as(investigator, () -> {
                    puttingRight.to(id, noel);
                    throw new IllegalStateException("the power goes");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(casesOf(tuva)).hasSize(1);
        assertThat(whereStands(noel)).isEmpty();
    }

    @Test
    void whoeverIsDisqualifiedForTheRightPersonLosesTheCaseAtOnce() {
        Session aunt = town.worker(Role.SOCIAL_WORKER, investigators);
        does(investigator, () -> cases.share(id, aunt.user().id()));
        does(aunt, () -> dossiers.declareConflict(noel));
        assertThat(as(aunt, () -> cases.isSeen(id))).isTrue();

        does(investigator, () -> puttingRight.to(id, noel));
        assertThat(as(aunt, () -> cases.isSeen(id))).isFalse();
        assertThat(as(investigator, () -> cases.carriersOf(id)))
                .containsExactly(investigator.user().id());
    }

    @Test
    void whoeverIsDisqualifiedForTheWrongPersonReadsNothingOfWhoThatWas() {
        Session uncle = town.worker(Role.SOCIAL_WORKER, investigators);
        does(uncle, () -> dossiers.declareConflict(tuva));
        assertThat(as(uncle, () -> cases.isSeen(id))).isFalse();

        does(investigator, () -> puttingRight.to(id, noel));
        assertThat(as(uncle, () -> cases.isSeen(id))).isTrue();
        assertThat(as(uncle, () -> seen("select count(*) from cases.person_correction")))
                .isZero();
        assertThat(as(uncle, () -> seen("select count(*) from cases.happening where what = 'person-corrected'")))
                .isEqualTo(1);
        assertThat(as(investigator, () -> seen("select count(*) from cases.person_correction")))
                .isEqualTo(1);
    }

    @Test
    void aProtectedPersonClosesTheCaseAndItsReportAlsoToTheOneWhoPutItRight() {
        does(investigator, () -> puttingRight.toSomebodyWithNumber(id, ISAK));

        assertThat(as(investigator, () -> cases.isSeen(id))).isFalse();
        assertThat(as(investigator, () -> subjects.find(report))).isEmpty();
        assertThat(as(manager, () -> subjects.find(report))).isEmpty();
        assertThat(as(leader, () -> cases.isSeen(id))).isTrue();
        assertThat(whereStands(tuva)).containsExactly("cases.person_correction.wrong_id");
    }

    @Test
    void whatHasLeftTheHouseIsAListToActOn() {
        does(investigator, () -> feedback.tell(report, FeedbackDesk.Answer.OPENED, FeedbackDesk.Way.PHONE, ""));
        does(investigator, () -> puttingRight.to(id, noel));

        assertThat(as(investigator, () -> puttingRight.goneOut(id))).containsExactly("intake.trace.feedback");
        does(investigator, () -> puttingRight.putsRightOutside(id));
        assertThat(as(investigator, () -> puttingRight.goneOut(id))).isEmpty();
    }

    @Test
    void aFileThatWasPrintedInTheWrongNameIsToBePutRightOutside() {
        under().sql("""
                        insert into printout.printout (id, dossier_id, label_id, municipality_id, reason, pages, sha256, made_at, made_by)
                        select gen_random_uuid(), d.id, d.label_id, d.municipality_id, 'Begärd av barnets ombud.', 4, sha256('x'), now(), :who
                          from access.dossier d
                         where d.id = :id
                        """)
                .param("who", investigator.user().id().value())
                .param("id", id.value())
                .update();
        does(investigator, () -> puttingRight.to(id, noel));
        assertThat(as(investigator, () -> puttingRight.goneOut(id))).containsExactly("printout.trace");
    }

    @Test
    void theRightPersonMayBeUnknownAndWhatIsOwedGoesOn() {
        List<String> owed = openRules(
                as(investigator, () -> investigations.in(id).getFirst()).id().value());
        does(investigator, () -> puttingRight.toSomebodyUnknown(id));

        assertThat(whereStands(tuva)).containsExactly("cases.person_correction.wrong_id");
        assertThat(openRules(as(investigator, () -> investigations.in(id).getFirst())
                        .id()
                        .value()))
                .isEqualTo(owed);
    }

    @Test
    void toUndoItIsToDoItAgain() {
        does(investigator, () -> puttingRight.to(id, noel));
        assertThatThrownBy(() -> as(leader, () -> puttingRight.to(id, tuva)))
                .as("who does not see the report would leave it behind")
                .isInstanceOf(WrongPersonRefusal.NotAllSeen.class);
        does(investigator, () -> puttingRight.to(id, tuva));

        assertThat(casesOf(tuva)).hasSize(1);
        assertThat(casesOf(noel)).isEmpty();
        assertThat(whereStands(noel))
                .containsExactlyInAnyOrder("cases.person_correction.right_id", "cases.person_correction.wrong_id");
    }

    @Test
    void itIsDoneByWhoeverCarriesTheCaseOrLeadsItsUnitWithAReasonAndACheck() {
        Session colleague = town.worker(Role.SOCIAL_WORKER, investigators);
        assertThatThrownBy(() -> as(colleague, () -> puttingRight.to(id, noel)))
                .isInstanceOf(WrongPersonRefusal.NotYours.class);
        assertThatThrownBy(() -> as(officer, () -> puttingRight.to(id, noel))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> as(investigator, () -> puttingRight.to(id, tuva)))
                .isInstanceOf(WrongPersonRefusal.TheSame.class);
        assertThatThrownBy(() -> as(investigator, () -> puttingRight.withoutAWord(id, noel)))
                .isInstanceOf(tillit.ground.law.Refusals.class);
        assertThatThrownBy(() -> as(investigator, () -> puttingRight.to(id, person(SOLVEIG))))
                .isInstanceOf(WrongPersonRefusal.OfAnotherAge.class);
        assertThat(casesOf(tuva)).hasSize(1);
    }

    @Test
    void whoeverHasACaseAlreadyIsNotGivenASecondOne() {
        SubjectId other = readyForDecision(about("Noel Delorme", NOEL), NOEL);
        as(
                manager,
                () -> openings.open(
                        other,
                        "Han behöver mer.",
                        new Openings.GoesTo(null, investigator.user().id())));
        assertThatThrownBy(() -> as(investigator, () -> puttingRight.to(id, noel)))
                .isInstanceOf(WrongPersonRefusal.HasACase.class);
    }

    private List<SocialCase> casesOf(PersonId person) {
        return as(investigator, () -> cases.about(List.of(person)));
    }

    private <T> T meanwhile(java.util.function.Supplier<T> look) {
        return CompletableFuture.supplyAsync(() -> as(investigator, look)).join();
    }

    private int seen(String count) {
        return db.sql(count).query(Integer.class).single();
    }

    private JdbcClient under() {
        return JdbcClient.create(administrator);
    }

    /** Every column of casework in which the person's id stands, whoever may read it; of rights and reports the dossiers, too. */
    private List<String> whereStands(PersonId person) {
        return under().sql("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                          from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
                           and n.nspname in ('cases', 'intake', 'investigation', 'decision', 'duties', 'access', 'journal')
                           and (n.nspname, c.relname) not in (('journal', 'signed_about'), ('access', 'conflict'))
                         order by 1
                        """).query(String.class).list().stream()
                .filter(column -> stands(column, person))
                .toList();
    }

    private boolean stands(String column, PersonId person) {
        int dot = column.lastIndexOf('.');
        return under().sql("select exists (select 1 from %s where %s::text like :id)"
                        .formatted(column.substring(0, dot), column.substring(dot + 1)))
                .param("id", "%" + person.value() + "%")
                .query(Boolean.class)
                .single();
    }
}
