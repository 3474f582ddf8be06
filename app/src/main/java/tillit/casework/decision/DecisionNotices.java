package tillit.casework.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.casework.dispatch.LetterReceived;
import tillit.casework.dispatch.LetterSent;
import tillit.casework.dispatch.Letters;
import tillit.casework.dispatch.OutgoingLetter;
import tillit.casework.investigation.Parties;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.law.DecisionRule.Appeal;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** The parties are told of a decision and of how to appeal, by a letter or by word of mouth; the time to appeal runs from the day on which they got it. FL 33-34, 44 §§. */
@Component
public class DecisionNotices {

    private static final int LONGEST = 4000;

    private final StoredDecisions decisions;
    private final Cases cases;
    private final Parties parties;
    private final Letters letters;
    private final Law law;
    private final StoredNotices stored;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;

    DecisionNotices(
            StoredDecisions decisions,
            Cases cases,
            Parties parties,
            Letters letters,
            Law law,
            StoredNotices stored,
            DecisionLog log,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.cases = cases;
        this.parties = parties;
        this.letters = letters;
        this.law = law;
        this.stored = stored;
        this.log = log;
        this.events = events;
    }

    /** That somebody was told otherwise than by a letter of ours. @param on the day in Sweden */
    public record Notice(PersonId person, LocalDate on, String how, UserId by, Instant at) {}

    /** Why a party is not told. */
    public enum Ground {
        /** Clearly unnecessary. FL 33 §. */
        CLEARLY_UNNECESSARY,
        /** Nobody has found a way to reach the party. */
        CANNOT_BE_REACHED
    }

    /** That a party is not told of it. @param reason why that ground is at hand */
    public record LeftUntold(PersonId person, Ground ground, String reason, UserId by, Instant at) {}

    /**
     * Writes down that some of those in the case were told of the decision, and of how to appeal, otherwise than by a letter of ours.
     *
     * @throws Missing if no such decision has been taken, as far as the one who writes sees, or one of them is not in its case
     * @throws DecisionRefusal all that is missing
     */
    @Transactional
    public void told(DecisionId id, List<PersonId> persons, @Nullable LocalDate on, String how) {
        Decision.Taken taken = taken(id);
        Refusals.throwAny(faults(taken, persons, on, how));
        Set<PersonId> there = cases.participants(taken.sheet().socialCase()).stream()
                .map(Participant::person)
                .collect(Collectors.toSet());
        if (on == null || !there.containsAll(persons)) throw new Missing();
        Stamp stamp = log.stamp(taken.sheet().socialCase());
        Instant day = on.atStartOfDay(Stockholm.ZONE).toInstant();
        Instant at = day.isBefore(taken.ruling().at()) ? taken.ruling().at() : day;
        List<PersonId> parties = parties(taken);
        List<UUID> reached = new ArrayList<>();
        for (PersonId person : new LinkedHashSet<>(persons)) {
            UUID notice = Ids.next();
            stored.add(
                    notice,
                    id,
                    stamp,
                    new Notice(person, on, how.strip(), Entry.me().id(), log.now()));
            if (parties.contains(person)) reached.add(notice);
        }
        log.happened(stamp, "decision-notified", id.value(), log.now());
        if (reached.isEmpty()) return;
        if (untold(taken).isEmpty()) publish(taken, "decision-notified", reached.getLast(), at, stamp);
        reached.forEach(it -> publish(taken, "decision-received", it, at, stamp));
    }

    /** The same of one of them. */
    @Transactional
    public void told(DecisionId id, PersonId person, @Nullable LocalDate on, String how) {
        told(id, List.of(person), on, how);
    }

    /**
     * Writes down why parties are not told. No time to appeal runs from it.
     *
     * @throws Missing if no such decision has been taken, as far as the one who writes sees, or one of them is no party
     * @throws DecisionRefusal all that is missing
     */
    @Transactional
    public void leftUntold(DecisionId id, List<PersonId> persons, @Nullable Ground ground, String reason) {
        Decision.Taken taken = taken(id);
        List<Refusal> found = new ArrayList<>();
        if (persons.isEmpty()) found.add(new DecisionRefusal.WordsMissing("untold"));
        if (ground == null) found.add(new DecisionRefusal.WordsMissing("untoldGround"));
        if (reason.isBlank()) found.add(new DecisionRefusal.WordsMissing("untoldReason"));
        if (reason.length() > LONGEST) found.add(new DecisionRefusal.TooLong("untoldReason"));
        if (!parties(taken).containsAll(persons)) throw new Missing();
        List<PersonId> left = untold(taken);
        if (!left.containsAll(persons)) found.add(new DecisionRefusal.ToldAlready());
        Refusals.throwAny(found);
        if (ground == null) throw new Missing();
        Stamp stamp = log.stamp(taken.sheet().socialCase());
        UUID last = Ids.next();
        for (PersonId person : new LinkedHashSet<>(persons)) {
            last = Ids.next();
            stored.add(
                    last,
                    id,
                    stamp,
                    new LeftUntold(person, ground, reason.strip(), Entry.me().id(), log.now()));
        }
        log.happened(stamp, "decision-left-untold", id.value(), log.now());
        if (untold(taken).isEmpty()) publish(taken, "decision-notified", last, log.now(), stamp);
    }

    private Decision.Taken taken(DecisionId id) {
        if (decisions.hold(id).orElseThrow(Missing::new) instanceof Decision.Taken taken) return taken;
        throw new Missing();
    }

    /** The letters that tell of it, with what became of each. */
    List<OutgoingLetter> letters(DecisionId id) {
        return letters.about(id.value()).stream()
                .filter(it -> it.kind().equals(DecisionLetters.KIND))
                .toList();
    }

    /** The parties whom nobody has told yet, neither by a letter that has left nor otherwise, and of whom it is not written down why not. */
    List<PersonId> untold(Decision.Taken taken) {
        Set<PersonId> told = of(taken.id()).stream().map(Notice::person).collect(Collectors.toSet());
        leftUntold(taken.id()).forEach(it -> told.add(it.person()));
        letters(taken.id()).stream()
                .filter(it -> it.state() != OutgoingLetter.State.SEALED)
                .flatMap(it -> it.to().reaches().stream())
                .forEach(told::add);
        return parties(taken).stream().filter(it -> !told.contains(it)).toList();
    }

    /** Those who are to be told. */
    List<PersonId> parties(Decision.Taken taken) {
        return parties.in(taken.sheet().socialCase(), taken.sheet().person());
    }

    /** Who has been told so, in the order in which it was written down. */
    @Transactional(readOnly = true)
    public List<Notice> of(DecisionId id) {
        return stored.of(id);
    }

    /** Who is not told, and why, in the order in which it was written down. */
    @Transactional(readOnly = true)
    public List<LeftUntold> leftUntold(DecisionId id) {
        return stored.leftUntold(id);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void sent(LetterSent letter) {
        if (letter.kind().equals(DecisionLetters.KIND))
            by(letter.about(), letter.recipient(), "decision-notified", letter.actId(), letter.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void received(LetterReceived letter) {
        if (letter.kind().equals(DecisionLetters.KIND))
            by(letter.about(), letter.recipient(), "decision-received", letter.actId(), letter.at());
    }

    /** What reaches somebody else than a party counts for nobody; and all of them have been told when the last has. */
    private void by(UUID decision, Optional<PersonId> reached, String act, UUID id, Instant day) {
        if (!(decisions.find(new DecisionId(decision)).orElse(null) instanceof Decision.Taken taken)) return;
        if (reached.filter(parties(taken)::contains).isEmpty()) return;
        boolean isForAll = act.equals("decision-notified");
        if (isForAll && untold(taken).stream().anyMatch(it -> !it.equals(reached.get()))) return;
        Instant at = day.isBefore(taken.ruling().at()) ? taken.ruling().at() : day;
        publish(taken, act, id, at, log.stamp(taken.sheet().socialCase()));
    }

    private void publish(Decision.Taken taken, String act, UUID id, Instant at, Stamp stamp) {
        Set<String> traits = new HashSet<>();
        if (law.decision(taken.sheet().kind(), taken.ruling().on())
                .filter(it -> it.appeal() == Appeal.ADMINISTRATIVE_COURT)
                .isPresent()) traits.add("appealable");
        events.publishEvent(new DecisionAct.Told(taken.id(), act, id, at, stamp, traits));
    }

    private List<Refusal> faults(Decision.Taken taken, List<PersonId> persons, @Nullable LocalDate on, String how) {
        List<Refusal> found = new ArrayList<>();
        if (persons.isEmpty()) found.add(new DecisionRefusal.WordsMissing("told"));
        if (on == null) found.add(new DecisionRefusal.DayMissing("toldOn"));
        else if (on.isAfter(Stockholm.dayOf(log.now()))) found.add(new DecisionRefusal.NotYet("toldOn"));
        else if (on.isBefore(taken.ruling().on())) found.add(new DecisionRefusal.BeforeTheDecision());
        if (how.isBlank()) found.add(new DecisionRefusal.WordsMissing("toldHow"));
        if (how.length() > LONGEST) found.add(new DecisionRefusal.TooLong("toldHow"));
        return found;
    }
}
