package tillit.casework.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.casework.cases.SocialCase;
import tillit.casework.decision.Decision;
import tillit.casework.decision.DecisionAct;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.Decisions;
import tillit.ground.access.Stamp;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/** What we decide ourselves about an appeal: that what came too late is dismissed, and whether the decision is obviously wrong and is changed. FL 37-39, 45 §§. */
@Component
public class Reconsiderations {

    private static final String DISMISS = "dismiss-late-appeal";
    private static final String CHANGE = "change-decision-on-appeal";

    private final StoredAppeals stored;
    private final Decisions decisions;
    private final Cases cases;
    private final AppealLog log;

    Reconsiderations(StoredAppeals stored, Decisions decisions, Cases cases, AppealLog log) {
        this.stored = stored;
        this.decisions = decisions;
        this.cases = cases;
        this.log = log;
    }

    /**
     * Begins the decision that dismisses what came too late. The appeal ends when that is taken.
     *
     * @throws Missing if it does not exist for the one who asks
     * @throws AppealRefusal if it is not found to be late, or one is being written
     */
    @Transactional
    public DecisionId beginDismissal(AppealId id) {
        Appeal appeal = stored.hold(id).orElseThrow(Missing::new);
        if (appeal.state() != Appeal.State.LATE) throw new AppealRefusal.NotNow();
        if (appeal.dismissal().filter(this::isWritten).isPresent()) throw new AppealRefusal.BeingDecided();
        inAnOpenCase(appeal);
        DecisionId begun = decisions.beginOnAppeal(appeal.socialCase(), DISMISS);
        stored.dismissalBegun(id, begun);
        log.step(
                log.stamp(appeal.socialCase()),
                id,
                AppealStep.What.DISMISSAL_BEGUN,
                log.today(),
                "",
                "appeal-dismissal-begun");
        return begun;
    }

    /**
     * Says that the decision is not obviously wrong, and why it stands.
     *
     * @throws Missing if it does not exist for the one who says so
     * @throws AppealRefusal if it is not found to be in time, is changed already, or no reason is given
     */
    @Transactional
    public void stands(AppealId id, String words) {
        Appeal appeal = stored.hold(id).orElseThrow(Missing::new);
        mayBeReconsidered(appeal);
        Refusals.throwAny(words(words, "stands"));
        stored.reconsidered(id, Appeal.Reconsidered.STANDS, null);
        log.step(
                log.stamp(appeal.socialCase()),
                id,
                AppealStep.What.STANDS,
                log.today(),
                words,
                "appealed-decision-stands");
    }

    /**
     * Begins the decision that changes the one that is appealed, which is obviously wrong.
     *
     * @throws Missing if it does not exist for the one who asks
     * @throws AppealRefusal if it is not found to be in time, or a change is being written
     */
    @Transactional
    public DecisionId beginChange(AppealId id) {
        Appeal appeal = stored.hold(id).orElseThrow(Missing::new);
        mayBeReconsidered(appeal);
        inAnOpenCase(appeal);
        DecisionId begun = decisions.beginOnAppeal(appeal.socialCase(), CHANGE);
        stored.reconsidered(id, Appeal.Reconsidered.CHANGING, begun);
        log.step(
                log.stamp(appeal.socialCase()),
                id,
                AppealStep.What.CHANGE_BEGUN,
                log.today(),
                "",
                "appeal-change-begun");
        return begun;
    }

    /**
     * Says whether the change that has been decided is wholly what was asked. If so, the appeal has come to its end; otherwise both decisions go to the court.
     *
     * @throws Missing if it does not exist for the one who says so
     * @throws AppealRefusal if no change has been decided, or something is missing
     */
    @Transactional
    public void changed(AppealId id, @Nullable Boolean wholly, String words) {
        Appeal appeal = stored.hold(id).orElseThrow(Missing::new);
        if (appeal.state() != Appeal.State.TIMELY || !isChanged(appeal)) throw new AppealRefusal.NotNow();
        List<Refusal> found = new ArrayList<>();
        if (wholly == null) found.add(new AppealRefusal.ChoiceMissing("wholly"));
        found.addAll(words(words, "changed"));
        Refusals.throwAny(found);
        Stamp stamp = log.stamp(appeal.socialCase());
        DecisionId change = appeal.change().orElseThrow();
        if (Boolean.TRUE.equals(wholly)) {
            stored.reconsidered(id, Appeal.Reconsidered.CHANGED_WHOLLY, change);
            stored.ends(id, Appeal.End.CHANGED);
            log.happened(stamp, id, AppealStep.What.CHANGED_WHOLLY, log.today(), words, "decision-changed-on-appeal");
            log.publish(stamp, id.value(), "decision-changed-on-appeal", log.now());
        } else {
            stored.reconsidered(id, Appeal.Reconsidered.CHANGED_OTHERWISE, change);
            log.step(
                    stamp,
                    id,
                    AppealStep.What.CHANGED_OTHERWISE,
                    log.today(),
                    words,
                    "appealed-decision-changed-otherwise");
        }
    }

    /** A decision is taken: it may be the one that dismisses an appeal, or changes what is appealed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(DecisionAct.Signed act) {
        Optional<Appeal> found = stored.decidedBy(act.decision()).flatMap(it -> stored.hold(it.id()));
        if (found.isEmpty()) return;
        Appeal appeal = found.get();
        Stamp stamp = act.stamp();
        if (appeal.dismissal().equals(Optional.of(act.decision()))) {
            if (appeal.state() != Appeal.State.LATE) throw new AppealRefusal.NotNow();
            stored.ends(appeal.id(), Appeal.End.DISMISSED);
            log.happened(stamp, appeal.id(), AppealStep.What.DISMISSED, log.today(), "", "appeal-dismissed");
            log.publish(stamp, appeal.id().value(), "appeal-dismissed", act.at());
        } else {
            if (appeal.state() != Appeal.State.TIMELY) throw new AppealRefusal.NotNow();
            log.step(stamp, appeal.id(), AppealStep.What.CHANGED, log.today(), "", "appealed-decision-changed");
        }
    }

    /** Whether a change has been decided. */
    boolean isChanged(Appeal appeal) {
        return appeal.reconsidered() == Appeal.Reconsidered.CHANGING
                && appeal.change()
                        .flatMap(decisions::find)
                        .filter(Decision.Taken.class::isInstance)
                        .isPresent();
    }

    /** Whether a decision is on its way. One that came to nothing is not. */
    boolean isWritten(DecisionId id) {
        return decisions
                .find(id)
                .filter(it -> !(it instanceof Decision.Taken) && !(it instanceof Decision.ThrownAway))
                .isPresent();
    }

    private void mayBeReconsidered(Appeal appeal) {
        if (appeal.state() != Appeal.State.TIMELY) throw new AppealRefusal.NotNow();
        if (appeal.change().filter(this::isWritten).isPresent()) throw new AppealRefusal.BeingDecided();
        boolean changed = isChanged(appeal) || appeal.reconsidered() == Appeal.Reconsidered.CHANGED_OTHERWISE;
        if (changed) throw new AppealRefusal.NotNow();
    }

    /** A decision is written in an open case only. */
    private void inAnOpenCase(Appeal appeal) {
        if (cases.find(appeal.socialCase()).filter(SocialCase::isOpen).isEmpty()) throw new AppealRefusal.CaseClosed();
    }

    private static List<Refusal> words(String words, String field) {
        if (words.isBlank()) return List.of(new AppealRefusal.WordsMissing(field));
        return words.length() > Appeals.LONGEST ? List.of(new AppealRefusal.TooLong(field)) : List.of();
    }
}
