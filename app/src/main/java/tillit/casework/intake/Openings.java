package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.investigation.Again;
import tillit.casework.investigation.Reopenings;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/**
 * The decisions about a report, one child at a time: to open an investigation, not to open one, or that the decision may take longer. Each
 * needs a mandate, and everything that is missing is said at once.
 */
@Component
public class Openings {

    private final Subjects subjects;
    private final SignedAssessments signed;
    private final ViolenceRule violence;
    private final Decisions decisions;
    private final Correspondence correspondence;
    private final Mandated mandated;
    private final CaseOpening caseOpening;
    private final Reopenings reopenings;
    private final Waiting waiting;
    private final Log log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Openings(
            Subjects subjects,
            SignedAssessments signed,
            ViolenceRule violence,
            Decisions decisions,
            Correspondence correspondence,
            Mandated mandated,
            CaseOpening caseOpening,
            Reopenings reopenings,
            Waiting waiting,
            Log log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subjects = subjects;
        this.signed = signed;
        this.violence = violence;
        this.decisions = decisions;
        this.correspondence = correspondence;
        this.mandated = mandated;
        this.caseOpening = caseOpening;
        this.reopenings = reopenings;
        this.waiting = waiting;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * To whom a case that is opened goes.
     *
     * @param unit the unit; null for the one that takes such cases, or the report's own if none does
     * @param carriedBy who carries it; null for the one who decides, until it is given away
     */
    public record GoesTo(@Nullable UnitId unit, @Nullable UserId carriedBy) {

        /** The unit that takes such cases, carried by the one who decides. */
        public static GoesTo usual() {
            return new GoesTo(null, null);
        }
    }

    /**
     * Decides to open an investigation. The person's case is opened, or the open one used; the investigation begins; what is owed goes on
     * there, four months from today for a child. Other children in the report are not touched; other reports about the same child belong to the
     * investigation from now on. SoL (2025:400) 20 kap. 2 §.
     *
     * @param again why there is to be another so soon after the last, where {@link Reopenings} asks for it; otherwise it is not kept
     * @throws Refusal everything that stands in the way, each part with its rule: {@link IntakeRefusal.ProtectionAssessmentMissing}, {@link
     *     IntakeRefusal.WhoIsIt}, {@link IntakeRefusal.ReasonsMissing}, {@link IntakeRefusal.OpenedAgainSoon}, no mandate
     */
    @Transactional
    public OpeningDecision open(SubjectId id, String reasons, String again, GoesTo goesTo) {
        Instant now = clock.instant();
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        refusing(subject, "investigation-opened", () -> standsInTheWayOfOpening(subject, reasons, again));
        Subject.Opened opened =
                switch (subject) {
                    case Subject.Assessed assessed -> assessed.open();
                    case Subject.Undecided undecided -> undecided.open();
                    default -> throw new IntakeRefusal.NotNow();
                };
        UUID decision = Ids.next();
        Mandated.Basis basis = mandated.basisFor(
                OpeningDecision.Outcome.OPENED.decision(), subject.facts().stamp(), Stockholm.dayOf(now));
        CaseOpening.CaseOpened made = caseOpening.open(
                opened.facts(),
                decision,
                lastEnded(opened.facts())
                        .map(it -> new Again(it, again.strip()))
                        .orElse(null),
                goesTo,
                now);
        OpeningDecision taken =
                decision(decision, opened.facts(), OpeningDecision.Outcome.OPENED, reasons, basis, now, made);
        decisions.add(opened.facts().stamp(), taken, null);
        subjects.save(opened, now);
        log.done(opened.facts(), "investigation-opened", decision);
        events.publishEvent(new IntakeAct.InvestigationOpened(
                opened.facts(),
                decision,
                now,
                made.investigation().value(),
                made.socialCase(),
                made.stamp(),
                made.carriedBy(),
                waiting.besides(opened.facts())));
        caseOpening.handOn(made);
        waiting.joinTo(opened.facts(), now);
        return taken;
    }

    /**
     * Decides not to open an investigation.
     *
     * @throws Refusal everything that stands in the way; where the law demands an investigation {@link IntakeRefusal.MustInvestigate}
     */
    @Transactional
    public OpeningDecision leave(SubjectId id, String reasons) {
        Instant now = clock.instant();
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        refusing(subject, "investigation-not-opened", () -> standsInTheWayOfLeaving(subject, reasons));
        OpeningDecision.Draft draft = new OpeningDecision.Draft(
                OpeningDecision.Outcome.NOT_OPENED, reasons, Entry.me().id());
        Subject.NotOpened left =
                switch (subject) {
                    case Subject.Assessed assessed -> assessed.leave(draft, violence);
                    case Subject.Undecided undecided -> undecided.leave(draft, violence);
                    default -> throw new IntakeRefusal.NotNow();
                };
        UUID decision = Ids.next();
        Mandated.Basis basis = mandated.basisFor(
                OpeningDecision.Outcome.NOT_OPENED.decision(), subject.facts().stamp(), Stockholm.dayOf(now));
        OpeningDecision taken =
                decision(decision, left.facts(), OpeningDecision.Outcome.NOT_OPENED, reasons, basis, now, null);
        decisions.add(
                left.facts().stamp(),
                taken,
                subject.violenceLifted()
                        .map(ProtectionAssessment.Lifted::by)
                        .filter(first -> !first.equals(taken.decidedBy())) // one who reads twice is no second reader
                        .orElse(null));
        subjects.save(left, now);
        log.done(left.facts(), "investigation-not-opened", decision);
        events.publishEvent(new IntakeAct.InvestigationNotOpened(left.facts(), decision, now));
        return taken;
    }

    /**
     * Decides that the preliminary assessment may take longer, to a day that nothing moves; the old day stays visible.
     *
     * @param reasons the extraordinary reasons (synnerliga skäl)
     * @throws Refusal also of {@code duties}: if the time is out, or the day is no later
     */
    @Transactional
    public void extend(SubjectId id, LocalDate newDay, String reasons) {
        Instant now = clock.instant();
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        refusing(subject, "preliminary-assessment-extended", () -> {
            List<Refusal> found =
                    new ArrayList<>(Wordings.required(reasons, "reasons", new IntakeRefusal.ReasonsMissing()));
            if (subject instanceof Subject.Arrived) found.add(new IntakeRefusal.ProtectionAssessmentMissing());
            else if (!(subject instanceof Subject.Assessed)) found.add(new IntakeRefusal.NotNow());
            found.addAll(mandated.missingFor(Mandated.EXTEND, subject.facts().stamp(), Stockholm.dayOf(now)));
            return found;
        });
        UUID extension = Ids.next();
        Mandated.Basis basis =
                mandated.basisFor(Mandated.EXTEND, subject.facts().stamp(), Stockholm.dayOf(now));
        decisions.addExtension(subject.facts(), extension, basis, reasons.strip(), newDay, now);
        log.done(subject.facts(), "preliminary-assessment-extended", extension);
        events.publishEvent(new IntakeAct.PreliminaryAssessmentExtended(subject.facts(), extension, now, newDay));
    }

    /** What was decided about the subject, if it has been. */
    @Transactional(readOnly = true)
    public Optional<OpeningDecision> of(SubjectId id) {
        return decisions.of(id);
    }

    /** Whom the decision was about that opened the investigation. */
    Optional<SubjectId> ledTo(UUID investigation) {
        return decisions.ledTo(investigation);
    }

    /** As {@link #open(SubjectId, String, String, GoesTo)}, where no other has ended lately. */
    @Transactional
    public OpeningDecision open(SubjectId id, String reasons, GoesTo goesTo) {
        return open(id, reasons, "", goesTo);
    }

    /** When the last investigation about a child ended, if another that is opened now must say why. */
    Optional<LocalDate> lastEnded(SubjectFacts facts) {
        return Optional.ofNullable(facts.confirmed())
                .filter(it -> facts.kind().isChild())
                .flatMap(reopenings::lastEnded);
    }

    private List<Refusal> standsInTheWayOfOpening(Subject subject, String reasons, String again) {
        List<Refusal> found = new ArrayList<>(notYet(subject));
        if (correspondence.hasNews(subject.facts().report())) found.add(new IntakeRefusal.NewsUnread());
        found.addAll(Wordings.required(reasons, "reasons", new IntakeRefusal.ReasonsMissing()));
        if (lastEnded(subject.facts()).isPresent())
            found.addAll(Wordings.required(again, "again", new IntakeRefusal.OpenedAgainSoon()));
        if (subject.facts().confirmed() == null) found.add(new IntakeRefusal.WhoIsIt());
        found.addAll(mandated.missingFor(
                OpeningDecision.Outcome.OPENED.decision(), subject.facts().stamp(), Stockholm.dayOf(clock.instant())));
        return found;
    }

    private List<Refusal> standsInTheWayOfLeaving(Subject subject, String reasons) {
        List<Refusal> found = new ArrayList<>(notYet(subject));
        if (correspondence.hasNews(subject.facts().report())) found.add(new IntakeRefusal.NewsUnread());
        if (violence.demandsOpening(subject.facts())) found.add(new IntakeRefusal.MustInvestigate());
        if (subject.facts().residence() != null) found.add(new IntakeRefusal.MustHandOver());
        boolean needsPreliminary = subject.facts().kind().isAssessed();
        if (needsPreliminary && signed.latestPreliminary(subject.facts().id()).isEmpty()) {
            found.add(new IntakeRefusal.PreliminaryAssessmentMissing());
        }
        found.addAll(Wordings.required(reasons, "reasons", new IntakeRefusal.ReasonsMissing()));
        found.addAll(mandated.missingFor(
                OpeningDecision.Outcome.NOT_OPENED.decision(),
                subject.facts().stamp(),
                Stockholm.dayOf(clock.instant())));
        return found;
    }

    private static List<Refusal> notYet(Subject subject) {
        return switch (subject) {
            case Subject.Arrived _ -> List.of(new IntakeRefusal.ProtectionAssessmentMissing());
            case Subject.Assessed _, Subject.Undecided _ -> List.of();
            case Subject.Opened _, Subject.NotOpened _ -> List.of(new IntakeRefusal.AlreadyDecided());
            case Subject.Joined _, Subject.HandOverSent _, Subject.HandedOver _, Subject.Duplicate _ ->
                List.of(new IntakeRefusal.NotNow());
        };
    }

    /** Refuses with all that was found, after writing in the log that somebody tried. */
    private void refusing(Subject subject, String what, java.util.function.Supplier<List<Refusal>> found) {
        try {
            Refusals.throwAny(found.get());
        } catch (Refusal refused) {
            log.refused(subject.facts(), what, refused.key());
            throw refused;
        }
    }

    private static OpeningDecision decision(
            UUID id,
            SubjectFacts facts,
            OpeningDecision.Outcome outcome,
            String reasons,
            Mandated.Basis basis,
            Instant now,
            CaseOpening.@Nullable CaseOpened made) {
        return new OpeningDecision(
                id,
                facts.id(),
                outcome,
                outcome.decision(),
                basis.provision(),
                reasons.strip(),
                basis.mandate(),
                Entry.me().id(),
                now,
                made == null ? null : made.socialCase(),
                made == null ? null : made.investigation());
    }
}
