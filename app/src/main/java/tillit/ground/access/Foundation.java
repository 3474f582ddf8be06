package tillit.ground.access;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The beginning: a municipality and the administrator who adds everyone else. Nobody is signed in yet, so it is asked at the
 * door, by whoever starts the process; no page leads here.
 */
@Component
public class Foundation {

    private final JdbcClient door;
    private final PasswordHashes hashes;
    private final SignInProperties limits;

    Foundation(@Qualifier("door") JdbcClient door, PasswordHashes hashes, SignInProperties limits) {
        this.door = door;
        this.hashes = hashes;
        this.limits = limits;
    }

    /**
     * Founds a municipality that is not there yet.
     *
     * @param administrator the first administrator's user name
     * @return the first administrator with a password to be changed at once; empty, and nothing done, if the municipality exists
     */
    public Optional<Handover> found(MunicipalityId id, String municipality, Username administrator, String name) {
        String password = Secrets.readable();
        return door.sql(
                        "select access.found(cast(:id as smallint), :municipality, :username, :name, :hash, cast(:good_for as interval))")
                .param("id", id.value())
                .param("municipality", municipality.strip())
                .param("username", administrator.value())
                .param("name", name.strip())
                .param("hash", hashes.of(password))
                .param("good_for", limits.temporaryPassword().toString())
                .query(Integer.class)
                .optional()
                .map(user -> new Handover(new UserId(user), password));
    }
}
