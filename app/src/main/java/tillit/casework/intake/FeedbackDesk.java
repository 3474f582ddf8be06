package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.investigation.Investigations;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.UserId;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/**
 * What a mandated reporter is told: that an investigation was opened, was not opened or already runs, and nothing more.
 * SoL (2025:400) 19 kap. 6 §, OSL (2009:400) 26 kap. 9 a §.
 */
@Component
public class FeedbackDesk {

    private final Subjects subjects;
    private final Openings openings;
    private final Repeats repeats;
    private final Investigations investigations;
    private final JdbcClient db;
    private final Log log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackDesk(
            Subjects subjects,
            Openings openings,
            Repeats repeats,
            Investigations investigations,
            JdbcClient db,
            Log log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subjects = subjects;
        this.openings = openings;
        this.repeats = repeats;
        this.investigations = investigations;
        this.db = db;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** All that may be told, and that it is not told. */
    public enum Answer {
        OPENED,
        NOT_OPENED,
        ALREADY_RUNNING,
        /** Withheld, since it would be unsuitable in the circumstances; the reason is written down. */
        UNSUITABLE
    }

    /** How it was told. Ordinary e-mail is no way. */
    public enum Way {
        PHONE,
        LETTER,
        SECURE_MESSAGE,
        MEETING,
        /** It was withheld. */
        NONE
    }

    /** What was told, by whom. */
    public record Feedback(Answer answer, Way way, String reasons, UserId by, Instant at) {}

    /**
     * The answer that is true now; empty while nothing has been decided, or if this reporter may be told nothing.
     *
     * @throws Missing if the one who asks does not see the report
     */
    @Transactional(readOnly = true)
    public Optional<Answer> answerNow(SubjectId id) {
        Subject subject = subjects.find(id).orElseThrow(Missing::new);
        return subject.facts().reporter().mayGetFeedback() ? whatCameOf(subject) : Optional.empty();
    }

    /** Of a report that repeats another, what came of the first. */
    private Optional<Answer> whatCameOf(Subject subject) {
        return switch (subject) {
            case Subject.Opened _ -> Optional.of(Answer.OPENED);
            case Subject.NotOpened _ -> Optional.of(Answer.NOT_OPENED);
            case Subject.Joined _ -> Optional.of(Answer.ALREADY_RUNNING);
            case Subject.Arrived it when it.facts().running() != null -> Optional.of(Answer.ALREADY_RUNNING);
            case Subject.Arrived _,
                    Subject.Assessed _,
                    Subject.Undecided _,
                    Subject.HandOverSent _,
                    Subject.HandedOver _ -> Optional.empty();
            case Subject.Duplicate it -> repeats.firstOf(it.facts().id()).flatMap(this::whatCameOf);
        };
    }

    /**
     * The one in a report about whom an investigation was opened: that reporter is to be told.
     *
     * @throws Missing if there is none for the one who asks, which is then in the log
     */
    @Transactional(noRollbackFor = Missing.class)
    public SubjectFacts ledTo(UUID investigation) {
        Optional<SubjectFacts> found =
                openings.ledTo(investigation).flatMap(subjects::find).map(Subject::facts);
        if (found.isEmpty()) log.missing(investigation, "feedback-read");
        return found.orElseThrow(Missing::new);
    }

    /**
     * Writes down that the reporter asks, after the decision or while an investigation runs: the answer is owed at once.
     *
     * @throws IntakeRefusal.NotNow before that, when there is nothing to answer
     */
    @Transactional
    public void asked(SubjectId id) {
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        if (!subject.facts().reporter().mayGetFeedback()) throw new IntakeRefusal.NoFeedbackToThis();
        if (told(id).isPresent()) throw new IntakeRefusal.AlreadyDecided();
        if (answerNow(id).isEmpty()) throw new IntakeRefusal.NotNow();
        UUID act = Ids.next();
        log.done(subject.facts(), "feedback-requested", act);
        events.publishEvent(new IntakeAct.FeedbackRequested(subject.facts(), act, clock.instant()));
    }

    /**
     * Writes down what the reporter was told.
     *
     * @param reasons why it is withheld; otherwise empty
     * @throws IntakeRefusal.NoFeedbackToThis to somebody who does not report by duty
     * @throws IntakeRefusal.WhoeverHasTheCaseTells if it is owed in a case that the one who tells does not see, and could not be kept there
     * @throws IntakeRefusal.NotTheAnswer if another is the true one, or nothing has been decided
     */
    @Transactional
    public void tell(SubjectId id, Answer answer, Way way, String reasons) {
        Instant now = clock.instant();
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        if (!subject.facts().reporter().mayGetFeedback()) throw new IntakeRefusal.NoFeedbackToThis();
        boolean withheld = answer == Answer.UNSUITABLE;
        if (withheld != (way == Way.NONE)) throw new IntakeRefusal.NotTheAnswer();
        if (withheld) Refusals.throwAny(Wordings.required(reasons, "reasons", new IntakeRefusal.ReasonsMissing()));
        Optional<Answer> truth = answerNow(id);
        if (truth.isEmpty() || !withheld && truth.get() != answer) throw new IntakeRefusal.NotTheAnswer();
        if (told(id).isPresent()) throw new IntakeRefusal.AlreadyDecided();
        refuseIfOwedElsewhere(id);
        UUID given = Ids.next();
        add(
                given,
                subject.facts(),
                new Feedback(
                        answer, way, withheld ? reasons.strip() : "", Entry.me().id(), now));
        log.done(subject.facts(), "feedback-given", given);
        UUID investigation = openings.of(id)
                .flatMap(OpeningDecision::investigation)
                .map(it -> it.value())
                .orElse(null);
        events.publishEvent(new IntakeAct.FeedbackGiven(subject.facts(), given, now, investigation));
    }

    private void refuseIfOwedElsewhere(SubjectId id) {
        boolean elsewhere = openings.of(id)
                .flatMap(OpeningDecision::investigation)
                .filter(it -> investigations.find(it).isEmpty())
                .isPresent();
        if (elsewhere) throw new IntakeRefusal.WhoeverHasTheCaseTells();
    }

    /** What the reporter has been told about the subject, if anything. */
    @Transactional(readOnly = true)
    public Optional<Feedback> told(SubjectId id) {
        return db.sql("""
                        select answer, way, reasons, given_by, given_at
                          from intake.feedback
                         where subject_id = :subject
                        """)
                .param("subject", id.value())
                .query((row, number) -> new Feedback(
                        Answer.valueOf(row.getString("answer")),
                        Way.valueOf(row.getString("way")),
                        row.getString("reasons"),
                        new UserId(row.getInt("given_by")),
                        Columns.instant(row, "given_at")))
                .optional();
    }

    private void add(UUID id, SubjectFacts facts, Feedback told) {
        db.sql("""
                insert into intake.feedback (id, subject_id, dossier_id, label_id, municipality_id, answer, way, reasons, given_by, given_at)
                values (:id, :subject, :report, :label, :municipality, :answer, :way, :reasons, :by, :at)
                """)
                .param("id", id)
                .param("subject", facts.id().value())
                .param("report", facts.report().value())
                .param("label", facts.stamp().label())
                .param("municipality", facts.stamp().municipality().value())
                .param("answer", told.answer().name())
                .param("way", told.way().name())
                .param("reasons", told.reasons())
                .param("by", told.by().value())
                .param("at", Columns.utc(told.at()))
                .update();
    }
}
