package tillit.ground.access;

import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The beginning: a municipality and the administrator who adds everyone else. Nobody is signed in yet, so it is asked at the
 * door, by whoever starts the process; no page leads here.
 */
@Component
public class Foundation {

    private final JdbcClient door;
    private final PasswordHashes hashes;
    private final SignInProperties limits;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Foundation(
            @Qualifier("door") JdbcClient door,
            @Qualifier("doorDataSource") DataSource source,
            PasswordHashes hashes,
            SignInProperties limits,
            ApplicationEventPublisher events) {
        this.door = door;
        this.hashes = hashes;
        this.limits = limits;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.events = events;
    }

    /**
     * Founds a municipality that is not there yet.
     *
     * @param administrator the first administrator's user name
     * @return the first administrator with a password to be changed at once; empty, and nothing done, if the municipality exists
     */
    public Optional<Handover> found(MunicipalityId id, String municipality, Username administrator, String name) {
        String password = Secrets.readable();
        Optional<Integer> first =
                transaction.execute(tx -> foundedNow(id, municipality, administrator, name, hashes.of(password)));
        return Objects.requireNonNull(first).map(user -> new Handover(new UserId(user), password));
    }

    private Optional<Integer> foundedNow(
            MunicipalityId id, String municipality, Username administrator, String name, String hash) {
        Optional<Integer> first = door.sql(
                        "select access.found(cast(:id as smallint), :municipality, :username, :name, :hash, cast(:good_for as interval))")
                .param("id", id.value())
                .param("municipality", municipality.strip())
                .param("username", administrator.value())
                .param("name", name.strip())
                .param("hash", hash)
                .param("good_for", limits.temporaryPassword().toString())
                .query(Integer.class)
                .optional();
        first.ifPresent(user -> events.publishEvent(new Founded(id, new UserId(user))));
        return first;
    }
}
