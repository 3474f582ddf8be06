package tillit.ground.access;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The municipality's own administration of its units and users, in the name of an administrator who is signed in. Each change
 * takes effect for whom it concerns from the next request on, and stands in the log with what was before. An administrator
 * works in no unit and sees no dossier. That the caller is one is checked by the database.
 */
@Component
@Transactional
public class Administration {

    private final JdbcClient db;
    private final PasswordHashes hashes;
    private final Asking asking;
    private final SignInProperties limits;

    Administration(JdbcClient db, PasswordHashes hashes, Asking asking, SignInProperties limits) {
        this.db = db;
        this.hashes = hashes;
        this.asking = asking;
        this.limits = limits;
    }

    /**
     * Somebody who is to be able to sign in.
     *
     * @param administrator administers the municipality's users and meets no dossier
     * @param mayProtected may meet persons with protected identity
     * @param demo may be signed in with one click in the demonstration; refused for a real municipality
     */
    public record NewPerson(
            Username username, String name, String title, boolean administrator, boolean mayProtected, boolean demo) {

        /** Somebody who works with ordinary matters. */
        public static NewPerson called(Username username, String name, String title) {
            return new NewPerson(username, name, title, false, false, false);
        }
    }

    /** A user as the administrator sees it. */
    public record Account(
            UserId id,
            User.Kind kind,
            String username,
            String name,
            String title,
            boolean active,
            boolean administrator,
            boolean mayProtected) {}

    /** Everyone, also those who have left, by name. @throws NotAdministrator */
    @Transactional(readOnly = true)
    public List<Account> accounts() {
        return asking("accounts-read", () -> db.sql("""
                        select id, kind, username, name, title, active, administrator, may_protected
                          from access.accounts()
                         order by name collate "sv-x-icu", id
                        """)
                .query((row, number) -> new Account(
                        new UserId(row.getInt("id")),
                        User.Kind.valueOf(row.getString("kind")),
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getBoolean("active"),
                        row.getBoolean("administrator"),
                        row.getBoolean("may_protected")))
                .list());
    }

    /**
     * That a user has a role in a unit between two days, both included.
     *
     * @param to the last day; null until further notice
     */
    public record RoleInUnit(
            UserId user,
            UnitId unit,
            String unitName,
            Role role,
            LocalDate from,
            @Nullable LocalDate to) {

        /** Whether it holds on that day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !hasEndedBy(day);
        }

        /** Whether the last day was before that day. */
        public boolean hasEndedBy(LocalDate day) {
            return to != null && to.isBefore(day);
        }
    }

    /** Every role that anybody has, has had or will have, each user's latest first. @throws NotAdministrator */
    @Transactional(readOnly = true)
    public List<RoleInUnit> roles() {
        return asking("roles-read", () -> db.sql("""
                        select user_id, unit_id, unit_name, role, valid_from, valid_to
                          from access.memberships()
                         order by user_id, valid_from desc, unit_name, role
                        """)
                .query((row, number) -> new RoleInUnit(
                        new UserId(row.getInt("user_id")),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("unit_name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list());
    }

    /** Adds a unit. @throws NameTaken if there is one with that name */
    public UnitId addUnit(String name, Takes takes) {
        int id = asking("unit-added", () -> db.sql("select access.add_unit(:name, :takes)")
                .param("name", name.strip())
                .param("takes", takes.name())
                .query(Integer.class)
                .single());
        asking.changed(new AccessChanged("unit-added", null, null, null, "unit=%d takes=%s".formatted(id, takes)));
        return new UnitId(id);
    }

    /** Adds a person, with a password that must be changed at the first sign-in. @throws NameTaken if somebody, anywhere, has that user name */
    public Handover addPerson(NewPerson person) {
        String password = Secrets.readable();
        int id = asking("person-added", () -> db.sql("""
                        select access.add_person(:username, :name, :title, :administrator, :may_protected, :demo, :hash, cast(:good_for as interval))
                        """)
                .param("username", person.username().value())
                .param("name", person.name().strip())
                .param("title", person.title().strip())
                .param("administrator", person.administrator())
                .param("may_protected", person.mayProtected())
                .param("demo", person.demo())
                .param("hash", hashes.of(password))
                .param("good_for", limits.temporaryPassword().toString())
                .query(Integer.class)
                .single());
        UserId user = new UserId(id);
        changed(
                user,
                "person-added",
                "administrator=%s protected=%s".formatted(person.administrator(), person.mayProtected()));
        return new Handover(user, password);
    }

    /** Gives a person a new password, to be changed at once, and ends that person's sessions. */
    public Handover givePassword(UserId user) {
        String password = Secrets.readable();
        asking("password-given", () -> db.sql("select access.give_password(:user, :hash, cast(:good_for as interval))")
                .param("user", user.value())
                .param("hash", hashes.of(password))
                .param("good_for", limits.temporaryPassword().toString())
                .query((row, number) -> true)
                .list());
        changed(user, "password-given", "");
        return new Handover(user, password);
    }

    /** Adds another authority's system, with the secret by which it gets its tokens. */
    public Handover addClient(Username id, String name) {
        String secret = Secrets.token();
        int user = asking("client-added", () -> db.sql("select access.add_client(:username, :name, :hash)")
                .param("username", id.value())
                .param("name", name.strip())
                .param("hash", Secrets.hash(secret))
                .query(Integer.class)
                .single());
        changed(new UserId(user), "client-added", "");
        return new Handover(new UserId(user), secret);
    }

    /** Gives a system a new secret; the old one, and its tokens, are worth nothing from now. */
    public Handover giveSecret(UserId client) {
        String secret = Secrets.token();
        asking("secret-given", () -> db.sql("select access.give_secret(:user, :hash)")
                .param("user", client.value())
                .param("hash", Secrets.hash(secret))
                .query((row, number) -> true)
                .list());
        changed(client, "secret-given", "");
        return new Handover(client, secret);
    }

    /**
     * Lets a user work in a unit from one day to another, both included.
     *
     * @param to the last day; null until further notice
     * @throws EndsBeforeItBegins if the last day is before the first
     * @throws MemberAlready if that is so already on some of the days
     */
    public void join(UserId user, UnitId unit, Role role, LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) throw new EndsBeforeItBegins();
        boolean joined = asking("unit-joined", () -> db.sql("select access.join_unit(:user, :unit, :role, :from, :to)")
                .param("user", user.value())
                .param("unit", unit.value())
                .param("role", role.name())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single());
        if (!joined) throw new MemberAlready();
        changed(
                user,
                "unit-joined",
                "unit=%d role=%s from=%s to=%s".formatted(unit.value(), role, from, to == null ? "-" : to));
    }

    /** Ends that with a last day, also one that has passed: then it ends now. */
    public void leave(UserId user, UnitId unit, Role role, LocalDate last) {
        String before = lastDay(user, unit, role);
        boolean left = asking("unit-left", () -> db.sql("select access.leave_unit(:user, :unit, :role, :last)")
                .param("user", user.value())
                .param("unit", unit.value())
                .param("role", role.name())
                .param("last", last)
                .query(Boolean.class)
                .single());
        if (left)
            changed(user, "unit-left", "unit=%d role=%s before=%s last=%s".formatted(unit.value(), role, before, last));
    }

    /** As it was before, in the words of the log: a day, or a dash for until further notice. */
    private String lastDay(UserId user, UnitId unit, Role role) {
        return roles().stream()
                .filter(it -> it.user().equals(user) && it.unit().equals(unit) && it.role() == role)
                .findFirst()
                .map(RoleInUnit::to)
                .map(LocalDate::toString)
                .orElse("-");
    }

    /** Lets a user meet persons with protected identity, or no longer. */
    public void allowProtected(UserId user, boolean may) {
        boolean before =
                asking("protected-permission-changed", () -> db.sql("select access.set_may_protected(:user, :may)")
                        .param("user", user.value())
                        .param("may", may)
                        .query(Boolean.class)
                        .single());
        changed(user, "protected-permission-changed", "before=%s now=%s".formatted(before, may));
    }

    /** Lets a user sign in, or no longer; then all sessions of that user end now. */
    public void setActive(UserId user, boolean active) {
        boolean before = asking("user-activity-changed", () -> db.sql("select access.set_active(:user, :active)")
                .param("user", user.value())
                .param("active", active)
                .query(Boolean.class)
                .single());
        changed(user, "user-activity-changed", "before=%s now=%s".formatted(before, active));
    }

    private void changed(UserId whose, String action, String detail) {
        asking.changed(AccessChanged.of(whose, action, detail));
    }

    private <T> T asking(String action, Supplier<T> question) {
        return asking.to(action, action.equals("unit-added") ? "name" : "username", question);
    }
}
