package tillit.ground.duties;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.DossierId;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/** A town with a unit that receives reports, an officer and a manager in it, and a clock that a test moves. */
@SpringBootTest
@Import(DutyTest.ItsClock.class)
abstract class DutyTest {

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @Autowired
    Duties duties;

    @Autowired
    Dossiers dossiers;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    UnitId other;
    Session officer;
    Session manager;

    @BeforeEach
    void aTown() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        other = town.unit("Utredning", Takes.CHILD_CASES);
        officer = town.worker(Role.INTAKE_OFFICER, unit);
        manager = town.worker(Role.UNIT_MANAGER, unit);
        clock.is("2026-03-10T10:30:00");
    }

    /** A dossier in the unit that receives reports. */
    Stamp dossier() {
        return dossier(false);
    }

    Stamp dossier(boolean isProtected, PersonId... concerns) {
        return in(
                officer,
                () -> dossiers.open(
                        new DossierId(Ids.next()), DossierKind.REPORT, unit, isProtected, List.of(concerns)));
    }

    /** Somebody does it. */
    <T extends Act> T happens(Session by, T act) {
        return in(by, () -> {
            events.publishEvent(act);
            return act;
        });
    }

    <T> T in(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(tx -> work.get()));
    }

    /** The one duty of that rule about the subject. */
    Duty duty(UUID subject, String rule) {
        List<Duty> found = Entry.as(officer, () -> duties.of(subject)).stream()
                .filter(duty -> duty.rule().value().equals(rule))
                .toList();
        if (found.size() != 1) throw new AssertionError(found.size() + " duties of " + rule);
        return found.getFirst();
    }

    List<String> rulesOf(UUID subject) {
        return Entry.as(officer, () -> duties.of(subject)).stream()
                .map(duty -> duty.rule().value())
                .toList();
    }

    Standing standing(UUID subject, String rule) {
        return duty(subject, rule).standing(clock.instant());
    }
}
