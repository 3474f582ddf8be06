package tillit.casework.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.SomethingNew;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.page.TypedMoment;

/** A draft becomes a note, once and for good; and a note that stands in the wrong file goes to the right one. */
@Component
class Signing {

    /** Ours: a longer text is no note. */
    private static final int LONGEST = 100_000;

    private static final int LONGEST_HEADING = 200;

    private final Drafts drafts;
    private final Windows windows;
    private final Notes notes;
    private final Cases cases;
    private final Dossiers dossiers;
    private final Learning learning;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(
            Drafts drafts,
            Windows windows,
            Notes notes,
            Cases cases,
            Dossiers dossiers,
            Learning learning,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.windows = windows;
        this.notes = notes;
        this.cases = cases;
        this.dossiers = dossiers;
        this.learning = learning;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs what the signer has before them. Once more does nothing.
     *
     * @param seen what stands in the form that is signed
     * @return false if something else stands in the draft than the signer has seen: then nothing is signed
     * @throws Missing if the draft does not exist for the one who signs
     * @throws JournalRefusal all that is missing in it
     */
    @Transactional
    boolean sign(CaseId socialCase, NoteId id, Words seen) {
        Stamp stamp = dossiers.stampOf(socialCase.dossier()).orElseThrow(Missing::new);
        if (seen.isBlank())
            Refusals.throwAny(
                    faults(stamp, seen, day(seen))); // nothing has been kept of a form in which nothing is written
        Draft draft = drafts.hold(id, Entry.me().id())
                .filter(it -> it.stamp().dossier().equals(socialCase.dossier()))
                .orElseThrow(Missing::new);
        if (draft.state() == Draft.State.SIGNED) return true;
        Words words = drafts.words(id);
        if (!words.equals(seen)) return false;
        Note.Signed note = checked(draft, stamp, words);
        notes.add(note);
        drafts.becomes(id, Draft.State.SIGNED);
        drafts.forget(id);
        windows.forgetWords(id);
        learning.written(draft, note);
        audit.note(Noted.about(socialCase.value(), "note-signed", Outcome.DONE)
                .with(id.value().toString()));
        events.publishEvent(new SomethingNew(socialCase.dossier()));
        return true;
    }

    /**
     * Moves a note to the file in which it belongs. In the file it leaves stands that it has gone, and who moved it, and never where.
     *
     * @throws Missing if the note does not exist for the one who moves it
     * @throws JournalRefusal.BelongsTogether if it corrects another note or is corrected by one
     * @throws JournalRefusal.NoSuchFile if the other case is none that the one who moves it sees, or the same
     */
    @Transactional
    NoteId move(NoteId id, CaseId to) {
        Note.Signed note = notes.signed(id).orElseThrow(Missing::new);
        if (note.stamp().dossier().equals(to.dossier()) || !cases.isSeen(to)) throw new JournalRefusal.NoSuchFile();
        if (note.corrects().isPresent() || !note.correctedBy().isEmpty()) throw new JournalRefusal.BelongsTogether();
        Set<PersonId> there = participants(to);
        List<PersonId> both = note.about().stream().filter(there::contains).toList();
        List<PersonId> about =
                both.isEmpty() ? there.stream().limit(1).toList() : both; // the one whose case it is stands first
        NoteId moved = new NoteId(Ids.next());
        notes.move(id, moved, to, about, clock.instant());
        audit.note(Noted.about(note.stamp().dossier().value(), "note-moved-away", Outcome.DONE)
                .with(id.value().toString()));
        audit.note(Noted.about(to.value(), "note-moved-here", Outcome.DONE)
                .with(moved.value().toString()));
        return moved;
    }

    private List<Refusal> faults(Stamp stamp, Words words, Optional<LocalDate> day) {
        List<Refusal> wrong = new ArrayList<>();
        if (NoteKind.of(words.kind()).isEmpty()) wrong.add(new JournalRefusal.KindMissing());
        Optional<LocalTime> time = TypedMoment.timeOf(words.time());
        if (day.isEmpty()) wrong.add(new JournalRefusal.DayUnreadable());
        if (time.isEmpty() && !words.time().isBlank()) wrong.add(new JournalRefusal.TimeUnreadable());
        if (day.filter(it -> isAhead(it, time)).isPresent()) wrong.add(new JournalRefusal.NotYet());
        if (words.heading().length() > LONGEST_HEADING) wrong.add(new JournalRefusal.HeadingUnfit());
        if (words.body().isBlank()) wrong.add(new JournalRefusal.BodyMissing());
        if (words.body().length() > LONGEST) wrong.add(new JournalRefusal.BodyUnfit());
        if (about(stamp, words).isEmpty()) wrong.add(new JournalRefusal.NobodyConcerned());
        return wrong;
    }

    private Note.Signed checked(Draft draft, Stamp stamp, Words words) {
        Optional<LocalDate> day = drafts.dayMeant(draft.id()).or(() -> day(words));
        Refusals.throwAny(faults(stamp, words, day));
        return new Note.Signed(
                draft.id(),
                stamp,
                0,
                NoteKind.of(words.kind()).orElseThrow(),
                words.heading().strip(),
                words.body().strip(),
                about(stamp, words),
                day.orElseThrow(),
                TypedMoment.timeOf(words.time()),
                draft.begunAt(),
                later(draft.begunAt(), clock.instant()),
                Entry.me().id(),
                draft.corrects().filter(it -> notes.signed(it).isPresent()),
                Optional.empty(),
                List.of());
    }

    private Optional<LocalDate> day(Words words) {
        return TypedMoment.dayOf(words.day(), Stockholm.dayOf(clock.instant()));
    }

    private List<PersonId> about(Stamp stamp, Words words) {
        Set<PersonId> there = participants(new CaseId(stamp.dossier().value()));
        return words.about().stream()
                .map(PersonId::new)
                .filter(there::contains)
                .distinct()
                .toList();
    }

    private boolean isAhead(LocalDate day, Optional<LocalTime> time) {
        Instant now = clock.instant();
        LocalDate today = Stockholm.dayOf(now);
        return day.isAfter(today)
                || day.equals(today)
                        && time.filter(it -> it.isAfter(Stockholm.timeOf(now))).isPresent();
    }

    private Set<PersonId> participants(CaseId socialCase) {
        return cases.participants(socialCase).stream()
                .map(Participant::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
