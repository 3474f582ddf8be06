package tillit.open.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** Whose it is to say that the office has other hours on a single day, and of which days. */
@SpringBootTest
@AutoConfigureMockMvc
class OfficeDaysTest {

    @Autowired
    OfficeDays days;

    @Autowired
    Fronts fronts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    @Autowired
    Clock clock;

    LocalDate day;
    Town town;
    Session boss;
    Session manager;

    @BeforeEach
    void aFormWithADay() {
        day = Stockholm.dayOf(clock.instant()).plusDays(20);
        town = Town.build(administrator);
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        manager = town.worker(Role.UNIT_MANAGER, unit);
        boss = town.administrator();
        does(
                boss,
                () -> fronts.set(
                        unit, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true));
        does(boss, () -> days.close(day));
    }

    @Test
    void onlyAnAdministratorOfTheMunicipalitySaysADayOrTakesItBack() {
        assertThatThrownBy(() -> does(manager, () -> days.close(day.plusDays(1))))
                .isInstanceOf(ReportingRefusal.NotAdministrator.class);
        assertThatThrownBy(() -> does(manager, () -> days.remove(day)))
                .isInstanceOf(ReportingRefusal.NotAdministrator.class);
        Session stranger = Town.build(administrator).administrator();
        for (Session who : List.of(manager, stranger)) {
            assertThatThrownBy(() -> changed(
                            who,
                            "insert into reporting.other_hours (front, day) values (:town, '" + day.plusDays(1) + "')"))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> removedBy(manager)).isInstanceOf(DataAccessException.class);
        assertThat(removedBy(stranger)).isZero();
        assertThat(coming()).containsExactly(new OtherHours(day, Optional.empty()));
    }

    @Test
    void theDaysStandInOrderEachOnceAndNoneThatHasGoneBy() {
        does(boss, () -> days.open(day.minusDays(2), LocalTime.of(8, 0), LocalTime.of(12, 0)));
        assertThatThrownBy(() -> does(boss, () -> days.open(day, LocalTime.of(8, 0), LocalTime.of(12, 0))))
                .isInstanceOf(ReportingRefusal.DaySaidAlready.class);
        LocalDate goneBy = LocalDate.of(2020, 12, 23);
        assertThatThrownBy(() -> does(boss, () -> days.close(goneBy))).isInstanceOf(ReportingRefusal.DayGoneBy.class);
        assertThatThrownBy(() -> does(boss, () -> days.close(day.plusYears(2))))
                .isInstanceOf(ReportingRefusal.DayTooFarAhead.class);
        said(goneBy);
        assertThat(coming()).extracting(OtherHours::day).containsExactly(day.minusDays(2), day);
        assertThatThrownBy(() -> does(boss, () -> days.remove(goneBy))).isInstanceOf(Missing.class);

        does(boss, () -> days.remove(day));
        assertThatThrownBy(() -> does(boss, () -> days.remove(day))).isInstanceOf(Missing.class);
        assertThat(coming()).extracting(OtherHours::day).containsExactly(day.minusDays(2));
    }

    @Test
    void whoIsNotSignedInFindsTheDaysInTheFormHoweverOftenItIsOpened() {
        for (int times = 0; times < 100; times++) {
            assertThat(fronts.openOne(town.id().value()).otherHoursOn(day)).isPresent();
        }
        assertThat(fronts.open())
                .filteredOn(it -> it.municipality().equals(town.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.otherHoursOn(day)).isPresent());
    }

    private int removedBy(Session who) {
        return changed(who, "delete from reporting.other_hours where front = :town");
    }

    /** In a transaction, for only there the database knows who asks. */
    private int changed(Session who, String statement) {
        return Entry.as(
                who,
                () -> transaction.execute(
                        _ -> db.sql(statement).param("town", town.id().value()).update()));
    }

    private List<OtherHours> coming() {
        return Entry.as(boss, days::coming);
    }

    /** Long ago, when that day was to come. */
    private void said(LocalDate day) {
        JdbcClient.create(administrator)
                .sql("insert into reporting.other_hours (front, day) values (:town, :day)")
                .param("town", town.id().value())
                .param("day", day)
                .update();
    }

    private static void does(Session who, Runnable act) {
        Entry.as(who, () -> {
            act.run();
            return true;
        });
    }
}
