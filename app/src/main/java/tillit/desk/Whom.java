package tillit.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseDesk;
import tillit.casework.intake.Inbox;
import tillit.casework.intake.InboxFilter;
import tillit.casework.intake.InboxPage;
import tillit.casework.intake.InboxRow;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Duty;
import tillit.ground.page.Wording;

/** Tells whom a duty is about, and where it is done: the duties themselves know only ids. */
@Component
class Whom {

    /** Ours: what stands further down in an inbox is not begun with today. */
    private static final int ROWS = 200;

    private final Inbox inbox;
    private final CaseDesk cases;
    private final Dossiers dossiers;

    Whom(Inbox inbox, CaseDesk cases, Dossiers dossiers) {
        this.inbox = inbox;
        this.cases = cases;
        this.dossiers = dossiers;
    }

    /** All whom the reader's own cases, the others' in which something is owed, and the units' inboxes are about, and which of the duties lie in a case. */
    Directory known(Collection<Duty> duties, Wording wording) {
        Map<UUID, String> names = new HashMap<>();
        long reports = 0;
        for (UnitId unit : Waits.units()) {
            InboxPage page = inbox.of(unit, InboxFilter.all(), null, ROWS);
            reports += page.counts().all();
            page.rows().forEach(row -> put(names, row, wording));
        }
        cases.mine().forEach(row -> row.name()
                .ifPresent(name -> names.put(row.socialCase().id().value(), name)));
        Set<DossierId> inCases = dossiers.casesAmong(dossiersOf(duties));
        Set<DossierId> others =
                inCases.stream().filter(it -> !names.containsKey(it.value())).collect(Collectors.toSet());
        if (!others.isEmpty())
            cases.among(others).forEach(row -> row.name()
                    .ifPresent(name -> names.put(row.socialCase().id().value(), name)));
        return new Directory(names, reports, inCases, wording);
    }

    /** All whom these duties of one unit are about. */
    Directory inUnit(Collection<Duty> duties, UnitId unit, Wording wording) {
        Map<UUID, String> names = new HashMap<>();
        InboxPage page = inbox.of(unit, InboxFilter.all(), null, ROWS);
        page.rows().forEach(row -> put(names, row, wording));
        Set<DossierId> inCases = dossiers.casesAmong(dossiersOf(duties));
        cases.among(inCases).forEach(row -> row.name()
                .ifPresent(name -> names.put(row.socialCase().id().value(), name)));
        return new Directory(names, page.counts().all(), inCases, wording);
    }

    private static Set<DossierId> dossiersOf(Collection<Duty> duties) {
        return duties.stream().map(duty -> duty.stamp().dossier()).collect(Collectors.toSet());
    }

    private static void put(Map<UUID, String> names, InboxRow row, Wording wording) {
        row.about().forEach(each -> names.put(each.id().value(), each.heading(wording)));
    }

    /** @param reports how many reports wait in the reader's inboxes */
    record Directory(Map<UUID, String> names, long reports, Set<DossierId> inCases, Wording wording) {

        /** Whom it is about, in words that the reader may see. */
        String whom(Duty duty) {
            UUID dossier = duty.stamp().dossier().value();
            return List.of(duty.subject(), dossier).stream()
                    .map(names::get)
                    .filter(name -> name != null)
                    .findFirst()
                    .orElseGet(() -> wording.say(isCase(duty) ? "desk.whom.case" : "desk.whom.report"));
        }

        /** The page where it is done. */
        String address(Duty duty) {
            UUID dossier = duty.stamp().dossier().value();
            return isCase(duty) ? "/cases/" + dossier : "/intake/reports/" + dossier + "/subjects/" + duty.subject();
        }

        /** The page of the whole matter that it lies in. */
        String matter(Duty duty) {
            UUID dossier = duty.stamp().dossier().value();
            return (isCase(duty) ? "/cases/" : "/intake/reports/") + dossier;
        }

        private boolean isCase(Duty duty) {
            return inCases.contains(duty.stamp().dossier());
        }
    }
}
