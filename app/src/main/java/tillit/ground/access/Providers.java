package tillit.ground.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Administration.NewPerson;

/**
 * From whom the municipality commissions what it has granted, and who of them can sign in. Everybody at work reads the names; only an administrator changes
 * anything, and somebody else looks at that. A provider's people see each other and what is commissioned from them, and nothing else.
 */
@Component
@Transactional
public class Providers {

    private final JdbcClient db;
    private final PasswordHashes hashes;
    private final Asking asking;
    private final SignInProperties limits;

    Providers(JdbcClient db, PasswordHashes hashes, Asking asking, SignInProperties limits) {
        this.db = db;
        this.hashes = hashes;
        this.asking = asking;
        this.limits = limits;
    }

    /** Somebody of a provider who can sign in, or could. */
    public record Person(UserId id, ProviderId provider, String username, String name, String title, boolean active) {}

    /** All, also those that have ended, by name; for somebody of a provider, that one. */
    @Transactional(readOnly = true)
    public List<Provider> all() {
        return db.sql("select id, name, ended_at from access.provider order by name collate \"sv-x-icu\", id")
                .query((row, number) -> new Provider(
                        new ProviderId(row.getInt("id")),
                        row.getString("name"),
                        instant(row.getObject("ended_at", OffsetDateTime.class))))
                .list();
    }

    /** The provider, if the caller's municipality has it. */
    @Transactional(readOnly = true)
    public Optional<Provider> find(ProviderId id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The one that the caller works at; empty for everybody at work in the municipality. */
    @Transactional(readOnly = true)
    public Optional<Provider> mine() {
        return db.sql("select my from access.my_provider() my where my is not null")
                .query(Integer.class)
                .optional()
                .map(ProviderId::new)
                .flatMap(this::find);
    }

    /** Whether anybody of it can read what is commissioned from it. */
    @Transactional(readOnly = true)
    public boolean canRead(ProviderId id) {
        return db.sql("select exists (select 1 from access.user_account where provider_id = :id and active)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Adds one. @throws NameTaken if there is one with that name @throws NotAdministrator */
    public ProviderId add(String name) {
        int id = asking.to("provider-added", "name", () -> db.sql("select access.add_provider(:name)")
                .param("name", name.strip())
                .query(Integer.class)
                .single());
        changed("provider-added", "provider=" + id);
        return new ProviderId(id);
    }

    /** Nothing is commissioned from it from now, and its people are out. Once more changes nothing. @throws NotHere @throws NotAdministrator */
    public void end(ProviderId id) {
        boolean ended = asking.to("provider-ended", "name", () -> db.sql("select access.end_provider(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single());
        if (ended) changed("provider-ended", "provider=" + id.value());
    }

    /** Everybody of the providers, by name. @throws NotAdministrator */
    @Transactional(readOnly = true)
    public List<Person> people() {
        return asking.to("provider-people-read", "name", () -> db.sql("""
                        select id, provider_id, username, name, title, active
                          from access.provider_people()
                         order by name collate "sv-x-icu", id
                        """)
                .query((row, number) -> new Person(
                        new UserId(row.getInt("id")),
                        new ProviderId(row.getInt("provider_id")),
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getBoolean("active")))
                .list());
    }

    /**
     * Adds somebody of a provider, with a password that must be changed at the first sign-in.
     *
     * @throws NotHere if the provider is not there or has ended
     * @throws NameTaken if somebody, anywhere, has that user name
     */
    public Handover addPerson(ProviderId provider, NewPerson person) {
        String password = Secrets.readable();
        int id = asking.to("provider-person-added", "username", () -> db.sql("""
                        select access.add_provider_person(:provider, :username, :name, :title, :demo, :hash, cast(:good_for as interval))
                        """)
                .param("provider", provider.value())
                .param("username", person.username().value())
                .param("name", person.name().strip())
                .param("title", person.title().strip())
                .param("demo", person.demo())
                .param("hash", hashes.of(password))
                .param("good_for", limits.temporaryPassword().toString())
                .query(Integer.class)
                .single());
        UserId user = new UserId(id);
        asking.changed(AccessChanged.of(user, "provider-person-added", "provider=" + provider.value()));
        return new Handover(user, password);
    }

    private void changed(String action, String detail) {
        asking.changed(new AccessChanged(action, null, null, null, detail));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
