package tillit.ground.mandate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Dossier;
import tillit.ground.access.DossierId;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Citation;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;

/** Whether the one who is signed in may decide something, by the delegation order of the day on which it is decided. */
@Component
@Transactional
public class Mandate {

    private final JdbcClient db;
    private final Law law;
    private final Audit audit;

    Mandate(JdbcClient db, Law law, Audit audit) {
        this.db = db;
        this.law = law;
        this.audit = audit;
    }

    /**
     * On what the one who is signed in decides this in a unit where he or she works.
     *
     * @param decision its name in {@code law/decisions}
     * @param on the day of the decision: the order of that day counts
     * @throws NoMandate if the order gives him or her no right to it; the attempt is in the log when this is thrown
     * @throws IllegalArgumentException if the law knows no such decision that day
     */
    public Basis require(String decision, UnitId unit, LocalDate on) {
        DecisionRule rule = rule(decision, on);
        Optional<Basis> basis = basis(rule, on);
        if (basis.isEmpty()) throw refused(NoMandate.notDelegated(decision, rule.citations()));
        Level lowest = basis.get().lowest();
        if (!isOn(lowest, unit)) throw refused(NoMandate.needs(lowest, decision, rule.citations()));
        return basis.get();
    }

    /**
     * The same in a dossier, in its unit: a conflict of interest with somebody it concerns stops deciding as well.
     *
     * @throws Disqualified if the one who is signed in has such a conflict
     */
    public Basis require(String decision, Dossier dossier, LocalDate on) {
        if (isBlocked(dossier.id())) throw refused(new Disqualified());
        return require(decision, dossier.unit(), on);
    }

    /** Whether {@link #require(String, UnitId, LocalDate)} would give an answer: for what a page offers. Leaves no row. */
    @Transactional(readOnly = true)
    public boolean covers(String decision, UnitId unit, LocalDate on) {
        return whoMay(decision, on).filter(lowest -> isOn(lowest, unit)).isPresent();
    }

    /** The lowest level that may decide this on the day; empty if the order gives it to nobody, so that only the board may. */
    @Transactional(readOnly = true)
    public Optional<Level> whoMay(String decision, LocalDate on) {
        return basis(rule(decision, on), on).map(Basis::lowest);
    }

    private DecisionRule rule(String decision, LocalDate on) {
        return law.decision(decision, on)
                .orElseThrow(() -> new IllegalArgumentException("law/decisions has no " + decision + " on " + on));
    }

    private Optional<Basis> basis(DecisionRule rule, LocalDate on) {
        List<Citation> provisions = rule.citations();
        return db.sql("""
                        select d.id, o.reference, o.adopted_on, d.point, d.lowest
                          from mandate.delegation_order o
                          join mandate.delegation d on d.order_id = o.id
                         where d.decision = :decision and o.from_on <= :day and (o.to_on is null or o.to_on >= :day)
                        """)
                .param("decision", rule.id())
                .param("day", on)
                .query((row, index) -> new Basis(
                        new DelegationId(row.getObject("id", UUID.class)),
                        rule.id(),
                        row.getString("reference"),
                        row.getObject("adopted_on", LocalDate.class),
                        row.getString("point"),
                        Level.valueOf(row.getString("lowest")),
                        rule.title(),
                        provisions))
                .optional();
    }

    private boolean isOn(Level lowest, UnitId unit) {
        return Entry.me().memberships().stream()
                .filter(membership -> membership.unit().equals(unit))
                .map(Membership::role)
                .flatMap(role -> levelOf(role).stream())
                .max(Comparator.naturalOrder())
                .filter(level -> level.compareTo(lowest) >= 0)
                .isPresent();
    }

    private static Optional<Level> levelOf(Role role) {
        return switch (role) {
            case INTAKE_OFFICER, SOCIAL_WORKER -> Optional.of(Level.SOCIAL_WORKER);
            case UNIT_MANAGER -> Optional.of(Level.UNIT_MANAGER);
            case DELIVERER -> Optional.empty();
        };
    }

    private boolean isBlocked(DossierId dossier) {
        return db.sql("select :dossier = any (access.my_blocked_dossiers())")
                .param("dossier", dossier.value())
                .query(Boolean.class)
                .single();
    }

    private <R extends Refusal> R refused(R refusal) {
        audit.noteApart(Noted.that("decision-refused", Outcome.REFUSED).with(refusal.key()));
        return refusal;
    }
}
