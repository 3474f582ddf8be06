package tillit.casework.appeal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.Participant;
import tillit.casework.decision.Decision;
import tillit.casework.decision.DecisionId;
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

/** Appeals as one reads them. Each reading leaves a line in the log in the same transaction, or nothing is shown. */
@Component
class AppealDesk {

    /** Ours: more in one list is not read. */
    private static final int ROWS = 200;

    private final StoredAppeals stored;
    private final StoredRulings rulings;
    private final AppealTimes times;
    private final Reconsiderations reconsiderations;
    private final Duties duties;
    private final Cases cases;
    private final CaseHeads heads;
    private final People people;
    private final Colleagues colleagues;
    private final Audit audit;
    private final AppealLog log;

    AppealDesk(
            StoredAppeals stored,
            StoredRulings rulings,
            AppealTimes times,
            Reconsiderations reconsiderations,
            Duties duties,
            Cases cases,
            CaseHeads heads,
            People people,
            Colleagues colleagues,
            Audit audit,
            AppealLog log) {
        this.stored = stored;
        this.rulings = rulings;
        this.times = times;
        this.reconsiderations = reconsiderations;
        this.duties = duties;
        this.cases = cases;
        this.heads = heads;
        this.people = people;
        this.colleagues = colleagues;
        this.audit = audit;
        this.log = log;
    }

    /**
     * An appeal on its page.
     *
     * @param appealable whether the law says that such a decision can be appealed
     * @param owed what is owed for it and for what courts have ruled
     * @param isChanged whether a change has been decided, of which it is not said whether it is wholly what was asked
     * @param writing whether a decision about it is on its way
     * @param court where the reader's latest appeal went; empty where none did
     */
    record Page(
            CaseHead head,
            Appeal appeal,
            Decision.Taken decision,
            InTime time,
            boolean appealable,
            List<Duty> owed,
            List<CourtRuling> rulings,
            List<AppealStep> steps,
            boolean isChanged,
            boolean writing,
            String court,
            Map<PersonId, String> names,
            Map<UserId, String> colleagues) {}

    /** @throws Missing if it does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    Page page(AppealId id, Wording wording) {
        Optional<Appeal> found = stored.find(id);
        if (found.isEmpty()) audit.note(Noted.about(id.value(), "appeal-read", Outcome.NOT_FOUND));
        Appeal appeal = found.orElseThrow(Missing::new);
        audit.note(Noted.about(appeal.socialCase().value(), "appeal-read", Outcome.READ)
                .with(id.value().toString()));
        List<CourtRuling> ruled = rulings.of(id);
        List<AppealStep> steps = stored.stepsOf(id);
        return new Page(
                heads.of(appeal.socialCase(), wording).orElseThrow(Missing::new),
                appeal,
                times.taken(appeal.decision()),
                times.of(appeal),
                times.isAppealable(appeal.decision()),
                owed(appeal, ruled),
                ruled,
                steps,
                reconsiderations.isChanged(appeal),
                Stream.of(appeal.dismissal(), appeal.change())
                        .flatMap(Optional::stream)
                        .anyMatch(reconsiderations::isWritten),
                appeal.court().isBlank() ? stored.lastCourt().orElse("") : appeal.court(),
                names(List.of(appeal)),
                named(steps.stream().map(AppealStep::by).toList()));
    }

    /** Where an appeal of a decision is written down. @param parties who may be the one who appeals */
    record Registering(CaseHead head, Decision.Taken decision, List<PersonId> parties, Map<PersonId, String> names) {}

    /** @throws Missing if the decision does not exist for the one who reads, or is not taken */
    @Transactional(noRollbackFor = Missing.class)
    Registering registering(DecisionId id, Wording wording) {
        Decision.Taken taken;
        try {
            taken = times.taken(id);
        } catch (Missing missing) {
            audit.note(Noted.about(id.value(), "appealed-decision-read", Outcome.NOT_FOUND));
            throw missing;
        }
        CaseId socialCase = taken.sheet().socialCase();
        log.read(socialCase, "appealed-decision-read", true);
        List<PersonId> parties = cases.participants(socialCase).stream()
                .filter(it -> it.part() == Part.SELF || it.part() == Part.GUARDIAN)
                .map(Participant::person)
                .distinct()
                .toList();
        return new Registering(
                heads.of(socialCase, wording).orElseThrow(Missing::new), taken, parties, people.names(parties));
    }

    /** An appeal in a list. @param next what is owed first for it @param late whether that is too late */
    record Line(
            Appeal appeal,
            Decision.Taken decision,
            Optional<Duty> next,
            boolean late,
            String number,
            List<String> carriers) {}

    /** Appeals in a list. */
    record Lines(List<Line> lines, Map<PersonId, String> names) {}

    /** The appeals of a case. */
    record OfCase(CaseHead head, Lines appeals) {}

    /** @throws Missing if the case does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    OfCase ofCase(CaseId id, Wording wording) {
        Optional<CaseHead> head = heads.of(id, wording);
        log.read(id, "appeals-read", head.isPresent());
        return new OfCase(head.orElseThrow(Missing::new), lines(stored.in(id)));
    }

    /** Those that have not ended in the units of the reader. */
    @Transactional
    Lines ofUnits() {
        List<Appeal> found = Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .distinct()
                .flatMap(it -> stored.openIn(it.value(), ROWS).stream())
                .toList();
        audit.note(Noted.that("unit-appeals-read", found.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("rows " + found.size()));
        return lines(found);
    }

    private Lines lines(List<Appeal> appeals) {
        Map<UserId, String> named = named(appeals.stream()
                .flatMap(it -> cases.carriersOf(it.socialCase()).stream())
                .toList());
        List<Line> lines = appeals.stream().map(it -> line(it, named)).toList();
        return new Lines(lines, names(appeals));
    }

    private Line line(Appeal appeal, Map<UserId, String> named) {
        Optional<Duty> next = owed(appeal, rulings.of(appeal.id())).stream().findFirst();
        return new Line(
                appeal,
                times.taken(appeal.decision()),
                next,
                next.filter(it -> it.isLate(log.now())).isPresent(),
                cases.find(appeal.socialCase()).map(it -> it.number().value()).orElse(""),
                cases.carriersOf(appeal.socialCase()).stream()
                        .flatMap(who -> Optional.ofNullable(named.get(who)).stream())
                        .toList());
    }

    /** What is still owed, what has a time first. */
    private List<Duty> owed(Appeal appeal, List<CourtRuling> ruled) {
        List<UUID> about = new ArrayList<>(List.of(appeal.id().value()));
        ruled.forEach(it -> about.add(it.id().value()));
        return duties.of(about).values().stream()
                .flatMap(List::stream)
                .filter(Duty::isOpen)
                .sorted(java.util.Comparator.comparing(
                        it -> it.deadline().map(end -> end.latestAt()).orElse(java.time.Instant.MAX)))
                .toList();
    }

    private Map<PersonId, String> names(List<Appeal> appeals) {
        return people.names(appeals.stream()
                .flatMap(it -> Optional.ofNullable(it.arrived().party()).stream())
                .distinct()
                .toList());
    }

    private Map<UserId, String> named(List<UserId> ids) {
        Map<UserId, String> names = new HashMap<>();
        colleagues.named(Set.copyOf(ids)).forEach((id, who) -> names.put(id, who.name()));
        return names;
    }
}
