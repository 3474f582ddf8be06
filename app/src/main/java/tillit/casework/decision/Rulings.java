package tillit.casework.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Dossier;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.law.Citation;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.mandate.Basis;
import tillit.ground.mandate.Mandate;
import tillit.ground.page.Missing;

/**
 * Decisions are taken: by an officer whom the delegation order of the day names, or by members of the board, whose decision is then written down. What is
 * missing is said at once, and what was typed is kept. FL 31-32 §§, KL 6 kap. 37-39 §§, SoL (2025:400) 30 kap.
 */
@Component
public class Rulings {

    private static final String TAKEN = "decision-signed";

    private final StoredDecisions stored;
    private final Requirements requirements;
    private final Needs needs;
    private final Effects effects;
    private final Steps steps;
    private final Mandate mandate;
    private final Dossiers dossiers;
    private final Law law;
    private final DecisionLog log;

    Rulings(
            StoredDecisions stored,
            Requirements requirements,
            Needs needs,
            Effects effects,
            Steps steps,
            Mandate mandate,
            Dossiers dossiers,
            Law law,
            DecisionLog log) {
        this.stored = stored;
        this.requirements = requirements;
        this.needs = needs;
        this.effects = effects;
        this.steps = steps;
        this.mandate = mandate;
        this.dossiers = dossiers;
        this.law = law;
        this.log = log;
    }

    /**
     * Takes the decision as it is saved, in the name of the one who is signed in.
     *
     * @throws Missing if it does not exist for the one who decides
     * @throws Refusal all that is missing in it, and whether the one who tries may take it at all
     */
    @Transactional
    public Decision.Taken sign(DecisionId id) {
        Decision decision = stored.hold(id).orElseThrow(Missing::new);
        Sheet sheet = open(decision);
        Instant now = log.now();
        LocalDate today = Stockholm.dayOf(now);
        DecisionRule rule = rule(sheet, today);
        Dossier dossier = dossiers.find(sheet.socialCase().dossier()).orElseThrow(Missing::new);
        List<Refusal> missing = missing(sheet, rule);
        if (decision instanceof Decision.Proposed && sheet.savedBy().equals(me()))
            missing.add(new DecisionRefusal.OwnProposal());
        if (!requirements.isReadByAnother(sheet, rule)) missing.add(new DecisionRefusal.OwnWords());
        Optional<Basis> basis = basis(sheet, dossier, today, missing);
        refuse(sheet, missing);
        Basis on = basis.orElseThrow();
        return taken(
                decision,
                rule,
                new Decision.Ruling(
                        today,
                        now,
                        me(),
                        null,
                        null,
                        provisions(on.provisions()),
                        on.text().sv()));
    }

    /**
     * The same by somebody who has read it.
     *
     * @param seen the revision that was read
     * @throws DecisionRefusal.WrittenSince if something has been written in it since
     */
    @Transactional
    public Decision.Taken sign(DecisionId id, int seen) {
        asSeen(id, seen);
        return sign(id);
    }

    /** The same by somebody who has read it. @param seen the revision that was read @throws DecisionRefusal.WrittenSince if something has been written in it since */
    @Transactional
    public void putToMembers(DecisionId id, int seen) {
        asSeen(id, seen);
        putToMembers(id);
    }

    /** The same by somebody who has read it. @param seen the revision that was read @throws DecisionRefusal.WrittenSince if something has been written in it since */
    @Transactional
    public Decision.Taken takeDown(DecisionId id, int seen, String minutes, @Nullable LocalDate on) {
        asSeen(id, seen);
        return takeDown(id, minutes, on);
    }

    /** Nobody decides on words that they have not read. The row is held, so that none come in between. */
    private void asSeen(DecisionId id, int seen) {
        Sheet sheet = stored.hold(id).orElseThrow(Missing::new).sheet();
        if (sheet.revision() != seen) refuse(sheet, List.of(new DecisionRefusal.WrittenSince()));
    }

    /**
     * Puts it before members of the board, since no officer may take it: it then waits for them as it stands.
     *
     * @throws Missing if it does not exist for the one who asks
     * @throws Refusal all that is missing in it, or {@link DecisionRefusal.NotForMembers} where an officer may take it
     */
    @Transactional
    public void putToMembers(DecisionId id) {
        if (!(stored.hold(id).orElseThrow(Missing::new) instanceof Decision.Draft(Sheet sheet)))
            throw new DecisionRefusal.NotWritten();
        LocalDate today = Stockholm.dayOf(log.now());
        DecisionRule rule = rule(sheet, today);
        List<Refusal> missing = missing(sheet, rule);
        Level level = mandate.whoMay(sheet.kind(), today).orElse(Level.BOARD);
        if (level.compareTo(Level.COMMITTEE) < 0) missing.add(new DecisionRefusal.NotForMembers());
        refuse(sheet, missing);
        Stamp stamp = log.stamp(sheet.socialCase());
        stored.becomesWaiting(id, level);
        steps.add(id, stamp, new Step(Step.What.PUT_TO_MEMBERS, "", "", null, me(), log.now()));
        log.happened(stamp, "decision-put-to-members", id.value(), log.now());
        effects.putToMembers(sheet, stamp, log.now());
    }

    /**
     * Writes down that members have decided as was proposed.
     *
     * @param minutes where their decision stands, such as its number and the day of the meeting
     * @throws Missing if it does not exist for the one who writes, or waits for nobody
     * @throws Refusal all that is missing
     */
    @Transactional
    public Decision.Taken takeDown(DecisionId id, String minutes, @Nullable LocalDate on) {
        Decision decision = stored.hold(id).orElseThrow(Missing::new);
        if (!(decision instanceof Decision.Waiting waiting)) throw new Missing();
        Sheet sheet = waiting.sheet();
        Instant now = log.now();
        List<Refusal> missing = new ArrayList<>();
        if (minutes.isBlank()) missing.add(new DecisionRefusal.MinutesMissing());
        if (on == null) missing.add(new DecisionRefusal.DayMissing("on"));
        else if (on.isAfter(Stockholm.dayOf(now))) missing.add(new DecisionRefusal.NotYet("on"));
        else if (on.isBefore(log.openedOn(sheet.socialCase()))) missing.add(new DecisionRefusal.BeforeTheCase("on"));
        refuse(sheet, missing);
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        DecisionRule rule = rule(sheet, day);
        refuse(sheet, requirements.lostSince(sheet, rule));
        refuse(sheet, effects.inTheWay(sheet.socialCase()).apply(rule));
        return taken(
                decision,
                rule,
                new Decision.Ruling(
                        day, now, null, minutes.strip(), me(), provisions(rule.citations()), minutes.strip()));
    }

    private Decision.Taken taken(Decision decision, DecisionRule rule, Decision.Ruling ruling) {
        Sheet sheet = decision.sheet();
        Content content = Content.of(sheet.words());
        Stamp stamp = log.stamp(sheet.socialCase());
        stored.take(sheet.id(), rule, needs.in(sheet.socialCase(), rule), content, ruling);
        steps.add(sheet.id(), stamp, new Step(Step.What.TAKEN, "", "", null, me(), ruling.at()));
        log.happened(stamp, TAKEN, sheet.id().value(), ruling.at());
        Decision.Taken taken = new Decision.Taken(sheet, content, ruling);
        effects.of(taken, rule, stamp);
        return taken;
    }

    private Optional<Basis> basis(Sheet sheet, Dossier dossier, LocalDate today, List<Refusal> missing) {
        try {
            return Optional.of(mandate.require(sheet.kind(), dossier, today));
        } catch (Refusal refused) {
            missing.add(refused);
            return Optional.empty();
        }
    }

    private List<Refusal> missing(Sheet sheet, DecisionRule rule) {
        List<Refusal> missing = new ArrayList<>(requirements.missingIn(sheet, rule));
        missing.addAll(effects.inTheWay(sheet.socialCase()).apply(rule));
        return missing;
    }

    private void refuse(Sheet sheet, List<Refusal> missing) {
        if (missing.isEmpty()) return;
        log.refused(log.stamp(sheet.socialCase()), TAKEN, sheet.id().value(), missing.getFirst());
        Refusals.throwAny(missing);
    }

    private static Sheet open(Decision decision) {
        return switch (decision) {
            case Decision.Draft draft -> draft.sheet();
            case Decision.Proposed proposed -> proposed.sheet();
            case Decision.Waiting _, Decision.Taken _, Decision.ThrownAway _ -> throw new DecisionRefusal.NotWritten();
        };
    }

    /** The law on the day of the decision, not on the day on which it was begun. */
    private DecisionRule rule(Sheet sheet, LocalDate on) {
        return law.decision(sheet.kind(), on).orElseThrow(Missing::new);
    }

    private static String provisions(List<Citation> provisions) {
        return provisions.stream().map(Citation::swedish).collect(Collectors.joining("; "));
    }

    private static UserId me() {
        return Entry.me().id();
    }
}
