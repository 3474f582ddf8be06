package tillit.casework.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.casework.cases.SocialCase;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.people.Kinship;
import tillit.ground.people.Mentions;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.Relative;

/**
 * A note about siblings stands in the file of each, in words that its writer has chosen for that file: what is of one child only is in no other's. Each is a note
 * of its own, signed by the same, and put right on its own. SoL (2025:400) 14 kap.; OSL (2009:400) 26 kap. 1 §.
 */
@Component
class Sharing {

    private final Notes notes;
    private final SharedNotes shared;
    private final Writing writing;
    private final Signing signing;
    private final Cases cases;
    private final People people;
    private final Dossiers dossiers;
    private final Audit audit;
    private final Clock clock;

    Sharing(
            Notes notes,
            SharedNotes shared,
            Writing writing,
            Signing signing,
            Cases cases,
            People people,
            Dossiers dossiers,
            Audit audit,
            Clock clock) {
        this.notes = notes;
        this.shared = shared;
        this.writing = writing;
        this.signing = signing;
        this.cases = cases;
        this.people = people;
        this.dossiers = dossiers;
        this.audit = audit;
        this.clock = clock;
    }

    /** A sibling in whose file it may stand. @param has whether it does */
    record Sibling(CaseId socialCase, Person child, boolean has) {}

    /** The words for a sibling's file. @param sure that the writer has seen that they tell of another child, and means it */
    record Copy(CaseId socialCase, String words, boolean sure) {
        /** Shows how much there is, never what. */
        @Override
        public String toString() {
            return "Copy[" + socialCase.value() + " " + words.length() + "]";
        }
    }

    /**
     * The siblings with an open case that the one who asks sees.
     *
     * @throws Missing if the note does not exist for the one who asks, or another has signed it
     */
    @Transactional(noRollbackFor = Missing.class)
    public List<Sibling> siblings(CaseId socialCase, NoteId id) {
        Note.Signed note = mine(socialCase, id);
        NoteId origin = shared.originOf(note.id());
        Map<NoteId, Set<CaseId>> besides = shared.besides(List.of(note.id()));
        return family(socialCase).stream()
                .flatMap(it -> cases.about(List.of(it.id())).stream()
                        .filter(found -> found.isOpen() && found.kind() == CaseKind.CHILD)
                        .map(found -> new Sibling(
                                found.id(),
                                it,
                                besides.getOrDefault(note.id(), Set.of()).contains(found.id())
                                        || shared.in(found.id(), origin).isPresent())))
                .toList();
    }

    /**
     * Lets the note stand in those files, too, in those words: in all of them or in none.
     *
     * @throws Missing if the note does not exist for the one who asks, another has signed it, or a file is none of a sibling's that the one who asks sees
     * @throws JournalRefusal all that is missing, and what tells of another child
     */
    @Transactional(noRollbackFor = Missing.class)
    public void share(CaseId socialCase, NoteId id, List<Copy> copies) {
        Note.Signed note = mine(socialCase, id);
        List<Sibling> siblings = siblings(socialCase, id);
        if (copies.isEmpty()) throw new JournalRefusal.NoSibling();
        List<Refusal> wrong = new ArrayList<>();
        for (Copy copy : copies) {
            Sibling there = siblings.stream()
                    .filter(it -> it.socialCase().equals(copy.socialCase()))
                    .findFirst()
                    .orElseThrow(Missing::new);
            wrong.addAll(faults(copy, there.child(), others(socialCase, siblings, there)));
        }
        Refusals.throwAny(wrong);
        Map<Copy, Stamp> stamps =
                new LinkedHashMap<>(); // before anything is written: a file that is gone takes the whole with it
        copies.forEach(
                it -> stamps.put(it, dossiers.stampOf(it.socialCase().dossier()).orElseThrow(Missing::new)));
        stamps.forEach((copy, stamp) -> stands(note, copy, stamp));
    }

    /** The cases in which each of these stands, too, as far as the one who asks sees them. */
    Map<NoteId, Set<CaseId>> besides(List<NoteId> ids) {
        return shared.besides(ids);
    }

    private void stands(Note.Signed note, Copy copy, Stamp stamp) {
        NoteId origin = shared.originOf(note.id());
        NoteId there = new NoteId(Ids.next()); // as any other: its number does not tell that it stands elsewhere
        if (shared.in(copy.socialCase(), origin).isPresent()) throw new JournalRefusal.StandsThere();
        Words words = new Words(
                note.kind().name(),
                "",
                note.happenedOn().toString(),
                note.happenedAt()
                        .map(it -> "%02d:%02d".formatted(it.getHour(), it.getMinute()))
                        .orElse(""),
                cases.participants(copy.socialCase()).stream()
                        .map(Participant::person)
                        .map(PersonId::value)
                        .limit(1) // the one whose case it is
                        .toList(),
                copy.words());
        Optional<NoteId> corrects = note.corrects().flatMap(it -> shared.in(copy.socialCase(), shared.originOf(it)));
        UUID window = there.value();
        writing.save(copy.socialCase(), there, corrects, new Save(window, window, 1, window, words));
        if (!signing.sign(copy.socialCase(), there, words) || !shared.add(there, origin, stamp))
            throw new JournalRefusal.StandsThere();
        audit.note(Noted.about(copy.socialCase().value(), "note-shared", Outcome.DONE)
                .with(there.value().toString()));
    }

    private static List<Refusal> faults(Copy copy, Person child, List<Person> others) {
        if (copy.words().isBlank()) return List.of(new JournalRefusal.SharedWordsMissing(copy.socialCase()));
        boolean tells = others.stream()
                .flatMap(it -> mentions(it, child))
                .map(Pattern::asPredicate)
                .anyMatch(it -> it.test(Mentions.plain(copy.words())));
        return tells && !copy.sure() ? List.of(new JournalRefusal.TellsOfAnother(copy.socialCase())) : List.of();
    }

    /** By which another child is known; where that one lives only if it is elsewhere. */
    private static Stream<Pattern> mentions(Person other, Person child) {
        Optional<Pattern> street = Optional.of(other)
                .filter(it -> !Mentions.isSameAddress(it, child))
                .flatMap(Mentions::street);
        return Stream.of(Mentions.givenName(other), Mentions.number(other), street)
                .flatMap(Optional::stream);
    }

    /** Every child of the family but the one whose file it is. */
    private List<Person> others(CaseId from, List<Sibling> siblings, Sibling there) {
        List<Person> others = new ArrayList<>(family(from));
        self(from).flatMap(people::find).ifPresent(others::add);
        siblings.forEach(it -> others.add(it.child()));
        return others.stream()
                .filter(it -> !it.id().equals(there.child().id()))
                .distinct()
                .toList();
    }

    private List<Person> family(CaseId socialCase) {
        return self(socialCase).map(it -> people.family(it, today())).orElse(List.of()).stream()
                .filter(it -> it.kinship() == Kinship.SIBLING || it.kinship() == Kinship.HALF_SIBLING)
                .map(Relative::person)
                .toList();
    }

    private Optional<PersonId> self(CaseId socialCase) {
        return cases.find(socialCase).map(SocialCase::person);
    }

    private Note.Signed mine(CaseId socialCase, NoteId id) {
        Optional<Note.Signed> found = notes.signed(id)
                .filter(it -> it.stamp().dossier().equals(socialCase.dossier()))
                .filter(it -> it.signedBy().equals(Entry.me().id()));
        audit.note(Noted.about(socialCase.value(), "note-read", found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND)
                .with(id.value().toString()));
        return found.orElseThrow(Missing::new);
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
