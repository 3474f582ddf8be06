package tillit.ground.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door's questions to the database, asked as the role that can sign people in and do nothing else. What is published
 * here is published in the door's own transaction: a session whose opening could not be logged is not opened.
 */
@Component
class Doorkeeper {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final SignInProperties limits;

    Doorkeeper(
            @Qualifier("door") JdbcClient db,
            @Qualifier("doorDataSource") DataSource source,
            ApplicationEventPublisher events,
            SignInProperties limits) {
        this.db = db;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.events = events;
        this.limits = limits;
    }

    /**
     * What is known of a name that somebody gives.
     *
     * @param admitted false if there were too many tries
     * @param forChoosing whether the password is one that must be changed
     */
    record Known(
            boolean admitted,
            @Nullable Integer who,
            @Nullable Integer municipality,
            @Nullable String hash,
            boolean forChoosing) {}

    /** Counts a try and tells what is known of the name; of a name nobody has, only that. */
    Known knock(String name, Visit visit) {
        return db.sql("""
                        select admitted, who, municipality, hash, coalesce(for_choosing, false) as for_choosing
                          from access.knock(:name, :address, :per_name, :per_address, cast(:within as interval))
                        """)
                .param("name", name)
                .param("address", visit.address())
                .param("per_name", limits.triesPerName())
                .param("per_address", limits.triesPerAddress())
                .param("within", limits.within().toString())
                .query(Known.class)
                .single();
    }

    /** What is known of another authority's system, and whether that is its secret. */
    record KnownClient(
            boolean admitted,
            @Nullable Integer who,
            @Nullable Integer municipality,
            boolean rightSecret) {}

    KnownClient knock(String name, String secret, Visit visit) {
        return db.sql("""
                        select admitted, who, municipality, right_secret
                          from access.knock_with_secret(:name, :secret, :address, :per_name, :per_address, cast(:within as interval))
                        """)
                .param("name", name)
                .param("secret", secret)
                .param("address", visit.address())
                .param("per_name", limits.triesPerName())
                .param("per_address", limits.triesPerAddress())
                .param("within", limits.within().toString())
                .query(KnownClient.class)
                .single();
    }

    /** Whoever got in did not guess: the tries of that name are forgotten. */
    void forgive(String name, Visit visit) {
        db.sql("select access.forgive(:name, :address)")
                .param("name", name)
                .param("address", visit.address())
                .query((row, number) -> true)
                .list();
    }

    /** Opens a session; none if that user may not come in that way. */
    Optional<Session> open(UserId who, How how, Visit visit) {
        String token = Secrets.token();
        Duration longest = how == How.SECRET ? limits.client() : limits.longest();
        boolean opened = Boolean.TRUE.equals(transaction.execute(tx -> {
            Optional<Integer> municipality = db.sql(
                            "select access.open_session(:token, :user, :how, :device, cast(:idle as interval), cast(:longest as interval))")
                    .param("token", token)
                    .param("user", who.value())
                    .param("how", how.name())
                    .param("device", visit.device())
                    .param("idle", limits.idle().toString())
                    .param("longest", longest.toString())
                    .query(Integer.class)
                    .optional();
            municipality.ifPresent(it -> events.publishEvent(new SignedIn(who, new MunicipalityId(it), how)));
            return municipality.isPresent();
        }));
        if (!opened) return Optional.empty();
        return how.kinds().stream().flatMap(it -> whose(token, it).stream()).findFirst();
    }

    /** Opens a session for the form that faces everyone in that municipality, for one act; none if no unit takes what comes there. */
    Optional<Session> openForEveryone(MunicipalityId municipality, Duration length) {
        String token = Secrets.token();
        boolean opened = Boolean.TRUE.equals(transaction.execute(tx -> {
            Optional<Integer> user = db.sql(
                            "select access.open_for_everyone(:token, cast(:municipality as smallint), cast(:length as interval))")
                    .param("token", token)
                    .param("municipality", municipality.value())
                    .param("length", length.toString())
                    .query(Integer.class)
                    .optional();
            user.ifPresent(it -> events.publishEvent(new SignedIn(new UserId(it), municipality, How.FORM)));
            return user.isPresent();
        }));
        return opened ? whose(token, User.Kind.SYSTEM) : Optional.empty();
    }

    /** Opens a session for an errand in that person's name; none if they have no open account. No line in the log says that they came: they did not. */
    Optional<Session> openErrand(UserId who, Duration length) {
        String token = Secrets.token();
        return db.sql("select access.open_errand(:token, :user, cast(:length as interval))")
                        .param("token", token)
                        .param("user", who.value())
                        .param("length", length.toString())
                        .query((row, number) -> row.getObject(1) != null)
                        .single()
                ? asOfNow(token, User.Kind.PERSON)
                : Optional.empty();
    }

    /** The same for whoever carries a dossier, or else leads its unit; none if nobody does. */
    Optional<Session> openErrandAbout(DossierId dossier, Duration length) {
        String token = Secrets.token();
        return db.sql("select access.open_errand_about(:token, :dossier, cast(:length as interval))")
                        .param("token", token)
                        .param("dossier", dossier.value())
                        .param("length", length.toString())
                        .query((row, number) -> row.getObject(1) != null)
                        .single()
                ? asOfNow(token, User.Kind.PERSON)
                : Optional.empty();
    }

    /** The same for whoever knows a calendar's secret address; none if it is nobody's, or its owner has no open account. */
    Optional<Session> openCalendar(String key, Duration length) {
        String token = Secrets.token();
        return db.sql("select access.open_by_calendar_key(:key, :token, cast(:length as interval))")
                        .param("key", key)
                        .param("token", token)
                        .param("length", length.toString())
                        .query((row, number) -> row.getObject(1) != null)
                        .single()
                ? asOfNow(token, User.Kind.PERSON)
                : Optional.empty();
    }

    /** Ends an errand, without a word: nobody was there. */
    void endErrand(Session session) {
        db.sql("select who from access.leave(:token)")
                .param("token", session.token())
                .query(Integer.class)
                .optional();
    }

    /** Counts a visit; whether it may go on. @param together how many may come from all addresses */
    boolean countVisit(String what, Visit visit, int perAddress, int together, Duration within) {
        return db.sql("select access.count_visit(:what, :address, :per_address, :together, cast(:within as interval))")
                .param("what", what)
                .param("address", visit.address())
                .param("per_address", perAddress)
                .param("together", together)
                .param("within", within.toString())
                .query(Boolean.class)
                .single();
    }

    /** A visit that was no guess is not counted. */
    void forgiveVisit(String what, Visit visit) {
        db.sql("select access.forgive_visit(:what, :address)")
                .param("what", what)
                .param("address", visit.address())
                .query((row, number) -> true)
                .list();
    }

    /** Whose token it is, with the units of today; none if it is unknown, expired, or of another kind of user. The session lives on from now. */
    Optional<Session> whose(String token, User.Kind kind) {
        return whose(token, kind, limits.idle());
    }

    /** The same, and the session goes on to expire when it would have. */
    Optional<Session> asOfNow(String token, User.Kind kind) {
        return whose(token, kind, null);
    }

    private Optional<Session> whose(String token, User.Kind kind, @Nullable Duration livesOnFor) {
        List<Line> lines = db.sql("""
                        select id, municipality_id, municipality, kind, name, title, administrator, may_protected, unit_id, unit, role
                          from access.whose(:token, :kind, cast(:idle as interval))
                        """)
                .param("token", token)
                .param("kind", kind.name())
                .param("idle", livesOnFor == null ? null : livesOnFor.toString())
                .query(Doorkeeper::line)
                .list();
        if (lines.isEmpty()) return Optional.empty();
        List<Membership> memberships = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.membership()).stream())
                .toList();
        return Optional.of(new Session(token, lines.getFirst().user().in(memberships)));
    }

    /** Ends a session; one that is not there is ended already. */
    void leave(String token) {
        transaction.executeWithoutResult(tx -> db.sql("select who, municipality from access.leave(:token)")
                .param("token", token)
                .query((row, number) ->
                        new SignedOut(new UserId(row.getInt("who")), new MunicipalityId(row.getInt("municipality"))))
                .optional()
                .ifPresent(events::publishEvent));
    }

    /** The hash of the password of the session's user, if it has one. */
    Optional<String> passwordBehind(String token) {
        return db.sql("select access.password_behind(:token)")
                .param("token", token)
                .query(String.class)
                .optional();
    }

    /** Sets a user's own password, and ends all sessions but the one with that token. */
    void choosePassword(PasswordChosen chosen, String hash, String butToken) {
        transaction.executeWithoutResult(tx -> {
            db.sql("select access.choose_password(:user, :hash, :token)")
                    .param("user", chosen.who().value())
                    .param("hash", hash)
                    .param("token", butToken)
                    .query((row, number) -> true)
                    .list();
            events.publishEvent(chosen);
        });
    }

    /** Tells that somebody was not let in. */
    void refuse(@Nullable Integer who, @Nullable Integer municipality, SignInRefused.Reason reason) {
        SignInRefused refused = new SignInRefused(
                who == null ? null : new UserId(who),
                municipality == null ? null : new MunicipalityId(municipality),
                reason);
        transaction.executeWithoutResult(tx -> events.publishEvent(refused));
    }

    private record Line(User user, @Nullable Membership membership) {}

    private static Line line(ResultSet row, int number) throws SQLException {
        User user = new User(
                new UserId(row.getInt("id")),
                new MunicipalityId(row.getInt("municipality_id")),
                row.getString("municipality"),
                User.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("title"),
                row.getBoolean("administrator"),
                row.getBoolean("may_protected"),
                List.of());
        String unit = row.getString("unit");
        if (unit == null) return new Line(user, null);
        return new Line(
                user, new Membership(new UnitId(row.getInt("unit_id")), unit, Role.valueOf(row.getString("role"))));
    }
}
