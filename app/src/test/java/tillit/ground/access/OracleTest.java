package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.law.Refusal;

/**
 * What everybody sees, compared with what they should see by a slow query that is written from the rules and shares nothing
 * with the policies, after every one of many random changes of who may see.
 */
@SpringBootTest
class OracleTest {

    private static final int SHORT = 60;
    private static final int LONG = 2_000;
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    /** The rules, one after the other: never another municipality, never a conflict; else by unit, by assignment, or by being let in. */
    private static final String SHOULD_SEE = """
            select d.id
              from access.dossier d, access.user_account u
             where u.id = :user and u.active and d.municipality_id = u.municipality_id
               and not exists (select 1 from access.conflict c, access.dossier_person p where c.user_id = u.id and c.person_id = p.person_id and p.dossier_id = d.id)
               and case d.label_id % 4 when 1 then u.may_protected else true end
               and (   d.label_id % 4 <> 2
                       and exists (select 1 from access.unit_member m where m.user_id = u.id and m.unit_id = d.unit_id and m.role in ('INTAKE_OFFICER', 'SOCIAL_WORKER', 'UNIT_MANAGER')
                                      and daterange(m.valid_from, m.valid_to, '[]') @> (now() at time zone 'Europe/Stockholm')::date)
                    or exists (select 1 from access.assignment a where a.user_id = u.id and a.dossier_id = d.id and a.ended_at is null)
                    or exists (select 1 from access.dossier_grant g where g.user_id = u.id and g.dossier_id = d.id and now() >= g.valid_from and now() < g.valid_to))
             order by d.id
            """;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Guests guests;

    @Autowired
    Administration administration;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    final List<Session> people = new ArrayList<>();
    final List<UnitId> units = new ArrayList<>();
    final List<PersonId> persons =
            List.of(new PersonId(Ids.next()), new PersonId(Ids.next()), new PersonId(Ids.next()));
    final List<DossierId> opened = new ArrayList<>();
    Session boss;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everybodySeesWhatTheyShouldAfterEveryChange(long seed) {
        changeAndCompare(seed, SHORT);
    }

    @Test
    @Tag("long")
    void everybodySeesWhatTheyShouldAfterThousandsOfChanges() {
        changeAndCompare(4711, LONG);
    }

    private void changeAndCompare(long seed, int changes) {
        Random dice = new Random(seed);
        int worked = 0;
        for (int i = 0; i < changes; i++) {
            int kind = dice.nextInt(12);
            boolean done = changed(kind, dice);
            if (done) worked++;
            for (Session who : people) {
                assertThat(sees(who))
                        .as("seed %d, change %d of kind %d, user %s", seed, i, kind, who)
                        .isEqualTo(shouldSee(who));
            }
        }
        assertThat(worked).as("changes that were not refused").isGreaterThan(changes / 4);
    }

    @BeforeEach
    void aTownWithThreeUnitsAndAllKindsOfPeople() {
        Town town = Town.build(administrator);
        boss = town.administrator();
        for (int i = 0; i < 3; i++) units.add(town.unit("Enhet " + i, Takes.CHILD_REPORTS));
        people.add(town.worker(Role.UNIT_MANAGER, units.get(0)));
        people.add(town.workerForProtected(Role.UNIT_MANAGER, units.get(1)));
        people.add(town.worker(Role.SOCIAL_WORKER, units.get(1)));
        people.add(town.worker(Role.INTAKE_OFFICER, units.get(2), units.get(0)));
        people.add(town.workerForProtected(Role.SOCIAL_WORKER, units.get(2)));
        people.add(town.deliverer(units.get(0)));
        people.add(boss);
        Town elsewhere = Town.build(administrator);
        people.add(elsewhere.worker(Role.UNIT_MANAGER, elsewhere.unit("Enhet 0", Takes.CHILD_REPORTS)));
    }

    /** Does something, in the name of somebody; what is refused changes nothing, which is compared as well. */
    private boolean changed(int kind, Random dice) {
        Session who = people.get(dice.nextInt(5));
        UserId whom = people.get(dice.nextInt(5)).user().id();
        PersonId person = persons.get(dice.nextInt(persons.size()));
        UnitId unit = units.get(dice.nextInt(units.size()));
        DossierId dossier = opened.isEmpty() ? new DossierId(Ids.next()) : opened.get(dice.nextInt(opened.size()));
        boolean coin = dice.nextBoolean();
        return switch (kind) {
            case 0, 1 -> in(who, () -> open(unit, coin, person));
            case 2 -> in(who, () -> dossiers.assign(dossier, whom));
            case 3 -> in(who, () -> dossiers.endAssignment(dossier, whom));
            case 4 -> in(who, () -> dossiers.move(dossier, unit));
            case 5 -> in(who, () -> dossiers.protect(dossier));
            case 6 -> in(who, () -> guests.letInMyself(dossier, "Det brinner nu", Duration.ofHours(2)));
            case 7 ->
                in(
                        who,
                        () -> guests.letIn(
                                dossier,
                                whom,
                                Guests.Kind.STAND_IN,
                                "Vikarie i dag",
                                clock.instant().plus(Duration.ofDays(2))));
            case 8 ->
                in(who, () -> {
                    if (coin) guests.letInNoLonger(dossier, whom);
                    else guests.qualify(whom, person);
                });
            case 9 -> in(who, () -> guests.disqualify(whom, person));
            case 10 ->
                in(boss, () -> {
                    if (coin) administration.join(whom, unit, Role.SOCIAL_WORKER, LONG_AGO, null);
                    else administration.leave(whom, unit, Role.SOCIAL_WORKER, LONG_AGO);
                });
            default -> in(boss, () -> administration.allowProtected(whom, coin));
        };
    }

    private void open(UnitId unit, boolean isProtected, PersonId person) {
        DossierId id = new DossierId(Ids.next());
        dossiers.open(id, DossierKind.CASE, unit, isProtected, List.of(person));
        opened.add(id);
    }

    private boolean in(Session who, Runnable act) {
        try {
            return Entry.as(
                    who,
                    () -> transaction.execute(tx -> {
                        act.run();
                        return true;
                    }));
        } catch (Refusal | NotHere | org.springframework.dao.DataAccessException refused) {
            return false;
        }
    }

    private List<UUID> sees(Session who) {
        return Entry.as(
                who,
                () -> transaction.execute(tx -> db.sql("select id from access.dossier order by id")
                        .query(UUID.class)
                        .list()));
    }

    private List<UUID> shouldSee(Session who) {
        return JdbcClient.create(administrator)
                .sql(SHOULD_SEE)
                .param("user", who.user().id().value())
                .query(UUID.class)
                .list();
    }
}
