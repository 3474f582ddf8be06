package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class DossiersTest {

    @Autowired
    Dossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId intake;
    UnitId other;
    Session officer;

    @BeforeEach
    void aTownWithTwoUnits() {
        town = Town.build(administrator);
        intake = town.unit("Mottagning", Takes.CHILD_REPORTS);
        other = town.unit("Vuxen", Takes.ADULT_REPORTS);
        officer = town.worker(Role.INTAKE_OFFICER, intake);
    }

    @Test
    void aDossierIsSeenInItsUnitAndNowhereElse() {
        DossierId report = open(officer, false);

        assertThat(seenBy(officer, report)).isTrue();
        assertThat(seenBy(town.worker(Role.UNIT_MANAGER, intake), report)).isTrue();
        assertThat(seenBy(town.worker(Role.UNIT_MANAGER, other), report)).isFalse();
        assertThat(seenBy(town.administrator(), report)).isFalse();
        Town elsewhere = Town.build(administrator);
        assertThat(seenBy(
                        elsewhere.worker(Role.UNIT_MANAGER, elsewhere.unit("Mottagning", Takes.CHILD_REPORTS)), report))
                .isFalse();
        assertThat(dossiers.find(report)).isEmpty();
    }

    @Test
    void aProtectedDossierIsReceivedByAnyoneAndSeenByThoseWhoMayMeetProtectedPersons() {
        DossierId report = open(officer, true);

        assertThat(seenBy(officer, report)).isFalse();
        assertThat(seenBy(town.workerForProtected(Role.INTAKE_OFFICER, intake), report))
                .isTrue();
        assertThat(seenBy(town.workerForProtected(Role.INTAKE_OFFICER, other), report))
                .isFalse();
    }

    @Test
    void whatIsHandedInByAnotherSystemCannotBeReadByIt() {
        Session client = town.deliverer(intake);
        DossierId report = open(client, false);

        assertThat(seenBy(client, report)).isFalse();
        assertThat(seenBy(officer, report)).isTrue();
    }

    @Test
    void aDisqualifiedColleagueSeesNoDossierAboutThatPerson() {
        PersonId person = new PersonId(Ids.next());
        Session colleague = town.worker(Role.SOCIAL_WORKER, intake);
        DossierId before = Entry.as(officer, () -> transaction.execute(tx -> opened(false, List.of(person))));
        assertThat(seenBy(colleague, before)).isTrue();
        Entry.as(
                colleague,
                () -> transaction.execute(tx -> {
                    dossiers.declareConflict(person);
                    return true;
                }));
        DossierId after = Entry.as(officer, () -> transaction.execute(tx -> opened(false, List.of(person))));

        assertThat(seenBy(colleague, before)).isFalse();
        assertThat(seenBy(colleague, after)).isFalse();
        assertThat(seenBy(officer, after)).isTrue();
    }

    @Test
    void aMovedDossierIsSeenWhereItCameAndNoLongerWhereItWas() {
        DossierId report = open(officer, false);
        Entry.as(
                officer,
                () -> transaction.execute(tx -> {
                    dossiers.move(report, other);
                    return true;
                }));

        assertThat(seenBy(officer, report)).isFalse();
        assertThat(seenBy(town.worker(Role.SOCIAL_WORKER, other), report)).isTrue();
    }

    @Test
    void whoeverIsGivenACaseSeesItFromAnotherUnitUntilItIsTakenBack() {
        DossierId socialCase = in(officer, () -> opened(DossierKind.CASE, false, List.of()));
        Session worker = town.worker(Role.SOCIAL_WORKER, town.unit("Barn och unga", Takes.CHILD_CASES));

        assertThat(gives(officer, socialCase, worker)).isTrue();
        assertThat(seenBy(worker, socialCase)).isTrue();
        assertThat(gives(officer, socialCase, officer)).isTrue(); // the last who carries a case is not taken from it
        in(officer, () -> {
            dossiers.endAssignment(socialCase, worker.user().id());
            return true;
        });
        assertThat(seenBy(worker, socialCase)).isFalse();
    }

    @Test
    void nobodyIsLetInByAFriendWhoseWorkItIs() {
        DossierId report = open(officer, false);
        DossierId socialCase = in(officer, () -> opened(DossierKind.CASE, false, List.of()));
        Session inAnotherUnit = town.worker(Role.SOCIAL_WORKER, other);
        Session whereCasesAre = town.worker(Role.SOCIAL_WORKER, town.unit("Barn och unga", Takes.CHILD_CASES));
        Session system = town.deliverer(intake);

        assertThat(gives(officer, report, inAnotherUnit)).isFalse();
        assertThat(gives(officer, report, whereCasesAre)).isFalse();
        assertThat(gives(officer, socialCase, inAnotherUnit)).isFalse();
        assertThat(gives(officer, report, system)).isFalse();
        assertThat(seenBy(inAnotherUnit, report)).isFalse();
        assertThat(gives(officer, report, town.worker(Role.SOCIAL_WORKER, intake)))
                .isTrue();
    }

    @Test
    void whoeverCarriesTheCaseMayHaveTheReportAboutTheSamePerson() {
        PersonId person = new PersonId(Ids.next());
        Session carrier = town.worker(Role.SOCIAL_WORKER, town.unit("Barn och unga", Takes.CHILD_CASES));
        DossierId socialCase = in(officer, () -> opened(DossierKind.CASE, false, List.of(person)));
        DossierId report = in(officer, () -> opened(DossierKind.REPORT, false, List.of(person)));

        assertThat(gives(officer, report, carrier)).isFalse();
        assertThat(gives(officer, socialCase, carrier)).isTrue();
        assertThat(gives(officer, report, carrier)).isTrue();
    }

    @Test
    void aDossierThatDidNotConcernSomebodyBarsNobodyLonger() {
        PersonId person = new PersonId(Ids.next());
        Session relative = town.worker(Role.SOCIAL_WORKER, intake);
        Session stranger = town.worker(Role.UNIT_MANAGER, other);
        in(relative, () -> {
            dossiers.declareConflict(person);
            return true;
        });
        DossierId report = in(officer, () -> opened(DossierKind.REPORT, false, List.of(person)));
        assertThat(seenBy(relative, report)).isFalse();
        assertThatThrownBy(() -> in(stranger, () -> noLonger(report, person)));

        in(officer, () -> noLonger(report, person));

        assertThat(seenBy(relative, report)).isTrue();
    }

    @Test
    void whoDoesNotSeeADossierCanNeitherGiveNorMoveIt() {
        DossierId report = open(officer, false);
        Session stranger = town.worker(Role.UNIT_MANAGER, other);

        assertThatThrownBy(() -> in(
                        stranger, () -> dossiers.assign(report, stranger.user().id())))
                .hasMessageNotContaining(report.toString());
        assertThat(seenBy(stranger, report)).isFalse();
    }

    private boolean noLonger(DossierId dossier, PersonId person) {
        dossiers.concernsNoLonger(dossier, person);
        return true;
    }

    private boolean gives(Session from, DossierId dossier, Session to) {
        return in(from, () -> dossiers.assign(dossier, to.user().id()));
    }

    private DossierId open(Session by, boolean isProtected) {
        return in(by, () -> opened(isProtected, List.of()));
    }

    private DossierId opened(boolean isProtected, List<PersonId> concerns) {
        return opened(DossierKind.REPORT, isProtected, concerns);
    }

    private DossierId opened(DossierKind kind, boolean isProtected, List<PersonId> concerns) {
        DossierId id = new DossierId(Ids.next());
        dossiers.open(id, kind, intake, isProtected, concerns);
        return id;
    }

    private <T> T in(Session session, java.util.function.Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(tx -> work.get()));
    }

    private boolean seenBy(Session session, DossierId dossier) {
        return Entry.as(session, () -> dossiers.find(dossier).isPresent());
    }
}
