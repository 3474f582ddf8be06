package tillit.ground.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Dossier;
import tillit.ground.access.DossierId;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.law.DecisionRule.Level;

@SpringBootTest
class MandateTest {

    static final LocalDate JUNE = LocalDate.of(2025, 6, 17);
    static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final String OPEN = "open-investigation";
    static final String EXTEND = "extend-investigation";

    @Autowired
    Mandate mandate;

    @Autowired
    DelegationOrders orders;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session worker;
    Session manager;
    Session runs;

    @BeforeEach
    void aTownWithAnOrder() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        worker = town.worker(Role.SOCIAL_WORKER, unit);
        manager = town.worker(Role.UNIT_MANAGER, unit);
        runs = town.administrator();
    }

    @Test
    void withoutAnOrderOnlyTheBoardDecides() {
        assertThatThrownBy(() -> as(manager, () -> mandate.require(OPEN, unit, TODAY)))
                .isInstanceOfSatisfying(
                        NoMandate.class, it -> assertThat(it.mayInstead()).contains(Level.BOARD));
    }

    @Test
    void whoStandsOnTheLevelOfTheOrderDecidesOnItsRow() {
        adopt("Socialnämnden 2025-06-17 § 82", JULY, row(OPEN, Level.SOCIAL_WORKER), row(EXTEND, Level.UNIT_MANAGER));

        Basis basis = as(worker, () -> mandate.require(OPEN, unit, TODAY));
        assertThat(basis.text().sv()).isEqualTo("Delegationsordning, Socialnämnden 2025-06-17 § 82, punkt 2.1");
        assertThat(basis.provisions()).isNotEmpty();
        assertThat(as(manager, () -> mandate.require(OPEN, unit, TODAY)).id()).isEqualTo(basis.id());
        assertThatThrownBy(() -> as(worker, () -> mandate.require(EXTEND, unit, TODAY)))
                .isInstanceOfSatisfying(NoMandate.class, it -> {
                    assertThat(it.mayInstead()).contains(Level.UNIT_MANAGER);
                    assertThat(it.key()).isEqualTo("mandate.refusal.needs-unit-manager");
                });
        assertThat(as(worker, () -> mandate.covers(EXTEND, unit, TODAY))).isFalse();
        assertThat(as(manager, () -> mandate.covers(EXTEND, unit, TODAY))).isTrue();
    }

    @Test
    void nobodyDecidesInAUnitWhereTheyDoNotWork() {
        adopt("§ 1", JULY, row(OPEN, Level.SOCIAL_WORKER));
        UnitId other = town.unit("Vuxen", Takes.ADULT_REPORTS);

        assertThatThrownBy(() -> as(worker, () -> mandate.require(OPEN, other, TODAY)))
                .isInstanceOf(NoMandate.class);
        assertThatThrownBy(() -> as(runs, () -> mandate.require(OPEN, unit, TODAY)))
                .isInstanceOf(NoMandate.class);
        Session deliverer = town.deliverer(unit);
        assertThatThrownBy(() -> as(deliverer, () -> mandate.require(OPEN, unit, TODAY)))
                .isInstanceOf(NoMandate.class);
    }

    @Test
    void aDecisionIsJudgedByTheOrderOfItsOwnDay() {
        adopt("§ 1", JULY, row(OPEN, Level.UNIT_MANAGER));
        adopt("§ 2", LocalDate.of(2026, 1, 1), row(OPEN, Level.SOCIAL_WORKER));

        assertThatThrownBy(() -> as(worker, () -> mandate.require(OPEN, unit, LocalDate.of(2025, 12, 31))))
                .isInstanceOf(NoMandate.class);
        assertThat(as(worker, () -> mandate.require(OPEN, unit, LocalDate.of(2026, 1, 1)))
                        .reference())
                .isEqualTo("§ 2");
        assertThatThrownBy(() -> as(manager, () -> mandate.require(OPEN, unit, JUNE)))
                .isInstanceOf(NoMandate.class);
        assertThat(as(worker, () -> orders.on(JULY))).get().satisfies(it -> assertThat(it.to())
                .isEqualTo(LocalDate.of(2025, 12, 31)));
        assertThat(as(worker, () -> orders.all()))
                .extracting(DelegationOrder::reference)
                .containsExactly("§ 2", "§ 1");
    }

    @Test
    void anOrderIsNeverPutBeforeOneThatHasBegun() {
        adopt("§ 1", JULY, row(OPEN, Level.UNIT_MANAGER));

        assertThatThrownBy(() -> adopt("§ 2", JULY, row(OPEN, Level.UNIT_MANAGER)))
                .isInstanceOf(OrdersOverlap.class);
        assertThatThrownBy(() -> adopt("§ 2", JUNE, row(OPEN, Level.UNIT_MANAGER)))
                .isInstanceOf(OrdersOverlap.class);
    }

    @Test
    void anOrderHoldsAtTheEarliestFromItsAdoption() {
        assertThatThrownBy(() -> as(runs, () -> orders.adopt("§ 1", JULY, JUNE, List.of(row(OPEN, Level.BOARD)))))
                .isInstanceOf(NotAdopted.class);
    }

    @Test
    void onlyAnAdministratorEntersAnOrderAlsoPastTheApplication() {
        assertThatThrownBy(() ->
                        as(manager, () -> orders.adopt("§ 1", JUNE, JULY, List.of(row(OPEN, Level.SOCIAL_WORKER)))))
                .isInstanceOf(NotAdopted.class);
        assertThatThrownBy(() -> as(manager, () -> application
                        .sql("""
                        insert into mandate.delegation_order (id, municipality_id, reference, adopted_on, from_on, adopted_by)
                        values (:id, :town, '§ 1', date '2025-06-17', date '2025-07-01', :me)
                        """)
                        .param("id", Ids.next())
                        .param("town", town.id().value())
                        .param("me", manager.user().id().value())
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anOrderCannotNameADecisionThatTheLawDoesNotKnowNorOneTwice() {
        assertThatThrownBy(() -> adopt("§ 1", JULY, row("give-a-medal", Level.SOCIAL_WORKER)))
                .isInstanceOf(MayNotBeDelegated.class);
        assertThatThrownBy(() -> adopt("§ 1", JULY, row(OPEN, Level.SOCIAL_WORKER), row(OPEN, Level.BOARD)))
                .isInstanceOf(MayNotBeDelegated.class);
    }

    @Test
    void theOrderOfOneTownGivesNothingInAnother() {
        Town elsewhere = Town.build(administrator);
        Orders.adoptIn(elsewhere, orders);

        assertThatThrownBy(() -> as(manager, () -> mandate.require(OPEN, unit, TODAY)))
                .isInstanceOf(NoMandate.class);
    }

    @Test
    void theSuggestedOrderCoversEveryDecisionTheLawKnows() {
        Orders.adoptIn(town, orders);

        for (String decision :
                List.of(OPEN, EXTEND, "not-open-investigation", "extend-preliminary-assessment", "hand-over-report")) {
            assertThat(as(manager, () -> mandate.covers(decision, unit, TODAY)))
                    .as(decision)
                    .isTrue();
        }
    }

    @Test
    void aConflictOfInterestStopsDeciding() {
        Orders.adoptIn(town, orders);
        PersonId child = new PersonId(Ids.next());
        DossierId id = new DossierId(Ids.next());
        as(manager, () -> dossiers.open(id, DossierKind.REPORT, unit, false, List.of(child)));
        Dossier dossier = as(manager, () -> dossiers.find(id)).orElseThrow();
        assertThat(as(manager, () -> mandate.require(OPEN, dossier, TODAY))).isNotNull();
        as(manager, () -> {
            dossiers.declareConflict(child);
            return true;
        });

        assertThatThrownBy(() -> as(manager, () -> mandate.require(OPEN, dossier, TODAY)))
                .isInstanceOf(Disqualified.class);
    }

    @Test
    void aRefusedAttemptIsInTheLogThoughTheActIsRolledBack() {
        assertThatThrownBy(() -> as(worker, () -> mandate.require(OPEN, unit, TODAY)))
                .isInstanceOf(NoMandate.class);

        assertThat(JdbcClient.create(administrator)
                        .sql("select action || ' ' || outcome from audit.entry where user_id = :me")
                        .param("me", worker.user().id().value())
                        .query(String.class)
                        .list())
                .containsExactly("decision-refused REFUSED");
    }

    private OrderId adopt(String reference, LocalDate from, Delegation... rows) {
        return as(runs, () -> orders.adopt(reference, from.minusDays(14), from, List.of(rows)));
    }

    private static Delegation row(String decision, Level lowest) {
        return new Delegation(decision, "2.1", lowest);
    }

    private <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(tx -> work.get()));
    }
}
