package tillit.ground.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.DossierId;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

@SpringBootTest
class AuditTest {

    @Autowired
    Audit audit;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier("door")
    JdbcClient door;

    @Autowired
    @Qualifier("sweep")
    JdbcClient sweep;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session worker;
    DossierId report;

    @BeforeEach
    void aReport() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        worker = town.worker(Role.INTAKE_OFFICER, unit);
        report = Entry.as(
                worker,
                () -> transaction.execute(tx -> {
                    DossierId id = new DossierId(Ids.next());
                    dossiers.open(id, DossierKind.REPORT, unit, false, List.of());
                    return id;
                }));
    }

    @Test
    void whatIsNotedStandsWithTheActAndFallsWithIt() {
        note(worker, Noted.about(report.value(), "report-read", Outcome.READ), false);
        note(worker, Noted.about(report.value(), "report-printed", Outcome.DONE), true);

        assertThat(logOf(worker)).containsExactly("report-read READ");
    }

    @Test
    void aRefusedAttemptIsNotedAlthoughTheActIsUndone() {
        Entry.as(
                worker,
                () -> transaction.execute(tx -> {
                    audit.note(Noted.about(report.value(), "report-signed", Outcome.DONE));
                    audit.noteApart(Noted.about(report.value(), "report-signed", Outcome.REFUSED));
                    tx.setRollbackOnly();
                    return true;
                }));

        assertThat(logOf(worker)).containsExactly("report-signed REFUSED");
    }

    @Test
    void nothingIsNotedOutsideAnActAndNothingInNobodysName() {
        Noted line = Noted.about(report.value(), "report-read", Outcome.READ);

        assertThatThrownBy(() -> Entry.as(worker, () -> {
                    audit.note(line);
                    return true;
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(tx -> audit.note(line)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyWritesInTheNameOfAnother() {
        Session other = town.worker(Role.SOCIAL_WORKER, unit);
        String insert =
                "insert into audit.entry (user_id, municipality_id, action, outcome) values (%d, %d, 'report-read', 'READ')";
        int stranger = Town.build(administrator).id().value();

        for (String forged : List.of(
                insert.formatted(other.user().id().value(), town.id().value()),
                insert.formatted(worker.user().id().value(), stranger))) {
            assertThatThrownBy(() -> Entry.as(
                            worker,
                            () -> transaction.execute(
                                    tx -> application.sql(forged).update())))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> sweep.sql(insert.formatted(
                                worker.user().id().value(), town.id().value()))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set detail = ''",
                "delete from audit.entry",
                "truncate audit.entry",
                "drop table audit.entry",
                "select count(*) from audit.entry",
                "insert into audit.entry (at, action, outcome) values (now() - interval '1 day', 'report-read', 'READ')",
                "insert into audit.entry (id, action, outcome) overriding system value values (1, 'report-read', 'READ')",
                "select count(*) from audit.entry_later",
                "delete from audit.entry_2026_11",
                "update audit.checkpoint set note = ''",
                "insert into audit.checkpoint (tree_size) values (1)",
                "alter table audit.entry disable row level security"
            })
    void theLogIsOnlyAddedTo(String statement) {
        for (JdbcClient role : List.of(application, door, sweep)) {
            assertThatThrownBy(() -> role.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
        assertThatThrownBy(() -> Entry.as(
                        worker,
                        () -> transaction.execute(
                                tx -> application.sql(statement).update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoHasLookedIsToldToThoseWhoSeeTheDossierAndToNobodyElse() {
        note(worker, Noted.about(report.value(), "report-read", Outcome.READ), false);
        UnitId other = town.unit("Vuxen", Takes.ADULT_REPORTS);
        Town elsewhere = Town.build(administrator);
        Session stranger = elsewhere.worker(Role.UNIT_MANAGER, elsewhere.unit("Mottagning", Takes.CHILD_REPORTS));

        assertThat(lookedIn(worker, report))
                .extracting(Looked::userId, Looked::action)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(worker.user().id().value(), "report-read"));
        assertThat(lookedIn(town.worker(Role.SOCIAL_WORKER, unit), report)).hasSize(1);
        for (Session blind :
                List.of(town.worker(Role.UNIT_MANAGER, other), town.administrator(), town.deliverer(unit), stranger)) {
            assertThat(lookedIn(blind, report)).isEmpty();
        }
        assertThat(audit.lookedIn(report.value(), 10)).isEmpty();
    }

    @Test
    void aDetailHoldsNoLongTextAndAnActionIsAWord() {
        assertThatThrownBy(() -> note(worker, Noted.that("Läste akten om Lisa", Outcome.READ), false))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyRowCanBeSealedWithoutALock() {
        note(worker, Noted.that("search", Outcome.NOT_FOUND), false);
        note(worker, Noted.that("search", Outcome.NOT_FOUND), false);

        assertThat(JdbcClient.create(administrator)
                        .sql(
                                "select count(distinct nonce) = 2 and count(distinct xid) = 2 and bool_and(length(nonce) = 16) from audit.entry where user_id = :user")
                        .param("user", worker.user().id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void note(Session who, Noted line, boolean undone) {
        Entry.as(
                who,
                () -> transaction.execute(tx -> {
                    audit.note(line);
                    if (undone) tx.setRollbackOnly();
                    return true;
                }));
    }

    private List<Looked> lookedIn(Session who, DossierId dossier) {
        return Entry.as(who, () -> audit.lookedIn(dossier.value(), 10));
    }

    private List<String> logOf(Session who) {
        return JdbcClient.create(administrator)
                .sql("select action || ' ' || outcome from audit.entry where user_id = :user order by at, id")
                .param("user", who.user().id().value())
                .query(String.class)
                .list();
    }
}
