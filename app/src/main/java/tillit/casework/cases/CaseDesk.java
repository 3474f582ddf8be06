package tillit.casework.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.people.People;

/** The cases as one reads them. Each reading and each search leaves a line in the log in the same transaction, or nothing is shown. */
@Component
public class CaseDesk {

    private static final int LINES_SHOWN = 200;
    private static final int LOOKS_SHOWN = 50;

    private final SocialCases cases;
    private final Dossiers dossiers;
    private final List<AlsoHappened> others;
    private final Duties duties;
    private final People people;
    private final Colleagues colleagues;
    private final Audit audit;

    CaseDesk(
            SocialCases cases,
            Dossiers dossiers,
            List<AlsoHappened> others,
            Duties duties,
            People people,
            Colleagues colleagues,
            Audit audit) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.others = List.copyOf(others);
        this.duties = duties;
        this.people = people;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    /** The case on one page, if there is one for the one who asks. */
    @Transactional
    public Optional<CaseOverview> overview(CaseId id) {
        Optional<SocialCase> found = cases.find(id);
        audit.note(Noted.about(id.value(), "case-read", found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        return found.map(this::overview);
    }

    /** The case with that number, if there is one for the one who asks. */
    @Transactional
    public Optional<CaseId> numbered(String typed) {
        String number = typed.strip().toUpperCase(java.util.Locale.ROOT);
        Optional<CaseId> found = CaseNumber.looksLike(number)
                ? cases.numbered(Entry.me().municipality(), new CaseNumber(number))
                        .map(SocialCase::id)
                : Optional.empty();
        audit.note(found.map(id -> Noted.about(id.value(), "case-search", Outcome.FOUND))
                .orElseGet(() -> Noted.that("case-search", Outcome.NOT_FOUND)));
        return found;
    }

    /** The open cases that the one who is signed in carries: what is due first stands first. */
    @Transactional
    public List<CaseRow> mine() {
        return listed("my-cases-read", cases.among(dossiers.carriedBy(Entry.me().id())));
    }

    /** The open cases that a colleague carries, of what the one who asks sees: what is due first stands first. */
    @Transactional
    public List<CaseRow> carriedBy(UserId colleague) {
        return listed("colleague-cases-read", cases.among(dossiers.carriedBy(colleague)));
    }

    /** The open cases of a unit, at most {@code limit}: what is due first stands first. */
    @Transactional
    public List<CaseRow> ofUnit(UnitId unit, int limit) {
        return listed("unit-cases-read", cases.openIn(unit, limit));
    }

    /** These, of the open cases that the one who asks sees: what is due first stands first. */
    @Transactional
    public List<CaseRow> among(Collection<DossierId> ids) {
        return listed("cases-read", cases.among(ids));
    }

    private CaseOverview overview(SocialCase found) {
        List<Duty> owed = duties.of(found.id().dossier());
        return new CaseOverview(
                found,
                found.stamp().unit(),
                cases.participants(found.id()).stream()
                        .flatMap(it -> inCase(it).stream())
                        .toList(),
                owed,
                timeline(found.id()),
                carriers(List.of(found.id().dossier())).getOrDefault(found.id().dossier(), List.of()),
                audit.lookedIn(found.id().value(), LOOKS_SHOWN));
    }

    private List<Happening> timeline(CaseId id) {
        Stream<Happening> elsewhere = others.stream().flatMap(room -> room.in(id, LINES_SHOWN).stream());
        return Stream.concat(cases.timeline(id, LINES_SHOWN).stream(), elsewhere)
                .sorted(Comparator.comparing(Happening::at).reversed())
                .limit(LINES_SHOWN)
                .toList();
    }

    private Optional<CaseOverview.InCase> inCase(Participant participant) {
        return people.find(participant.person()).map(person -> new CaseOverview.InCase(person, participant.part()));
    }

    private List<CaseRow> listed(String what, List<SocialCase> found) {
        audit.note(Noted.that(what, found.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("rows " + found.size()));
        List<DossierId> ids = found.stream().map(it -> it.id().dossier()).toList();
        Map<DossierId, Duty> next = duties.firstOpenIn(ids);
        Map<DossierId, List<Colleague>> carriers = carriers(ids);
        Map<PersonId, String> names =
                people.names(found.stream().map(SocialCase::person).distinct().toList());
        return found.stream()
                .map(it -> new CaseRow(
                        it,
                        Optional.ofNullable(names.get(it.person())),
                        Optional.ofNullable(next.get(it.id().dossier())),
                        carriers.getOrDefault(it.id().dossier(), List.of())))
                .sorted(Comparator.comparing(CaseDesk::dueAt))
                .toList();
    }

    private Map<DossierId, List<Colleague>> carriers(List<DossierId> ids) {
        Map<DossierId, List<UserId>> carried = dossiers.carriersOf(ids);
        Map<UserId, Colleague> known =
                colleagues.named(carried.values().stream().flatMap(List::stream).toList());
        Map<DossierId, List<Colleague>> carriers = new HashMap<>();
        carried.forEach((id, users) -> carriers.put(
                id,
                users.stream()
                        .flatMap(user -> Stream.ofNullable(known.get(user)))
                        .toList()));
        return carriers;
    }

    private static Instant dueAt(CaseRow row) {
        return row.next().flatMap(Duty::deadline).map(it -> it.dueAt()).orElse(Instant.MAX);
    }
}
