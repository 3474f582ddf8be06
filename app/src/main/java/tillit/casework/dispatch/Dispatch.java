package tillit.casework.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.letters.Checksum;
import tillit.ground.page.Language;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Letters are begun, written and sealed. Each act is one transaction; what is printed between two of them is printed outside both. */
@Component
public class Dispatch {

    private final LetterDrafts drafts;
    private final LetterRows rows;
    private final Composition composition;
    private final TellsNothing tells;
    private final Circle circle;
    private final Dossiers dossiers;
    private final Cases cases;
    private final CaseHeads heads;
    private final Audit audit;
    private final Clock clock;

    Dispatch(
            LetterDrafts drafts,
            LetterRows rows,
            Composition composition,
            TellsNothing tells,
            Circle circle,
            Dossiers dossiers,
            Cases cases,
            CaseHeads heads,
            Audit audit,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.composition = composition;
        this.tells = tells;
        this.circle = circle;
        this.dossiers = dossiers;
        this.cases = cases;
        this.heads = heads;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a letter.
     *
     * @param about the decision or the like that it tells of
     * @return the address of the page on which one goes on writing
     * @throws Missing if the case does not exist for the one who asks
     * @throws DispatchRefusal.NoSuchKind if no room has that kind, or it may not be written now
     */
    @Transactional
    public String begin(String kind, CaseId socialCase, UUID about) {
        return begin(kind, socialCase, Optional.of(about), Optional.empty());
    }

    /** Begins a letter that tells of nothing but itself. */
    @Transactional
    String begin(String kind, CaseId socialCase) {
        return begin(kind, socialCase, Optional.empty(), Optional.empty());
    }

    /** Begins a letter that puts right another; nothing of what stood in that comes along. */
    @Transactional
    String replace(CaseId socialCase, LetterId wrong) {
        OutgoingLetter former = rows.find(socialCase, wrong).orElseThrow(Missing::new);
        return begin(
                former.kind(),
                socialCase,
                OwnLetters.Kind.of(former.kind()).isPresent() ? Optional.empty() : Optional.of(former.about()),
                Optional.of(wrong));
    }

    private String begin(String kind, CaseId socialCase, Optional<UUID> about, Optional<LetterId> replaces) {
        Stamp stamp = dossiers.stampOf(socialCase.dossier()).orElseThrow(Missing::new);
        UUID id = Ids.next();
        UUID of = OwnLetters.Kind.of(kind).isPresent() ? id : about.orElseThrow(DispatchRefusal.NoSuchKind::new);
        LetterSource source = composition.sourceOf(kind);
        if (!source.mayBeWritten(kind, socialCase, of)) throw new DispatchRefusal.NoSuchKind();
        Typed typed = source.outside(kind, socialCase, of)
                .filter(it -> !it.isBlank())
                .map(it -> new Typed(Map.of("name", List.of(it))))
                .orElse(Typed.NOTHING);
        Instant now = now();
        drafts.add(new LetterDraft(
                id, stamp, kind, of, replaces, Entry.me().id(), now, now, LetterDraft.State.OPEN, typed));
        audit.note(Noted.about(socialCase.value(), "letter-drafted", Outcome.DONE)
                .with("draft=%s kind=%s".formatted(id, kind)));
        return WritingPages.address(socialCase, id);
    }

    /** A letter as its writer's page shows it. @param circle those in the case @param represented those for whom somebody else may get it @param lacksAddress whether it cannot say where an appeal is sent @param isOutside whether it goes to somebody outside the case */
    record Begun(
            CaseHead head,
            LetterDraft draft,
            LetterKind kind,
            List<Circle.Member> circle,
            List<Circle.Member> represented,
            boolean lacksAddress,
            boolean isOutside) {}

    /** @throws Missing if one writes no such letter */
    @Transactional(noRollbackFor = Missing.class)
    Begun begun(CaseId socialCase, UUID id, Wording wording) {
        Optional<LetterDraft> found = drafts.find(socialCase, id).filter(LetterDraft::isOpen);
        audit.note(Noted.about(
                        socialCase.value(), "letter-draft-read", found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND)
                .with("draft=" + id));
        LetterDraft draft = found.orElseThrow(Missing::new);
        List<Circle.Member> all = circle.of(socialCase);
        return new Begun(
                heads.of(socialCase, wording).orElseThrow(Missing::new),
                draft,
                composition.kind(draft.kind()),
                all,
                composition.represented(draft, all),
                !composition.saysWhereToAppeal(draft, Language.SV),
                composition.isOutside(draft));
    }

    /**
     * Keeps what stands in the form, right or wrong. When it returns, that is on disk.
     *
     * @throws Missing if one writes no such letter
     * @throws DispatchRefusal.NotOpen if it has been sealed or thrown away
     */
    @Transactional
    void save(CaseId socialCase, UUID id, Typed typed) {
        LetterDraft draft = open(socialCase, id);
        if (!draft.typed().equals(typed)) drafts.save(id, typed, now());
    }

    private LetterDraft open(CaseId socialCase, UUID id) {
        LetterDraft draft = drafts.hold(socialCase, id).orElseThrow(Missing::new);
        if (!draft.isOpen()) throw new DispatchRefusal.NotOpen();
        return draft;
    }

    /** Throws away what one has begun; it is kept, and shown no more. */
    @Transactional
    void discard(CaseId socialCase, UUID id) {
        LetterDraft draft = open(socialCase, id);
        drafts.becomes(draft.id(), LetterDraft.State.DISCARDED);
        audit.note(Noted.about(socialCase.value(), "letter-discarded", Outcome.DONE)
                .with("draft=" + id));
    }

    /** What is to be printed, and the draft that it was written from. */
    record Written(LetterDraft draft, List<Composition.Composed> letters) {

        /** What is looked at is known by: another draft, or other words or addresses, is another one. */
        String seen() {
            return Checksum.of(Stream.concat(
                            Stream.of(draft.savedAt().toString()),
                            letters.stream().map(Composition.Composed::print))
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Writes the letters of a draft.
     *
     * @throws Missing if one writes no such letter
     * @throws tillit.ground.law.Refusal all that is missing or wrong
     */
    @Transactional(noRollbackFor = {Missing.class, tillit.ground.law.Refusal.class})
    Written written(CaseId socialCase, UUID id, boolean isPreview) {
        LetterDraft draft = drafts.find(socialCase, id).orElseThrow(Missing::new);
        if (!draft.isOpen()) throw new DispatchRefusal.NotOpen();
        if (isPreview)
            audit.note(Noted.about(socialCase.value(), "letter-previewed", Outcome.READ)
                    .with("draft=" + id));
        return new Written(draft, composition.of(draft, isPreview));
    }

    /** Reads what has been printed, before anybody gets it. That it was stopped stands in the log. @throws DispatchRefusal.Stopped if it tells too much */
    @Transactional(noRollbackFor = DispatchRefusal.Stopped.class)
    void read(CaseId socialCase, UUID draft, String text, Composition.Composed letter) {
        try {
            tells.read(text, letter.to(), letter.circle());
        } catch (DispatchRefusal.Stopped stopped) {
            audit.note(Noted.about(socialCase.value(), "letter-sealed", Outcome.REFUSED)
                    .with("draft=%s %s".formatted(draft, stopped.key())));
            throw stopped;
        }
    }

    /** A letter that has been printed. */
    record Printed(Composition.Composed letter, byte[] content, int pages, String sha256) {}

    /**
     * Seals letters as they have been printed.
     *
     * @param asOf when the draft that they were printed from was saved
     * @throws DispatchRefusal.NotOpen if it has been sealed or thrown away meanwhile
     * @throws DispatchRefusal.ChangedSince if it has been changed meanwhile
     */
    @Transactional
    List<LetterId> seal(CaseId socialCase, UUID id, Instant asOf, List<Printed> printed) {
        LetterDraft draft = drafts.hold(socialCase, id).orElseThrow(Missing::new);
        if (!draft.isOpen()) throw new DispatchRefusal.NotOpen();
        if (!draft.savedAt().equals(asOf)) throw new DispatchRefusal.ChangedSince();
        List<LetterId> sealed = new ArrayList<>();
        for (Printed one : printed) {
            OutgoingLetter letter = letter(draft, one);
            rows.add(letter, one.content());
            audit.note(Noted.about(socialCase.value(), "letter-sealed", Outcome.DONE)
                    .with("letter=%s sha256=%s".formatted(letter.id().value(), letter.sha256())));
            cases.happened(
                    draft.stamp(),
                    "letter-sealed",
                    letter.sealedAt(),
                    letter.id().value());
            sealed.add(letter.id());
        }
        drafts.becomes(id, LetterDraft.State.SEALED);
        return sealed;
    }

    private OutgoingLetter letter(LetterDraft draft, Printed one) {
        Composition.Composed letter = one.letter();
        return new OutgoingLetter(
                new LetterId(Ids.next()),
                draft.stamp(),
                draft.kind(),
                draft.about(),
                letter.subject(),
                letter.language(),
                letter.to(),
                letter.kind().startsClock(),
                draft.replaces(),
                List.of(),
                letter.unsignedReason(),
                now(),
                Entry.me().id(),
                one.pages(),
                one.content().length,
                one.sha256(),
                Optional.empty(),
                Optional.empty());
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
