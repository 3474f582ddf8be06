package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.UserId;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/** What a report may ask for beside a decision, each once: written down, and its duty is kept. */
@Component
public class Replies {

    private final Subjects subjects;
    private final JdbcClient db;
    private final Log log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(Subjects subjects, JdbcClient db, Log log, ApplicationEventPublisher events, Clock clock) {
        this.subjects = subjects;
        this.db = db;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** What was done. */
    public enum What {
        /** Another municipality has its written answer on taking over. SoL (2025:400) 29 kap. 10 §. */
        TRANSFER_ANSWERED("transfer-answered"),
        /** The Enforcement Authority has its confirmation and the name of the officer responsible. SoF (2025:468) 11 kap. 3 §. */
        EVICTION_CONFIRMED("eviction-confirmed"),
        /** There is a plan for the time after the birth. */
        BIRTH_PLANNED("birth-planned"),
        /** The expected child is born: its protection is assessed that day. */
        CHILD_BORN("child-born");

        private final String act;

        What(String act) {
            this.act = act;
        }

        String act() {
            return act;
        }
    }

    /** Something that was done. @param happenedAt when, which for a birth is not when it was written down */
    public record Reply(What what, String words, Instant happenedAt, UserId by, Instant at) {}

    /**
     * Writes down that it was done.
     *
     * @param words the answer, the officer responsible, the plan, or where the child was born
     * @param happenedAt when; not later than now
     * @throws IntakeRefusal.AlreadyDecided if it was written down before
     * @throws IntakeRefusal.NotNow for a birth, if no child was expected
     */
    @Transactional
    public void write(SubjectId id, What what, String words, Instant happenedAt) {
        Instant now = clock.instant();
        Refusals.throwAny(Wordings.required(words, "words", new IntakeRefusal.Missing("words")));
        if (happenedAt.isAfter(now)) throw new IntakeRefusal.ReceivedInTheFuture("happenedAt");
        SubjectFacts facts = subjects.lock(id).orElseThrow(Missing::new).facts();
        boolean ofBirth = what == What.BIRTH_PLANNED || what == What.CHILD_BORN;
        if (ofBirth && facts.kind() != SubjectKind.UNBORN) throw new IntakeRefusal.NotNow();
        if (of(id).stream().anyMatch(it -> it.what() == what)) throw new IntakeRefusal.AlreadyDecided();
        UUID reply = Ids.next();
        add(reply, facts, new Reply(what, words.strip(), happenedAt, Entry.me().id(), now));
        log.done(facts, what.act(), reply);
        events.publishEvent(new IntakeAct.Replied(facts, reply, happenedAt, what.act()));
    }

    /** What has been done about somebody in a report, first things first. */
    @Transactional(readOnly = true)
    public List<Reply> of(SubjectId id) {
        return db.sql("""
                        select what, words, happened_at, by_user, at
                          from intake.reply
                         where subject_id = :subject
                         order by happened_at, id
                        """)
                .param("subject", id.value())
                .query((row, number) -> new Reply(
                        What.valueOf(row.getString("what")),
                        row.getString("words"),
                        Columns.instant(row, "happened_at"),
                        new UserId(row.getInt("by_user")),
                        Columns.instant(row, "at")))
                .list();
    }

    private void add(UUID id, SubjectFacts facts, Reply reply) {
        db.sql("""
                insert into intake.reply (id, subject_id, dossier_id, label_id, municipality_id, what, words, happened_at, by_user, at)
                values (:id, :subject, :report, :label, :municipality, :what, :words, :happened, :by, :at)
                """)
                .param("id", id)
                .param("subject", facts.id().value())
                .param("report", facts.report().value())
                .param("label", facts.stamp().label())
                .param("municipality", facts.stamp().municipality().value())
                .param("what", reply.what().name())
                .param("words", reply.words())
                .param("happened", Columns.utc(reply.happenedAt()))
                .param("by", reply.by().value())
                .param("at", Columns.utc(reply.at()))
                .update();
    }
}
