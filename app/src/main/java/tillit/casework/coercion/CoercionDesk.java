package tillit.casework.coercion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.SocialCase;
import tillit.ground.access.Colleagues;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Coercive measures as one reads them. Each reading leaves a line in the log in the same transaction, or nothing is shown. */
@Component
class CoercionDesk {

    private final StoredCoercions stored;
    private final StoredPackages packages;
    private final LastDays lastDays;
    private final Duties duties;
    private final Cases cases;
    private final CaseHeads heads;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    CoercionDesk(
            StoredCoercions stored,
            StoredPackages packages,
            LastDays lastDays,
            Duties duties,
            Cases cases,
            CaseHeads heads,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        this.stored = stored;
        this.packages = packages;
        this.lastDays = lastDays;
        this.duties = duties;
        this.cases = cases;
        this.heads = heads;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a case. @param duties what is owed about each */
    record OfCase(CaseHead head, List<Coercion> coercions, Map<CoercionId, List<Duty>> duties) {}

    /** @throws Missing if there is no such case for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    OfCase ofCase(CaseId id, Wording wording) {
        Optional<CaseHead> head = heads.of(id, wording);
        audit.note(Noted.about(id.value(), "coercions-read", head.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        CaseHead found = head.orElseThrow(Missing::new);
        List<Coercion> all = stored.in(id);
        Map<CoercionId, List<Duty>> owed = new HashMap<>();
        all.forEach(it -> owed.put(it.id(), openOf(it)));
        return new OfCase(found, all, owed);
    }

    /**
     * One on its page.
     *
     * @param lastDay until when it may go on because of age; empty where no age ends it or nobody knows the day of birth
     * @param held whether the young person is held, or a temporary ban runs, while the court has it
     * @param caseIsOpen whether anything can be written in its case
     */
    record One(
            CaseHead head,
            Coercion coercion,
            List<CoercionEvent> events,
            List<Duty> duties,
            List<StoredPackages.Made> packages,
            Optional<LocalDate> lastDay,
            Map<UserId, String> colleagues,
            boolean held,
            boolean caseIsOpen,
            LocalDate today) {}

    /** @throws Missing if there is no such measure for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    One one(CoercionId id, Wording wording) {
        Optional<Coercion> found = stored.find(id);
        if (found.isEmpty()) audit.note(Noted.about(id.value(), "coercion-read", Outcome.NOT_FOUND));
        Coercion it = found.orElseThrow(Missing::new);
        audit.note(Noted.about(it.socialCase().value(), "coercion-read", Outcome.READ)
                .with(id.value().toString()));
        List<CoercionEvent> events = stored.eventsOf(id);
        List<StoredPackages.Made> made = packages.of(id);
        Map<UserId, String> names = new HashMap<>();
        colleagues
                .named(Stream.concat(
                                events.stream().map(CoercionEvent::by),
                                made.stream().map(StoredPackages.Made::by))
                        .distinct()
                        .toList())
                .forEach((who, is) -> names.put(who, is.name()));
        return new One(
                heads.of(it.socialCase(), wording).orElseThrow(Missing::new),
                it,
                events,
                openOf(it),
                made,
                lastDays.of(it),
                names,
                Steps.isHeld(stored.in(it.socialCase()).stream()
                        .filter(Coercion::isOpen)
                        .toList()),
                cases.find(it.socialCase()).filter(SocialCase::isOpen).isPresent(),
                Stockholm.dayOf(clock.instant()));
    }

    private List<Duty> openOf(Coercion it) {
        return duties.of(it.id().value()).stream().filter(Duty::isOpen).toList();
    }
}
