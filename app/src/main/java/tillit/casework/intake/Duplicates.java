package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.page.Missing;

/** The same report by two ways: a human joins them, the clock stays with the first, both documents are kept and the children are counted once. */
@Component
public class Duplicates {

    private final Subjects subjects;
    private final Repeats repeats;
    private final JdbcClient db;
    private final Log log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duplicates(
            Subjects subjects, Repeats repeats, JdbcClient db, Log log, ApplicationEventPublisher events, Clock clock) {
        this.subjects = subjects;
        this.repeats = repeats;
        this.db = db;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Joins a later report to the first. What is owed to each child is owed by the first report alone; another reporter who asked is told all the same.
     *
     * @throws IntakeRefusal.NotTheSame if the first came later, is a duplicate itself, or does not have all the children of the later one
     * @throws IntakeRefusal.SaysMore if violence is suspected in the later one and not in the first
     * @throws IntakeRefusal.NotNow if the first has come to its end, or something in the later one has been assessed or decided by itself
     */
    @Transactional
    public void join(ReportId later, ReportId first) {
        Instant now = clock.instant();
        Map<ReportId, List<Subject>> both = subjects.lockAll(List.of(later, first));
        List<Subject> repeated = both.getOrDefault(later, List.of());
        List<Subject> original = both.getOrDefault(first, List.of());
        if (repeated.isEmpty() || original.isEmpty()) throw new Missing();
        boolean isEarlier = !original.getFirst()
                .facts()
                .receivedAt()
                .isAfter(repeated.getFirst().facts().receivedAt());
        if (later.equals(first) || !isEarlier || original.stream().anyMatch(it -> it instanceof Subject.Duplicate)) {
            throw new IntakeRefusal.NotTheSame();
        }
        for (Subject subject : repeated) {
            join(subject, same(subject, repeated, original), now);
        }
        db.sql("""
                update intake.concern_report
                   set duplicate_of = :first
                 where dossier_id = :later
                """).param("first", first.value()).param("later", later.value()).update();
    }

    private void join(Subject repeated, Subject original, Instant now) {
        SubjectFacts facts =
                switch (repeated) {
                    case Subject.Arrived it -> it.facts();
                    case Subject.Undecided it -> it.facts();
                    case Subject.Assessed _, Subject.Opened _, Subject.NotOpened _, Subject.Joined _ ->
                        throw new IntakeRefusal.NotNow();
                    case Subject.HandOverSent _, Subject.HandedOver _, Subject.Duplicate _ ->
                        throw new IntakeRefusal.NotNow();
                };
        if (!isOpen(original)) throw new IntakeRefusal.NotNow();
        if (facts.violence() && !original.facts().violence()) throw new IntakeRefusal.SaysMore();
        Subject joined = new Subject.Duplicate(facts);
        subjects.save(joined, now);
        log.done(facts, "duplicate-joined", original.facts().report().value());
        events.publishEvent(
                new IntakeAct.DuplicateJoined(facts, original.facts().id(), now));
        repeats.keep(facts, original.facts(), now);
    }

    /** Whether what is owed can still be owed by the first. */
    private static boolean isOpen(Subject original) {
        return switch (original) {
            case Subject.Arrived _, Subject.Assessed _, Subject.Undecided _, Subject.HandOverSent _ -> true;
            case Subject.Opened _, Subject.NotOpened _, Subject.Joined _, Subject.HandedOver _, Subject.Duplicate _ ->
                false;
        };
    }

    /** The same person, or the same place among as many where nobody is known. */
    private static Subject same(Subject repeated, List<Subject> all, List<Subject> original) {
        Optional<Subject> samePerson = original.stream()
                .filter(it -> isSame(it.facts(), repeated.facts()))
                .findFirst();
        if (samePerson.isPresent()) return samePerson.get();
        boolean bothUnknown = isUnknown(repeated.facts()) && all.size() == original.size();
        Subject inPlace = bothUnknown ? original.get(all.indexOf(repeated)) : null;
        if (inPlace == null || !isUnknown(inPlace.facts())) throw new IntakeRefusal.NotTheSame();
        return inPlace;
    }

    /** The same person, or the child of the same mother, expected in one report and perhaps born in the other. */
    private static boolean isSame(SubjectFacts one, SubjectFacts other) {
        boolean samePerson = one.person().isPresent() && one.person().equals(other.person());
        boolean sameMother = one.expectedBy().isPresent() && one.expectedBy().equals(other.expectedBy());
        return samePerson || sameMother;
    }

    private static boolean isUnknown(SubjectFacts facts) {
        return facts.person().isEmpty() && facts.expectedBy().isEmpty();
    }
}
