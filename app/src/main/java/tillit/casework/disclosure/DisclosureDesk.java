package tillit.casework.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.people.People;

/** Requests for documents as one reads them. Each reading leaves a line in the log in the same transaction, or nothing is shown. */
@Component
class DisclosureDesk {

    /** Ours: more in one list is not read. */
    private static final int ROWS = 200;

    private final StoredDisclosures stored;
    private final StoredAnswers answers;
    private final DisclosureTimes times;
    private final Duties duties;
    private final Cases cases;
    private final CaseHeads heads;
    private final People people;
    private final Colleagues colleagues;
    private final Audit audit;
    private final DisclosureLog log;

    DisclosureDesk(
            StoredDisclosures stored,
            StoredAnswers answers,
            DisclosureTimes times,
            Duties duties,
            Cases cases,
            CaseHeads heads,
            People people,
            Colleagues colleagues,
            Audit audit,
            DisclosureLog log) {
        this.stored = stored;
        this.answers = answers;
        this.times = times;
        this.duties = duties;
        this.cases = cases;
        this.heads = heads;
        this.people = people;
        this.colleagues = colleagues;
        this.audit = audit;
        this.log = log;
    }

    /**
     * A request on its page.
     *
     * @param answers what came of each test, latest first
     * @param appeals of those that were appealed, by the answer
     * @param lastDay the last day to appeal the latest; empty where the time does not run
     * @param owed what is owed for it
     * @param court where the reader's latest appeal of this kind went; empty where none did
     */
    record Page(
            CaseHead head,
            Disclosure request,
            List<DisclosureAnswer> answers,
            Map<UUID, DisclosureAppeal> appeals,
            Optional<LocalDate> lastDay,
            List<Duty> owed,
            List<DisclosureStep> steps,
            String court,
            Map<PersonId, String> names,
            Map<UserId, String> colleagues) {

        /** What came of the latest test. */
        Optional<DisclosureAnswer> latest() {
            return answers.stream().findFirst();
        }

        /** The appeal of the latest. */
        Optional<DisclosureAppeal> appeal() {
            return latest().flatMap(it -> Optional.ofNullable(appeals.get(it.id())));
        }
    }

    /** @throws Missing if it does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    Page page(DisclosureId id, Wording wording) {
        Optional<Disclosure> found = stored.find(id);
        if (found.isEmpty()) audit.note(Noted.about(id.value(), "disclosure-read", Outcome.NOT_FOUND));
        Disclosure request = found.orElseThrow(Missing::new);
        audit.note(Noted.about(request.socialCase().value(), "disclosure-read", Outcome.READ)
                .with(id.value().toString()));
        List<DisclosureAnswer> said = answers.of(id);
        List<DisclosureStep> steps = stored.stepsOf(id);
        return new Page(
                heads.of(request.socialCase(), wording).orElseThrow(Missing::new),
                request,
                said,
                said.stream()
                        .flatMap(it -> answers.appealOf(it.id()).stream())
                        .collect(Collectors.toMap(DisclosureAppeal::answer, it -> it)),
                said.stream().findFirst().flatMap(times::lastDay),
                owed(id),
                steps,
                answers.lastCourt().orElse(""),
                names(List.of(request)),
                named(steps.stream().map(DisclosureStep::by).toList()));
    }

    /** Where a request in a case is written down. @param people who may be the one who asks */
    record Registering(CaseHead head, List<Participant> people, Map<PersonId, String> names) {}

    /** @throws Missing if the case does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    Registering registering(CaseId id, Wording wording) {
        Optional<CaseHead> head = heads.of(id, wording);
        log.read(id, "disclosure-begun", head.isPresent());
        List<Participant> in = head.isPresent() ? cases.participants(id) : List.of();
        return new Registering(
                head.orElseThrow(Missing::new),
                in,
                people.names(in.stream().map(Participant::person).distinct().toList()));
    }

    /** A request in a list. @param next what is owed first for it */
    record Line(Disclosure request, Optional<Duty> next, String number, List<String> carriers) {}

    /** Requests in a list. */
    record Lines(List<Line> lines, Map<PersonId, String> names) {}

    /** The requests of a case. */
    record OfCase(CaseHead head, Lines requests) {}

    /** @throws Missing if the case does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    OfCase ofCase(CaseId id, Wording wording) {
        Optional<CaseHead> head = heads.of(id, wording);
        log.read(id, "disclosures-read", head.isPresent());
        return new OfCase(head.orElseThrow(Missing::new), lines(stored.in(id)));
    }

    /** Those in the units of the reader for which something is still to be done. */
    @Transactional
    Lines ofUnits() {
        List<Disclosure> found = Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .distinct()
                .flatMap(it -> stored.openIn(it.value(), ROWS).stream())
                .toList();
        audit.note(Noted.that("unit-disclosures-read", found.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("rows " + found.size()));
        return lines(found);
    }

    private Lines lines(List<Disclosure> requests) {
        Map<UserId, String> named = named(requests.stream()
                .flatMap(it -> cases.carriersOf(it.socialCase()).stream())
                .toList());
        List<Line> lines = requests.stream().map(it -> line(it, named)).toList();
        return new Lines(lines, names(requests));
    }

    private Line line(Disclosure request, Map<UserId, String> named) {
        return new Line(
                request,
                owed(request.id()).stream().findFirst(),
                cases.find(request.socialCase()).map(it -> it.number().value()).orElse(""),
                cases.carriersOf(request.socialCase()).stream()
                        .flatMap(who -> Optional.ofNullable(named.get(who)).stream())
                        .toList());
    }

    private List<Duty> owed(DisclosureId id) {
        return duties.of(id.value()).stream().filter(Duty::isOpen).toList();
    }

    private Map<PersonId, String> names(List<Disclosure> requests) {
        return people.names(requests.stream()
                .flatMap(it -> Optional.ofNullable(it.asked().asker()).stream())
                .distinct()
                .toList());
    }

    private Map<UserId, String> named(Collection<UserId> ids) {
        Map<UserId, String> names = new HashMap<>();
        colleagues.named(Set.copyOf(ids)).forEach((id, who) -> names.put(id, who.name()));
        return names;
    }
}
