package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Administration.NewPerson;
import tillit.ground.access.SignIn.Answer;

@SpringBootTest
class SignInTest {

    private static final Password CHOSEN = new Password("blommor under bron");

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    Administration administration;

    @Autowired
    Doorkeeper door;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    Session boss;
    String name;
    Visit visit;

    @BeforeEach
    void aTownWithAnAdministrator() {
        town = Town.build(administrator);
        boss = town.administrator();
        name = "lisa." + UUID.randomUUID() + "@kommun.example";
        visit = new Visit("203.0.113." + UUID.randomUUID(), "Firefox, Linux");
    }

    @Test
    void aNewColleagueChoosesAPasswordAndComesIn() {
        Handover lisa = addLisa();

        assertThat(signIn.withPassword(name, lisa.secret(), visit)).isEqualTo(new Answer.ChoosePassword());
        Answer first = signIn.withFirstPassword(name, lisa.secret(), CHOSEN, visit);
        assertThat(sessionOf(first).user().name()).isEqualTo("Lisa Provsson");
        assertThat(sessionOf(first).user().municipality()).isEqualTo(town.id());
        assertThat(signIn.withPassword(name, lisa.secret(), visit)).isEqualTo(new Answer.Wrong());
        assertThat(sessionOf(signIn.withPassword("  " + name.toUpperCase(java.util.Locale.ROOT), CHOSEN.value(), visit))
                        .user()
                        .id())
                .isEqualTo(lisa.user());
    }

    @Test
    void aWrongPasswordAndANameNobodyHasAreOneAnswer() {
        lisaWithPassword();

        assertThat(signIn.withPassword(name, "fel fel fel fel", visit)).isEqualTo(new Answer.Wrong());
        assertThat(signIn.withPassword("ingen." + name, "fel fel fel fel", visit))
                .isEqualTo(new Answer.Wrong());
        assertThat(logOf(null, "sign-in")).contains("REFUSED reason=unknown");
    }

    @Test
    void aNameIsClosedAfterTooManyTriesWhetherSomebodyHasItOrNot() {
        lisaWithPassword();

        for (String tried : List.of(name, "ingen." + name)) {
            for (int i = 0; i < 10; i++)
                assertThat(signIn.withPassword(tried, "fel fel fel fel", visit)).isEqualTo(new Answer.Wrong());
            assertThat(signIn.withPassword(tried, "fel fel fel fel", visit)).isEqualTo(new Answer.TooMany());
        }
        assertThat(signIn.withPassword(name, CHOSEN.value(), elsewhere())).isEqualTo(new Answer.TooMany());
        triesWereLongAgo();
        assertThat(signIn.withPassword(name, CHOSEN.value(), elsewhere())).isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void anAddressIsClosedAfterTooManyTriesAtManyNames() {
        lisaWithPassword();
        for (int i = 0; i < 100; i++) door.knock("namn" + i + name, visit);

        assertThat(signIn.withPassword(name, CHOSEN.value(), visit)).isEqualTo(new Answer.TooMany());
        assertThat(signIn.withPassword(name, CHOSEN.value(), elsewhere())).isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void whoComesInStandsInTheLogAndSoDoesWhoWasNotLetIn() {
        Handover lisa = lisaWithPassword();
        signIn.withPassword(name, "fel fel fel fel", visit);
        signIn.out(sessionOf(signIn.withPassword(name, CHOSEN.value(), visit)));

        assertThat(logOf(lisa.user(), "sign-in")).contains("DONE how=password", "REFUSED reason=wrong-password");
        assertThat(logOf(lisa.user(), "sign-out")).hasSize(1);
    }

    @Test
    void aSessionEndsWhenItIsLeftWhenNobodyUsesItAndWhenItsDayIsOver() {
        lisaWithPassword();
        Session left = enterAgain();
        Session idle = enterAgain();
        Session old = enterAgain();
        signIn.out(left);
        shift(
                idle,
                "last_seen_at = last_seen_at - interval '61 minutes', expires_at = expires_at - interval '61 minutes'");
        shift(old, "expires_at = expires_at - interval '12 hours', ends_at = ends_at - interval '12 hours'");

        for (Session session : List.of(left, idle, old)) {
            assertThat(door.whose(session.token(), User.Kind.PERSON)).isEmpty();
            assertThatThrownBy(() -> Entry.as(session, sessions::mine))
                    .rootCause()
                    .hasMessageContaining("no session");
        }
    }

    @Test
    void aSessionLivesOnWhileItIsUsedButNeverPastItsEnd() {
        lisaWithPassword();
        Session used = enterAgain();
        shift(
                used,
                "last_seen_at = last_seen_at - interval '59 minutes', expires_at = expires_at - interval '59 minutes'");
        assertThat(door.whose(used.token(), User.Kind.PERSON)).isPresent();
        assertThat(minutesLeft(used)).isBetween(59, 60);
        shift(used, "last_seen_at = last_seen_at - interval '59 minutes', ends_at = now() + interval '5 minutes'");
        assertThat(door.whose(used.token(), User.Kind.PERSON)).isPresent();
        assertThat(minutesLeft(used)).isBetween(4, 5);
    }

    @Test
    void oneSeesAndEndsOnesOwnSessionsAndNobodyElses() {
        lisaWithPassword();
        Session here = enterAgain();
        Session there = enterAgain();
        List<Sessions.MySession> mine = Entry.as(here, sessions::mine);
        assertThat(mine).hasSize(3).filteredOn(Sessions.MySession::isThis).hasSize(1);
        UUID other = mine.stream()
                .filter(it -> !it.isThis())
                .map(Sessions.MySession::id)
                .toList()
                .getFirst();

        Entry.as(boss, () -> ended(other));
        assertThat(Entry.as(here, sessions::mine)).hasSize(3);
        mine.stream().filter(it -> !it.isThis()).forEach(it -> Entry.as(here, () -> ended(it.id())));
        assertThat(door.whose(there.token(), User.Kind.PERSON)).isEmpty();
        assertThat(door.whose(here.token(), User.Kind.PERSON)).isPresent();
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        lisaWithPassword();
        Session here = enterAgain();
        Session there = enterAgain();

        assertThat(Entry.as(
                        here, () -> signIn.changePassword("inte det rätta", new Password("fyra hästar på äng"), visit)))
                .isFalse();
        assertThat(door.whose(there.token(), User.Kind.PERSON)).isPresent();
        assertThat(Entry.as(
                        here, () -> signIn.changePassword(CHOSEN.value(), new Password("fyra hästar på äng"), visit)))
                .isTrue();
        assertThat(door.whose(there.token(), User.Kind.PERSON)).isEmpty();
        assertThat(door.whose(here.token(), User.Kind.PERSON)).isPresent();
    }

    @Test
    void aPasswordThatIsShortOrTheGivenOneIsRefused() {
        Handover lisa = addLisa();

        assertThatThrownBy(() -> new Password("elva tecken")).isInstanceOf(PasswordUnfit.class);
        assertThatThrownBy(() -> new Password("aaaaaaaaaaaaaaaa")).isInstanceOf(PasswordUnfit.class);
        assertThatThrownBy(() -> signIn.withFirstPassword(name, lisa.secret(), new Password(lisa.secret()), visit))
                .isInstanceOf(PasswordUnfit.class);
    }

    private Handover addLisa() {
        return Entry.as(
                boss,
                () -> administration.addPerson(
                        NewPerson.called(new Username(name), "Lisa Provsson", "socialsekreterare")));
    }

    private Handover lisaWithPassword() {
        Handover lisa = addLisa();
        signIn.withFirstPassword(name, lisa.secret(), CHOSEN, visit);
        return lisa;
    }

    private Session enterAgain() {
        return sessionOf(signIn.withPassword(name, CHOSEN.value(), visit));
    }

    private boolean ended(UUID session) {
        sessions.end(session);
        return true;
    }

    private static Session sessionOf(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Welcome.class);
        return ((Answer.Welcome) answer).session();
    }

    private Visit elsewhere() {
        return new Visit("198.51.100." + UUID.randomUUID(), "");
    }

    private void triesWereLongAgo() {
        JdbcClient.create(administrator)
                .sql("update access.knock set since = since - interval '16 minutes'")
                .update();
    }

    private void shift(Session session, String change) {
        JdbcClient.create(administrator)
                .sql("update access.session set " + change + " where token_hash = :hash")
                .param("hash", Town.hash(session.token()))
                .update();
    }

    private int minutesLeft(Session session) {
        return JdbcClient.create(administrator)
                .sql(
                        "select extract(epoch from expires_at - now())::int / 60 from access.session where token_hash = :hash")
                .param("hash", Town.hash(session.token()))
                .query(Integer.class)
                .single();
    }

    private List<String> logOf(@Nullable UserId who, String action) {
        return JdbcClient.create(administrator)
                .sql(
                        "select outcome || ' ' || detail from audit.entry where user_id is not distinct from :user and action = :action order by at, id")
                .param("user", who == null ? null : who.value(), java.sql.Types.INTEGER)
                .param("action", action)
                .query(String.class)
                .list();
    }
}
