package tillit.casework.journal;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.page.TypedMoment;

/**
 * What is being written is kept, word by word. When {@link #save} returns it is on disk; the same save once more changes nothing; and what two windows
 * write at once is joined ({@link Merge}), so that neither overwrites the other.
 */
@Component
class Writing {

    /** Ours: so much of a text going away at once may be a mistake, and is kept for a while. */
    private static final int MUCH = 80;

    private final Drafts drafts;
    private final Windows windows;
    private final Notes notes;
    private final Dossiers dossiers;
    private final Learning learning;
    private final Audit audit;
    private final Clock clock;

    Writing(
            Drafts drafts,
            Windows windows,
            Notes notes,
            Dossiers dossiers,
            Learning learning,
            Audit audit,
            Clock clock) {
        this.drafts = drafts;
        this.windows = windows;
        this.notes = notes;
        this.dossiers = dossiers;
        this.learning = learning;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what a window shows. The first words begin the draft.
     *
     * @param corrects the note that is put right, if one is
     * @throws Missing if the case or the draft does not exist for the one who writes
     */
    @Transactional
    Saved save(CaseId socialCase, NoteId id, Optional<NoteId> corrects, Save save) {
        Stamp stamp = dossiers.stampOf(socialCase.dossier()).orElseThrow(Missing::new);
        Optional<Draft> found = drafts.hold(id, me());
        if (found.isEmpty() && save.words().isBlank()) return Saved.nothingNew(id, Optional.empty(), save.words());
        Draft draft = found.orElseGet(() -> begin(id, stamp, corrects));
        if (!draft.stamp().dossier().equals(socialCase.dossier())) throw new Missing();
        if (windows.find(id, save.window()).filter(it -> it.isPast(save)).isPresent()) return passedOver(draft, save);
        return switch (draft.state()) {
            case OPEN -> keep(draft, save);
            case DISCARDED -> keep(taken(draft), save);
            case SIGNED -> leftOver(socialCase, draft, save);
        };
    }

    /** It has been taken in before, or a later one of the same window has. */
    private Saved passedOver(Draft draft, Save save) {
        return draft.state() == Draft.State.OPEN
                ? answered(draft, draft.savedAt(), save, drafts.words(draft.id()), false)
                : Saved.nothingNew(draft.id(), Optional.of(draft.savedAt()), save.words());
    }

    /** A window opens on a draft: from now on it is known what that window shows. */
    @Transactional
    void show(Draft draft, UUID window, Words shown) {
        windows.keep(draft, new Windows.Window(window, window, 0, shown, shown));
    }

    /** Throws a draft away; its writer can take it back until somebody cleans up. Nothing is said of one that is not there. */
    @Transactional
    void discard(CaseId socialCase, NoteId id) {
        Draft draft = mine(socialCase, id);
        if (draft.state() != Draft.State.OPEN) return;
        drafts.becomes(id, Draft.State.DISCARDED);
        learning.thrownAway(draft);
        note(draft, "note-discarded");
    }

    /** Takes back a draft that was thrown away. */
    @Transactional
    void takeBack(CaseId socialCase, NoteId id) {
        Draft draft = mine(socialCase, id);
        if (draft.state() == Draft.State.DISCARDED) taken(draft);
    }

    private Draft mine(CaseId socialCase, NoteId id) {
        return drafts.hold(id, me())
                .filter(it -> it.stamp().dossier().equals(socialCase.dossier()))
                .orElseThrow(Missing::new);
    }

    private Draft begin(NoteId id, Stamp stamp, Optional<NoteId> corrects) {
        Optional<NoteId> right = corrects.filter(
                it -> stands(it, stamp)); // what has gone is not put right here, and no word is refused for it
        Instant now = clock.instant();
        boolean isNew = drafts.add(new Draft(id, stamp, me(), right, now, now, Draft.State.OPEN));
        Draft begun = drafts.hold(id, me()).orElseThrow(Missing::new);
        if (isNew) note(begun, "note-begun");
        return begun;
    }

    private boolean stands(NoteId note, Stamp stamp) {
        return notes.signed(note)
                .filter(it -> it.stamp().dossier().equals(stamp.dossier()))
                .isPresent();
    }

    private Draft taken(Draft draft) {
        drafts.becomes(draft.id(), Draft.State.OPEN);
        learning.begins(draft, drafts.words(draft.id()));
        note(draft, "note-taken-back");
        return draft;
    }

    private Saved keep(Draft draft, Save save) {
        Words now = drafts.words(draft.id());
        Optional<Windows.Window> window = windows.find(draft.id(), save.window());
        Words base = window.map(it -> it.shownIf(save.took())).orElse(Words.NONE);
        Words joined = Merge.of(base, now, save.words());
        Instant at = clock.instant();
        if (joined.body().length() + MUCH < now.body().length()) {
            drafts.keepFormer(draft, Ids.next(), now.body(), at);
        }
        if (!joined.equals(now)) {
            drafts.save(draft.id(), joined, at);
            learning.begins(draft, now, joined);
        }
        windows.keep(draft, new Windows.Window(save.window(), save.id(), save.nth(), save.words(), joined));
        return answered(draft, at, save, joined, !joined.equals(now));
    }

    private static Saved answered(Draft draft, Instant at, Save save, Words words, boolean news) {
        return new Saved(draft.id(), Optional.of(at), words, !words.equals(save.words()), news);
    }

    /** What a window shows of a note that has been signed in another one: what did not come along becomes a draft of its own. */
    private Saved leftOver(CaseId socialCase, Draft draft, Save save) {
        boolean came = notes.signed(draft.id())
                .filter(note -> isSaid(note, save.words()))
                .isPresent();
        if (came || save.words().isBlank())
            return Saved.nothingNew(draft.id(), Optional.of(draft.savedAt()), save.words());
        NoteId rest = restOf(draft.id(), save.window());
        return save(socialCase, rest, draft.corrects(), save);
    }

    private boolean isSaid(Note.Signed note, Words words) {
        return note.body().equals(words.body().strip())
                && note.heading().equals(words.heading().strip())
                && note.kind().name().equals(words.kind())
                && TypedMoment.dayOf(words.day(), Stockholm.dayOf(clock.instant()))
                        .filter(note.happenedOn()::equals)
                        .isPresent()
                && TypedMoment.timeOf(words.time()).equals(note.happenedAt())
                && note.about().stream().map(PersonId::value).collect(toSet()).equals(Set.copyOf(words.about()));
    }

    /** Always the same for a window, so that what it sends again does not become one draft more. */
    private static NoteId restOf(NoteId signed, UUID window) {
        byte[] both = (signed.value() + " " + window).getBytes(StandardCharsets.UTF_8);
        return new NoteId(UUID.nameUUIDFromBytes(both));
    }

    private void note(Draft draft, String what) {
        audit.note(Noted.about(draft.stamp().dossier().value(), what, Outcome.DONE)
                .with(draft.id().value().toString()));
    }

    private static UserId me() {
        return Entry.me().id();
    }
}
