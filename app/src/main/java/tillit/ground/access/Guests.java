package tillit.ground.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.law.Refusal;

/**
 * Who may look in a dossier for a while without belonging to its unit, and who may not look although they do. Every such
 * door has a reason, an end and a line in the log; those who see the dossier see who has been let in.
 */
@Component
@Transactional
public class Guests {

    /** The shortest reason that says something; ours, and the table's. */
    private static final int SHORTEST_REASON = 10;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Guests(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** Why somebody is let in. */
    public enum Kind {
        /** One has let oneself in, since it could not wait. Reviewed afterwards. */
        EMERGENCY,
        STAND_IN,
        REVIEW
    }

    /** That somebody is, was or will be let into a dossier. */
    public record Guest(UserId user, Kind kind, String reason, UserId givenBy, Instant from, Instant until) {}

    /** A reason says too little. */
    public static final class ReasonTooShort extends Refusal {
        ReasonTooShort() {
            super("access.refusal.reason-too-short", null, "reason");
        }
    }

    /**
     * Emergency access (nödåtkomst): lets the one who asks into a dossier of another unit, at once. What is hidden for
     * another reason, a disqualification or a protected identity, stays hidden.
     *
     * @param length at most 24 hours
     * @return when it ends
     * @throws NotHere if there is no such dossier in the municipality for anyone like the one who asks
     */
    public Instant letInMyself(DossierId dossier, String reason, Duration length) {
        demand(reason);
        Instant until = asking("emergency-access", () -> db.sql(
                        "select access.let_in_myself(:dossier, :reason, cast(:length as interval))")
                .param("dossier", dossier.value())
                .param("reason", reason.strip())
                .param("length", length.toString())
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
        changed("emergency-access", Entry.me().id(), dossier, "until=" + until);
        return until;
    }

    /**
     * Lets somebody in until a moment, as the manager of the dossier's unit.
     *
     * @throws OnlyForManagers unless the one who asks manages that unit today
     * @throws MayNotHave if that person cannot have it
     */
    public void letIn(DossierId dossier, UserId user, Kind kind, String reason, Instant until) {
        demand(reason);
        boolean let = asking("let-in", () -> db.sql("select access.let_in(:dossier, :user, :kind, :reason, :until)")
                .param("dossier", dossier.value())
                .param("user", user.value())
                .param("kind", kind.name())
                .param("reason", reason.strip())
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .query(Boolean.class)
                .single());
        if (!let) throw new MayNotHave();
        changed("let-in", user, dossier, "kind=%s until=%s".formatted(kind, until));
    }

    /** Ends whatever lets the user in, now; by that user or the manager of the dossier's unit. */
    public void letInNoLonger(DossierId dossier, UserId user) {
        asking("let-in-ended", () -> db.sql("select access.let_in_no_longer(:dossier, :user)")
                .param("dossier", dossier.value())
                .param("user", user.value())
                .query(Integer.class)
                .single());
        changed("let-in-ended", user, dossier, "");
    }

    /** Who is or was let in, latest first; nobody for a dossier that the one who asks does not see. */
    @Transactional(readOnly = true)
    public List<Guest> of(DossierId dossier) {
        return db.sql("""
                        select user_id, kind, reason, given_by, valid_from, valid_to
                          from access.dossier_grant
                         where dossier_id = :dossier
                         order by valid_from desc, id desc
                        """)
                .param("dossier", dossier.value())
                .query((row, number) -> new Guest(
                        new UserId(row.getInt("user_id")),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        new UserId(row.getInt("given_by")),
                        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                        row.getObject("valid_to", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Declares a colleague disqualified (jäv) towards a person, as the manager of a unit where that colleague works: FL
     * (2017:900) 16-18 §§. Nothing that concerns the person exists for the colleague from the next request on.
     */
    public void disqualify(UserId colleague, PersonId person) {
        boolean isNew = asking("conflict-declared", () -> db.sql("select access.declare_conflict_of(:user, :person)")
                .param("user", colleague.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single());
        if (isNew) events.publishEvent(new AccessChanged("conflict-declared", colleague, null, person, ""));
    }

    /** Ends a colleague's disqualification; nobody ends one's own. */
    public void qualify(UserId colleague, PersonId person) {
        boolean was = asking("conflict-lifted", () -> db.sql("select access.lift_conflict_of(:user, :person)")
                .param("user", colleague.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single());
        if (was) events.publishEvent(new AccessChanged("conflict-lifted", colleague, null, person, ""));
    }

    /** That a colleague is disqualified for somebody, and who said so when. */
    public record Disqualified(UserId colleague, Instant since, UserId saidBy) {}

    /** Those who are disqualified for a person, of the colleagues whom the one who asks leads today. */
    @Transactional(readOnly = true)
    public List<Disqualified> disqualifiedFor(PersonId person) {
        return db.sql("""
                        select user_id, declared_at, declared_by
                          from access.conflicts_of(:person)
                        """)
                .param("person", person.value())
                .query((row, number) -> new Disqualified(
                        new UserId(row.getInt("user_id")),
                        row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                        new UserId(row.getInt("declared_by"))))
                .list();
    }

    /** Towards whom the one who asks is disqualified; who they are, only {@code people} knows, and it does not tell. */
    @Transactional(readOnly = true)
    public List<PersonId> mine() {
        return db.sql("""
                        select person_id
                          from access.conflict
                         where user_id = access.me()
                         order by declared_at, person_id
                        """)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    private void changed(String action, UserId whose, DossierId dossier, String detail) {
        events.publishEvent(new AccessChanged(action, whose, dossier, null, detail));
    }

    private <T> T asking(String action, Supplier<T> question) {
        try {
            return Answers.of(question, OnlyForManagers::new);
        } catch (OnlyForManagers refused) {
            events.publishEvent(new AccessChangeRefused(action));
            throw refused;
        }
    }

    private static void demand(String reason) {
        if (reason.strip().length() < SHORTEST_REASON) throw new ReasonTooShort();
    }
}
