package tillit.ground.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.User;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;

/** The municipality's delegation orders: read by everyone who is signed in there, adopted through an administrator. */
@Component
@Transactional
public class DelegationOrders {

    private final JdbcClient db;
    private final Law law;
    private final Audit audit;

    DelegationOrders(JdbcClient db, Law law, Audit audit) {
        this.db = db;
        this.law = law;
        this.audit = audit;
    }

    /**
     * Enters an order that the board has adopted. The one before it ends on the day before. An attempt that is refused stands in
     * the log, too.
     *
     * @throws NotAdopted if no administrator enters it, or if it is to hold before it was adopted
     * @throws OrdersOverlap if another order begins on that day or later
     * @throws MayNotBeDelegated if a row gives away what the law keeps
     */
    public OrderId adopt(String reference, LocalDate adoptedOn, LocalDate from, List<Delegation> rows) {
        try {
            return enter(Entry.me(), reference, adoptedOn, from, rows);
        } catch (Refusal refused) {
            audit.noteApart(
                    Noted.that("delegation-order-adopted", Outcome.REFUSED).with(refused.key()));
            throw refused;
        }
    }

    /** A suggestion to begin with: every decision that the law knows that day, on the level that {@code law/decisions} suggests. */
    public List<Delegation> suggested(LocalDate on) {
        List<Delegation> rows = new ArrayList<>();
        for (DecisionRule decision : law.decisions()) {
            if (decision.holdsOn(on))
                rows.add(new Delegation(decision.id(), Integer.toString(rows.size() + 1), decision.suggestedLevel()));
        }
        return rows;
    }

    /** All orders, the latest first. */
    @Transactional(readOnly = true)
    public List<DelegationOrder> all() {
        return db.sql("""
                        select id, reference, adopted_on, from_on, to_on
                          from mandate.delegation_order
                         order by from_on desc
                        """).query(ORDER).list().stream().map(this::withRows).toList();
    }

    /** The order that held on the day. */
    @Transactional(readOnly = true)
    public Optional<DelegationOrder> on(LocalDate day) {
        return db.sql("""
                        select id, reference, adopted_on, from_on, to_on
                          from mandate.delegation_order
                         where from_on <= :day and (to_on is null or to_on >= :day)
                        """).param("day", day).query(ORDER).optional().map(this::withRows);
    }

    private OrderId enter(User by, String reference, LocalDate adoptedOn, LocalDate from, List<Delegation> rows) {
        if (!by.administrator()) throw new NotAdopted("not-administrator");
        if (from.isBefore(adoptedOn)) throw new NotAdopted("before-adoption");
        mayBeGiven(rows, from);
        if (beginsOnOrAfter(from)) throw new OrdersOverlap();
        OrderId id = new OrderId(Ids.next());
        endTheOneBefore(from);
        addOrder(id, by, reference, adoptedOn, from);
        rows.forEach(row -> add(id, by, row));
        audit.note(Noted.that("delegation-order-adopted", Outcome.DONE)
                .with("order=%s rows=%d".formatted(id.value(), rows.size())));
        return id;
    }

    private void mayBeGiven(List<Delegation> rows, LocalDate on) {
        Set<String> seen = new HashSet<>();
        for (Delegation row : rows) {
            DecisionRule rule =
                    law.decision(row.decision(), on).orElseThrow(() -> new MayNotBeDelegated(row.decision()));
            if (row.lowest().compareTo(rule.delegation().lowest()) < 0 || !seen.add(row.decision()))
                throw new MayNotBeDelegated(row.decision());
        }
    }

    private boolean beginsOnOrAfter(LocalDate day) {
        return db.sql("select exists (select 1 from mandate.delegation_order where from_on >= :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private void endTheOneBefore(LocalDate from) {
        db.sql("""
                        update mandate.delegation_order
                           set to_on = :last
                         where to_on is null
                        """).param("last", from.minusDays(1)).update();
    }

    private void addOrder(OrderId id, User by, String reference, LocalDate adoptedOn, LocalDate from) {
        db.sql("""
                        insert into mandate.delegation_order (id, municipality_id, reference, adopted_on, from_on, adopted_by)
                        values (:id, :municipality, :reference, :adopted, :from, :by)
                        """)
                .param("id", id.value())
                .param("municipality", by.municipality().value())
                .param("reference", reference.strip())
                .param("adopted", adoptedOn)
                .param("from", from)
                .param("by", by.id().value())
                .update();
    }

    private void add(OrderId order, User by, Delegation row) {
        db.sql("""
                        insert into mandate.delegation (id, municipality_id, order_id, decision, point, lowest)
                        values (:id, :municipality, :order, :decision, :point, :lowest)
                        """)
                .param("id", Ids.next())
                .param("municipality", by.municipality().value())
                .param("order", order.value())
                .param("decision", row.decision())
                .param("point", row.point().strip())
                .param("lowest", row.lowest().name())
                .update();
    }

    private DelegationOrder withRows(DelegationOrder order) {
        List<Delegation> rows = db.sql("""
                        select decision, point, lowest
                          from mandate.delegation
                         where order_id = :order
                         order by id
                        """)
                .param("order", order.id().value())
                .query((row, index) -> new Delegation(
                        row.getString("decision"), row.getString("point"), Level.valueOf(row.getString("lowest"))))
                .list();
        return new DelegationOrder(order.id(), order.reference(), order.adoptedOn(), order.from(), order.to(), rows);
    }

    private static final RowMapper<DelegationOrder> ORDER = (row, index) -> {
        @Nullable LocalDate to = row.getObject("to_on", LocalDate.class);
        return new DelegationOrder(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getObject("adopted_on", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                to,
                List.of());
    };
}
