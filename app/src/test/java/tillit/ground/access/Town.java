package tillit.ground.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A made-up municipality for one test, with units and people at work who are already signed in. Each test builds its own,
 * so no test sees another's rows.
 */
public final class Town {

    /** Codes that no municipality in Sweden has. */
    private static final AtomicInteger NEXT_CODE = new AtomicInteger(3001);

    private final JdbcClient administrator;
    private final MunicipalityId id;
    private final String name;

    private Town(JdbcClient administrator, MunicipalityId id, String name) {
        this.administrator = administrator;
        this.id = id;
        this.name = name;
    }

    /** @param administrator connections of the server's administrator, whom no row security binds */
    public static Town build(DataSource administrator) {
        JdbcClient db = JdbcClient.create(administrator);
        MunicipalityId id = new MunicipalityId(NEXT_CODE.getAndIncrement());
        String name = "Provköping " + id.value();
        db.sql("insert into access.municipality (id, name) values (:id, :name)")
                .param("id", id.value())
                .param("name", name)
                .update();
        db.sql("""
                insert into dispatch.letterhead (id, name, contact_sv, contact_en)
                values (:id, :name, 'Socialtjänsten\nBox 12, 123 45 Provköping\n08-465 004 00', '')
                """).param("id", id.value()).param("name", name).update();
        return new Town(db, id, name);
    }

    public MunicipalityId id() {
        return id;
    }

    public UnitId unit(String unitName, Takes takes) {
        return new UnitId(administrator
                .sql(
                        "insert into access.unit (municipality_id, name, takes) values (:town, :name, :takes) returning id")
                .param("town", id.value())
                .param("name", unitName)
                .param("takes", takes.name())
                .query(Integer.class)
                .single());
    }

    /** Somebody who works in the units with the role, signed in. */
    public Session worker(Role role, UnitId... units) {
        return signIn("PERSON", role, false, false, units);
    }

    /** The same, with permission to meet persons with protected identity. */
    public Session workerForProtected(Role role, UnitId... units) {
        return signIn("PERSON", role, true, false, units);
    }

    /** Somebody who runs the system and works in no unit. */
    public Session administrator() {
        return signIn("PERSON", Role.SOCIAL_WORKER, false, true);
    }

    /** Another authority's system that hands in reports to a unit. */
    public Session deliverer(UnitId unit) {
        return signIn("CLIENT", Role.DELIVERER, false, false, unit);
    }

    /** Somebody at a provider of that name, which is added if it is not there, signed in. */
    public Session provider(String called) {
        int provider = administrator
                .sql(
                        "insert into access.provider (municipality_id, name) values (:town, :name) on conflict (municipality_id, name) do update set name = excluded.name returning id")
                .param("town", id.value())
                .param("name", called)
                .query(Integer.class)
                .single();
        String token = UUID.randomUUID().toString();
        int user = administrator
                .sql("""
                        insert into access.user_account (municipality_id, kind, provider_id, username, name, created_at)
                        values (:town, 'PROVIDER', :provider, :username, :name, now()) returning id
                        """)
                .param("town", id.value())
                .param("provider", provider)
                .param("username", "u" + UUID.randomUUID())
                .param("name", "Påhittad Person hos " + called)
                .query(Integer.class)
                .single();
        opened(token, user);
        return new Session(
                token,
                new User(
                        new UserId(user),
                        id,
                        name,
                        User.Kind.PROVIDER,
                        "Påhittad Person hos " + called,
                        "",
                        false,
                        false,
                        List.of()));
    }

    private void opened(String token, int user) {
        administrator.sql("""
                        insert into access.session (token_hash, user_id, created_at, last_seen_at, expires_at)
                        values (:hash, :user, now(), now(), now() + interval '1 day')
                        """).param("hash", hash(token)).param("user", user).update();
    }

    private Session signIn(String kind, Role role, boolean mayProtected, boolean runsSystem, UnitId... units) {
        String token = UUID.randomUUID().toString();
        int user = administrator
                .sql("""
                        insert into access.user_account (municipality_id, kind, username, name, administrator, may_protected, created_at)
                        values (:town, :kind, :username, :name, :runs, :protected, now()) returning id
                        """)
                .param("town", id.value())
                .param("kind", kind)
                .param("username", "u" + UUID.randomUUID())
                .param("name", "Påhittad Person " + token.substring(0, 4))
                .param("runs", runsSystem)
                .param("protected", mayProtected)
                .query(Integer.class)
                .single();
        List<Membership> memberships = new ArrayList<>();
        for (UnitId unit : units) {
            administrator
                    .sql("""
                            insert into access.unit_member (user_id, unit_id, municipality_id, role, valid_from)
                            values (:user, :unit, :town, :role, date '2000-01-01')
                            """)
                    .param("user", user)
                    .param("unit", unit.value())
                    .param("town", id.value())
                    .param("role", role.name())
                    .update();
            memberships.add(new Membership(unit, "Enhet " + unit.value(), role));
        }
        administrator
                .sql("insert into views.welcomed (user_id, municipality_id, seen_at) values (:user, :town, now())")
                .param("user", user)
                .param("town", id.value())
                .update();
        opened(token, user);
        return new Session(
                token,
                new User(
                        new UserId(user),
                        id,
                        name,
                        User.Kind.valueOf(kind),
                        "Påhittad Person",
                        "",
                        runsSystem,
                        mayProtected,
                        memberships));
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
