package tillit.open.reporting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.intake.Arrival;
import tillit.casework.intake.Arrived;
import tillit.casework.intake.Came;
import tillit.casework.intake.Channel;
import tillit.casework.intake.ReportAsReceived;
import tillit.casework.intake.ReporterAsWritten;
import tillit.casework.intake.ReporterClass;
import tillit.casework.intake.Senders;
import tillit.casework.intake.Sent;
import tillit.casework.intake.SubjectAsWritten;
import tillit.casework.intake.Written;
import tillit.ground.access.Colleagues;
import tillit.ground.access.NotHere;
import tillit.ground.access.PublicDoor;
import tillit.ground.access.UnitId;

/**
 * Every hour a report is handed in by each open form, in the same way as by anybody: it must get a receipt, and whoever comes back with the code must
 * find that it stands in the unit that the municipality has named, where somebody works. Then it is taken away in the same transaction, so that nobody
 * is disturbed by it and no duty stands for it, and how it went is kept.
 */
@Configuration(proxyBeanMethods = false)
class Trials {

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final String WORDS = "Provanmälan: ingen är anmäld. Tillit prövar att formuläret tar emot.";

    private final Fronts fronts;
    private final TrialRows rows;
    private final PublicDoor door;
    private final Senders senders;
    private final Colleagues colleagues;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Trials(
            Fronts fronts,
            TrialRows rows,
            PublicDoor door,
            Senders senders,
            Colleagues colleagues,
            TransactionTemplate transaction,
            Clock clock) {
        this.fronts = fronts;
        this.rows = rows;
        this.door = door;
        this.senders = senders;
        this.colleagues = colleagues;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> trialOfForms() {
        return Tasks.recurring("reporting-trial", FixedDelay.of(EVERY)).execute((instance, context) -> run());
    }

    /** Tries every open form. @return how many did not take a report */
    int run() {
        int failed = 0;
        for (Front front : fronts.open()) {
            Optional<Trial.Fault> fault = faultOf(front);
            rows.keep(front.municipality(), fault, clock.instant());
            if (fault.isPresent()) failed++;
        }
        return failed;
    }

    /** Whatever happens to one form, the others are tried. */
    private Optional<Trial.Fault> faultOf(Front front) {
        try {
            return door.inTheNameOf(front.municipality(), () -> tried(front));
        } catch (NotHere noUnit) {
            return Optional.of(Trial.Fault.NO_UNIT);
        } catch (RuntimeException broken) {
            LOG.error(
                    "the form of municipality {} takes no report: {}",
                    front.municipality().value(),
                    broken.getClass().getSimpleName());
            return Optional.of(Trial.Fault.BROKEN);
        }
    }

    private Optional<Trial.Fault> tried(Front front) {
        return transaction.execute(trial -> {
            trial.setRollbackOnly();
            UnitId unit = senders.unit();
            if (!unit.equals(front.unit())) return Optional.of(Trial.Fault.NO_UNIT);
            if (colleagues.in(unit).isEmpty()) return Optional.of(Trial.Fault.NOBODY_READS);
            Arrived arrived = senders.handIn(report(unit), UUID.randomUUID().toString(), WORDS, List.of());
            return stands(arrived, unit) ? Optional.empty() : Optional.of(Trial.Fault.NOT_IN_QUEUE);
        });
    }

    private boolean stands(Arrived arrived, UnitId unit) {
        String named = colleagues.unit(unit).map(it -> it.name()).orElse("");
        Optional<Sent> sent = senders.sent(arrived.receipt().code());
        return arrived.receipt().unit().equals(named)
                && sent.filter(it -> it.unit().equals(named)).isPresent();
    }

    private ReportAsReceived report(UnitId unit) {
        Instant now = clock.instant();
        return new ReportAsReceived(
                new Came(unit, now.atOffset(ZoneOffset.UTC), Channel.WEB_FORM, Arrival.AS_RECEIVED),
                new Written(WORDS, "sv", List.of()),
                new ReporterAsWritten(ReporterClass.ANONYMOUS, null, null),
                List.of(SubjectAsWritten.child("", "", "", "")),
                List.of(),
                null);
    }
}
