package tillit.casework.commission;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Errands;
import tillit.ground.access.Stamp;

/**
 * What a provider tells reaches the duties and the time line of the case, of which the provider sees nothing: in the name of whoever has the case, as soon as it
 * is told. What did not reach them, because the process died in between or nobody had the case, does so when somebody opens the commission. Until then it is
 * still owed, which is seen.
 */
@Component
class CarriedOn {

    private static final Logger LOG = LoggerFactory.getLogger(CarriedOn.class);

    private final StoredCommissions stored;
    private final StoredSteps steps;
    private final CommissionLog log;
    private final Errands errands;
    private final TransactionTemplate transaction;

    CarriedOn(
            StoredCommissions stored,
            StoredSteps steps,
            CommissionLog log,
            Errands errands,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.steps = steps;
        this.log = log;
        this.errands = errands;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Told told) {
        try {
            if (errands.forWhoeverHas(
                            told.socialCase().dossier(), () -> transaction.execute(tx -> onward(told.commission())))
                    .isEmpty())
                LOG.warn(
                        "nobody has the case of commission {}",
                        told.commission().value());
        } catch (RuntimeException e) {
            LOG.error(
                    "what was told of commission {} waits until somebody opens it",
                    told.commission().value(),
                    e);
        }
    }

    /** A provider has told something of what it was asked in a case. */
    record Told(CommissionId commission, CaseId socialCase) {}

    /** Carries on what has not been, in the transaction and the name of the caller; how much that was. */
    int onward(CommissionId id) {
        var left = steps.leftToCarry(id);
        if (left.isEmpty()) return 0;
        Stamp stamp = stored.stampOf(id);
        left.forEach(step -> {
            log.happened(stamp, id, CommissionLog.act(step.what()), step.id(), step.at(), Map.of());
            if (step.isUnread()) log.publish(stamp, id, "commission-told", step.id(), step.at(), Map.of());
            steps.carried(step.id(), log.now());
        });
        return left.size();
    }
}
