package tillit.casework.cases;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.duties.MovableClock;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;

/** A unit in which Amir carries cases, with Frida and Gun beside him, Eva who leads it, and somebody in another unit. */
@SpringBootTest
@Import(CaseTest.ItsClock.class)
abstract class CaseTest {

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
    Cases cases;

    @Autowired
    Offers offers;

    @Autowired
    OfferDesk desk;

    @Autowired
    Loads loads;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Texts texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session amir;
    Session frida;
    Session gun;
    Session eva;
    Session elsewhere;

    @BeforeEach
    void aUnit() {
        clock.is("2026-11-10T08:12:00");
        town = Town.build(administrator);
        unit = town.unit("Barn och unga, utredning", Takes.CHILD_CASES);
        UnitId other = town.unit("Vuxna", Takes.ADULT_REPORTS);
        amir = town.workerForProtected(Role.SOCIAL_WORKER, unit);
        frida = town.worker(Role.SOCIAL_WORKER, unit);
        gun = town.workerForProtected(Role.SOCIAL_WORKER, unit);
        eva = town.workerForProtected(Role.UNIT_MANAGER, unit);
        elsewhere = town.worker(Role.SOCIAL_WORKER, other);
    }

    /** A case that Amir carries, with two things that he owes in it. */
    CaseId amirs() {
        return amirs(new PersonId(Ids.next()), false);
    }

    CaseId amirs(PersonId about, boolean isProtected) {
        CaseId id = as(amir, () -> {
            CaseId opened = cases.openFor(about, CaseKind.CHILD, unit, isProtected, clock.instant())
                    .id();
            cases.give(opened, id(amir));
            return opened;
        });
        owes(id, id(amir), 2);
        return id;
    }

    /** Puts down what somebody owes in the case, as an act would. */
    void owes(CaseId socialCase, UserId owner, int things) {
        for (int i = 0; i < things; i++) {
            db().sql("""
                    insert into duties.duty (id, dossier_id, label_id, municipality_id, subject_id, rule_id, rule_version_from, act, act_id, traits,
                           started_at, owner_id, state, created_at)
                    select :id, id, label_id, municipality_id, id, 'protection-assessment', date '2025-07-01', 'report-arrived', :act, '{}',
                           now(), :owner, 'OPEN', now()
                      from access.dossier
                     where id = :case
                    """)
                    .param("id", Ids.next())
                    .param("act", UUID.randomUUID())
                    .param("owner", owner.value())
                    .param("case", socialCase.value())
                    .update();
        }
    }

    List<UserId> carriersOf(CaseId id) {
        return db().sql(
                        "select user_id from access.assignment where dossier_id = :id and ended_at is null order by user_id")
                .param("id", id.value())
                .query((row, number) -> new UserId(row.getInt("user_id")))
                .list();
    }

    List<UserId> ownersIn(CaseId id) {
        return db().sql(
                        "select distinct owner_id from duties.duty where dossier_id = :id and state = 'OPEN' order by owner_id")
                .param("id", id.value())
                .query((row, number) -> new UserId(row.getInt("owner_id")))
                .list();
    }

    List<String> happened(CaseId id) {
        return db().sql("select what from cases.happening where dossier_id = :id order by at, id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    void isDisqualified(Session who, PersonId towards) {
        db().sql(
                        "insert into access.conflict (user_id, person_id, declared_at, declared_by) values (:who, :person, now(), :who)")
                .param("who", id(who).value())
                .param("person", towards.value())
                .update();
    }

    void isClosed(Session who) {
        db().sql("update access.user_account set active = false where id = :who")
                .param("who", id(who).value())
                .update();
    }

    JdbcClient db() {
        return JdbcClient.create(administrator);
    }

    Wording swedish() {
        return texts.in(Language.SV);
    }

    <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }

    void does(Session session, Runnable work) {
        Entry.as(session, () -> {
            work.run();
            return true;
        });
    }

    static UserId id(Session session) {
        return session.user().id();
    }

    static List<UserId> only(Session... sessions) {
        return Stream.of(sessions).map(CaseTest::id).toList();
    }
}
