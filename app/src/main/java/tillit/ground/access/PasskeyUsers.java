package tillit.ground.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Our users as devices know them. Spring Security asks by the name of the authentication, which is the user's id. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient door;

    PasskeyUsers(@Qualifier("door") JdbcClient door) {
        this.door = door;
    }

    /** Who has that handle, and where. */
    record Holder(int id, int municipalityId, String username, String name) {}

    Optional<Holder> behind(Bytes handle) {
        return door.sql("select id, municipality_id, username, name from access.passkey_user_behind(:handle)")
                .param("handle", handle.getBytes())
                .query(Holder.class)
                .optional();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return behind(handle)
                .map(holder -> entity(handle, holder.username(), holder.name()))
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String userId) {
        return door.sql("select handle, username, name from access.passkey_user(:user, :fresh)")
                .param("user", Integer.parseInt(userId))
                .param("fresh", Bytes.random().getBytes())
                .query((row, number) ->
                        entity(new Bytes(row.getBytes("handle")), row.getString("username"), row.getString("name")))
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("a user is added by the administration");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("a user is never removed");
    }

    private static PublicKeyCredentialUserEntity entity(Bytes handle, String username, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(username)
                .displayName(name)
                .build();
    }
}
