package tillit.ground.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Administration;
import tillit.ground.access.Entry;
import tillit.ground.access.Foundation;
import tillit.ground.access.Ids;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Password;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.SignIn;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.access.Username;
import tillit.ground.access.Visit;
import tillit.ground.audit.MasterChange.Kind;
import tillit.ground.audit.MasterChange.State;
import tillit.ground.audit.MasterChanges.Asked;

/** What an administrator changes is looked at by somebody else, and by nobody else than those who administer or lead. */
@SpringBootTest
class MasterChangesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final LocalDate FIRST_SAID = LocalDate.of(2030, 12, 10);
    private static final LocalDate SAID_NOW = LocalDate.of(2030, 11, 30);
    private static final MunicipalityId FOUNDED = new MunicipalityId(9952);

    @Autowired
    MasterChanges changes;

    @Autowired
    Administration administration;

    @Autowired
    Foundation foundation;

    @Autowired
    SignIn signIn;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session boss;
    Session otherBoss;
    Session head;
    Session worker;
    long change;

    @BeforeEach
    void aChange() {
        town = Town.build(administrator);
        unit = town.unit("Barn och unga", Takes.CHILD_CASES);
        boss = town.administrator();
        otherBoss = town.administrator();
        head = town.worker(Role.UNIT_MANAGER, unit);
        worker = town.worker(Role.SOCIAL_WORKER, unit);
        join(worker);
        change = waiting(boss).getFirst().id();
    }

    @Test
    void aChangeWaitsUntilSomebodyElseSaysThatItIsRight() {
        MasterChange waits = waiting(head).getFirst();
        assertThat(waits.kind()).isEqualTo(Kind.ROLE);
        assertThat(waits.by()).contains(boss.user().id());
        assertThat(waits.about()).contains(worker.user().id());
        assertThat(waits.facts()).containsEntry("role", "INTAKE_OFFICER").containsEntry("to", "-");
        assertThat(waits.state()).isEqualTo(State.WAITS);

        right(head, change);
        assertThat(waiting(boss)).isEmpty();
        MasterChange looked = one(otherBoss, change).orElseThrow();
        assertThat(looked.state()).isEqualTo(State.RIGHT);
        assertThat(looked.said()).singleElement().satisfies(it -> assertThat(it.by())
                .isEqualTo(head.user().id()));
        right(otherBoss, change);
        assertThat(one(boss, change).orElseThrow().said()).as("right already").hasSize(1);
        assertThat(logOf(head)).contains("change-reviewed DONE entry=%d verdict=RIGHT".formatted(change));
    }

    @Test
    void nobodySaysThatOnesOwnChangeIsRightNorOneThatIsAboutOneself() {
        assertThatThrownBy(() -> right(boss, change)).isInstanceOf(OwnChange.class);
        join(head);
        MasterChange aboutHer = waiting(head).getFirst();
        assertThat(aboutHer.own()).isTrue();
        assertThatThrownBy(() -> right(head, aboutHer.id())).isInstanceOf(OwnChange.class);
        assertThatThrownBy(() -> right(head, change, aboutHer.id())).isInstanceOf(OwnChange.class);
        assertThat(waiting(otherBoss)).as("either all or none").hasSize(2);
        assertThat(logOf(boss)).contains("change-reviewed REFUSED entry=" + change);
        right(otherBoss, change, aboutHer.id());
        assertThat(waiting(otherBoss)).isEmpty();
    }

    @Test
    void whatIsAskedIsAnsweredByWhoeverMadeItAndGoesOnToWait() {
        assertThatThrownBy(() -> ask(head, change, "  ")).isInstanceOf(NoteMissing.class);
        assertThatThrownBy(() -> answer(boss, change, "Det frågar ingen om.")).isInstanceOf(OwnChange.class);
        ask(head, change, "Arbetar hon inte i den andra enheten?");
        assertThat(waiting(boss)).singleElement().satisfies(it -> assertThat(it.state())
                .isEqualTo(State.ASKED));
        assertThatThrownBy(() -> answer(otherBoss, change, "Nej.")).isInstanceOf(OwnChange.class);
        answer(boss, change, "Hon gör båda till nyår.");
        assertThat(one(head, change).orElseThrow().said())
                .extracting(MasterChange.Said::note)
                .containsExactly("Arbetar hon inte i den andra enheten?", "Hon gör båda till nyår.");
        right(head, change);
        assertThat(waiting(boss)).isEmpty();
    }

    @Test
    void whoeverNeitherAdministersNorLeadsFindsNoChanges() {
        Session elsewhere = Town.build(administrator).administrator();
        for (Session other : List.of(worker, elsewhere)) {
            assertThat(waiting(other)).isEmpty();
            assertThat(one(other, change)).isEmpty();
            assertThatThrownBy(() -> right(other, change)).isInstanceOf(NoSuchChange.class);
            assertThatThrownBy(() -> ask(other, change, "Vad är det här?")).isInstanceOf(NoSuchChange.class);
        }
        assertThat(Entry.as(worker, () -> changes.areMineToLookAt())).isFalse();
    }

    @Test
    void whatIsAboutADossierIsNeverAmongThem() {
        Entry.as(
                boss,
                () -> transaction.execute(tx -> {
                    audit.note(Noted.about(UUID.randomUUID(), "unit-joined", Outcome.DONE));
                    audit.note(Noted.aboutPerson(UUID.randomUUID(), "unit-joined", Outcome.DONE));
                    audit.note(Noted.that("case-read", Outcome.DONE));
                    audit.note(Noted.that("unit-joined", Outcome.REFUSED));
                    return true;
                }));
        assertThat(waiting(head)).hasSize(1);
    }

    @Test
    void theyAreFoundByKindByPersonAndByTime() {
        Entry.as(boss, () -> administration.addUnit("Vuxna", Takes.ADULT_CASES));
        assertThat(found(Kind.UNIT, Optional.empty(), Optional.empty())).hasSize(1);
        assertThat(found(Kind.ROLE, Optional.of(worker), Optional.empty())).hasSize(1);
        assertThat(found(Kind.ROLE, Optional.of(head), Optional.empty())).isEmpty();
        assertThat(found(Kind.ROLE, Optional.empty(), Optional.of(Instant.parse("2100-01-01T00:00:00Z"))))
                .isEmpty();
        assertThat(Entry.as(head, () -> changes.waiting(Instant.EPOCH))).isEqualTo(new MasterChanges.Waiting(2, 0));
        assertThat(Entry.as(head, () -> changes.waiting(Instant.parse("2100-01-01T00:00:00Z"))))
                .isEqualTo(new MasterChanges.Waiting(2, 2));
        Entry.as(head, () -> changes.takeOut(Asked.allThatWait()));
        assertThat(logOf(head)).contains("changes-exported DONE rows=2");
    }

    @Test
    void aLastDaySaysWhatWasBefore() {
        Entry.as(boss, () -> {
            administration.leave(worker.user().id(), unit, Role.INTAKE_OFFICER, FIRST_SAID);
            administration.leave(worker.user().id(), unit, Role.INTAKE_OFFICER, SAID_NOW);
            return true;
        });
        assertThat(waiting(head).getFirst().facts())
                .containsEntry("before", FIRST_SAID.toString())
                .containsEntry("last", SAID_NOW.toString());
        assertThat(waiting(head).get(1).facts()).containsEntry("before", "-");
    }

    @Test
    void thatAMunicipalityIsFoundedAndAPasswordChosenStandsInTheLog() {
        Username anna = new Username("anna." + UUID.randomUUID());
        String given = foundation
                .found(FOUNDED, "Nygrund", anna, "Anna Berg")
                .orElseThrow()
                .secret();
        Visit visit = new Visit("192.0.2.7", "");
        SignIn.Answer in = signIn.withFirstPassword(anna.value(), given, new Password("blommor under bron"), visit);
        Session session = ((SignIn.Answer.Welcome) in).session();
        Entry.as(session, () -> signIn.changePassword("blommor under bron", new Password("broar över vatten"), visit));

        assertThat(logOf(session)).contains("password-chosen DONE first=true", "password-chosen DONE first=false");
        assertThat(waiting(session)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.FOUNDING);
            assertThat(it.by()).isEmpty();
            assertThat(it.own()).as("it is about the administrator").isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from audit.review",
                "update audit.review set verdict = 'RIGHT'",
                "delete from audit.review",
                "truncate audit.review",
                "insert into audit.review (id, municipality_id, entry_id, user_id, verdict, note) values (gen_random_uuid(), access.my_municipality(), 1, access.me(), 'RIGHT', '')"
            })
    void whatIsSaidIsReachedByNobodyButThroughItsDoors(String statement) {
        assertThatThrownBy(() -> Entry.as(
                        boss,
                        () -> transaction.execute(
                                tx -> application.sql(statement).query().listOfRows())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void alsoTheDoorsSeeOnlyTheirOwnMunicipalityAndTakeNothingBack() throws SQLException {
        ask(head, change, "Stämmer det?");
        assertThat(under("select note from audit.review"))
                .as("nobody has entered")
                .isEqualTo("nothing");
        assertThat(under("select access.enter('%s'); select note from audit.review".formatted(head.token())))
                .isEqualTo("Stämmer det?");
        String stranger = Town.build(administrator).administrator().token();
        assertThat(under("select access.enter('%s'); select note from audit.review".formatted(stranger)))
                .isEqualTo("nothing");
        assertThat(under("update audit.review set note = 'Något annat' returning note"))
                .contains("permission denied");
        assertThat(under("delete from audit.review returning note")).contains("permission denied");
        assertThat(under(
                        "select access.enter('%s'); insert into audit.review (id, municipality_id, entry_id, user_id, verdict, note) values ('%s', %d, %d, %d, 'RIGHT', '') returning note"
                                .formatted(
                                        head.token(),
                                        Ids.next(),
                                        town.id().value(),
                                        change,
                                        otherBoss.user().id().value())))
                .contains("row-level security");
    }

    /** What the role that owns the doors is told, after whatever comes before the last statement. */
    private String under(String statements) throws SQLException {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                String[] each = statements.split("; ");
                for (int i = 0; i < each.length - 1; i++) statement.execute(each[i]);
                statement.execute("set local role tillit_auditor");
                var rows = statement.executeQuery(each[each.length - 1]);
                return rows.next() ? rows.getString(1) : "nothing";
            } catch (SQLException refused) {
                return String.valueOf(refused.getMessage());
            } finally {
                connection.rollback();
            }
        }
    }

    private void join(Session who) {
        Entry.as(boss, () -> {
            administration.join(who.user().id(), unit, Role.INTAKE_OFFICER, DAY, null);
            return true;
        });
    }

    private List<MasterChange> waiting(Session who) {
        return Entry.as(who, () -> changes.read(Asked.allThatWait()));
    }

    private List<MasterChange> found(Kind kind, Optional<Session> who, Optional<Instant> from) {
        return Entry.as(
                head,
                () -> changes.read(
                        new Asked(Optional.of(kind), who.map(it -> it.user().id()), from, Optional.empty(), false)));
    }

    private Optional<MasterChange> one(Session who, long id) {
        return Entry.as(who, () -> changes.one(id));
    }

    private void right(Session who, Long... which) {
        Entry.as(who, () -> {
            changes.areRight(List.of(which));
            return true;
        });
    }

    private void ask(Session who, long which, String question) {
        Entry.as(who, () -> {
            changes.ask(which, question);
            return true;
        });
    }

    private void answer(Session who, long which, String answer) {
        Entry.as(who, () -> {
            changes.answer(which, answer);
            return true;
        });
    }

    private List<String> logOf(Session who) {
        return JdbcClient.create(administrator)
                .sql(
                        "select action || ' ' || outcome || ' ' || detail from audit.entry where user_id = :user order by at, id")
                .param("user", who.user().id().value())
                .query(String.class)
                .list();
    }
}
