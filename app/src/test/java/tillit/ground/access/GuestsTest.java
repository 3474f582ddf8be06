package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class GuestsTest {

    private static final String REASON = "Jourens barn i natt";

    @Autowired
    Guests guests;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId intake;
    UnitId other;
    Session manager;
    Session outsider;
    PersonId person;
    DossierId report;

    @BeforeEach
    void aReportInAUnitAndSomebodyInAnother() {
        town = Town.build(administrator);
        intake = town.unit("Mottagning", Takes.CHILD_REPORTS);
        other = town.unit("Vuxen", Takes.ADULT_REPORTS);
        manager = town.worker(Role.UNIT_MANAGER, intake);
        outsider = town.worker(Role.SOCIAL_WORKER, other);
        person = new PersonId(Ids.next());
        report = open(false);
    }

    @Test
    void inAnEmergencyOneLetsOneselfInAtOnceForAReasonAndForAWhile() {
        assertThat(sees(outsider)).isFalse();
        Instant until = Entry.as(outsider, () -> guests.letInMyself(report, REASON, Duration.ofHours(8)));

        assertThat(sees(outsider)).isTrue();
        assertThat(Entry.as(manager, () -> guests.of(report)))
                .containsExactly(new Guests.Guest(
                        outsider.user().id(),
                        Guests.Kind.EMERGENCY,
                        REASON,
                        outsider.user().id(),
                        until.minus(Duration.ofHours(8)),
                        until));
        assertThat(logOf(outsider)).containsExactly("emergency-access " + report.value());
        timePasses(Duration.ofHours(8));
        assertThat(sees(outsider)).isFalse();
    }

    @Test
    void anEmergencyOpensNeitherWhatOneIsDisqualifiedForNorAProtectedPersonNorAnotherMunicipality() {
        Session disqualified = town.worker(Role.SOCIAL_WORKER, other);
        Entry.as(
                disqualified,
                () -> transaction.execute(tx -> {
                    dossiers.declareConflict(person);
                    return true;
                }));
        DossierId hidden = open(true);
        Town elsewhere = Town.build(administrator);
        Session stranger = elsewhere.worker(Role.SOCIAL_WORKER, elsewhere.unit("Mottagning", Takes.CHILD_REPORTS));

        assertThatThrownBy(() -> Entry.as(disqualified, () -> guests.letInMyself(report, REASON, Duration.ofHours(1))))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> Entry.as(outsider, () -> guests.letInMyself(hidden, REASON, Duration.ofHours(1))))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> Entry.as(stranger, () -> guests.letInMyself(report, REASON, Duration.ofHours(1))))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> Entry.as(
                        outsider, () -> guests.letInMyself(new DossierId(Ids.next()), REASON, Duration.ofHours(1))))
                .isInstanceOf(NotHere.class);
        Session forProtected = town.workerForProtected(Role.SOCIAL_WORKER, other);
        Entry.as(forProtected, () -> guests.letInMyself(hidden, REASON, Duration.ofHours(1)));
    }

    @Test
    void anEmergencyHasAReasonAnEndAndSomebodyWhoWorksHere() {
        assertThatThrownBy(() -> Entry.as(outsider, () -> guests.letInMyself(report, "för", Duration.ofHours(1))))
                .isInstanceOf(Guests.ReasonTooShort.class);
        assertThatThrownBy(() -> Entry.as(outsider, () -> guests.letInMyself(report, REASON, Duration.ofHours(25))))
                .isInstanceOf(OnlyForManagers.class);
        assertThatThrownBy(() ->
                        Entry.as(town.administrator(), () -> guests.letInMyself(report, REASON, Duration.ofHours(1))))
                .isInstanceOf(OnlyForManagers.class);
        assertThatThrownBy(() ->
                        Entry.as(town.deliverer(intake), () -> guests.letInMyself(report, REASON, Duration.ofHours(1))))
                .isInstanceOf(OnlyForManagers.class);
    }

    @Test
    void theManagerLetsAStandInInAndOutAgain() {
        UserId standIn = outsider.user().id();
        Instant until = clock.instant().plus(Duration.ofDays(14));
        doing(manager, () -> guests.letIn(report, standIn, Guests.Kind.STAND_IN, "Vikarie för Lisa", until));
        assertThat(sees(outsider)).isTrue();
        doing(manager, () -> guests.letInNoLonger(report, standIn));
        assertThat(sees(outsider)).isFalse();

        Session colleague = town.worker(Role.SOCIAL_WORKER, intake);
        assertThatThrownBy(() -> doing(
                        colleague,
                        () -> guests.letIn(report, standIn, Guests.Kind.STAND_IN, "Vikarie för Lisa", until)))
                .isInstanceOf(OnlyForManagers.class);
        assertThatThrownBy(() -> doing(
                        outsider, () -> guests.letIn(report, standIn, Guests.Kind.STAND_IN, "Vikarie för Lisa", until)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> doing(
                        manager,
                        () -> guests.letIn(
                                report,
                                town.administrator().user().id(),
                                Guests.Kind.REVIEW,
                                "Vikarie för Lisa",
                                until)))
                .isInstanceOf(MayNotHave.class);
    }

    @Test
    void theManagerDisqualifiesAColleagueWhoCannotUndoIt() {
        Session colleague = town.worker(Role.SOCIAL_WORKER, intake);
        assertThat(sees(colleague)).isTrue();
        doing(manager, () -> guests.disqualify(colleague.user().id(), person));
        assertThat(sees(colleague)).isFalse();
        assertThat(Entry.as(colleague, guests::mine)).containsExactly(person);

        assertThatThrownBy(() ->
                        doing(colleague, () -> guests.qualify(colleague.user().id(), person)))
                .isInstanceOf(OnlyForManagers.class);
        assertThatThrownBy(() ->
                        doing(manager, () -> guests.disqualify(outsider.user().id(), person)))
                .isInstanceOf(OnlyForManagers.class);
        assertThatThrownBy(
                        () -> doing(manager, () -> guests.qualify(manager.user().id(), person)))
                .isInstanceOf(OnlyForManagers.class);
        doing(manager, () -> guests.qualify(colleague.user().id(), person));
        assertThat(sees(colleague)).isTrue();
    }

    private DossierId open(boolean isProtected) {
        return Entry.as(
                manager,
                () -> transaction.execute(tx -> {
                    DossierId id = new DossierId(Ids.next());
                    dossiers.open(id, DossierKind.REPORT, intake, isProtected, List.of(person));
                    return id;
                }));
    }

    private boolean sees(Session session) {
        return Entry.as(session, () -> dossiers.find(report).isPresent());
    }

    private static void doing(Session session, Runnable act) {
        Entry.as(session, () -> {
            act.run();
            return true;
        });
    }

    private void timePasses(Duration time) {
        JdbcClient.create(administrator)
                .sql(
                        "update access.dossier_grant set valid_from = valid_from - cast(:time as interval), valid_to = valid_to - cast(:time as interval) where dossier_id = :dossier")
                .param("time", time.toString())
                .param("dossier", report.value())
                .update();
    }

    private List<String> logOf(Session who) {
        return JdbcClient.create(administrator)
                .sql(
                        "select action || ' ' || dossier_id from audit.entry where user_id = :user and outcome = 'DONE' order by at, id")
                .param("user", who.user().id().value())
                .query(String.class)
                .list();
    }
}
