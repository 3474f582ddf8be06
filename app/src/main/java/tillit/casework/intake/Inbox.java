package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Ages;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.people.People;

/** A unit's inbox: the reports that have not come to an end, in hours and not in dates. Who looks leaves one line in the log. */
@Component
public class Inbox {

    private final OpenReports open;
    private final Duties duties;
    private final People people;
    private final Dossiers dossiers;
    private final Colleagues colleagues;
    private final Ages ages;
    private final Log log;
    private final Clock clock;

    Inbox(
            OpenReports open,
            Duties duties,
            People people,
            Dossiers dossiers,
            Colleagues colleagues,
            Law law,
            Log log,
            Clock clock) {
        this.open = open;
        this.duties = duties;
        this.people = people;
        this.dossiers = dossiers;
        this.colleagues = colleagues;
        this.ages = law.ages();
        this.log = log;
        this.clock = clock;
    }

    /**
     * A stretch of the unit's inbox. Only reports that the one who looks may see are shown, and counted.
     *
     * @param after the last row of the stretch before; null for the first
     * @param limit how many rows at most
     */
    @Transactional
    public InboxPage of(UnitId unit, InboxFilter filter, @Nullable ReportId after, int limit) {
        List<InboxRow> all = rows(unit);
        log.listed("inbox-read", all.size());
        int me = Entry.me().id().value();
        List<InboxRow> chosen = all.stream().filter(row -> row.fits(filter, me)).toList();
        int from = after == null ? 0 : placeAfter(chosen, after);
        List<InboxRow> stretch = chosen.subList(from, Math.min(chosen.size(), from + limit));
        boolean goesOn = from + limit < chosen.size();
        return new InboxPage(
                stretch, counts(all), goesOn ? Optional.of(stretch.getLast().report()) : Optional.empty());
    }

    private List<InboxRow> rows(UnitId unit) {
        List<OpenReports.Row> reports = open.in(unit);
        Map<UUID, List<Duty>> owed = duties.of(reports.stream()
                .flatMap(row -> row.about().stream())
                .map(it -> it.id().value())
                .toList());
        Map<PersonId, String> names = people.names(everybody(reports));
        Map<DossierId, List<UserId>> carriers = dossiers.carriersOf(
                reports.stream().map(row -> row.id().dossier()).toList());
        Map<UserId, Colleague> known = new HashMap<>();
        carriers.values().stream()
                .flatMap(List::stream)
                .forEach(id -> colleagues.named(id).ifPresent(it -> known.put(id, it)));
        return reports.stream()
                .map(row -> row(
                        row,
                        reports,
                        owed,
                        names,
                        carriers.getOrDefault(row.id().dossier(), List.of()).stream()
                                .flatMap(id -> Stream.ofNullable(known.get(id)))
                                .toList()))
                .sorted(Comparator.comparing(Inbox::dueAt)
                        .thenComparing(InboxRow::receivedAt)
                        .thenComparing(row -> row.report().value()))
                .toList();
    }

    private InboxRow row(
            OpenReports.Row row,
            List<OpenReports.Row> all,
            Map<UUID, List<Duty>> owed,
            Map<PersonId, String> names,
            List<Colleague> carriedBy) {
        Optional<Duty> next = row.about().stream()
                .flatMap(it -> owed.getOrDefault(it.id().value(), List.of()).stream())
                .filter(Duty::isOpen)
                .min(Comparator.comparing(
                        duty -> duty.deadline().map(it -> it.dueAt()).orElse(Instant.MAX)));
        List<InboxRow.InboxSubject> about =
                row.about().stream().map(it -> subject(it, names)).toList();
        return new InboxRow(
                row.id(),
                row.receivedAt(),
                row.channel(),
                row.reporter(),
                row.from(),
                row.excerpt(),
                about,
                next,
                carriedBy,
                sameAs(row, all));
    }

    private InboxRow.InboxSubject subject(OpenReports.Somebody it, Map<PersonId, String> names) {
        PersonId person = it.person();
        String name = person == null ? it.nameAsWritten() : names.getOrDefault(person, it.nameAsWritten());
        Optional<Integer> age =
                Optional.ofNullable(it.born()).map(born -> ages.on(Stockholm.dayOf(clock.instant()), born));
        return new InboxRow.InboxSubject(
                it.id(), name, age, it.kind(), it.state(), person != null, it.violence(), it.joins());
    }

    private static List<ReportId> sameAs(OpenReports.Row row, List<OpenReports.Row> all) {
        List<PersonId> mine = everybody(List.of(row));
        List<ReportId> same = new ArrayList<>();
        for (OpenReports.Row other : all) {
            boolean isAboutSame = everybody(List.of(other)).stream().anyMatch(mine::contains);
            if (isAboutSame && !other.id().equals(row.id())) same.add(other.id());
        }
        return same;
    }

    private static List<PersonId> everybody(List<OpenReports.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.about().stream())
                .map(OpenReports.Somebody::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Instant dueAt(InboxRow row) {
        return row.next().flatMap(Duty::deadline).map(it -> it.dueAt()).orElse(Instant.MAX);
    }

    /** The rows may have changed since: then one goes on from the beginning, so that nothing is passed over. */
    private static int placeAfter(List<InboxRow> rows, ReportId after) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).report().equals(after)) return i + 1;
        }
        return 0;
    }

    private static InboxPage.Counts counts(List<InboxRow> all) {
        return new InboxPage.Counts(
                all.size(),
                all.stream().filter(row -> row.unassessed() > 0).count(),
                all.stream().filter(InboxRow::violence).count(),
                all.stream().filter(row -> row.about().size() > 1).count(),
                all.stream().filter(row -> !row.maybeDuplicateOf().isEmpty()).count());
    }
}
