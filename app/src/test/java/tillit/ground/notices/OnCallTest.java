package tillit.ground.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.duties.MovableClock;
import tillit.ground.page.Missing;

/** Who is on call is said by whoever leads the unit, seen by all, and has no gap that nobody sees. */
@SpringBootTest
@Import(OnCallTest.ItsClock.class)
class OnCallTest {

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @Autowired
    MovableClock clock;

    @Autowired
    OnCall onCall;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session hanna;
    Session eva;
    Session elsewhere;

    @BeforeEach
    void aUnit() {
        clock.is("2026-11-10T10:00:00");
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        hanna = town.worker(Role.INTAKE_OFFICER, unit);
        eva = town.worker(Role.UNIT_MANAGER, unit);
        elsewhere = town.worker(Role.UNIT_MANAGER, town.unit("Vuxna", Takes.ADULT_REPORTS));
    }

    @Test
    void whoeverLeadsTheUnitSaysItAndItBeginsAndEndsOnTheMinute() {
        say(eva, hanna, "2026-11-10T17:00", "2026-11-11T08:00");
        assertThat(now()).isZero();
        clock.is("2026-11-10T17:00:00");
        assertThat(now()).isEqualTo(1);
        clock.is("2026-11-11T08:00:00");
        assertThat(now()).isZero();
        assertThat(logged("on-call-said")).isEqualTo(1);
    }

    @Test
    void anAdministratorSaysItTooAndNobodyElse() {
        say(town.administrator(), hanna, "2026-11-10T17:00", "2026-11-11T08:00");
        assertThatThrownBy(() -> say(hanna, hanna, "2026-11-12T17:00", "2026-11-13T08:00"))
                .isInstanceOf(NoticeRefusal.NotYours.class);
        assertThatThrownBy(() -> say(elsewhere, hanna, "2026-11-12T17:00", "2026-11-13T08:00"))
                .isInstanceOf(NoticeRefusal.NotYours.class);
        Session stranger = Town.build(administrator).administrator();
        assertThatThrownBy(() -> say(stranger, hanna, "2026-11-12T17:00", "2026-11-13T08:00"))
                .isInstanceOf(NoticeRefusal.NotYours.class);
        UUID watch = roster().getFirst().id();
        for (Session other : List.of(hanna, elsewhere, stranger)) {
            assertThatThrownBy(() -> end(other, watch)).isInstanceOf(Missing.class);
        }
        assertThat(Entry.as(stranger, () -> onCall.in(unit, clock.instant(), at("2027-01-01T00:00"))))
                .isEmpty();
        end(eva, watch);
        assertThat(roster()).isEmpty();
        assertThatThrownBy(() -> end(eva, watch)).isInstanceOf(Missing.class);
        assertThat(logged("on-call-ended")).isEqualTo(1);
        assertThat(logged("on-call-said")).as("and the refusals").isEqualTo(3);
    }

    @Test
    void onlyWhoWorksThereIsOnCallAndForATimeThatCanBe() {
        assertThatThrownBy(() -> say(eva, elsewhere, "2026-11-10T17:00", "2026-11-11T08:00"))
                .isInstanceOf(NoticeRefusal.WorksElsewhere.class);
        assertThatThrownBy(() -> say(eva, hanna, "2026-11-11T08:00", "2026-11-10T17:00"))
                .isInstanceOf(NoticeRefusal.EndsBeforeItBegins.class);
        assertThatThrownBy(() -> say(eva, hanna, "2026-11-01T08:00", "2026-11-02T17:00"))
                .isInstanceOf(NoticeRefusal.HasPassed.class);
        assertThatThrownBy(() -> say(eva, hanna, "2026-11-11T08:00", "2026-12-11T17:00"))
                .isInstanceOf(NoticeRefusal.TooLong.class);
        say(eva, hanna, "2026-11-10T17:00", "2026-11-11T08:00");
        assertThatThrownBy(() -> say(eva, hanna, "2026-11-11T07:00", "2026-11-11T09:00"))
                .isInstanceOf(NoticeRefusal.OnCallAlready.class);
        say(eva, eva, "2026-11-11T07:00", "2026-11-11T09:00");
        assertThat(roster()).hasSize(2);
    }

    @Test
    void whatNobodyKeepsIsFoundToTheMinute() {
        Span night = new Span(at("2026-11-10T17:00"), at("2026-11-11T08:00"));
        Span day = new Span(at("2026-11-11T17:00"), at("2026-11-12T08:00"));
        assertThat(Span.leftOpen(List.of(night), List.of())).containsExactly(night);
        say(eva, hanna, "2026-11-10T16:00", "2026-11-10T22:00");
        say(eva, eva, "2026-11-11T00:00", "2026-11-11T18:00");
        assertThat(Span.leftOpen(List.of(night, day), roster()))
                .containsExactly(
                        new Span(at("2026-11-10T22:00"), at("2026-11-11T00:00")),
                        new Span(at("2026-11-11T18:00"), at("2026-11-12T08:00")));
    }

    @Test
    void whoeverHasLeftIsAGap() {
        say(eva, hanna, "2026-11-10T09:00", "2026-11-11T08:00");
        assertThat(Entry.as(eva, () -> onCall.now(unit)))
                .containsExactly(hanna.user().id());
        assertThat(Entry.as(eva, onCall::kept)).hasSize(1);
        administrator(
                "update access.unit_member set valid_from = date '2020-01-01', valid_to = date '2020-01-02' where user_id = ",
                hanna);
        assertThat(Entry.as(eva, () -> onCall.now(unit)))
                .as("works there no longer")
                .isEmpty();
        assertThat(Entry.as(eva, onCall::kept)).isEmpty();
        say(eva, eva, "2026-11-10T09:00", "2026-11-11T08:00");
        administrator("update access.user_account set active = false where id = ", eva);
        Session other = town.worker(Role.INTAKE_OFFICER, unit);
        assertThat(Entry.as(other, () -> onCall.now(unit))).as("has no account").isEmpty();
        assertThat(Entry.as(other, onCall::kept)).isEmpty();
    }

    private void administrator(String does, Session to) {
        JdbcClient.create(administrator).sql(does + to.user().id().value()).update();
    }

    private void say(Session by, Session who, String from, String to) {
        Entry.as(by, () -> {
            onCall.say(unit, who.user().id(), at(from), at(to));
            return true;
        });
    }

    private void end(Session by, UUID watch) {
        Entry.as(by, () -> {
            onCall.end(watch);
            return true;
        });
    }

    private List<Watch> roster() {
        return Entry.as(hanna, () -> onCall.in(unit, clock.instant(), at("2027-01-01T00:00")));
    }

    private int now() {
        return Entry.as(hanna, () -> onCall.now(unit)).size();
    }

    private int logged(String action) {
        return JdbcClient.create(administrator)
                .sql("select count(*) from audit.entry where municipality_id = :town and action = :action")
                .param("town", town.id().value())
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static Instant at(String local) {
        return MovableClock.swedish(local);
    }
}
