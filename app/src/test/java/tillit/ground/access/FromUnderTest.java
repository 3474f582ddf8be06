package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** The application from under: what somebody could do who can write any SQL as its role, on a real connection of it. */
@SpringBootTest
class FromUnderTest {

    @Autowired
    DataSource application;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId own;
    UnitId other;
    Session worker;
    Session neighbour;
    DossierId hidden;
    DossierId mine;
    Connection connection;

    @BeforeEach
    void twoUnitsWithAReportEach() throws SQLException {
        town = Town.build(administrator);
        own = town.unit("Mottagning", Takes.CHILD_REPORTS);
        other = town.unit("Vuxen", Takes.ADULT_REPORTS);
        worker = town.worker(Role.SOCIAL_WORKER, own);
        neighbour = town.worker(Role.SOCIAL_WORKER, other);
        mine = open(worker, own);
        hidden = open(neighbour, other);
        connection = application.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void goBack() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void whoHasNotEnteredSeesNoRowAtAllNotEvenAfterSomebodyElseHasLeft() throws SQLException {
        assertThat(count("select count(*) from access.dossier")).isZero();
        assertThat(count("select count(*) from access.unit")
                        + count("select count(*) from access.assignment")
                        + count("select count(id) from access.user_account"))
                .isZero();
        enter(worker.token());
        assertThat(count("select count(*) from access.dossier")).isEqualTo(1);
        connection.commit();
        assertThat(count("select count(*) from access.dossier")).isZero();
        enter(worker.token());
        connection.rollback();
        assertThat(count("select count(*) from access.dossier")).isZero();
    }

    @Test
    void anUnknownAnEmptyAnExpiredAndABrokenTokenOpenNothing() throws SQLException {
        run(
                administrator,
                "update access.session set expires_at = now() - interval '1 second' where user_id = "
                        + neighbour.user().id().value());
        for (String token : List.of(
                "",
                "fel",
                UUID.randomUUID().toString(),
                neighbour.token(),
                worker.token() + " ",
                "' or true --",
                "å".repeat(5000))) {
            assertThatThrownBy(() -> enter(token))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no session");
            connection.rollback();
            assertThat(count("select count(*) from access.dossier")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.labels",
                "app.dossiers",
                "app.muni",
                "app.bd",
                "app.bp",
                "app.prot",
                "app.me",
                "app.deliver",
                "app.seal"
            })
    void aScopeWrittenByOnesOwnHandIsBroken(String setting) throws SQLException {
        enter(worker.token());
        String forged =
                switch (setting) {
                    case "app.labels", "app.deliver" -> "{" + other.value() * 4 + "}";
                    case "app.dossiers" -> "{" + hidden.value() + "}";
                    case "app.muni" -> "1";
                    case "app.prot" -> "true";
                    case "app.me" -> "1";
                    case "app.seal" -> "00";
                    default -> "{00000000-0000-0000-0000-000000000000}";
                };
        run("select set_config('" + setting + "', '" + forged + "', true)");
        assertThatThrownBy(() -> count("select count(*) from access.dossier")).hasMessageContaining("scope broken");
    }

    @Test
    void theScopeOfAnotherTransactionOfAnotherUserOrOnAnotherConnectionIsWorthNothing() throws SQLException {
        List<String> names = List.of(
                "app.me",
                "app.muni",
                "app.prot",
                "app.labels",
                "app.deliver",
                "app.dossiers",
                "app.bp",
                "app.bd",
                "app.seal");
        enter(neighbour.token());
        List<String> stolen = new ArrayList<>();
        for (String name : names) stolen.add(text("select current_setting('" + name + "')"));
        connection.commit();
        String replay = "select "
                + String.join(
                        ", ",
                        Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                                .map(i -> "set_config('" + names.get(i) + "', '" + stolen.get(i) + "', true)")
                                .toList());
        run(replay);
        assertThatThrownBy(() -> count("select count(*) from access.dossier")).hasMessageContaining("scope broken");
        connection.rollback();
        enter(worker.token());
        run(replay);
        assertThatThrownBy(() -> count("select count(*) from access.dossier")).hasMessageContaining("scope broken");
        try (Connection elsewhere = application.getConnection()) {
            elsewhere.setAutoCommit(false);
            try (Statement statement = elsewhere.createStatement()) {
                statement.execute(replay);
                assertThatThrownBy(() -> statement.executeQuery("select count(*) from access.dossier"))
                        .hasMessageContaining("scope broken");
            }
            elsewhere.rollback();
            elsewhere.setAutoCommit(true);
        }
    }

    @Test
    void aSettingForTheWholeConnectionShowsNothingToTheNextWhoUsesIt() throws SQLException {
        enter(worker.token());
        run(
                "select set_config(name, setting, false) from (values ('app.labels', current_setting('app.labels')), ('app.me', current_setting('app.me')), ('app.muni', current_setting('app.muni')), ('app.seal', current_setting('app.seal'))) as s(name, setting)");
        connection.commit();
        assertThatThrownBy(() -> count("select count(*) from access.dossier")).hasMessageContaining("scope broken");
        connection.rollback();
        run("reset all");
        connection.commit();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from access.session",
                "select token_hash from access.session",
                "select k from access.scope_key",
                "select * from access.scope_cache",
                "select password_hash from access.credential",
                "select * from access.client_secret",
                "select * from access.passkey",
                "select username from access.user_account",
                "select * from audit.entry",
                "insert into access.session (token_hash, user_id, created_at, last_seen_at, expires_at) values ('\\x00', 1, now(), now(), now())",
                "insert into access.unit_member (user_id, unit_id, municipality_id, role, valid_from) values (1, 1, 1, 'SOCIAL_WORKER', current_date)",
                "insert into access.assignment (user_id, dossier_id, label_id, municipality_id, from_at) values (1, gen_random_uuid(), 4, 1, now())",
                "update access.dossier set label_id = label_id",
                "delete from access.dossier",
                "truncate access.dossier",
                "update access.user_account set may_protected = true",
                "insert into access.conflict (user_id, person_id, declared_at, declared_by) values (1, gen_random_uuid(), now(), 1)",
                "delete from access.conflict",
                "select access.open_session('t', 1, 'PASSWORD', '', interval '1 hour', interval '1 hour')",
                "select access.found(1::smallint, 'x', 'xxx', 'x', 'x', interval '1 day')",
                "select access.knock('a', 'b', 1, 1, interval '1 day')",
                "select access.choose_password(1, 'x', '')",
                "select access.whose('x', 'PERSON', interval '1 hour')",
                "set role tillit_owner",
                "set role tillit_access",
                "set session authorization postgres",
                "alter table access.dossier disable row level security",
                "create table access.trap (id int)",
                "create table public.trap (id int)",
                "create function public.trap() returns int language sql return 1",
                "select pg_read_file('pg_hba.conf')",
                "copy access.dossier to '/tmp/x'",
                "copy (select 1) to program 'true'",
                "select query from pg_stat_activity",
                "select pg_stat_get_backend_activity(1)",
                "set log_statement = 'all'",
                "set local session_replication_role = replica",
                "select lo_import('/etc/passwd')"
            })
    void whatIsNobodysBusinessIsRefused(String statement) throws SQLException {
        enter(worker.token());
        assertThatThrownBy(() -> run(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be (owner|superuser)).*");
    }

    @Test
    void rowSecurityCannotBeTurnedOff() throws SQLException {
        enter(worker.token());
        run("set local row_security = off");
        assertThatThrownBy(() -> count("select count(*) from access.dossier"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatIsHiddenAndWhatIsMissingAreRefusedInTheSameWords() throws SQLException {
        int label = other.value() * 4;
        String hang =
                "insert into access.dossier_person (dossier_id, label_id, municipality_id, person_id) values ('%s', %d, "
                        + town.id().value() + ", gen_random_uuid())";
        assertThat(refusal(hang.formatted(hidden.value(), own.value() * 4)))
                .isEqualTo(refusal(hang.formatted(Ids.next(), own.value() * 4)));
        assertThat(refusal(hang.formatted(hidden.value(), label)))
                .isEqualTo(refusal(hang.formatted(Ids.next(), label)));
        for (String ask : List.of(
                "select access.assign('%s', " + worker.user().id().value() + ")",
                "select access.move_dossier('%s', " + own.value() + ")",
                "select access.protect_dossier('%s')",
                "select access.end_assignment('%s', 1)",
                "select access.let_in('%s', " + worker.user().id().value()
                        + ", 'STAND_IN', 'tio tecken minst', now() + interval '1 hour')")) {
            assertThat(refusal(ask.formatted(hidden.value()))).isEqualTo(refusal(ask.formatted(Ids.next())));
        }
    }

    @Test
    void aTakenIdOfAHiddenRowIsTheOnlyThingAnInsertCanTellAndIdsCannotBeGuessed() throws SQLException {
        String insert =
                "insert into access.dossier (id, municipality_id, unit_id, label_id, kind, opened_at) values ('%s', "
                        + town.id().value() + ", " + own.value() + ", " + own.value() * 4 + ", 'REPORT', now())";
        assertThat(refusal(insert.formatted(hidden.value())))
                .startsWith("23505")
                .doesNotContain(hidden.value().toString());
        assertThat(hidden.value().version()).isEqualTo(7);
    }

    @Test
    void noConditionIsAskedOfAHiddenRow() throws SQLException {
        enter(worker.token());
        run(
                "create function pg_temp.leaky(u uuid) returns boolean language plpgsql cost 0.0001 as $$ begin raise notice 'SEEN %', u; return true; end $$");
        try (Statement statement = connection.createStatement()) {
            statement
                    .executeQuery("select id from access.dossier where pg_temp.leaky(id)")
                    .close();
            assertThat(warnings(statement))
                    .contains(mine.value().toString())
                    .doesNotContain(hidden.value().toString());
        }
        assertThat(count("select count(*) from access.dossier where 1 / (case when id = '" + hidden.value()
                        + "' then 0 else 1 end) = 1"))
                .isEqualTo(1);
        assertThat(count("select count(*) from access.dossier where id = '" + hidden.value() + "'"))
                .isZero();
    }

    @Test
    void noOtherWayOfReadingShowsMore() throws SQLException, IOException {
        enter(worker.token());
        String everything = "select count(*) from access.dossier";
        assertThat(count(everything)).isEqualTo(1);
        assertThat(count(everything + " tablesample system (100)")).isEqualTo(1);
        assertThat(count(everything + " where ctid is not null")).isEqualTo(1);
        assertThat(count("select count(*) from only access.dossier")).isEqualTo(1);
        assertThat(count("with d as materialized (select * from access.dossier) select count(*) from d"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from access.dossier d left join access.dossier_person p on p.dossier_id = d.id"))
                .isEqualTo(1);
        assertThat(count("select count(*) from access.assignment")).isZero();
        assertThat(
                        count(
                                "select count(*) from pg_stats where schemaname = 'access' and tablename in ('dossier', 'dossier_person', 'session', 'user_account')"))
                .isZero();
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select id from access.dossier) to stdout", copied);
        assertThat(copied.toString(StandardCharsets.UTF_8))
                .contains(mine.value().toString())
                .doesNotContain(hidden.value().toString());
    }

    @Test
    void rowsCannotBeMadeInAnotherUnitOrMunicipality() throws SQLException {
        Town elsewhere = Town.build(administrator);
        UnitId there = elsewhere.unit("Mottagning", Takes.CHILD_REPORTS);
        String insert =
                "insert into access.dossier (id, municipality_id, unit_id, label_id, kind, opened_at) values (gen_random_uuid(), %d, %d, %d, 'REPORT', now())";
        assertThat(refusal(insert.formatted(town.id().value(), other.value(), other.value() * 4)))
                .startsWith("42501");
        assertThat(refusal(insert.formatted(elsewhere.id().value(), there.value(), there.value() * 4)))
                .startsWith("42501");
        assertThat(refusal(insert.formatted(town.id().value(), own.value(), own.value() * 4 + 2)))
                .startsWith("42501");
    }

    private DossierId open(Session by, UnitId unit) {
        return Entry.as(
                by,
                () -> transaction.execute(tx -> {
                    DossierId id = new DossierId(Ids.next());
                    dossiers.open(id, DossierKind.REPORT, unit, false, List.of());
                    return id;
                }));
    }

    private void enter(String token) throws SQLException {
        try (var statement = connection.prepareStatement("select access.enter(?)")) {
            statement.setString(1, token);
            statement.executeQuery().close();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void run(DataSource as, String sql) throws SQLException {
        try (Connection connection = as.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    /** State and words of the refusal, in a transaction of its own. */
    private String refusal(String sql) throws SQLException {
        connection.rollback();
        enter(worker.token());
        try {
            run(sql);
        } catch (PSQLException refused) {
            return refused.getSQLState() + " " + refused.getMessage();
        } finally {
            connection.rollback();
        }
        throw new AssertionError("was not refused: " + sql);
    }

    private static String warnings(Statement statement) throws SQLException {
        StringBuilder said = new StringBuilder();
        for (var warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning())
            said.append(warning.getMessage()).append('\n');
        return said.toString();
    }
}
