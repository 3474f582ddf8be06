package tillit.casework.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Burden;
import tillit.casework.cases.CannotCarry;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.page.Wording;

/** The reports that somebody has taken and in which something is left to do. Those that led to a case have gone with it when their turn comes. */
@Component
@Order(2)
class ReportBurden implements Burden {

    private static final Set<String> WAITING = Set.of("ARRIVED", "ASSESSED", "UNDECIDED", "HAND_OVER_SENT");

    private final Inbox inbox;
    private final Dossiers dossiers;
    private final Duties duties;
    private final Audit audit;

    ReportBurden(Inbox inbox, Dossiers dossiers, Duties duties, Audit audit) {
        this.inbox = inbox;
        this.dossiers = dossiers;
        this.duties = duties;
        this.audit = audit;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<DossierId, Words> among(Collection<DossierId> ids, Set<DossierId> owedIn, Wording wording) {
        Map<DossierId, Words> words = new LinkedHashMap<>();
        inbox.about(ids.stream().map(it -> new ReportId(it.value())).toList()).forEach((report, about) -> {
            boolean waits = about.stream().anyMatch(it -> WAITING.contains(it.state()));
            if (waits || owedIn.contains(report.dossier())) words.put(report.dossier(), words(report, about, wording));
        });
        return words;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(DossierId id, UserId from, UserId to) {
        boolean carries = carriers(id).contains(from);
        boolean owes = duties.of(id).stream()
                .anyMatch(it -> it.isOpen() && it.owner().filter(from::equals).isPresent());
        if (!carries && !owes) return;
        if (!dossiers.assign(id, to)) throw new CannotCarry();
        audit.note(Noted.about(id.value(), "report-given", Outcome.DONE)
                .with("to %d from %d".formatted(to.value(), from.value())));
        duties.pass(id, from, to);
        if (carries) dossiers.endAssignment(id, from);
    }

    private List<UserId> carriers(DossierId id) {
        return dossiers.carriersOf(List.of(id)).getOrDefault(id, List.of());
    }

    private static Words words(ReportId report, List<InboxRow.InboxSubject> about, Wording wording) {
        return new Words(
                about.stream().map(it -> it.heading(wording)).collect(Collectors.joining(", ")),
                wording.say("intake.burden"),
                "/intake/reports/" + report.value());
    }
}
