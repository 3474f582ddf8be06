package tillit.casework.reminders;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tillit.casework.cases.CaseClosed;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.duties.Act;
import tillit.ground.duties.Duty;
import tillit.ground.duties.QuietDuties;

/** A matter that has come to its end reminds of nothing any more: everybody's reminders in it end, also those that whoever ended it may not read. */
@Component
class ReminderEnds {

    private final QuietDuties quiet;
    private final Dossiers dossiers;
    private final Matters matters;
    private final ApplicationEventPublisher events;

    ReminderEnds(QuietDuties quiet, Dossiers dossiers, Matters matters, ApplicationEventPublisher events) {
        this.quiet = quiet;
        this.dossiers = dossiers;
        this.matters = matters;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(CaseClosed closed) {
        end("case-closed", closed.socialCase().dossier(), closed.at());
    }

    /** When the act has done all that it does: whether anything is left to decide about the report is seen only then. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void follow(Act act) {
        if (act instanceof ReminderAct) return;
        DossierId dossier = act.stamp().dossier();
        if (quiet.in(dossier).isEmpty()) return;
        boolean isReport = dossiers.casesAmong(List.of(dossier)).isEmpty();
        if (isReport && !matters.isOpen(dossier)) end("report-closed", dossier, act.at());
    }

    private void end(String how, DossierId dossier, Instant at) {
        List<Duty> open = quiet.in(dossier);
        if (open.isEmpty()) return;
        Set<UUID> reminders = open.stream().map(Duty::subject).collect(toSet());
        events.publishEvent(
                ReminderAct.RemindersEnded.of(how, reminders, open.getFirst().stamp(), at));
    }
}
