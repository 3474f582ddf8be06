package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.page.Missing;

/** The assessments, signed and frozen. Whoever does not see the report meets {@link Missing}. */
@Component
public class Assessments {

    private final Subjects subjects;
    private final SignedAssessments signed;
    private final Replies replies;
    private final Clocks clocks;
    private final ViolenceRule violence;
    private final Log log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assessments(
            Subjects subjects,
            SignedAssessments signed,
            Replies replies,
            Clocks clocks,
            ViolenceRule violence,
            Log log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subjects = subjects;
        this.signed = signed;
        this.replies = replies;
        this.clocks = clocks;
        this.violence = violence;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs the protection assessment of one child. From then on it cannot be changed, its duty is kept, and the report may be decided on; one
     * that joined a running investigation has left the inbox. For an expected child it is signed when the child has been born, and what
     * was decided before the birth stays the mother's.
     *
     * @throws IntakeRefusal.AlreadyAssessed if one has been signed: then one corrects
     * @throws IntakeRefusal.NewReportNeeded if violence is suspected about a newborn whose matter has ended without an investigation
     */
    @Transactional
    public ProtectionAssessment sign(SubjectId id, ProtectionAssessment.Draft draft) {
        Instant now = clock.instant();
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        boolean isNewborn = subject.facts().kind().wasExpected()
                && replies.bornOn(id).isPresent()
                && signed.all(id).isEmpty();
        if (!(subject instanceof Subject.Arrived) && !isNewborn) throw new IntakeRefusal.AlreadyAssessed();
        if (isNewborn && draft.violence() && mustBeReportedAnew(subject)) {
            log.refused(subject.facts(), "protection-assessment-signed", "intake.refusal.new-report-needed");
            throw new IntakeRefusal.NewReportNeeded();
        }
        ProtectionAssessment made = draft.sign(Ids.next(), id, Entry.me().id(), now, null);
        signed.add(subject.facts().stamp(), made);
        if (subject instanceof Subject.Arrived arrived) {
            subjects.save(arrived.assess(made), now);
            clocks.violence(arrived.facts(), made.violence());
        } else {
            subjects.suspects(id, made.violence());
            if (subject.waitsForDecision()) clocks.violence(subject.facts(), made.violence());
        }
        log.done(subject.facts(), "protection-assessment-signed", made.id());
        events.publishEvent(new IntakeAct.ProtectionAssessmentSigned(subject.facts(), made.id(), now));
        return made;
    }

    /**
     * Corrects a signed assessment by a new one beside it, also after the decision. The first stays as it is.
     *
     * @throws IntakeRefusal.ProtectionAssessmentMissing if none has been signed
     * @throws IntakeRefusal.NewReportNeeded if violence becomes known when the matter has ended without an investigation: here nobody could
     *     open one any more
     */
    @Transactional
    public ProtectionAssessment correct(SubjectId id, ProtectionAssessment.Draft draft) {
        Instant now = clock.instant();
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        if (signed.all(id).isEmpty()) throw new IntakeRefusal.ProtectionAssessmentMissing();
        if (draft.violence() && !subject.facts().violence() && mustBeReportedAnew(subject)) {
            log.refused(subject.facts(), "protection-assessment-corrected", "intake.refusal.new-report-needed");
            throw new IntakeRefusal.NewReportNeeded();
        }
        UUID corrects = signed.latest(id).id();
        ProtectionAssessment made = draft.sign(Ids.next(), id, Entry.me().id(), now, corrects);
        signed.add(subject.facts().stamp(), made);
        subjects.suspects(id, made.violence());
        if (subject.waitsForDecision()) clocks.violence(subject.facts(), made.violence());
        log.done(subject.facts(), "protection-assessment-corrected", made.id());
        return made;
    }

    /**
     * Signs what was found out before the decision. It can be done again; the latest counts.
     *
     * @throws IntakeRefusal.ProtectionAssessmentMissing before the protection assessment
     * @throws IntakeRefusal.NotNow when the matter has come to its end
     */
    @Transactional
    public PreliminaryAssessment signPreliminary(SubjectId id, PreliminaryAssessment.Draft draft) {
        Instant now = clock.instant();
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        switch (subject) {
            case Subject.Arrived _ -> throw new IntakeRefusal.ProtectionAssessmentMissing();
            case Subject.Assessed _, Subject.Undecided _ -> {}
            case Subject.Opened _,
                    Subject.NotOpened _,
                    Subject.Joined _,
                    Subject.HandOverSent _,
                    Subject.HandedOver _,
                    Subject.Duplicate _ -> throw new IntakeRefusal.NotNow();
        }
        PreliminaryAssessment made = draft.sign(Ids.next(), id, Entry.me().id(), now);
        signed.add(subject.facts().stamp(), made);
        log.done(subject.facts(), "preliminary-assessment-signed", made.id());
        return made;
    }

    private boolean mustBeReportedAnew(Subject subject) {
        boolean hasEndedWithoutInvestigation =
                subject instanceof Subject.NotOpened || subject instanceof Subject.HandedOver;
        return hasEndedWithoutInvestigation && violence.isAbout(subject.facts());
    }
}
