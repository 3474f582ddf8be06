package tillit.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.ground.access.Password;
import tillit.ground.access.Session;
import tillit.ground.access.SignIn;
import tillit.ground.access.Username;
import tillit.ground.access.Visit;

/** Who is signed in while Björkmåla is filled: each of the staff by name and password, as anybody. */
@Component
@Profile("demo")
class Badges {

    /** Known to all: anyone can be anybody here with one click, and nobody here is real. */
    static final Password PASSWORD = new Password("alla är påhittade");

    private static final Visit VISIT = new Visit("127.0.0.1", "Björkmåla");
    private static final Duration GOOD_FOR = Duration.ofMinutes(40); // a session that nobody uses ends after an hour

    private final SignIn signIn;
    private final Map<String, Badge> badges = new HashMap<>();

    Badges(SignIn signIn) {
        this.signIn = signIn;
    }

    /** @param since by the machine's own count, which no clock moves */
    private record Badge(Session session, long since) {
        boolean isOld() {
            return System.nanoTime() - since > GOOD_FOR.toNanos();
        }
    }

    synchronized Session of(String username) {
        Badge known = badges.get(username);
        if (known != null && !known.isOld()) return known.session();
        if (known != null) signIn.out(known.session());
        Session session = welcome(signIn.withPassword(new Username(username).value(), PASSWORD.value(), VISIT));
        badges.put(username, new Badge(session, System.nanoTime()));
        return session;
    }

    /** Chooses the password of somebody who was given another. */
    void choose(Username username, String first) {
        signIn.out(welcome(signIn.withFirstPassword(username.value(), first, PASSWORD, VISIT)));
    }

    /** Everybody goes home. */
    synchronized void allOut() {
        badges.values().forEach(badge -> signIn.out(badge.session()));
        badges.clear();
    }

    private static Session welcome(SignIn.Answer answer) {
        if (answer instanceof SignIn.Answer.Welcome welcome) return welcome.session();
        throw new IllegalStateException("the door of the demonstration did not open");
    }
}
