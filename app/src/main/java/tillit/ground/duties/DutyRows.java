package tillit.ground.duties;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tillit.ground.access.DossierId;
import tillit.ground.access.UserId;
import tillit.ground.law.Deadline;
import tillit.ground.law.RuleId;

/** The duties as rows. What may be seen of them is row security's matter. */
@Component
class DutyRows {

    private static final String LOCKED = " for update";

    private final JdbcClient db;

    DutyRows(JdbcClient db) {
        this.db = db;
    }

    /** Adds it; what the same act has started before is left as it is. */
    void add(Duty duty) {
        Duty.Cause cause = duty.cause();
        clock(db.sql("""
                        insert into duties.duty
                          (id, dossier_id, label_id, municipality_id, subject_id, rule_id, rule_version_from, quiet, act, act_id, traits, started_at,
                           counted_from, due_on, due_at, latest_on, latest_at, plan_on, owner_id, state, created_at)
                        values
                          (:id, :dossier, :label, :municipality, :subject, :rule, :from, :quiet, :act, :actId, :traits, :startedAt,
                           :countedFrom, :dueOn, :dueAt, :latestOn, :latestAt, :planOn, :owner, 'OPEN', :createdAt)
                        on conflict do nothing
                        """), duty)
                .param("dossier", duty.stamp().dossier().value())
                .param("label", duty.stamp().label())
                .param("municipality", duty.stamp().municipality().value())
                .param("subject", duty.subject())
                .param("rule", duty.rule().value())
                .param("quiet", duty.quiet())
                .param("act", cause.act())
                .param("actId", cause.id())
                .param("traits", cause.traits().stream().sorted().toArray(String[]::new))
                .param("createdAt", moment(duty.createdAt()))
                .update();
    }

    /** Writes what may change of it. */
    void save(Duty duty) {
        clock(ending(db.sql("""
                        update duties.duty
                           set rule_version_from = :from, started_at = :startedAt,
                               counted_from = :countedFrom, due_on = :dueOn, due_at = :dueAt,
                               latest_on = :latestOn, latest_at = :latestAt, plan_on = :planOn,
                               owner_id = :owner, state = :state,
                               fulfilled_at = :fulfilledAt, fulfilled_by = :fulfilledBy, fulfilled_act = :fulfilledAct,
                               voided_at = :voidedAt, voided_by = :voidedBy, voided_act = :voidedAct, void_reason = :voidReason,
                               breached_at = :breachedAt
                         where id = :id
                        """), duty.state()), duty)
                .param("breachedAt", duty.breachedAt().map(DutyRows::moment).orElse(null))
                .update();
    }

    /** The duty, if it exists for the one who asks. */
    Optional<Duty> find(DutyId id) {
        return where("where id = :id", "")
                .param("id", id.value())
                .query(DutyRow::duty)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Duty> hold(DutyId id) {
        return where("where id = :id", LOCKED)
                .param("id", id.value())
                .query(DutyRow::duty)
                .optional();
    }

    /** What is open by these rules and about these subjects, held until the transaction ends. */
    List<Duty> holdOpen(Collection<UUID> subjects, Set<RuleId> rules) {
        if (subjects.isEmpty() || rules.isEmpty()) return List.of();
        return where("where subject_id = any (:subjects) and rule_id = any (:rules) and state = 'OPEN'", LOCKED)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("rules", rules.stream().map(RuleId::value).toArray(String[]::new))
                .query(DutyRow::duty)
                .list();
    }

    /** What an act has started, held until the transaction ends. */
    List<Duty> holdStartedBy(UUID subject, UUID actId) {
        return where("where subject_id = :subject and act_id = :act", LOCKED)
                .param("subject", subject)
                .param("act", actId)
                .query(DutyRow::duty)
                .list();
    }

    /** Everything that was ever owed about the subjects, in order of what is due first. */
    List<Duty> ofSubjects(Collection<UUID> subjects) {
        return where("where subject_id = any (:subjects)", "")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(DutyRow::duty)
                .list();
    }

    /** Everything that was ever owed by law in the dossier, in order of what is due first. */
    List<Duty> ofDossier(DossierId dossier) {
        return where("where dossier_id = :dossier and not quiet", "")
                .param("dossier", dossier.value())
                .query(DutyRow::duty)
                .list();
    }

    /** What is open in the dossiers, in order of what is due first. */
    List<Duty> openIn(Collection<DossierId> dossiers) {
        return where("where dossier_id = any (:dossiers) and state = 'OPEN' and not quiet", "")
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(DutyRow::duty)
                .list();
    }

    List<Duty> openOf(UserId owner) {
        return where("where owner_id = :owner and state = 'OPEN' and not quiet", "")
                .param("owner", owner.value())
                .query(DutyRow::duty)
                .list();
    }

    /** What is open by a rule in the units of the one who asks. */
    List<Duty> openByRule(RuleId rule) {
        return where("""
                where state = 'OPEN' and not quiet and rule_id = :rule and label_id = any ((select access.my_labels())::int[])
                """, "").param("rule", rule.value()).query(DutyRow::duty).list();
    }

    private StatementSpec where(String condition, String held) {
        return db.sql(DutyRow.SELECT + condition + " order by sort_at, id" + held);
    }

    private static StatementSpec clock(StatementSpec statement, Duty duty) {
        @Nullable Deadline deadline = duty.deadline().orElse(null);
        return statement
                .param("id", duty.id().value())
                .param("from", duty.ruleFrom())
                .param("startedAt", moment(duty.cause().at()))
                .param("countedFrom", deadline == null ? null : deadline.countedFrom())
                .param("dueOn", deadline == null ? null : deadline.dueOn())
                .param("dueAt", deadline == null ? null : moment(deadline.dueAt()))
                .param("latestOn", deadline == null ? null : deadline.latestOn())
                .param("latestAt", deadline == null ? null : moment(deadline.latestAt()))
                .param("planOn", deadline == null ? null : deadline.planOn())
                .param("owner", duty.owner().map(UserId::value).orElse(null));
    }

    private static StatementSpec ending(StatementSpec statement, Duty.State state) {
        Duty.@Nullable Fulfilled kept = state instanceof Duty.Fulfilled it ? it : null;
        Duty.@Nullable Void gone = state instanceof Duty.Void it ? it : null;
        return statement
                .param("state", DutyRow.nameOf(state))
                .param("fulfilledAt", kept == null ? null : moment(kept.at()))
                .param("fulfilledBy", kept == null ? null : kept.by().value())
                .param("fulfilledAct", kept == null ? null : kept.act())
                .param("voidedAt", gone == null ? null : moment(gone.at()))
                .param("voidedBy", gone == null ? null : gone.by().value())
                .param("voidedAct", gone == null ? null : gone.act().orElse(null))
                .param("voidReason", gone == null ? null : gone.reason().orElse(null));
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
