package tillit.casework.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duty;

/**
 * Who carries a report, and who carries what is to be done about each one in it. Whoever carries the case of one child sees the whole report
 * and has it among his or her own, but has not taken the siblings.
 */
@Component
class Carriers {

    private final Dossiers dossiers;
    private final Colleagues colleagues;

    Carriers(Dossiers dossiers, Colleagues colleagues) {
        this.dossiers = dossiers;
        this.colleagues = colleagues;
    }

    /** Those who have the report among their own. */
    List<Colleague> of(ReportId report) {
        return named(carrying(report.dossier()));
    }

    /** Those who carry each one: the case where there is one that the asker sees, otherwise what is owed. */
    Map<SubjectId, List<Colleague>> ofEach(ReportId report, List<ReportPage.SubjectPage> about) {
        Set<UserId> owners = about.stream()
                .flatMap(each -> owners(each.duties()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean anyCase = about.stream().anyMatch(each -> caseOf(each).isPresent());
        List<UserId> all = carrying(report.dossier()).stream()
                .filter(it -> !anyCase || owners.contains(it))
                .toList();
        Map<SubjectId, List<Colleague>> carriers = new HashMap<>();
        about.forEach(each -> carriers.put(each.subject().facts().id(), named(of(each, all))));
        return carriers;
    }

    /** Those who owe what is to be done about somebody; where nobody owes anything, those who have taken the report. */
    List<Colleague> of(Collection<Duty> owed, List<UserId> taken) {
        Set<UserId> owners = owners(owed);
        return named(owners.isEmpty() ? taken : owners);
    }

    private Collection<UserId> of(ReportPage.SubjectPage each, List<UserId> all) {
        Optional<CaseId> opened = caseOf(each);
        if (opened.isPresent()) return carrying(opened.get().dossier());
        Set<UserId> owners = owners(each.duties());
        return owners.isEmpty() ? all : owners;
    }

    private static Optional<CaseId> caseOf(ReportPage.SubjectPage each) {
        return each.decision().flatMap(OpeningDecision::socialCase);
    }

    private static Set<UserId> owners(Collection<Duty> owed) {
        return owed.stream()
                .filter(Duty::isOpen)
                .flatMap(duty -> duty.owner().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<UserId> carrying(DossierId dossier) {
        return dossiers.carriersOf(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    private List<Colleague> named(Collection<UserId> users) {
        Map<UserId, Colleague> known = colleagues.named(users);
        return users.stream()
                .flatMap(user -> Stream.ofNullable(known.get(user)))
                .toList();
    }
}
