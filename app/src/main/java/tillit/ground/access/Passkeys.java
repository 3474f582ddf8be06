package tillit.ground.access;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Coming in with a passkey (WebAuthn): what a device has and its owner unlocks, which cannot be given away to a false page.
 * What a browser is asked and answers is JSON, as {@code navigator.credentials} has it.
 */
@Component
public class Passkeys {

    /** How long one may look for one's key; ours, as the browsers do. */
    private static final Duration CHALLENGE = Duration.ofMinutes(5);

    private static final int LONGEST_LABEL = 100;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final JdbcClient app;
    private final JdbcClient door;
    private final Doorkeeper doorkeeper;
    private final PasskeyUsers users;
    private final PasskeyCredentials credentials;
    private final ApplicationEventPublisher events;

    Passkeys(
            JdbcClient app,
            @Qualifier("door") JdbcClient door,
            Doorkeeper doorkeeper,
            PasskeyUsers users,
            PasskeyCredentials credentials,
            ApplicationEventPublisher events) {
        this.app = app;
        this.door = door;
        this.doorkeeper = doorkeeper;
        this.users = users;
        this.credentials = credentials;
        this.events = events;
    }

    /** A passkey of one's own. */
    public record MyPasskey(UUID id, String label, Instant createdAt, Instant lastUsedAt) {}

    /** Mine, the oldest first. */
    @Transactional(readOnly = true)
    public List<MyPasskey> mine() {
        return app.sql("""
                        select id, label, created_at, last_used_at
                          from access.my_passkeys()
                         order by created_at, id
                        """)
                .query((row, number) -> new MyPasskey(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes away one of mine; it opens nothing any more. */
    @Transactional
    public void takeAway(UUID id) {
        boolean was = app.sql("select access.take_away_my_passkey(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (was) events.publishEvent(AccessChanged.of(Entry.me().id(), "passkey-taken-away", "passkey=" + id));
    }

    /**
     * What the browser of the one who is signed in is asked, to make a new passkey.
     *
     * @param origin where the page stands: scheme, host and port
     */
    public String toAdd(URI origin) {
        Bytes challenge = challengeFor(Entry.me().id());
        return written(Relying.party(users, credentials, origin, challenge).toAdd(me()));
    }

    /**
     * Adds the passkey that the browser has made.
     *
     * @return false if the answer is not right, too late, or to something else
     */
    @Transactional
    public boolean add(URI origin, String answer, String label) {
        UserId me = Entry.me().id();
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    JSON.readValue(answer, new TypeReference<>() {});
            Bytes challenge = challengeIn(made);
            if (!taken(challenge, me)) return false;
            Relying party = Relying.party(users, credentials, origin, challenge);
            String named = label.strip().isEmpty()
                    ? "Passkey"
                    : label.strip().substring(0, Math.min(label.strip().length(), LONGEST_LABEL));
            party.operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            party.toAdd(me()), new RelyingPartyPublicKey(made, named)));
        } catch (JacksonException
                | IllegalArgumentException
                | DataAccessException
                | com.webauthn4j.util.exception.WebAuthnException wrong) {
            return false;
        }
        events.publishEvent(AccessChanged.of(me, "passkey-added", ""));
        return true;
    }

    /** What a browser is asked, to come in. It names nobody: the device knows whose keys it has. */
    public String toComeIn(URI origin) {
        return written(
                Relying.party(users, credentials, origin, challengeFor(null)).toComeIn());
    }

    /** Comes in with what the device answers; empty if it is not right, which stands in the log. */
    public Optional<Session> comeIn(URI origin, String answer, Visit visit) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> shown =
                    JSON.readValue(answer, new TypeReference<>() {});
            Bytes challenge = challengeIn(shown);
            if (!taken(challenge, null)) return refused();
            Relying party = Relying.party(users, credentials, origin, challenge);
            Bytes handle = party.operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(party.toComeIn(), shown))
                    .getId();
            return users.behind(handle).flatMap(holder -> doorkeeper.open(new UserId(holder.id()), How.PASSKEY, visit));
        } catch (JacksonException
                | IllegalArgumentException
                | DataAccessException
                | com.webauthn4j.util.exception.WebAuthnException wrong) {
            return refused();
        }
    }

    private Optional<Session> refused() {
        doorkeeper.refuse(null, null, SignInRefused.Reason.WRONG_PASSKEY);
        return Optional.empty();
    }

    private Bytes challengeFor(@Nullable UserId who) {
        Bytes challenge = Bytes.random();
        door.sql("select access.passkey_challenge_made(:challenge, cast(:user as int), cast(:good_for as interval))")
                .param("challenge", challenge.getBytes())
                .param("user", who == null ? null : who.value())
                .param("good_for", CHALLENGE.toString())
                .query((row, number) -> true)
                .list();
        return challenge;
    }

    private boolean taken(Bytes challenge, @Nullable UserId who) {
        return door.sql("select access.passkey_challenge_taken(:challenge, cast(:user as int))")
                .param("challenge", challenge.getBytes())
                .param("user", who == null ? null : who.value())
                .query(Boolean.class)
                .single();
    }

    private static Bytes challengeIn(@Nullable PublicKeyCredential<? extends AuthenticatorResponse> answer) {
        AuthenticatorResponse response = answer == null ? null : answer.getResponse();
        if (response == null || response.getClientDataJSON() == null) throw new IllegalArgumentException("no answer");
        byte[] said = response.getClientDataJSON().getBytes();
        return new Bytes(Base64.getUrlDecoder()
                .decode(JSON.readTree(said).path("challenge").asString("")));
    }

    private static Presence me() {
        return new Presence(Entry.current().orElseThrow(NobodyEntered::new));
    }

    private static String written(Object options) {
        return JSON.writeValueAsString(options);
    }
}
