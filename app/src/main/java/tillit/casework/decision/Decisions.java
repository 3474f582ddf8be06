package tillit.casework.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Cases;
import tillit.casework.cases.SocialCase;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Investigations;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.forms.Answers;
import tillit.ground.forms.Merged;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.Law;
import tillit.ground.law.LifeStage;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** Decisions while they are written: begun, saved at every pause, never written over by a colleague. How they are taken is in {@link Rulings}. */
@Component
public class Decisions {

    private final StoredDecisions stored;
    private final Requirements requirements;
    private final Needs needs;
    private final Investigations investigations;
    private final Measures measures;
    private final Effects effects;
    private final Cases cases;
    private final Law law;
    private final DecisionLog log;
    private final Clock clock;

    Decisions(
            StoredDecisions stored,
            Requirements requirements,
            Needs needs,
            Investigations investigations,
            Measures measures,
            Effects effects,
            Cases cases,
            Law law,
            DecisionLog log,
            Clock clock) {
        this.stored = stored;
        this.requirements = requirements;
        this.needs = needs;
        this.investigations = investigations;
        this.measures = measures;
        this.effects = effects;
        this.cases = cases;
        this.law = law;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Begins a decision in a case, about the one whose case it is.
     *
     * @param kind its name in {@code law/decisions}
     * @param from the investigation that it comes from; null where there is none
     * @param about the measure that it ends or changes; null where there is none
     * @throws Missing if the case, the investigation, the measure or a decision of that kind for it does not exist for the one who writes
     */
    @Transactional
    public DecisionId begin(CaseId id, String kind, @Nullable InvestigationId from, @Nullable MeasureId about) {
        SocialCase socialCase = cases.find(id).filter(SocialCase::isOpen).orElseThrow(Missing::new);
        LocalDate today = Stockholm.dayOf(clock.instant());
        DecisionRule rule = kinds(socialCase, today).stream()
                .filter(it -> it.id().equals(kind))
                .findFirst()
                .orElseThrow(Missing::new);
        if (from != null
                && investigations.in(id).stream().noneMatch(it -> it.id().equals(from) && it.isRunning()))
            throw new Missing();
        if (about != null && measures.in(id).stream().noneMatch(it -> it.id().equals(about))) throw new Missing();
        return begun(socialCase, rule, from, about);
    }

    /**
     * Begins a decision about something that is appealed, in the open case where that was decided.
     *
     * @param kind its name in {@code law/decisions}: one of those that are begun from an appeal and nowhere else
     * @throws Missing if the open case, or a decision of that kind for it, does not exist for the one who writes
     */
    @Transactional
    public DecisionId beginOnAppeal(CaseId id, String kind) {
        SocialCase socialCase = cases.find(id).filter(SocialCase::isOpen).orElseThrow(Missing::new);
        DecisionRule rule = law.decision(kind, Stockholm.dayOf(clock.instant()))
                .filter(it -> ON_APPEAL.contains(kind) && it.about().contains(stage(socialCase.kind())))
                .orElseThrow(Missing::new);
        return begun(socialCase, rule, null, null);
    }

    private DecisionId begun(
            SocialCase socialCase, DecisionRule rule, @Nullable InvestigationId from, @Nullable MeasureId about) {
        Sheet begun = new Sheet(
                new DecisionId(Ids.next()),
                socialCase.id(),
                socialCase.person(),
                from,
                about,
                rule.id(),
                rule.from(),
                Answers.NONE,
                1,
                Entry.me().id(),
                clock.instant());
        Stamp stamp = log.stamp(socialCase.id());
        stored.add(stamp, begun, needs.in(socialCase.id(), rule));
        log.done(stamp, "decision-begun", begun.id().value());
        return begun.id();
    }

    /**
     * Saves what is written. It is on disk when this returns, and so is what stood there before.
     *
     * @param base the revision that the writer began from
     * @return what is saved now: also what a colleague has written in other fields meanwhile
     * @throws Missing if it does not exist for the one who writes
     * @throws DecisionRefusal.ColleagueWrote if a colleague has changed the same field
     * @throws DecisionRefusal.NotWritten if it waits for somebody, or has been taken
     */
    @Transactional
    public Sheet save(DecisionId id, int base, Answers mine) {
        if (!(stored.hold(id).orElseThrow(Missing::new) instanceof Decision.Draft(Sheet before)))
            throw new DecisionRefusal.NotWritten();
        Answers was =
                base == before.revision() ? before.words() : stored.at(id, base).orElse(Answers.NONE);
        Merged merged = Merged.of(was, before.words(), mine);
        Refusals.throwAny(merged.both().stream()
                .<Refusal>map(DecisionRefusal.ColleagueWrote::new)
                .toList());
        Sheet now = before.saved(merged.answers(), Entry.me().id(), clock.instant());
        Refusals.throwAny(requirements.unfit(now).stream()
                .filter(DecisionRefusal.TooLong.class::isInstance)
                .toList());
        if (now.words().equals(before.words())) return before;
        stored.save(log.stamp(before.socialCase()), now);
        return now;
    }

    /** The decision, if it exists for the one who asks. For a room that writes its own line in the log. */
    @Transactional(readOnly = true)
    public Optional<Decision> find(DecisionId id) {
        return stored.find(id);
    }

    /** The decisions of a case, latest first; none in one that the reader does not see. */
    @Transactional(readOnly = true)
    public List<Decision> in(CaseId id) {
        return stored.in(id);
    }

    /** What can be decided in a case on that day, in the order of the catalogue. */
    List<DecisionRule> kinds(SocialCase socialCase, LocalDate on) {
        LifeStage stage = stage(socialCase.kind());
        Function<DecisionRule, List<Refusal>> hindered = effects.hindrances(socialCase.id());
        return law.decisions().stream()
                .filter(it -> it.holdsOn(on) && it.about().contains(stage) && !ELSEWHERE.contains(it.id()))
                .filter(effects::areKnown)
                .filter(it -> hindered.apply(it).isEmpty())
                .toList();
    }

    /** What is decided on a page of its own, in the room where it belongs. */
    private static final Set<String> ELSEWHERE = Set.of(
            "open-investigation",
            "not-open-investigation",
            "extend-preliminary-assessment",
            "extend-investigation",
            "hand-over-report",
            "dismiss-late-appeal",
            "change-decision-on-appeal");

    /** What an appeal brings about: begun from its page, so that it is known which appeal it is about. */
    private static final Set<String> ON_APPEAL = Set.of("dismiss-late-appeal", "change-decision-on-appeal");

    private static LifeStage stage(CaseKind kind) {
        return switch (kind) {
            case CHILD -> LifeStage.CHILD;
            case YOUNG -> LifeStage.YOUNG;
            case ADULT -> LifeStage.ADULT;
        };
    }
}
