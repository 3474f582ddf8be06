package tillit.casework.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient db;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;

    DecisionNotices(
            StoredDecisions decisions,
            Cases cases,
            Parties parties,
            Letters letters,
            Law law,
            JdbcClient db,
            DecisionLog log,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.cases = cases;
        this.parties = parties;
        this.letters = letters;
        this.law = law;
        this.db = db;
        this.log = log;
        this.events = events;
    }

    /** That somebody was told otherwise than by a letter of ours. @param on the day in Sweden */
    public record Notice(PersonId person, LocalDate on, String how, UserId by, Instant at) {}

    /**
     * Writes down that somebody in the case was told of the decision, and of how to appeal, otherwise than by a letter of ours.
     *
     * @throws Missing if no such decision has been taken, as far as the one who writes sees, or that person is not in its case
     * @throws DecisionRefusal all that is missing
     */
    @Transactional
    public void told(DecisionId id, @Nullable PersonId person, @Nullable LocalDate on, String how) {
        if (!(decisions.hold(id).orElseThrow(Missing::new) instanceof Decision.Taken taken)) throw new Missing();
        Refusals.throwAny(faults(taken, person, on, how));
        boolean there = cases.participants(taken.sheet().socialCase()).stream()
                .map(Participant::person)
                .anyMatch(it -> it.equals(person));
        if (person == null || on == null || !there) throw new Missing();
        Stamp stamp = log.stamp(taken.sheet().socialCase());
        UUID notice = Ids.next();
        add(notice, id, stamp, new Notice(person, on, how.strip(), Entry.me().id(), log.now()));
        log.happened(stamp, "decision-notified", id.value(), log.now());
        Instant day = on.atStartOfDay(Stockholm.ZONE).toInstant();
        Instant at = day.isBefore(taken.ruling().at()) ? taken.ruling().at() : day;
        if (!parties(taken).contains(person)) return;
        if (untold(taken).isEmpty()) publish(taken, "decision-notified", notice, at, stamp);
        publish(taken, "decision-received", notice, at, stamp);
    }

    /** The parties whom nobody has told yet, neither by a letter that has left nor otherwise. */
    List<PersonId> untold(Decision.Taken taken) {
        Set<PersonId> told = of(taken.id()).stream().map(Notice::person).collect(Collectors.toSet());
        letters.about(taken.id().value()).stream()
                .filter(it -> it.state() != OutgoingLetter.State.SEALED)
                .flatMap(it -> it.to().reaches().stream())
                .forEach(told::add);
        return parties(taken).stream().filter(it -> !told.contains(it)).toList();
    }

    private List<PersonId> parties(Decision.Taken taken) {
        return parties.in(taken.sheet().socialCase(), taken.sheet().person());
    }

    /** Who has been told so, in the order in which it was written down. */
    @Transactional(readOnly = true)
    public List<Notice> of(DecisionId id) {
        return db.sql("""
                        select person_id, told_on, how, by_user, at
                          from decision.notice
                         where decision_id = :id
                         order by at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Notice(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("told_on", LocalDate.class),
                        row.getString("how"),
                        new UserId(row.getInt("by_user")),
                        StoredDecisions.moment(row, "at")))
                .list();
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

    private List<Refusal> faults(Decision.Taken taken, @Nullable PersonId person, @Nullable LocalDate on, String how) {
        List<Refusal> found = new ArrayList<>();
        if (person == null) found.add(new DecisionRefusal.WordsMissing("told"));
        if (on == null) found.add(new DecisionRefusal.DayMissing("toldOn"));
        else if (on.isAfter(Stockholm.dayOf(log.now()))) found.add(new DecisionRefusal.NotYet("toldOn"));
        else if (on.isBefore(taken.ruling().on())) found.add(new DecisionRefusal.BeforeTheDecision());
        if (how.isBlank()) found.add(new DecisionRefusal.WordsMissing("toldHow"));
        if (how.length() > LONGEST) found.add(new DecisionRefusal.TooLong("toldHow"));
        return found;
    }

    private void add(UUID id, DecisionId decision, Stamp stamp, Notice notice) {
        db.sql("""
                insert into decision.notice (id, decision_id, dossier_id, label_id, municipality_id, person_id, told_on, how, by_user, at)
                values (:id, :decision, :case, :label, :municipality, :person, :on, :how, :by, :at)
                """)
                .param("id", id)
                .param("decision", decision.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("person", notice.person().value())
                .param("on", notice.on())
                .param("how", notice.how())
                .param("by", notice.by().value())
                .param("at", StoredDecisions.utc(notice.at()))
                .update();
    }
}
