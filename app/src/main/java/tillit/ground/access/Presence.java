package tillit.ground.access;

import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The session as Spring Security sees it: which routes are open. What may be seen on them, the database decides. */
record Presence(Session session) implements Authentication {

    static final String ADMINISTRATOR = "ADMINISTRATOR";

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        Stream<String> kind = Stream.of(session.user().kind().name());
        Stream<String> more = session.user().administrator() ? Stream.of(ADMINISTRATOR) : Stream.empty();
        return Stream.concat(kind, more).map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getDetails() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return session.user().id();
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        if (!authenticated) throw new IllegalArgumentException("a presence is left by ending its session");
    }

    @Override
    public String getName() {
        return Integer.toString(session.user().id().value());
    }
}
