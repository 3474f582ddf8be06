package tillit.ground.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Administration.NewPerson;
import tillit.ground.access.Administration.RoleInUnit;
import tillit.ground.law.Stockholm;

@SpringBootTest
class AdministrationTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Autowired
    Administration administration;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    Renamings renamings;

    @Autowired
    Clock clock;

    @Autowired
    Foundation foundation;

    @Autowired
    SignIn signIn;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Doorkeeper door;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    Session boss;

    @BeforeEach
    void aTown() {
        town = Town.build(administrator);
        boss = town.administrator();
    }

    @Test
    void anEmptyInstallationIsFoundedOnceAndPeopledFromThere() {
        MunicipalityId id = new MunicipalityId(5000 + town.id().value());
        Username anna = new Username("anna." + UUID.randomUUID());
        Handover first = foundation.found(id, "Nyköpstad", anna, "Anna Berg").orElseThrow();
        assertThat(foundation.found(id, "Nyköpstad", new Username("annan." + UUID.randomUUID()), "En Annan"))
                .isEmpty();

        Visit visit = new Visit("203.0.113.77", "");
        SignIn.Answer in =
                signIn.withFirstPassword(anna.value(), first.secret(), new Password("min egen lösenfras"), visit);
        Session session = ((SignIn.Answer.Welcome) in).session();
        assertThat(session.user().administrator()).isTrue();
        assertThat(session.user().municipality()).isEqualTo(id);
        UnitId unit = Entry.as(session, () -> administration.addUnit("Mottagning", Takes.CHILD_REPORTS));
        Handover lisa = Entry.as(session, () -> administration.addPerson(newPerson()));
        doing(session, () -> administration.join(lisa.user(), unit, Role.INTAKE_OFFICER, FIRST, null));

        assertThat(Entry.as(session, () -> colleagues.in(unit)))
                .extracting(Colleagues.Colleague::id)
                .containsExactly(lisa.user());
        assertThat(Entry.as(boss, administration::accounts))
                .extracting(Administration.Account::id)
                .doesNotContain(lisa.user());
    }

    @Test
    void onlyAnAdministratorAdministersAndTheAttemptStandsInTheLog() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        Session manager = town.worker(Role.UNIT_MANAGER, unit);

        refused(NotAdministrator.class, manager, () -> administration.addUnit("Egen enhet", Takes.OTHER));
        refused(NotAdministrator.class, manager, () -> administration.addPerson(newPerson()));
        refused(NotAdministrator.class, manager, administration::accounts);
        refused(NotAdministrator.class, manager, administration::roles);
        refused(
                NotAdministrator.class,
                manager,
                () -> administration.givePassword(boss.user().id()));
        refusedDoing(
                NotAdministrator.class,
                manager,
                () -> administration.allowProtected(manager.user().id(), true));
        refusedDoing(
                NotAdministrator.class,
                manager,
                () -> administration.join(manager.user().id(), unit, Role.SOCIAL_WORKER, FIRST, null));
        assertThat(logOf(manager)).contains("unit-added REFUSED ", "person-added REFUSED ", "unit-joined REFUSED ");
    }

    @Test
    void anAdministratorReachesNobodyInAnotherMunicipality() {
        Town elsewhere = Town.build(administrator);
        UnitId there = elsewhere.unit("Mottagning", Takes.CHILD_REPORTS);
        UserId stranger = elsewhere.worker(Role.SOCIAL_WORKER, there).user().id();
        UserId own = Entry.as(boss, () -> administration.addPerson(newPerson())).user();

        refusedDoing(NotHere.class, boss, () -> administration.setActive(stranger, false));
        refused(NotHere.class, boss, () -> administration.givePassword(stranger));
        refusedDoing(NotHere.class, boss, () -> administration.join(own, there, Role.SOCIAL_WORKER, FIRST, null));
        refusedDoing(NotHere.class, boss, () -> administration.join(stranger, there, Role.SOCIAL_WORKER, FIRST, null));
    }

    @Test
    void anAdministratorWorksInNoUnitAndDoesNotLockItselfOut() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);

        refusedDoing(
                NotHere.class, boss, () -> administration.join(boss.user().id(), unit, Role.UNIT_MANAGER, FIRST, null));
        refusedDoing(
                NotHere.class,
                boss,
                () -> administration.allowProtected(boss.user().id(), true));
        refusedDoing(
                NotAdministrator.class,
                boss,
                () -> administration.setActive(boss.user().id(), false));
    }

    @Test
    void theSameRoleInTheSameUnitIsHadOnceAtATime() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        UserId lisa =
                Entry.as(boss, () -> administration.addPerson(newPerson())).user();
        doing(boss, () -> administration.join(lisa, unit, Role.SOCIAL_WORKER, FIRST, LocalDate.of(2020, 6, 30)));

        refusedDoing(
                MemberAlready.class,
                boss,
                () -> administration.join(lisa, unit, Role.SOCIAL_WORKER, LocalDate.of(2020, 6, 30), null));
        doing(boss, () -> administration.join(lisa, unit, Role.SOCIAL_WORKER, LocalDate.of(2020, 7, 1), null));
        doing(boss, () -> administration.join(lisa, unit, Role.UNIT_MANAGER, FIRST, null));
        assertThat(Entry.as(boss, () -> colleagues.in(unit))).hasSize(1);
        doing(boss, () -> administration.leave(lisa, unit, Role.SOCIAL_WORKER, LocalDate.of(2020, 12, 31)));
        doing(boss, () -> administration.leave(lisa, unit, Role.UNIT_MANAGER, LocalDate.of(2020, 12, 31)));
        assertThat(Entry.as(boss, () -> colleagues.in(unit))).isEmpty();
    }

    @Test
    void anAdministratorReadsTheRolesOfTheOwnMunicipalityAlsoThoseToCome() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        Town elsewhere = Town.build(administrator);
        elsewhere.worker(Role.SOCIAL_WORKER, elsewhere.unit("Mottagning", Takes.CHILD_REPORTS));
        UserId lisa =
                Entry.as(boss, () -> administration.addPerson(newPerson())).user();
        doing(boss, () -> administration.join(lisa, unit, Role.SOCIAL_WORKER, FIRST, LocalDate.of(2020, 6, 30)));
        doing(boss, () -> administration.join(lisa, unit, Role.UNIT_MANAGER, LocalDate.of(2999, 1, 1), null));

        assertThat(Entry.as(boss, administration::roles))
                .containsExactly(
                        new RoleInUnit(lisa, unit, "Mottagning", Role.UNIT_MANAGER, LocalDate.of(2999, 1, 1), null),
                        new RoleInUnit(lisa, unit, "Mottagning", Role.SOCIAL_WORKER, FIRST, LocalDate.of(2020, 6, 30)));
    }

    @Test
    void aRoleDoesNotEndBeforeItBegins() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        UserId lisa =
                Entry.as(boss, () -> administration.addPerson(newPerson())).user();

        refusedDoing(
                EndsBeforeItBegins.class,
                boss,
                () -> administration.join(lisa, unit, Role.SOCIAL_WORKER, FIRST, FIRST.minusDays(1)));
    }

    @Test
    void aTakenNameIsRefused() {
        NewPerson lisa = newPerson();
        Entry.as(boss, () -> administration.addPerson(lisa));
        Entry.as(boss, () -> administration.addUnit("Mottagning", Takes.CHILD_REPORTS));

        refused(NameTaken.class, boss, () -> administration.addPerson(lisa));
        refused(NameTaken.class, boss, () -> administration.addUnit("Mottagning", Takes.OTHER));
        assertThatThrownBy(() -> new Username("a b")).isInstanceOf(Username.Unfit.class);
        assertThatThrownBy(() -> new Username("#12")).isInstanceOf(Username.Unfit.class);
    }

    @Test
    void demonstrationPeopleExistInMadeUpMunicipalitiesOnly() {
        NewPerson played =
                new NewPerson(new Username("spelad." + UUID.randomUUID()), "Spelad Person", "", false, false, true);

        assertThatThrownBy(() -> Entry.as(boss, () -> administration.addPerson(played)))
                .isInstanceOf(RuntimeException.class);
        assertThat(Entry.as(boss, administration::accounts))
                .extracting(Administration.Account::name)
                .doesNotContain("Spelad Person");
    }

    @Test
    void everyChangeStandsInTheLogWithWhatWasBeforeAndNoName() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        NewPerson person = newPerson();
        UserId lisa = Entry.as(boss, () -> administration.addPerson(person)).user();
        doing(boss, () -> administration.join(lisa, unit, Role.SOCIAL_WORKER, FIRST, null));
        doing(boss, () -> administration.allowProtected(lisa, true));
        doing(boss, () -> administration.setActive(lisa, false));
        String user = "DONE user=" + lisa.value();

        assertThat(logOf(boss))
                .containsExactly(
                        "person-added " + user + " administrator=false protected=false",
                        "unit-joined " + user + " unit=" + unit.value() + " role=SOCIAL_WORKER from=2020-01-01 to=-",
                        "protected-permission-changed " + user + " before=false now=true",
                        "user-activity-changed " + user + " before=true now=false");
    }

    @Test
    void aNewPasswordFromTheAdministratorEndsTheSessionsOfWhoeverHasIt() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        Session worker = town.worker(Role.SOCIAL_WORKER, unit);
        assertThat(door.whose(worker.token(), User.Kind.PERSON)).isPresent();
        Entry.as(boss, () -> administration.givePassword(worker.user().id()));
        assertThat(door.whose(worker.token(), User.Kind.PERSON)).isEmpty();
    }

    @Test
    void aUnitGetsAnotherNameAndWhatItWasCalledIsKeptForThoseWhoLookAtChanges() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        town.unit("Utredning", Takes.CHILD_CASES);
        Session worker = town.worker(Role.SOCIAL_WORKER, unit);
        doing(boss, () -> units.rename(unit, " Mottagning barn "));
        doing(boss, () -> units.rename(unit, "Mottagning barn"));

        assertThat(Entry.as(worker, () -> colleagues.unit(unit)).orElseThrow().name())
                .isEqualTo("Mottagning barn");
        assertThat(Entry.as(boss, () -> renamings.of(unit))).singleElement().satisfies(it -> {
            assertThat(it.before()).isEqualTo("Mottagning");
            assertThat(it.now()).isEqualTo("Mottagning barn");
            assertThat(logOf(boss)).containsExactly("unit-renamed DONE unit=" + unit.value() + " renaming=" + it.id());
        });
        assertThat(Entry.as(worker, () -> renamings.of(unit))).isEmpty();
        refusedDoing(NameTaken.class, boss, () -> units.rename(unit, "Utredning"));
        refusedDoing(NotAdministrator.class, worker, () -> units.rename(unit, "Min enhet"));
        refusedDoing(NotHere.class, Town.build(administrator).administrator(), () -> units.rename(unit, "Min enhet"));
    }

    @Test
    void aUnitWhereSomebodyWorksDoesNotEnd() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        Session worker = town.worker(Role.SOCIAL_WORKER, unit);

        refusedDoing(UnitNotEmpty.class, boss, () -> units.end(unit));
        refusedDoing(NotAdministrator.class, worker, () -> units.end(unit));
        assertThat(Entry.as(boss, colleagues::units)).extracting(Unit::id).containsExactly(unit);
    }

    @Test
    void aUnitWhereSomethingLiesOpenDoesNotEndAndTheAdministratorIsToldHowMuch() {
        UnitId unit = town.unit("Utredning", Takes.CHILD_CASES);
        Session worker = town.worker(Role.SOCIAL_WORKER, unit);
        caseIn(unit, worker);
        LocalDate yesterday = Stockholm.dayOf(clock.instant()).minusDays(1);
        doing(boss, () -> administration.leave(worker.user().id(), unit, Role.SOCIAL_WORKER, yesterday));

        assertThat(Entry.as(boss, () -> units.left(unit))).containsExactly(new Units.Left("cases", 1));
        refusedDoing(UnitNotEmpty.class, boss, () -> units.end(unit));
        assertThat(Entry.as(boss, () -> colleagues.unit(unit)).orElseThrow().hasEnded())
                .isFalse();
    }

    @Test
    void anEndedUnitIsOfferedNowhereAndNobodyComesIntoIt() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        UserId lisa =
                Entry.as(boss, () -> administration.addPerson(newPerson())).user();
        doing(boss, () -> units.end(unit));

        assertThat(Entry.as(boss, colleagues::units)).isEmpty();
        assertThat(Entry.as(boss, () -> colleagues.unit(unit)).orElseThrow().hasEnded())
                .isTrue();
        refusedDoing(NotHere.class, boss, () -> administration.join(lisa, unit, Role.SOCIAL_WORKER, FIRST, null));
        refusedDoing(NotHere.class, boss, () -> units.rename(unit, "Mottagning barn"));
        refusedDoing(NotHere.class, boss, () -> units.end(unit));
        assertThat(logOf(boss)).contains("unit-ended DONE unit=" + unit.value());
    }

    @Test
    void somebodyIsCalledSomethingElseWithAReasonAndATitleNeedsNone() {
        UserId lisa =
                Entry.as(boss, () -> administration.addPerson(newPerson())).user();

        refusedDoing(NameReasonMissing.class, boss, () -> accounts.call(lisa, "Lisa Testgren", "socionom", " "));
        doing(boss, () -> accounts.call(lisa, "Lisa Provsson", "socionom", ""));
        doing(boss, () -> accounts.call(lisa, "Lisa Testgren", "socionom", "Giftermål"));

        assertThat(Entry.as(boss, () -> colleagues.named(lisa)).orElseThrow())
                .isEqualTo(new Colleagues.Colleague(lisa, "Lisa Testgren", "socionom"));
        assertThat(logOf(boss))
                .anyMatch(it -> it.startsWith("title-changed DONE user=" + lisa.value() + " renaming="))
                .anyMatch(it -> it.startsWith("user-renamed DONE user=" + lisa.value() + " renaming="))
                .noneMatch(it -> it.contains("Lisa") || it.contains("Giftermål"));
        refusedDoing(
                NotHere.class,
                Town.build(administrator).administrator(),
                () -> accounts.call(lisa, "Lisa Annan", "", "Fel"));
    }

    @Test
    void theLastDayOnWhichSomebodySignedInIsForTheAdministratorOnly() {
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        Session worker = town.worker(Role.SOCIAL_WORKER, unit);
        UserId lisa =
                Entry.as(boss, () -> administration.addPerson(newPerson())).user();

        Map<UserId, Accounts.Use> use = Entry.as(boss, accounts::use);
        assertThat(requireNonNull(use.get(worker.user().id())).last()).isNotNull();
        assertThat(requireNonNull(use.get(lisa)).last()).isNull();
        refused(NotAdministrator.class, worker, accounts::use);
        Accounts.Use old = new Accounts.Use(FIRST, LocalDate.of(2020, 3, 1));
        assertThat(old.isOlderThan(LocalDate.of(2020, 3, 1))).isFalse();
        assertThat(old.isOlderThan(LocalDate.of(2020, 3, 2))).isTrue();
        assertThat(new Accounts.Use(FIRST, null).isOlderThan(LocalDate.of(2020, 3, 1)))
                .isTrue();
    }

    /** As the room of cases would write it. */
    private void caseIn(UnitId unit, Session by) {
        JdbcClient.create(administrator)
                .sql("""
                        with made as (
                          insert into access.dossier (id, municipality_id, unit_id, label_id, kind, opened_at)
                          values (:id, :town, :unit, :unit * 4, 'CASE', now())
                          returning id, label_id, municipality_id)
                        insert into cases.social_case (dossier_id, label_id, municipality_id, person_id, number, kind, opened_at, opened_by)
                        select id, label_id, municipality_id, :person, 'BU-2026-0001', 'CHILD', now(), :by from made
                        """)
                .param("id", Ids.next())
                .param("town", town.id().value())
                .param("unit", unit.value())
                .param("person", Ids.next())
                .param("by", by.user().id().value())
                .update();
    }

    private static NewPerson newPerson() {
        return NewPerson.called(new Username("lisa." + UUID.randomUUID()), "Lisa Provsson", "socialsekreterare");
    }

    private static void doing(Session session, Runnable act) {
        Entry.as(session, () -> {
            act.run();
            return true;
        });
    }

    private static void refused(Class<? extends RuntimeException> refusal, Session session, Supplier<?> act) {
        assertThatThrownBy(() -> Entry.as(session, act::get)).isInstanceOf(refusal);
    }

    private static void refusedDoing(Class<? extends RuntimeException> refusal, Session session, Runnable act) {
        assertThatThrownBy(() -> doing(session, act)).isInstanceOf(refusal);
    }

    private List<String> logOf(Session who) {
        return JdbcClient.create(administrator)
                .sql(
                        "select action || ' ' || outcome || ' ' || detail from audit.entry where user_id = :user order by at, id")
                .param("user", who.user().id().value())
                .query(String.class)
                .list();
    }
}
