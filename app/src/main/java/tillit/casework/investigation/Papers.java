package tillit.casework.investigation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Cases;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FormDefinition;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.forms.Merged;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/**
 * The plan and the document of an investigation, written in forms: kept at every pause, never written over by a colleague, signed once and then the same
 * for ever. SoL (2025:400) 14 kap. 3 §, 20 kap. 3-5 §§.
 */
@Component
public class Papers {

    private final Investigations investigations;
    private final StoredPapers stored;
    private final Forms forms;
    private final Cases cases;
    private final Dossiers dossiers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            Investigations investigations,
            StoredPapers stored,
            Forms forms,
            Cases cases,
            Dossiers dossiers,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.investigations = investigations;
        this.stored = stored;
        this.forms = forms;
        this.cases = cases;
        this.dossiers = dossiers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The latest signed one, if the one who asks sees the investigation and it has one. */
    @Transactional(readOnly = true)
    public Optional<Paper.Signed> signed(InvestigationId id, Paper.Kind kind) {
        return stored.signed(id, kind).stream().findFirst();
    }

    /**
     * Saves what is written. It is on disk when this returns, and so is what stood there before.
     *
     * @param base the revision that the writer began from; 0 where nothing had been saved
     * @return what is saved now: also what a colleague has written in other answers meanwhile
     * @throws Missing if the investigation does not exist for the one who writes
     * @throws InvestigationRefusal.ColleagueWrote if a colleague has changed the same answer
     * @throws InvestigationRefusal.Ended if it has ended
     */
    @Transactional
    public Paper.Draft save(InvestigationId id, Paper.Kind kind, int base, Answers mine) {
        Investigation investigation = running(id);
        Paper.Draft before =
                stored.hold(id, kind).orElseGet(() -> begin(investigation, kind, usual(investigation, kind)));
        FormDefinition form = form(before);
        Refusals.throwAny(form.unfit(mine));
        Merged merged = Merged.of(at(before, base), before.answers(), mine);
        Refusals.throwAny(merged.both().stream()
                .<Refusal>map(it -> new InvestigationRefusal.ColleagueWrote("q." + it))
                .toList());
        return merged.answers().equals(before.answers()) ? before : saved(investigation, before, merged.answers());
    }

    /**
     * Signs it, by somebody who has read it.
     *
     * @param seen the revision that was read
     * @throws Missing if nothing is being written there, as far as the one who signs sees
     * @throws InvestigationRefusal.WrittenSince if something has been written in it since
     */
    @Transactional
    public Paper.Signed sign(InvestigationId id, Paper.Kind kind, int seen) {
        running(id);
        if (stored.hold(id, kind).orElseThrow(Missing::new).revision() != seen)
            throw new InvestigationRefusal.WrittenSince();
        return sign(id, kind);
    }

    /**
     * Signs it as it is saved.
     *
     * @throws Missing if the investigation does not exist for the one who signs, or nothing is being written
     * @throws InvestigationRefusal.Ended if it has ended
     * @throws Refusal all that the form wants and that is not there
     */
    @Transactional
    public Paper.Signed sign(InvestigationId id, Paper.Kind kind) {
        Investigation investigation = running(id);
        Paper.Draft draft = stored.hold(id, kind).orElseThrow(Missing::new);
        List<Refusal> faults = form(draft).faults(draft.answers());
        if (!faults.isEmpty())
            audit.noteApart(Noted.about(investigation.socialCase().value(), act(kind), Outcome.REFUSED)
                    .with(faults.getFirst().key()));
        Refusals.throwAny(faults);
        Instant now = clock.instant();
        stored.sign(draft.id(), Entry.me().id(), now);
        Stamp stamp = stamp(investigation);
        audit.note(Noted.about(investigation.socialCase().value(), act(kind), Outcome.DONE)
                .with(draft.id().value().toString()));
        cases.happened(stamp, act(kind), now, draft.id().value());
        if (kind == Paper.Kind.DOCUMENT)
            events.publishEvent(
                    new InvestigationAct.DocumentSigned(id, draft.id().value(), now, stamp));
        return stored.signed(id, kind).getFirst();
    }

    /**
     * Begins it in another form than the usual one, or begins the one that replaces what is signed, with what stands there. Where one is being written
     * already, that is left as it is.
     *
     * @throws Missing if the investigation, or a form of that name for it, does not exist for the one who writes
     */
    @Transactional
    public Paper.Draft begin(InvestigationId id, Paper.Kind kind, FormId form) {
        Investigation investigation = running(id);
        if (!choices(investigation, kind).contains(form)) throw new Missing();
        return stored.hold(id, kind).orElseGet(() -> begin(investigation, kind, form));
    }

    /** In which forms it may be written, the usual one first; none where an investigation of this kind has no such part. */
    List<FormId> choices(Investigation investigation, Paper.Kind kind) {
        boolean child = cases.find(investigation.socialCase())
                .filter(it -> it.kind() == CaseKind.CHILD)
                .isPresent();
        return switch (kind) {
            case PLAN -> child ? List.of(FormId.CHILD_INVESTIGATION_PLAN) : List.of();
            case DOCUMENT ->
                child
                        ? List.of(FormId.CHILD_INVESTIGATION)
                        : List.of(
                                FormId.ADULT_INVESTIGATION,
                                FormId.ADDICTION_INVESTIGATION,
                                FormId.VIOLENCE_INVESTIGATION);
        };
    }

    /** The version of the form that it is written in. */
    FormDefinition form(Paper paper) {
        return forms.version(paper.form(), paper.number());
    }

    private FormId usual(Investigation investigation, Paper.Kind kind) {
        return choices(investigation, kind).stream().findFirst().orElseThrow(Missing::new);
    }

    private Investigation running(InvestigationId id) {
        Investigation investigation = investigations.hold(id).orElseThrow(Missing::new);
        if (!investigation.isRunning()) throw new InvestigationRefusal.Ended();
        return investigation;
    }

    private Paper.Draft begin(Investigation investigation, Paper.Kind kind, FormId form) {
        Optional<Paper.Signed> before = signed(investigation.id(), kind);
        FormDefinition current = forms.current(form);
        Paper.Draft begun = new Paper.Draft(
                new PaperId(Ids.next()),
                investigation.id(),
                kind,
                form,
                current.number(),
                before.filter(it -> it.form().equals(form))
                        .map(Paper.Signed::answers)
                        .orElseGet(() -> Answers.NONE),
                1,
                Entry.me().id(),
                clock.instant(),
                before.map(Paper.Signed::id).orElse(null));
        stored.add(stamp(investigation), begun);
        audit.note(Noted.about(investigation.socialCase().value(), begun(kind), Outcome.DONE)
                .with(begun.id().value().toString()));
        return begun;
    }

    private Paper.Draft saved(Investigation investigation, Paper.Draft before, Answers answers) {
        Paper.Draft now = new Paper.Draft(
                before.id(),
                before.investigation(),
                before.kind(),
                before.form(),
                before.number(),
                answers,
                before.revision() + 1,
                Entry.me().id(),
                clock.instant(),
                before.replaces());
        stored.save(stamp(investigation), now);
        return now;
    }

    private Answers at(Paper.Draft draft, int revision) {
        if (revision == draft.revision()) return draft.answers();
        return stored.former(draft.id()).stream()
                .filter(it -> it.revision() == revision)
                .findFirst()
                .map(StoredPapers.Former::answers)
                .orElseGet(() -> Answers.NONE);
    }

    private Stamp stamp(Investigation investigation) {
        return dossiers.stampOf(investigation.socialCase().dossier()).orElseThrow(Missing::new);
    }

    private static String act(Paper.Kind kind) {
        return switch (kind) {
            case PLAN -> "investigation-plan-signed";
            case DOCUMENT -> "investigation-document-signed";
        };
    }

    private static String begun(Paper.Kind kind) {
        return switch (kind) {
            case PLAN -> "investigation-plan-begun";
            case DOCUMENT -> "investigation-document-begun";
        };
    }
}
