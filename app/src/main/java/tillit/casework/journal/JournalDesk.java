package tillit.casework.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
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
import tillit.casework.cases.Participant;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;
import tillit.ground.people.People;

/** A journal as one reads it and writes in it. Each reading leaves a line in the log in the same transaction, or nothing is shown. */
@Component
class JournalDesk {

    /** Ours: so many notes on a page. */
    static final int PAGE = 50;

    /** Ours: whoever has not saved anything for so long does not write just now. */
    private static final Duration A_WHILE = Duration.ofMinutes(15);

    private final Notes notes;
    private final Drafts drafts;
    private final Writing writing;
    private final WriterKeys keys;
    private final SharedNotes shared;
    private final Cases cases;
    private final CaseHeads heads;
    private final People people;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    JournalDesk(
            Notes notes,
            Drafts drafts,
            Writing writing,
            WriterKeys keys,
            SharedNotes shared,
            Cases cases,
            CaseHeads heads,
            People people,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        this.notes = notes;
        this.drafts = drafts;
        this.writing = writing;
        this.keys = keys;
        this.shared = shared;
        this.cases = cases;
        this.heads = heads;
        this.people = people;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a reader sees.
     *
     * @param people who belongs to the case, and what they are called
     * @param corrected the note that the open draft puts right
     * @param besides whose other files a note stands in, too, by name
     * @param isOfAChild whether siblings may have files of their own
     * @param writerKey with which the reader's browser locks what it keeps itself
     */
    record Journal(
            CaseId id,
            CaseHead head,
            List<Participant> people,
            Map<PersonId, String> names,
            List<Draft> drafts,
            Optional<Open> open,
            Optional<Note.Signed> corrected,
            List<Note> notes,
            int all,
            int skipped,
            Map<UserId, String> colleagues,
            Map<NoteId, List<String>> besides,
            boolean isOfAChild,
            byte[] writerKey) {}

    /** The draft that the page is open on. @param window the page's own id */
    record Open(Draft draft, Words words, UUID window, List<Drafts.Former> former) {}

    /** @throws Missing if the case does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    Journal journal(
            CaseId id, Optional<NoteId> draft, Optional<NoteId> corrects, int skipped, UUID window, Wording wording) {
        Optional<CaseHead> head = heads.of(id, wording);
        audit.note(Noted.about(id.value(), "journal-read", head.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        CaseHead found = head.orElseThrow(Missing::new);
        List<Participant> participants = cases.participants(id);
        List<Draft> written = drafts.in(id);
        Optional<Open> open = draft.flatMap(it -> open(id, it, window));
        List<Note> some = notes.in(id, PAGE, skipped);
        Optional<NoteId> right = open.flatMap(it -> it.draft().corrects()).or(() -> corrects);
        return new Journal(
                id,
                found,
                participants,
                people.names(participants.stream().map(Participant::person).toList()),
                written,
                open,
                right.flatMap(notes::signed).filter(it -> it.stamp().dossier().equals(id.dossier())),
                some,
                notes.count(id),
                skipped,
                named(written, some),
                besides(some),
                cases.isOfAChild(id),
                keys.mine());
    }

    /** In whose files each stands, too, as far as the reader sees them. */
    private Map<NoteId, List<String>> besides(List<Note> some) {
        Map<NoteId, Set<CaseId>> besides =
                shared.besides(some.stream().map(Note::id).toList());
        if (besides.isEmpty()) return Map.of();
        Map<CaseId, PersonId> whose = new HashMap<>();
        besides.values().stream().flatMap(Set::stream).distinct().forEach(it -> cases.find(it)
                .ifPresent(found -> whose.put(it, found.person())));
        Map<PersonId, String> names = people.names(Set.copyOf(whose.values()));
        Map<NoteId, List<String>> named = new HashMap<>();
        besides.forEach(
                (note, ids) -> named.put(
                        note,
                        ids.stream()
                                .flatMap(it -> Optional.ofNullable(whose.get(it))
                                        .flatMap(person -> Optional.ofNullable(names.get(person)))
                                        .stream())
                                .sorted()
                                .toList()));
        return named;
    }

    /** Who else writes in the case just now. */
    @Transactional(readOnly = true)
    List<Other> others(CaseId id) {
        Instant since = clock.instant().minus(A_WHILE);
        List<Draft> theirs = drafts.in(id).stream()
                .filter(it -> it.state() == Draft.State.OPEN)
                .filter(it -> !it.author().equals(Entry.me().id()))
                .filter(it -> it.savedAt().isAfter(since))
                .toList();
        Map<UserId, Colleague> names =
                colleagues.named(theirs.stream().map(Draft::author).toList());
        return theirs.stream()
                .flatMap(
                        it -> Stream.ofNullable(names.get(it.author())).map(who -> new Other(who.name(), it.begunAt())))
                .toList();
    }

    /** Somebody who writes in the same case. @param since when they began */
    record Other(String name, Instant since) {}

    /** A note, for the page on which it is moved. @throws Missing if it does not exist for the one who asks, or has gone */
    @Transactional(noRollbackFor = Missing.class)
    Note.Signed note(CaseId socialCase, NoteId id) {
        Optional<Note.Signed> found =
                notes.signed(id).filter(it -> it.stamp().dossier().equals(socialCase.dossier()));
        audit.note(Noted.about(socialCase.value(), "note-read", found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND)
                .with(id.value().toString()));
        return found.orElseThrow(Missing::new);
    }

    /** Whether that is a draft of mine that has been signed or thrown away. */
    @Transactional(readOnly = true)
    boolean hasEnded(NoteId draft) {
        return drafts.mine(draft, Entry.me().id())
                .filter(it -> it.state() != Draft.State.OPEN)
                .isPresent();
    }

    private Optional<Open> open(CaseId socialCase, NoteId id, UUID window) {
        return drafts.mine(id, Entry.me().id())
                .filter(it -> it.stamp().dossier().equals(socialCase.dossier()) && it.state() == Draft.State.OPEN)
                .map(it -> {
                    Words words = drafts.words(id);
                    if (saysAnotherDay(id, words)) {
                        drafts.sayTheDay(id);
                        words = drafts.words(id);
                    }
                    writing.show(it, window, words);
                    return new Open(it, words, window, drafts.former(id));
                });
    }

    private Map<UserId, String> named(Collection<Draft> written, Collection<Note> some) {
        Stream<UserId> writers = written.stream().map(Draft::author);
        Stream<UserId> signers = some.stream().flatMap(JournalDesk::mentioned);
        return colleagues.named(Stream.concat(writers, signers).distinct().toList()).values().stream()
                .collect(java.util.stream.Collectors.toMap(Colleague::id, Colleague::name));
    }

    private static Stream<UserId> mentioned(Note note) {
        return switch (note) {
            case Note.Gone gone -> Stream.of(gone.by());
            case Note.Signed signed ->
                Stream.concat(
                        Stream.of(signed.signedBy()), signed.came().stream().map(Note.Came::by));
        };
    }

    /** What may have happened, in the order of the form. */
    static List<NoteKind> kinds() {
        return Arrays.asList(NoteKind.values());
    }

    /** What was typed as «i dag» on another day would be read as this day. */
    private boolean saysAnotherDay(NoteId id, Words words) {
        Optional<LocalDate> now = TypedMoment.dayOf(words.day(), Stockholm.dayOf(clock.instant()));
        return drafts.dayMeant(id)
                .filter(meant -> !now.equals(Optional.of(meant)))
                .isPresent();
    }
}
