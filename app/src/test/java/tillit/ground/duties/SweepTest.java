package tillit.ground.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.ground.duties.DutyLifeTest.DECIDE;
import static tillit.ground.duties.DutyLifeTest.PROTECT;
import static tillit.ground.duties.Happened.act;
import static tillit.ground.duties.MovableClock.swedish;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;

class SweepTest extends DutyTest {

    @Autowired
    DutySweep sweep;

    @Autowired
    Escalations escalations;

    @Autowired
    @Qualifier("sweepDataSource")
    DataSource jobs;

    UUID child = Ids.next();

    @Test
    void aBreachIsMarkedAfterTheLastSecondAndNotBefore() {
        happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", dossier(), child));
        clock.is("2026-03-10T23:59:59");
        sweep.run();
        assertThat(duty(child, PROTECT).breachedAt()).isEmpty();
        clock.is("2026-03-11T00:00:00");
        sweep.run();

        assertThat(duty(child, PROTECT).breachedAt()).contains(clock.instant());
        assertThat(duty(child, DECIDE).breachedAt()).isEmpty();
    }

    @Test
    void theManagerIsToldOnceHoweverOftenTheSweepRuns() {
        happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", dossier(), child));
        sweep.run();
        clock.is("2026-03-10T11:00:00");
        sweep.run();

        assertThat(toldTo(manager)).hasSize(1);
        Escalation told = toldTo(manager).getFirst();
        assertThat(told.duty()).isEqualTo(duty(child, PROTECT).id());
        assertThat(told.breachOf()).isEqualTo(swedish("2026-03-09T23:59:59"));
        assertThat(told.raisedAt()).isEqualTo(swedish("2026-03-10T10:30:00"));
        assertThat(toldTo(officer)).isEmpty();
        assertThat(breachesInTheLog(told.duty())).isEqualTo(1);
    }

    @Test
    void twoSweepsAtOnceMarkEachBreachOnce() throws Exception {
        Stamp report = dossier();
        List<UUID> children = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID one = Ids.next();
            children.add(one);
            happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", report, one));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> runs = two.invokeAll(List.of(
                    () -> {
                        together.await();
                        return sweep.run();
                    },
                    () -> {
                        together.await();
                        return sweep.run();
                    }));
            assertThat(runs.get(0).get() + runs.get(1).get()).isGreaterThanOrEqualTo(40);
        }
        sweep.run();

        assertThat(toldTo(manager)).hasSize(40).extracting(Escalation::duty).doesNotHaveDuplicates();
        assertThat(toldTo(manager))
                .allSatisfy(told -> assertThat(breachesInTheLog(told.duty())).isEqualTo(1));
        assertThat(children)
                .allSatisfy(one -> assertThat(duty(one, PROTECT).breachedAt()).isPresent());
    }

    @Test
    void aSweepThatIsKilledInTheMiddleHasDoneNothingAndTheNextOneDoesIt() throws Exception {
        happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", dossier(), child));
        try (Connection killed = jobs.getConnection()) {
            killed.setAutoCommit(false);
            try (var call = killed.prepareStatement("select duties.sweep(?, 500)")) {
                call.setObject(1, DutyRows.moment(clock.instant()));
                call.executeQuery().next();
            }
            sweep.run();
            assertThat(duty(child, PROTECT).breachedAt()).isEmpty(); // the other one holds it, and nobody waits
            killed.rollback();
        }
        assertThat(duty(child, PROTECT).breachedAt()).isEmpty();
        sweep.run();

        assertThat(toldTo(manager)).hasSize(1);
        assertThat(breachesInTheLog(duty(child, PROTECT).id())).isEqualTo(1);
    }

    @Test
    void whatAnOutageLeftIsFoundByTheNextSweep() {
        clock.is("2026-03-01T08:00:00");
        happens(officer, act("child-report-arrived", "2026-03-01T07:00:00", dossier(), child));
        clock.is("2026-04-20T08:00:00"); // seven weeks without a sweep
        sweep.run();

        assertThat(duty(child, PROTECT).breachedAt()).contains(clock.instant());
        assertThat(duty(child, DECIDE).breachedAt()).contains(clock.instant());
        assertThat(toldTo(manager)).hasSize(2);
    }

    @Test
    void everyManagerOfTheUnitIsToldAndNoOtherUnits() {
        Session second = town.worker(Role.UNIT_MANAGER, unit);
        Session elsewhere = town.worker(Role.UNIT_MANAGER, other);
        happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", dossier(), child));
        sweep.run();

        assertThat(toldTo(manager)).hasSize(1);
        assertThat(toldTo(second)).hasSize(1);
        assertThat(toldTo(elsewhere)).isEmpty();
    }

    @Test
    void whatHoldsAProtectedPersonIsToldToAManagerWhoMayMeetThem() {
        Session permitted = town.workerForProtected(Role.UNIT_MANAGER, unit);
        happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", dossier(true), child));
        sweep.run();

        assertThat(toldTo(permitted)).hasSize(1);
        assertThat(toldTo(manager)).isEmpty();
    }

    @Test
    void whatNoManagerMaySeeIsToldToThoseWhoDo() {
        PersonId person = new PersonId(Ids.next());
        in(manager, () -> {
            dossiers.declareConflict(person);
            return true;
        });
        happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", dossier(false, person), child));
        sweep.run();

        assertThat(toldTo(manager)).isEmpty();
        assertThat(toldTo(officer)).hasSize(1).allMatch(told -> told.manager().isEmpty());
    }

    @Test
    void whatIsAcknowledgedIsNoLongerOpenAndOnlyTheOneWhoWasToldCan() {
        happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", dossier(), child));
        sweep.run();
        EscalationId told = toldTo(manager).getFirst().id();

        assertThatThrownBy(() -> acknowledge(officer, told)).isInstanceOf(NoSuchElementException.class);
        acknowledge(manager, told);
        assertThat(toldTo(manager)).isEmpty();
        acknowledge(manager, told);
    }

    @Test
    void whatIsKeptTooLateStaysToldUntilTheManagerKnows() {
        Stamp report = dossier();
        happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", report, child));
        sweep.run();
        happens(officer, act("protection-assessment-signed", "2026-03-10T10:20:00", report, child));

        assertThat(standing(child, PROTECT)).isEqualTo(Standing.KEPT_TOO_LATE);
        assertThat(toldTo(manager)).hasSize(1);
    }

    @Test
    void whatWasKeptInTimeAndWrittenDownAfterTheSweepIsNoBreach() {
        Stamp report = dossier();
        happens(officer, act("child-report-arrived", "2026-03-09T10:00:00", report, child));
        sweep.run();
        happens(officer, act("protection-assessment-signed", "2026-03-09T22:00:00", report, child));

        assertThat(standing(child, PROTECT)).isEqualTo(Standing.KEPT);
        assertThat(toldTo(manager)).isEmpty();
        assertThat(Entry.as(officer, () -> duties.history(duty(child, PROTECT).id())))
                .hasSize(1)
                .allMatch(change -> change.was().breachedAt().isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from duties.duty",
                "select duty_id from duties.change",
                "select duty_id from duties.escalation",
                "select id from access.dossier",
                "select id from access.user_account",
                "select user_id from access.managers_of(gen_random_uuid(), date '2026-03-10')",
                "select id from audit.entry",
                "update duties.duty set breached_at = now()"
            })
    void theJobsRoleReadsNothingByItself(String statement) {
        assertThatThrownBy(() -> JdbcClient.create(jobs).sql(statement).query().listOfRows())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theSweepSeesOfWhatIsOpenNineNarrowColumnsAndOfWhatHasEndedNothing() {
        List<String> columns =
                JdbcClient.create(administrator).sql("""
                        select column_name
                          from information_schema.column_privileges
                         where grantee = 'tillit_duties' and table_schema = 'duties' and table_name = 'duty' and privilege_type = 'SELECT'
                        """).query(String.class).list();
        String policy = JdbcClient.create(administrator)
                .sql(
                        "select qual from pg_policies where schemaname = 'duties' and tablename = 'duty' and roles = '{tillit_duties}' and cmd = 'SELECT'")
                .query(String.class)
                .single();

        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "id",
                        "dossier_id",
                        "label_id",
                        "municipality_id",
                        "rule_id",
                        "state",
                        "latest_at",
                        "breached_at",
                        "quiet");
        assertThat(policy).isEqualTo("(state = 'OPEN'::text)");
    }

    private List<Escalation> toldTo(Session session) {
        return Entry.as(session, () -> escalations.openForMe());
    }

    private void acknowledge(Session session, EscalationId id) {
        Entry.as(session, () -> {
            escalations.acknowledge(id);
            return Optional.empty();
        });
    }

    private int breachesInTheLog(DutyId duty) {
        return JdbcClient.create(administrator)
                .sql(
                        "select count(*) from audit.entry where action = 'duty-breached' and user_id is null and detail like :duty")
                .param("duty", duty.value() + " %")
                .query(Integer.class)
                .single();
    }
}
