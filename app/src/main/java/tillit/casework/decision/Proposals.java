package tillit.casework.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/** Another person reads what is to be decided and takes it, or sends it back part by part with what is to be mended; never one's own (F11). */
@Component
public class Proposals {

    private static final int LONGEST = 20_000;

    private final StoredDecisions stored;
    private final Steps steps;
    private final Colleagues colleagues;
    private final Dossiers dossiers;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;

    Proposals(
            StoredDecisions stored,
            Steps steps,
            Colleagues colleagues,
            Dossiers dossiers,
            DecisionLog log,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.steps = steps;
        this.colleagues = colleagues;
        this.dossiers = dossiers;
        this.log = log;
        this.events = events;
    }

    /**
     * Puts what is saved before a colleague, who is told.
     *
     * @throws Missing if it does not exist for the one who asks
     * @throws DecisionRefusal.NobodyToRead if nobody is chosen, or somebody who does not see the case or is oneself
     */
    @Transactional
    public void propose(DecisionId id, @Nullable UserId to) {
        if (!(stored.hold(id).orElseThrow(Missing::new) instanceof Decision.Draft(Sheet sheet)))
            throw new DecisionRefusal.NotWritten();
        if (to == null || readers(sheet).stream().noneMatch(it -> it.id().equals(to)))
            throw new DecisionRefusal.NobodyToRead();
        Instant now = log.now();
        Stamp stamp = log.stamp(sheet.socialCase());
        stored.becomesProposed(id, to, now);
        steps.add(id, stamp, new Step(Step.What.PROPOSED, "", "", to, me(), now));
        log.happened(stamp, "decision-proposed", id.value(), now);
        events.publishEvent(new DecisionAct.Proposed(id, Ids.next(), now, stamp, to));
    }

    /** The same by somebody who has read it. @param seen the revision that was read @throws DecisionRefusal.WrittenSince if something has been written in it since */
    @Transactional
    public void propose(DecisionId id, int seen, @Nullable UserId to) {
        if (stored.hold(id).orElseThrow(Missing::new).sheet().revision() != seen)
            throw new DecisionRefusal.WrittenSince();
        propose(id, to);
    }

    /** Who may be asked to read it: those who work in the unit of the case, lead it, or carry the case, but oneself. */
    @Transactional(readOnly = true)
    public List<Colleague> readers(Sheet sheet) {
        UnitId unit = log.stamp(sheet.socialCase()).unit();
        Map<UserId, Colleague> all = colleagues.in(unit).stream()
                .collect(Collectors.toMap(Colleague::id, it -> it, (a, b) -> a, java.util.LinkedHashMap::new));
        colleagues.leading(unit).forEach(it -> all.putIfAbsent(it.id(), it));
        all.remove(me());
        var may = dossiers.whoMayCarry(List.of(sheet.socialCase().dossier()), all.keySet())
                .getOrDefault(sheet.socialCase().dossier(), java.util.Set.of());
        return all.values().stream().filter(it -> may.contains(it.id())).toList();
    }

    /**
     * Sends it back to the one who wrote it.
     *
     * @param remarks what is to be mended, by field; under the empty field what concerns the whole
     * @throws Missing if it does not exist for the one who reads it, or is put before nobody
     * @throws DecisionRefusal.OwnProposal if it is one's own
     * @throws DecisionRefusal.WordsMissing if nothing is said
     */
    @Transactional
    public void sendBack(DecisionId id, Map<String, String> remarks) {
        if (!(stored.hold(id).orElseThrow(Missing::new) instanceof Decision.Proposed proposed)) throw new Missing();
        Sheet sheet = proposed.sheet();
        if (sheet.savedBy().equals(me())) throw new DecisionRefusal.OwnProposal();
        Map<String, String> said = remarks.entrySet().stream()
                .filter(it -> !it.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().strip()));
        if (said.isEmpty()) throw new DecisionRefusal.WordsMissing("remark");
        Refusals.throwAny(said.entrySet().stream()
                .filter(it -> it.getValue().length() > LONGEST)
                .<tillit.ground.law.Refusal>map(it -> new DecisionRefusal.TooLong("remark." + it.getKey()))
                .toList());
        Instant now = log.now();
        Stamp stamp = log.stamp(sheet.socialCase());
        stored.becomesDraft(id);
        said.forEach((part, words) ->
                steps.add(id, stamp, new Step(Step.What.SENT_BACK, part, words, sheet.savedBy(), me(), now)));
        log.happened(stamp, "decision-sent-back", id.value(), now);
        events.publishEvent(new DecisionAct.SentBack(id, Ids.next(), now, stamp, sheet.savedBy()));
    }

    /** Takes it back from the colleague or the members it was put before, to write on. @throws Missing if it is put before nobody, as far as the one who asks sees */
    @Transactional
    public void takeBack(DecisionId id) {
        Decision decision = stored.hold(id).orElseThrow(Missing::new);
        if (!(decision instanceof Decision.Proposed) && !(decision instanceof Decision.Waiting)) throw new Missing();
        Instant now = log.now();
        Stamp stamp = log.stamp(decision.sheet().socialCase());
        stored.becomesDraft(id);
        steps.add(id, stamp, new Step(Step.What.TAKEN_BACK, "", "", null, me(), now));
        log.happened(stamp, "decision-taken-back", id.value(), now);
        events.publishEvent(new DecisionAct.Withdrawn(id, Ids.next(), now, stamp));
    }

    /**
     * Lets it come to nothing, for a reason. What was written stays to be read.
     *
     * @throws Missing if it does not exist for the one who asks
     * @throws DecisionRefusal.NotWritten if it has been taken
     * @throws DecisionRefusal.WordsMissing if no reason is given
     */
    @Transactional
    public void throwAway(DecisionId id, String reason) {
        Decision decision = stored.hold(id).orElseThrow(Missing::new);
        if (decision instanceof Decision.Taken || decision instanceof Decision.ThrownAway)
            throw new DecisionRefusal.NotWritten();
        if (reason.isBlank()) throw new DecisionRefusal.WordsMissing("reason");
        if (reason.length() > LONGEST) throw new DecisionRefusal.TooLong("reason");
        Instant now = log.now();
        Stamp stamp = log.stamp(decision.sheet().socialCase());
        stored.becomesThrownAway(id);
        steps.add(id, stamp, new Step(Step.What.THROWN_AWAY, "", reason.strip(), null, me(), now));
        log.happened(stamp, "decision-thrown-away", id.value(), now);
        events.publishEvent(new DecisionAct.Withdrawn(id, Ids.next(), now, stamp));
    }

    /** What has been done with it, in order; nothing of one that the reader does not see. */
    @Transactional(readOnly = true)
    public List<Step> stepsOf(DecisionId id) {
        return steps.of(id);
    }

    private static UserId me() {
        return Entry.me().id();
    }
}
