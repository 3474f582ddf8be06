package tillit.casework.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
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
     * An inbox at a glance, as the one who looks may see it.
     *
     * @param waiting how many reports wait
     * @param unread how many of them nobody in the unit has opened
     * @param mark another one when anything has changed in what the list shows of them, and else the same
     */
    public record Glance(int waiting, int unread, String mark) {}

    /**
     * A stretch of the unit's inbox. Only reports that the one who looks may see are shown, and counted.
     *
     * @param after the last row of the stretch before; null for the first
     * @param limit how many rows at most
     */
    @Transactional
    public InboxPage of(UnitId unit, InboxFilter filter, @Nullable ReportId after, int limit) {
        OpenReports.Stretch stretch = open.stretch(unit, filter, after, limit);
        log.listed("inbox-read", (int) stretch.counts().all());
        return new InboxPage(
                rows(stretch.places()),
                stretch.counts(),
                stretch.goesOn() ? Optional.of(stretch.places().getLast().report()) : Optional.empty());
    }

    /** How many reports wait in the unit's inbox, for a menu: of those that the one who asks may see. Tells of nobody, and leaves no line. */
    @Transactional(readOnly = true)
    public int waitingIn(UnitId unit) {
        return open.countIn(unit);
    }

    /** The same with how many are unread, and what tells whether a list that was made before is still true. Tells of nobody, and leaves no line. */
    @Transactional(readOnly = true)
    public Glance glance(UnitId unit) {
        return open.glance(unit);
    }

    /** Whom these reports are about, of those that the one who asks sees. For a page that writes its own line in the log. */
    Map<ReportId, List<InboxRow.InboxSubject>> about(Collection<ReportId> some) {
        Map<ReportId, OpenReports.Row> reports = open.among(some);
        Map<PersonId, String> names = people.names(everybody(reports.values()));
        Map<ReportId, List<InboxRow.InboxSubject>> about = new LinkedHashMap<>();
        reports.forEach((id, row) ->
                about.put(id, row.about().stream().map(it -> subject(it, names)).toList()));
        return about;
    }

    private List<InboxRow> rows(List<OpenReports.Place> places) {
        if (places.isEmpty()) return List.of();
        Map<ReportId, OpenReports.Row> reports =
                open.among(places.stream().map(OpenReports.Place::report).toList());
        Map<DossierId, Duty> next = duties.firstOpenIn(
                reports.keySet().stream().map(ReportId::dossier).toList());
        Map<PersonId, String> names = people.names(everybody(reports.values()));
        Map<DossierId, List<UserId>> carriers = dossiers.carriersOf(
                reports.keySet().stream().map(ReportId::dossier).toList());
        Map<UserId, Colleague> known = colleagues.named(
                carriers.values().stream().flatMap(List::stream).toList());
        return places.stream()
                .flatMap(place -> Stream.ofNullable(reports.get(place.report()))
                        .map(row -> row(
                                row,
                                place,
                                Optional.ofNullable(next.get(row.id().dossier())),
                                names,
                                carriers.getOrDefault(row.id().dossier(), List.of()).stream()
                                        .flatMap(id -> Stream.ofNullable(known.get(id)))
                                        .toList())))
                .toList();
    }

    private InboxRow row(
            OpenReports.Row row,
            OpenReports.Place place,
            Optional<Duty> next,
            Map<PersonId, String> names,
            List<Colleague> carriedBy) {
        List<InboxRow.InboxSubject> about =
                row.about().stream().map(it -> subject(it, names)).toList();
        return new InboxRow(
                row.id(),
                row.receivedAt(),
                row.channel(),
                row.reporter(),
                row.from(),
                row.excerpt(),
                row.news(),
                about,
                next,
                carriedBy,
                place.sameAs(),
                place.unread());
    }

    private InboxRow.InboxSubject subject(OpenReports.Somebody it, Map<PersonId, String> names) {
        boolean isKnown = it.person() != null;
        boolean isKnownNewborn = isKnown && it.kind() == SubjectKind.NEWBORN;
        PersonId named = isKnown ? it.person() : it.mother();
        String written = isKnownNewborn ? "" : it.nameAsWritten(); // what was written is the mother's name
        String name = named == null ? written : names.getOrDefault(named, written);
        Optional<Integer> age =
                Optional.ofNullable(it.born()).map(born -> ages.on(Stockholm.dayOf(clock.instant()), born));
        return new InboxRow.InboxSubject(it.id(), name, age, it.kind(), it.state(), isKnown, it.violence(), it.joins());
    }

    private static List<PersonId> everybody(Collection<OpenReports.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.about().stream())
                .flatMap(it -> Stream.of(it.person(), it.mother()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
