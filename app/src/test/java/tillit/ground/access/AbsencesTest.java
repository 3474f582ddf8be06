package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.law.Stockholm;

/** Who is away is said with days and a stand-in, by oneself or the manager, and gives nobody a right. */
@SpringBootTest
class AbsencesTest {

    @Autowired
    Absences absences;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    Session amir;
    Session frida;
    Session gun;
    Session eva;
    Session elsewhere;
    LocalDate today;

    @BeforeEach
    void aUnit() {
        town = Town.build(administrator);
        UnitId unit = town.unit("Barn och unga", Takes.CHILD_CASES);
        amir = town.worker(Role.SOCIAL_WORKER, unit);
        frida = town.worker(Role.SOCIAL_WORKER, unit);
        gun = town.worker(Role.SOCIAL_WORKER, unit);
        eva = town.worker(Role.UNIT_MANAGER, unit);
        elsewhere = town.worker(Role.UNIT_MANAGER, town.unit("Vuxna", Takes.ADULT_REPORTS));
        today = Stockholm.dayOf(clock.instant());
    }

    @Test
    void somebodyIsAwayFromTheFirstDayToTheLastAndItIsOverByItself() {
        say(amir, amir, frida, today, today.plusDays(3));
        assertThat(standsIn(frida)).singleElement().satisfies(it -> {
            assertThat(it.who()).isEqualTo(amir.user().id());
            assertThat(it.last()).isEqualTo(today.plusDays(3));
        });
        assertThat(standsIn(gun)).isEmpty();
        move(-4);
        assertThat(standsIn(frida)).as("the day after the last").isEmpty();
        assertThat(Entry.as(frida, () -> absences.toCome(List.of(amir.user().id()))))
                .isEmpty();
    }

    @Test
    void whatIsToComeIsSeenAndIsNotYet() {
        say(eva, amir, gun, today.plusDays(1), today.plusDays(1));
        assertThat(standsIn(gun)).isEmpty();
        assertThat(Entry.as(frida, () -> absences.toCome(List.of(amir.user().id()))))
                .hasSize(1);
        assertThat(Entry.as(frida, () -> absences.today(List.of(amir.user().id()))))
                .isEmpty();
        move(-1);
        assertThat(standsIn(gun)).hasSize(1);
    }

    @Test
    void oneSaysItOfOneselfOrOfThoseOneLeadsAndOfNobodyElse() {
        assertThatThrownBy(() -> say(frida, amir, gun, today, today)).isInstanceOf(OnlyForManagers.class);
        assertThatThrownBy(() -> say(elsewhere, amir, gun, today, today)).isInstanceOf(OnlyForManagers.class);
        say(eva, amir, gun, today, today);
        UUID absence = standsIn(gun).getFirst().id();
        assertThatThrownBy(() -> end(frida, absence)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> end(elsewhere, absence)).isInstanceOf(NotHere.class);
        end(amir, absence);
        assertThat(standsIn(gun)).isEmpty();
        assertThatThrownBy(() -> end(amir, absence)).isInstanceOf(NotHere.class);
    }

    @Test
    void onEachDayThereIsOneStandInWhoWorksInTheUnit() {
        assertThatThrownBy(() -> say(amir, amir, amir, today, today)).isInstanceOf(NotAStandIn.class);
        assertThatThrownBy(() -> say(amir, amir, elsewhere, today, today)).isInstanceOf(NotAStandIn.class);
        say(amir, amir, frida, today, today.plusDays(3));
        assertThatThrownBy(() -> say(amir, amir, gun, today.plusDays(3), today.plusDays(9)))
                .isInstanceOf(AwayAlready.class);
        say(amir, amir, gun, today.plusDays(4), today.plusDays(9));
        assertThatThrownBy(() -> say(gun, gun, frida, today, today.minusDays(1)))
                .isInstanceOf(EndsBeforeItBegins.class);
        assertThatThrownBy(() -> say(gun, gun, frida, today.minusDays(5), today.minusDays(1)))
                .isInstanceOf(AbsenceHasPassed.class);
    }

    private void say(Session by, Session who, Session standIn, LocalDate first, LocalDate last) {
        Entry.as(by, () -> {
            absences.say(who.user().id(), standIn.user().id(), first, last);
            return true;
        });
    }

    private void end(Session by, UUID absence) {
        Entry.as(by, () -> {
            absences.end(absence);
            return true;
        });
    }

    private List<Absence> standsIn(Session who) {
        return Entry.as(who, () -> absences.iStandInFor());
    }

    /** As if so many days had passed: what was said lies that much earlier. */
    private void move(int days) {
        JdbcClient.create(administrator)
                .sql(
                        "update access.absence set first_on = first_on + :days, last_on = last_on + :days where municipality_id = :town")
                .param("days", days)
                .param("town", town.id().value())
                .update();
    }
}
