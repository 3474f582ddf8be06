package tillit.open.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/** The form is tried as anybody would use it: when it takes no reports somebody is told, and when it does nobody is disturbed. */
@SpringBootTest
@AutoConfigureMockMvc
class TrialsTest {

    @Autowired
    Trials trials;

    @Autowired
    TrialRows rows;

    @Autowired
    Fronts fronts;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session officer;

    @BeforeEach
    void theFormIsOpen() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        officer = town.worker(Role.INTAKE_OFFICER, unit);
        handTo(unit);
    }

    @Test
    void whatIsTriedComesInAndLeavesNothing() {
        assertThat(last()).isEmpty();
        trials.run();

        Trial trial = last().orElseThrow();
        assertThat(trial.failing()).isEmpty();
        assertThat(trial.workedAt()).contains(trial.triedAt());
        for (String table : new String[] {
            "intake.concern_report", "intake.subject", "intake.delivery", "duties.duty", "access.dossier"
        }) {
            assertThat(rowsOfTheTown(table)).as(table).isZero();
        }
    }

    @Test
    void aFormThatNobodyReadsIsSaidToTakeNoReports() {
        UnitId empty = town.unit("Ny mottagning", Takes.CHILD_REPORTS);
        handTo(empty);
        trials.run();
        assertThat(fault()).contains(Trial.Fault.NOBODY_READS);

        town.worker(Role.INTAKE_OFFICER, empty);
        trials.run();
        assertThat(last().orElseThrow().failing()).isEmpty();
    }

    @Test
    void aFormThatEndsInNoUnitIsSaidToTakeNoReports() {
        JdbcClient.create(administrator)
                .sql("delete from access.unit_member where municipality_id = :town and role = 'DELIVERER'")
                .param("town", town.id().value())
                .update();
        trials.run();
        assertThat(fault()).contains(Trial.Fault.NO_UNIT);
    }

    @Test
    void aFormThatEndsInAnotherUnitThanTheOneNamedIsSaidToTakeNoReports() {
        UnitId other = town.unit("Annan mottagning", Takes.CHILD_REPORTS);
        JdbcClient.create(administrator)
                .sql("update reporting.front set unit_id = :other where id = :town")
                .param("other", other.value())
                .param("town", town.id().value())
                .update();
        trials.run();
        assertThat(fault()).contains(Trial.Fault.NO_UNIT);
    }

    @Test
    void aFormThatBreaksIsSaidToAndTheOthersAreTriedAllTheSame() {
        Town other = Town.build(administrator);
        UnitId otherUnit = other.unit("Mottagning", Takes.CHILD_REPORTS);
        Session colleague = other.worker(Role.INTAKE_OFFICER, otherUnit);
        Entry.as(other.administrator(), () -> {
            fronts.set(otherUnit, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
        withoutLabels(unit);
        trials.run();
        assertThat(fault()).contains(Trial.Fault.BROKEN);
        assertThat(Entry.as(colleague, rows::last).orElseThrow().failing()).isEmpty();
    }

    @Test
    void whatGoesOnGoingWrongHasGoneWrongSinceTheFirstTimeAndRemembersWhenItWorked() {
        trials.run();
        Instant worked = last().orElseThrow().triedAt();
        withoutLabels(unit);
        trials.run();
        Trial first = last().orElseThrow();
        trials.run();
        Trial second = last().orElseThrow();

        assertThat(second.triedAt()).isAfter(first.triedAt());
        assertThat(second.failing()).isEqualTo(first.failing());
        assertThat(second.workedAt()).contains(worked);
    }

    @Test
    void whatHasNotBeenTriedForHoursIsNotTrusted() {
        trials.run();
        Trial trial = last().orElseThrow();
        assertThat(trial.isTrusted(trial.triedAt().plus(Duration.ofHours(3)))).isTrue();
        assertThat(trial.isTrusted(trial.triedAt().plus(Duration.ofHours(3)).plusSeconds(1)))
                .isFalse();
    }

    @Test
    void nobodyElsesTrialIsReadAndNobodyButTheJobWritesOne() {
        trials.run();
        Session stranger = Town.build(administrator).worker(Role.UNIT_MANAGER);
        assertThat(Entry.as(stranger, rows::last)).isEmpty();
        assertThatThrownBy(() -> Entry.as(officer, () -> db.sql("update reporting.trial set worked_at = now()")
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private void handTo(UnitId taker) {
        Entry.as(town.administrator(), () -> {
            fronts.set(taker, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
    }

    /** Takes away where things lie in the unit, so that nothing can be stored there. */
    private void withoutLabels(UnitId of) {
        JdbcClient.create(administrator)
                .sql("delete from access.label where unit_id = :unit")
                .param("unit", of.value())
                .update();
    }

    private Optional<Trial> last() {
        return Entry.as(officer, rows::last);
    }

    private Optional<Trial.Fault> fault() {
        return last().flatMap(Trial::failing).map(Trial.Failing::fault);
    }

    private long rowsOfTheTown(String table) {
        return JdbcClient.create(administrator)
                .sql("select count(*) from " + table + " where municipality_id = :town")
                .param("town", town.id().value())
                .query(Long.class)
                .single();
    }
}
