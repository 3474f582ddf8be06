package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Refusals;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** What a report may ask for beside a decision, each once: written down, and its duty is kept. */
@Component
public class Replies {

    private final Subjects subjects;
    private final Duties duties;
    private final JdbcClient db;
    private final Log log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(Subjects subjects, Duties duties, JdbcClient db, Log log, ApplicationEventPublisher events, Clock clock) {
        this.subjects = subjects;
        this.duties = duties;
        this.db = db;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** What may be asked for. */
    public enum Asked {
        /** That we take over a matter. SoL (2025:400) 29 kap. 10 §. */
        TRANSFER("transfer-request"),
        /** That we confirm a notice of eviction and say who is responsible. SoF (2025:468) 11 kap. 3 §. */
        EVICTION("eviction-notice"),
        /** A plan for the time after the birth of an expected child. */
        BIRTH_PLAN("plan-before-birth"),
        /** That an expected child's protection is assessed on the day on which it is born. SoL (2025:400) 20 kap. 1 §. */
        BIRTH("protection-assessment");

        private final RuleId rule;

        Asked(String rule) {
            this.rule = new RuleId(rule);
        }

        /** The rule that asks for it. */
        RuleId rule() {
            return rule;
        }
    }

    /** What was done. */
    public enum What {
        /** Another municipality has our written answer: we take over. */
        TRANSFER_ACCEPTED(Asked.TRANSFER, "transfer-accepted"),
        /** Another municipality has our written answer: we do not take over. */
        TRANSFER_DECLINED(Asked.TRANSFER, "transfer-declined"),
        /** The Enforcement Authority has its confirmation and the name of the officer responsible. */
        EVICTION_CONFIRMED(Asked.EVICTION, "eviction-confirmed"),
        /** There is a plan for the time after the birth. */
        BIRTH_PLANNED(Asked.BIRTH_PLAN, "birth-planned"),
        /** The expected child is born. */
        CHILD_BORN(Asked.BIRTH, "child-born");

        private final Asked asked;
        private final String act;

        What(Asked asked, String act) {
            this.asked = asked;
            this.act = act;
        }

        /** What it is the answer to. */
        Asked asked() {
            return asked;
        }

        /** Its name in law/acts.yaml. */
        String act() {
            return act;
        }
    }

    /** Something that was done. @param happenedAt when, which is not always when it was written down */
    public record Reply(What what, String words, Instant happenedAt, UserId by, Instant at) {}

    /**
     * Writes down that it was done. A birth makes a matter that is undecided the child's own.
     *
     * @param words the answer, the officer responsible, the plan, or where the child was born
     * @param happenedAt when; not later than now, and an answer not before the report
     * @throws Missing if the report does not exist for the one who writes
     * @throws IntakeRefusal.NotAsked if the report does not ask for it, or it was done before
     */
    @Transactional
    public void write(SubjectId id, What what, String words, Instant happenedAt) {
        Instant now = clock.instant();
        RuleId rule = what.asked().rule();
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        SubjectFacts facts = subject.facts();
        Refusals.throwAny(Wordings.required(words, "words", new IntakeRefusal.ReplyWordsMissing(rule)));
        if (happenedAt.isAfter(now)) throw new IntakeRefusal.ReceivedInTheFuture("happened");
        boolean answersTheReport = what != What.CHILD_BORN;
        Instant minute = facts.receivedAt().truncatedTo(ChronoUnit.MINUTES); // as exactly as people type
        if (answersTheReport && happenedAt.isBefore(minute)) throw new IntakeRefusal.BeforeTheReport();
        if (!askedOf(subject, duties.of(id.value()), of(id)).contains(what.asked())) {
            log.refused(facts, what.act(), "intake.refusal.not-asked");
            throw new IntakeRefusal.NotAsked(rule);
        }
        UUID reply = Ids.next();
        add(reply, facts, new Reply(what, words.strip(), happenedAt, Entry.me().id(), now));
        log.done(facts, what.act(), reply);
        if (what == What.CHILD_BORN) bear(subject, reply, happenedAt, now);
        else events.publishEvent(new IntakeAct.Replied(facts, reply, happenedAt, what.act()));
    }

    /** From its birth the child's matter is its own where nothing has been decided, and nothing is known of it but the day and its mother. */
    private void bear(Subject expected, UUID reply, Instant bornAt, Instant now) {
        LocalDate day = Stockholm.dayOf(bornAt);
        Subject born = expected.born(day);
        if (isUndecided(expected)) {
            MunicipalityId residence = born.facts().residence();
            Recognised known = new Recognised("NEWBORN_WITHOUT_NUMBER", null, List.of(), day, residence, false);
            subjects.save(born, known, now);
        }
        events.publishEvent(IntakeAct.ChildBorn.told(born.facts(), reply, bornAt, isUndecided(expected)));
    }

    /** The day on which the child was born, if somebody has written it down. */
    Optional<LocalDate> bornOn(SubjectId id) {
        return of(id).stream()
                .filter(it -> it.what() == What.CHILD_BORN)
                .map(it -> Stockholm.dayOf(it.happenedAt()))
                .findFirst();
    }

    /** What has been done about somebody in a report, first things first; nothing in a report that the one who asks does not see. */
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

    /**
     * What is asked for and not done. A plan and a birth belong to every expected child whose matter is ours, also when no duty says so because
     * nobody knows when it is expected.
     */
    static Set<Asked> askedOf(Subject subject, List<Duty> owed, List<Reply> done) {
        Set<Asked> asked = EnumSet.noneOf(Asked.class);
        Set<RuleId> open = owed.stream().filter(Duty::isOpen).map(Duty::rule).collect(Collectors.toSet());
        if (open.contains(Asked.TRANSFER.rule())) asked.add(Asked.TRANSFER);
        if (open.contains(Asked.EVICTION.rule())) asked.add(Asked.EVICTION);
        boolean ours = !(subject instanceof Subject.HandedOver || subject instanceof Subject.Duplicate);
        boolean born = done.stream().anyMatch(it -> it.what() == What.CHILD_BORN);
        if (subject.facts().kind() == SubjectKind.UNBORN && ours && !born) {
            if (done.stream().noneMatch(it -> it.what() == What.BIRTH_PLANNED)) asked.add(Asked.BIRTH_PLAN);
            asked.add(Asked.BIRTH);
        }
        return asked;
    }

    private static boolean isUndecided(Subject subject) {
        return subject instanceof Subject.Undecided || subject instanceof Subject.HandOverSent;
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
