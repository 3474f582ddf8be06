package tillit.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Membership;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.people.Identities;
import tillit.ground.people.Kinship;
import tillit.ground.people.People;
import tillit.ground.people.ReadNumber;
import tillit.ground.people.Relative;

/**
 * A case that turns out to be about somebody else is given the right person, with all that goes with it, in one transaction: before it everybody
 * sees the one, after it the other, and nobody half of it. Nothing is deleted; to undo it is to do it again. REQ-IDCHECK.
 */
@Component
class WrongPerson {

    private static final int SHORTEST_REASON = 10;

    private final SocialCases cases;
    private final StoredCorrections corrections;
    private final List<Traces> rooms;
    private final Dossiers dossiers;
    private final People people;
    private final Identities identities;
    private final Audit audit;
    private final Clock clock;

    WrongPerson(
            SocialCases cases,
            StoredCorrections corrections,
            List<Traces> rooms,
            Dossiers dossiers,
            People people,
            Identities identities,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.corrections = corrections;
        this.rooms = List.copyOf(rooms);
        this.dossiers = dossiers;
        this.people = people;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said when a case is put right. @param isChecked that name and day of birth have been read and are the right ones */
    record Said(PersonCorrection.How how, Meant meant, boolean isChecked, String reason, Wording wording) {}

    /** All that names the one whose case it is. */
    List<Trace> traces(SocialCase found, Wording wording) {
        return rooms.stream()
                .flatMap(room -> room.of(found.id(), found.person(), wording).stream())
                .toList();
    }

    /**
     * The case for whoever may put it right.
     *
     * @throws Missing if there is no such case for the one who asks
     * @throws WrongPersonRefusal.NotYours if somebody else carries it and leads its unit
     */
    SocialCase mine(CaseId id) {
        return mine(cases.find(id).orElseThrow(Missing::new));
    }

    private SocialCase mine(SocialCase found) {
        DossierId dossier = found.id().dossier();
        boolean carries = dossiers.carriersOf(List.of(dossier)).getOrDefault(dossier, List.of()).stream()
                .anyMatch(Entry.me().id()::equals);
        if (!carries && !Leading.isMine(found.stamp())) throw new WrongPersonRefusal.NotYours();
        return found;
    }

    /**
     * Gives the case the right person. What other rooms have written of the wrong one goes with it; those who belonged to the case through the wrong
     * person leave it, and the right person's family comes; whoever is disqualified for the right person, or may not meet one who is protected, loses it
     * at once, perhaps the one who asks.
     *
     * @throws Refusal all that stands in the way
     */
    @Transactional
    public UUID putRight(CaseId id, Said said) {
        SocialCase found = mine(cases.hold(id).orElseThrow(Missing::new));
        Refusals.throwAny(inTheWay(found, said));
        Instant now = clock.instant();
        PersonId right = personOf(found, said.meant());
        cases.lock(right);
        boolean hasOne = cases.about(List.of(right)).stream()
                .anyMatch(it ->
                        it.isOpen() && it.kind() == found.kind() && !it.id().equals(id));
        if (hasOne) throw new WrongPersonRefusal.HasACase();
        UUID correction = record(found, right, said, now);
        Mistaken mistaken = new Mistaken(id, found.person(), right, now);
        List<Stamp> others = new ArrayList<>();
        rooms.forEach(room -> others.addAll(room.putRight(mistaken)));
        become(found, mistaken, others);
        return correction;
    }

    private List<Refusal> inTheWay(SocialCase found, Said said) {
        List<Refusal> wrong = new ArrayList<>();
        if (!said.isChecked()) wrong.add(new WrongPersonRefusal.NotChecked());
        if (said.reason().strip().length() < SHORTEST_REASON) wrong.add(new WrongPersonRefusal.ReasonMissing());
        switch (said.meant()) {
            case Meant.Known known -> {
                if (known.id().equals(found.person())) wrong.add(new WrongPersonRefusal.TheSame());
            }
            case Meant.Unfound unfound -> {
                if (unfound.saysNothing()) wrong.add(new WrongPersonRefusal.NothingKnown());
                if (unfound.read(Stockholm.dayOf(clock.instant())) instanceof ReadNumber.Rejected)
                    wrong.add(new WrongPersonRefusal.NoNumber());
            }
        }
        return wrong;
    }

    private PersonId personOf(SocialCase found, Meant meant) {
        PersonId right =
                switch (meant) {
                    case Meant.Known known ->
                        people.find(known.id()).orElseThrow(Missing::new).id();
                    case Meant.Unfound unfound -> {
                        UnitId unit = unitOf(found);
                        yield unfound.read(Stockholm.dayOf(clock.instant())) instanceof ReadNumber.Valid(var number)
                                ? identities.register(number, unfound.name(), unit)
                                : identities.registerWithoutNumber(
                                        unfound.name(), unfound.description(), null, null, unit);
                    }
                };
        if (right.equals(found.person())) throw new WrongPersonRefusal.TheSame();
        return right;
    }

    /** Where somebody who becomes known is known: in the unit of the case, or where the one works who says it. */
    private static UnitId unitOf(SocialCase found) {
        List<UnitId> mine = Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .toList();
        return mine.isEmpty() || mine.contains(found.stamp().unit())
                ? found.stamp().unit()
                : mine.getFirst();
    }

    private UUID record(SocialCase found, PersonId right, Said said, Instant now) {
        PersonCorrection made = new PersonCorrection(
                Ids.next(),
                found.id(),
                found.person(),
                right,
                said.how(),
                said.reason().strip(),
                Entry.me().id(),
                now,
                List.of());
        corrections.add(found.stamp(), made, people.isAnyProtected(List.of(found.person())));
        corrections.addGoneOut(
                found.stamp(),
                made.id(),
                traces(found, said.wording()).stream()
                        .filter(it -> it.fate() == Trace.Fate.GONE_OUT)
                        .toList());
        cases.add(found.stamp(), new Happening(now, "person-corrected", made.by(), made.id()));
        audit.note(Noted.about(found.id().value(), "case-person-corrected", Outcome.DONE)
                .with("from %s to %s correction %s".formatted(found.person().value(), right.value(), made.id())));
        return made.id();
    }

    /** Last of all it is said whom it concerns: that closes what somebody protected comes into, and takes it from whoever is disqualified. */
    private void become(SocialCase found, Mistaken mistaken, List<Stamp> others) {
        Set<PersonId> leaving =
                cases.participants(found.id()).stream().map(Participant::person).collect(Collectors.toSet());
        leaving.add(mistaken.wrong());
        corrections.give(mistaken);
        leaving.forEach(person -> dossiers.concernsNoLonger(found.id().dossier(), person));
        cases.add(found.stamp(), new Participant(mistaken.right(), Part.SELF), mistaken.at());
        List<Relative> family = people.family(mistaken.right(), Stockholm.dayOf(mistaken.at()));
        family.stream()
                .filter(relative -> !relative.person().id().equals(mistaken.right()))
                .forEach(relative -> belongs(found, relative, mistaken.at()));
        others.forEach(stamp -> dossiers.concerns(stamp, mistaken.right()));
        dossiers.concerns(dossiers.stampOf(found.id().dossier()).orElse(found.stamp()), mistaken.right());
    }

    private void belongs(SocialCase found, Relative relative, Instant at) {
        Stamp stamp = dossiers.stampOf(found.id().dossier()).orElse(found.stamp());
        cases.add(stamp, new Participant(relative.person().id(), part(relative.kinship())), at);
        dossiers.concerns(stamp, relative.person().id());
    }

    /** What a relative of somebody is in that person's case. */
    private static Part part(Kinship kinship) {
        return switch (kinship) {
            case GUARDIAN -> Part.GUARDIAN;
            case PARENT -> Part.PARENT;
            case SIBLING, HALF_SIBLING -> Part.SIBLING;
            case CHILD, PARTNER, OTHER -> Part.OTHER;
        };
    }
}
