package tillit.ground.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The public keys of our users' devices. */
@Component
class PasskeyCredentials implements UserCredentialRepository {

    private final JdbcClient door;

    PasskeyCredentials(@Qualifier("door") JdbcClient door) {
        this.door = door;
    }

    @Override
    public void save(CredentialRecord passkey) {
        String transports = passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
        door.sql(
                        "select access.passkey_kept(:credential, :handle, :public_key, :count, :verified, :eligible, :backed_up, :transports, :attestation, :client_data, :label)")
                .param("credential", passkey.getCredentialId().getBytes())
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .param("public_key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backed_up", passkey.isBackupState())
                .param("transports", transports)
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client_data", bytes(passkey.getAttestationClientDataJSON()))
                .param("label", passkey.getLabel())
                .query((row, number) -> true)
                .list();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return known(credential.getBytes(), null).stream().findFirst().orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return known(null, handle.getBytes());
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("a passkey is taken away by its owner, who is signed in");
    }

    private static byte @Nullable [] bytes(@Nullable Bytes said) {
        return said == null ? null : said.getBytes();
    }

    private List<CredentialRecord> known(byte @Nullable [] credential, byte @Nullable [] handle) {
        return door.sql("""
                        select credential_id, handle, public_key, signature_count, verified, backup_eligible, backed_up, transports, attestation, client_data, label, created_at, last_used_at
                          from access.passkey_known(cast(:credential as bytea), cast(:handle as bytea))
                         order by created_at, credential_id
                        """)
                .param("credential", credential)
                .param("handle", handle)
                .query(PasskeyCredentials::passkey)
                .list();
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream(row.getString("transports").split(" "))
                        .filter(it -> !it.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .build();
    }
}
