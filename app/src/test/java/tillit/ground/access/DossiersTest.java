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
    void whoeverIsGivenADossierSeesItFromAnotherUnitUntilItIsTakenBack() {
        DossierId report = open(officer, false);
        Session worker = town.worker(Role.SOCIAL_WORKER, other);

        assertThat(in(officer, () -> dossiers.assign(report, worker.user().id())))
                .isTrue();
        assertThat(seenBy(worker, report)).isTrue();
        in(officer, () -> {
            dossiers.endAssignment(report, worker.user().id());
            return true;
        });
        assertThat(seenBy(worker, report)).isFalse();
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

    private DossierId open(Session by, boolean isProtected) {
        return in(by, () -> opened(isProtected, List.of()));
    }

    private DossierId opened(boolean isProtected, List<PersonId> concerns) {
        DossierId id = new DossierId(Ids.next());
        dossiers.open(id, DossierKind.REPORT, intake, isProtected, concerns);
        return id;
    }

    private <T> T in(Session session, java.util.function.Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(tx -> work.get()));
    }

    private boolean seenBy(Session session, DossierId dossier) {
        return Entry.as(session, () -> dossiers.find(dossier).isPresent());
    }
}
