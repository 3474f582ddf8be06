package tillit.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Dossier;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.SomethingNew;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** The cases: opened for a person, carried by somebody, moved between units. What they look like is in {@link CaseDesk}. */
@Component
public class Cases {

    private final SocialCases cases;
    private final Today today;
    private final Dossiers dossiers;
    private final Duties duties;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            SocialCases cases,
            Today today,
            Dossiers dossiers,
            Duties duties,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.today = today;
        this.dossiers = dossiers;
        this.duties = duties;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The person's open case of the kind if the one who asks sees one, otherwise a new one in the unit, with the next number of the
     * year. Two who ask at once get the same case.
     *
     * @param isProtected whether somebody with protected identity is in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SocialCase openFor(PersonId person, CaseKind kind, UnitId unit, boolean isProtected, Instant at) {
        cases.lock(person);
        return cases.about(List.of(person)).stream()
                .filter(found -> found.isOpen() && found.kind() == kind)
                .findFirst()
                .orElseGet(() -> opened(person, kind, unit, isProtected, at));
    }

    /** Until the transaction ends, nobody else opens a case or an investigation for the person. For a room that looks first whether there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void oneOpensAtATime(PersonId person) {
        cases.lock(person);
    }

    /** Says that somebody belongs to the case; once more changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takesPart(Stamp socialCase, PersonId person, Part part, Instant since) {
        dossiers.concerns(socialCase, person);
        Stamp now = dossiers.stampOf(socialCase.dossier())
                .orElse(socialCase); // somebody protected closes the case to others
        cases.add(now, new Participant(person, part), since);
    }

    /**
     * Writes a line on the time line.
     *
     * @param what a kebab-case word, whose sentence is the text {@code cases.happening.<what>}
     * @param about the thing it tells of
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(Stamp socialCase, String what, Instant at, @Nullable UUID about) {
        cases.add(socialCase, new Happening(at, what, Entry.me().id(), about));
        events.publishEvent(new SomethingNew(socialCase.dossier()));
    }

    /** The things that the time line of the case tells of by that word, latest first; none in a case that the one who asks does not see. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<UUID> toldOf(CaseId id, String what) {
        return cases.toldOf(id, what);
    }

    /** The case, if there is one for the one who asks. For a room that does something in it, and writes its own line in the log. */
    @Transactional(readOnly = true)
    public Optional<SocialCase> find(CaseId id) {
        return cases.find(id);
    }

    /** The cases of these people that the one who asks sees, open ones first. For a page that writes its own line in the log. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<SocialCase> about(Collection<PersonId> people) {
        return cases.about(people);
    }

    /**
     * Gives the case to a colleague to carry, with what is owed in it. Whoever carried it before carries it no longer, whoever gives it: otherwise
     * it would be nobody's and everybody's, and open to people who have left it.
     *
     * @throws Missing if there is no such case for the one who asks
     * @throws CannotCarry if that colleague may not have it: not active, without permission for protected identities, or disqualified
     */
    @Transactional
    public void give(CaseId id, UserId to) {
        cases.oneGivesAtATime();
        SocialCase found = assigned(id, to);
        audit.note(Noted.about(id.value(), "case-given", Outcome.DONE).with("to " + to.value()));
        happened(found.stamp(), "case-given", clock.instant(), null);
        duties.giveAll(id.dossier(), Optional.of(to));
        carriersOf(id).stream()
                .filter(before -> !before.equals(to))
                .forEach(before -> dossiers.endAssignment(id.dossier(), before));
        events.publishEvent(new CaseGiven(id, to));
    }

    /**
     * Lets a colleague carry the case together with those who carry it. What is owed stays with whoever owes it.
     *
     * @throws Missing if there is no such case for the one who asks
     * @throws CannotCarry if that colleague may not have it, as when it is given
     */
    @Transactional
    public void share(CaseId id, UserId with) {
        cases.oneGivesAtATime();
        SocialCase found = assigned(id, with);
        audit.note(Noted.about(id.value(), "case-shared", Outcome.DONE).with("with " + with.value()));
        happened(found.stamp(), "case-shared", clock.instant(), null);
        events.publishEvent(new CaseGiven(id, with));
    }

    /**
     * Gives what one who carries the case has of it to a colleague; others who carry it too keep it, with what they owe. Where nobody else carries it, it
     * is given.
     *
     * @throws Missing if there is no such case for the one who asks
     * @throws CannotCarry if that colleague may not have it, as when it is given
     */
    @Transactional
    public void pass(CaseId id, UserId from, UserId to) {
        cases.oneGivesAtATime();
        SocialCase found = cases.hold(id).orElseThrow(Missing::new);
        if (carriersOf(id).equals(List.of(from))) {
            give(id, to);
            return;
        }
        if (!dossiers.assign(id.dossier(), to)) throw new CannotCarry();
        audit.note(Noted.about(id.value(), "case-given", Outcome.DONE)
                .with("to %d from %d".formatted(to.value(), from.value())));
        happened(found.stamp(), "case-given", clock.instant(), null);
        duties.pass(id.dossier(), from, to);
        dossiers.endAssignment(id.dossier(), from);
        events.publishEvent(new CaseGiven(id, to));
    }

    /** Who carries the case, longest first; nobody if the one who asks does not see it. */
    @Transactional(readOnly = true)
    public List<UserId> carriersOf(CaseId id) {
        return dossiers.carriersOf(List.of(id.dossier())).getOrDefault(id.dossier(), List.of());
    }

    /**
     * Who belongs to the case, the one whose it is first, and who is a guardian today; nobody in one that the one who asks does not see.
     */
    @Transactional(readOnly = true)
    public List<Participant> participants(CaseId id) {
        return today.parts(cases.participants(id));
    }

    /** Whether it is the case of somebody who is a child today: on the birthday the rules on children stop. */
    @Transactional(readOnly = true)
    public boolean isOfAChild(CaseId id) {
        return cases.find(id)
                .filter(it -> it.kind() == CaseKind.CHILD && today.isChild(it.person()))
                .isPresent();
    }

    /** Whether the case exists for the one who asks. */
    @Transactional(readOnly = true)
    public boolean isSeen(CaseId id) {
        return dossiers.find(id.dossier()).isPresent();
    }

    /** Moves the case to another unit; those who carry it keep it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveTo(CaseId id, UnitId unit) {
        Optional<UnitId> now = dossiers.find(id.dossier()).map(Dossier::unit);
        if (now.isEmpty() || now.get().equals(unit)) return;
        audit.note(Noted.about(id.value(), "case-moved", Outcome.DONE).with("to unit " + unit.value()));
        dossiers.move(id.dossier(), unit);
    }

    private SocialCase assigned(CaseId id, UserId to) {
        SocialCase found = cases.hold(id).orElseThrow(Missing::new);
        if (!dossiers.assign(id.dossier(), to)) throw new CannotCarry();
        return found;
    }

    private SocialCase opened(PersonId person, CaseKind kind, UnitId unit, boolean isProtected, Instant at) {
        CaseId id = new CaseId(Ids.next());
        Stamp stamp = dossiers.open(id.dossier(), DossierKind.CASE, unit, isProtected, List.of(person));
        SocialCase opened = new SocialCase(
                id, stamp, person, cases.nextNumber(kind, Stockholm.dayOf(at).getYear()), kind, at, null);
        cases.add(opened, Entry.me().id());
        cases.add(stamp, new Participant(person, Part.SELF), at);
        cases.add(stamp, new Happening(at, "case-opened", Entry.me().id(), null));
        audit.note(Noted.about(id.value(), "case-opened", Outcome.DONE));
        return opened;
    }
}
