package tillit.casework.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import tillit.casework.cases.CaseEnds;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Cases;
import tillit.ground.access.DossierId;
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
import tillit.ground.access.UserId;
import tillit.ground.duties.Act;
import tillit.ground.duties.Duties;
import tillit.ground.duties.MovableClock;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;

/** A unit in which Amir carries a case, with Frida beside him, Eva who leads it, and somebody in another unit. It is Tuesday 10 November 2026. */
@SpringBootTest
@Import(ReminderTest.ItsClock.class)
abstract class ReminderTest {

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /** An act as a room would publish it. */
    record Happened(String act, UUID actId, UUID subject, Stamp stamp, Optional<UserId> owner, Instant at)
            implements Act {}

    @Autowired
    MovableClock clock;

    @Autowired
    Reminders reminders;

    @Autowired
    RemindersInWords inWords;

    @Autowired
    Parking parking;

    @Autowired
    ParkedInWords parked;

    @Autowired
    BesideMatter beside;

    @Autowired
    Cases cases;

    @Autowired
    CaseEnds ends;

    @Autowired
    Duties duties;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Texts texts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session amir;
    Session frida;
    Session eva;
    Session elsewhere;
    PersonId child;
    CaseId socialCase;

    @BeforeEach
    void aCase() {
        clock.is("2026-11-10T08:12:00");
        town = Town.build(administrator);
        unit = town.unit("Barn och unga, utredning", Takes.CHILD_CASES);
        UnitId other = town.unit("Vuxna", Takes.ADULT_REPORTS);
        amir = town.worker(Role.SOCIAL_WORKER, unit);
        frida = town.worker(Role.SOCIAL_WORKER, unit);
        eva = town.worker(Role.UNIT_MANAGER, unit);
        elsewhere = town.worker(Role.SOCIAL_WORKER, other);
        child = new PersonId(Ids.next());
        socialCase = as(amir, () -> {
            CaseId opened = cases.openFor(child, CaseKind.CHILD, unit, false, clock.instant())
                    .id();
            cases.give(opened, id(amir));
            return opened;
        });
    }

    DossierId dossier() {
        return socialCase.dossier();
    }

    ReminderId reminds(Session who, Reminder.ForWhom whom, String day, String note) {
        return as(who, () -> reminders.set(dossier(), whom, wanted(day, note)));
    }

    static Reminders.Wanted wanted(String day, String note) {
        return new Reminders.Wanted(Optional.of(LocalDate.parse(day)), Optional.empty(), note);
    }

    List<String> notesOfTheDay(Session who) {
        return as(who, () -> inWords.mine(50, swedish())).stream()
                .map(RemindersInWords.Noted::note)
                .toList();
    }

    /** An act that starts a clock by law in the case: an application, or a request to decide. */
    void happens(Session who, String act, Optional<UserId> owner) {
        as(who, () -> {
            Stamp stamp = dossiers.stampOf(dossier()).orElseThrow();
            events.publishEvent(new Happened(act, Ids.next(), Ids.next(), stamp, owner, clock.instant()));
            return true;
        });
    }

    Wording swedish() {
        return texts.in(Language.SV);
    }

    JdbcClient db() {
        return JdbcClient.create(administrator);
    }

    int rowsOf(Session who, String table) {
        return as(who, () -> inside.sql("select count(*) from " + table)
                .query(Integer.class)
                .single());
    }

    @Autowired
    JdbcClient inside;

    <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }

    void does(Session session, Runnable work) {
        as(session, () -> {
            work.run();
            return true;
        });
    }

    static UserId id(Session session) {
        return session.user().id();
    }
}
