package tillit.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.intake.Arrivals;
import tillit.casework.intake.Assessments;
import tillit.casework.intake.Confirmations;
import tillit.casework.intake.FeedbackDesk;
import tillit.casework.intake.HandOvers;
import tillit.casework.intake.Intake;
import tillit.casework.intake.Openings;
import tillit.casework.intake.Replies;
import tillit.casework.intake.Reporters;
import tillit.casework.investigation.Notices;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Guests;
import tillit.ground.access.Session;
import tillit.ground.duties.Duties;
import tillit.ground.duties.MovableClock;
import tillit.ground.duties.Sweeping;
import tillit.ground.files.Files;
import tillit.ground.files.Uploads;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.people.Register;

/**
 * Hidden equals missing (N2). Everybody looks everywhere before a secret comes to be, and again afterwards with every id, number and name of it in hand:
 * whoever may not know it is shown the same, to the last byte. Whoever may know it is shown something else, or the look proves nothing.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({SecrecyTest.ItsClock.class, Sweeping.class, Ruled.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SecrecyTest {

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /** What is one's own: that one is disqualified, and what one has handed in. */
    private static final Map<Reader, Set<String>> OWN = Map.of(
            Reader.DISQUALIFIED, Set.of("Guests.mine()", "access.conflict"),
            Reader.ASKED,
                    Set.of(
                            "commission.commission",
                            "commission.part",
                            "commission.step",
                            "GET /provider",
                            "GET /provider/commissions/{id}"),
            Reader.SENDER, Set.of("intake.delivery", "GET /api/v1/concern-reports/{receipt}"));

    /** A way to look. @param looks what a reader is shown who has these clues */
    record Look(String name, Function<Clues, String> looks) {}

    @Autowired
    Intake intake;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Assessments assessments;

    @Autowired
    Openings openings;

    @Autowired
    HandOvers handOvers;

    @Autowired
    FeedbackDesk feedback;

    @Autowired
    Reporters reporters;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Replies replies;

    @Autowired
    Notices notices;

    @Autowired
    Guests guests;

    @Autowired
    Uploads uploads;

    @Autowired
    Files files;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Duties duties;

    @Autowired
    Register register;

    @Autowired
    DelegationOrders orders;

    @Autowired
    Sweeping sweeping;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc http;

    @Autowired
    Ruled ruled;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    SecretTown town;
    Tables tables;

    @BeforeAll
    void aTown() throws Exception {
        tables = new Tables(administrator);
        town = new SecretTown(new SecretTown.Rooms(
                intake,
                confirmations,
                assessments,
                openings,
                handOvers,
                feedback,
                reporters,
                arrivals,
                replies,
                notices,
                guests,
                uploads,
                files,
                dossiers,
                duties,
                register,
                orders,
                sweeping,
                clock,
                transaction,
                http,
                ruled,
                administrator));
    }

    /**
     * Lets the secrets come to be, one after the other, while everybody looks.
     *
     * @param ways every way to look that a reader has
     * @param tellNothing ways that nobody is shown a secret by, each for a reason that stands where it is listed
     */
    void everybodyLooksBeforeAndAfter(Function<Reader, List<Look>> ways, Set<String> tellNothing) throws Exception {
        List<String> leaks = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        Set<String> telling = new TreeSet<>();
        for (Secret secret : Secret.values()) {
            Clues none = town.beforehand(secret);
            Map<Reader, Map<String, String>> before = shown(ways, none);
            Clues every = town.comes(secret);
            Map<Reader, Map<String, String>> after = shown(ways, every);
            before.forEach((reader, looks) -> looks.forEach((way, was) -> {
                all.add(way);
                String is = after.getOrDefault(reader, Map.of()).getOrDefault(way, "");
                if (is.equals(was)) return;
                telling.add(way);
                boolean own = OWN.getOrDefault(reader, Set.of()).contains(way);
                if (!own && !reader.mayKnow(secret)) leaks.add(leak(reader, secret, way, was, is));
            }));
        }
        assertThat(leaks).as("what tells of a secret").isEmpty();
        all.removeAll(telling);
        assertThat(all).as("ways that nobody was shown anything by").isEqualTo(new TreeSet<>(tellNothing));
    }

    /** Does the work as the reader, in a transaction of its own, or as one who has not signed in. */
    <T> T as(Reader reader, Function<TransactionStatus, T> work) {
        Optional<Session> session = town.session(reader);
        return session.isEmpty()
                ? transaction.execute(work::apply)
                : Entry.as(session.get(), () -> transaction.execute(work::apply));
    }

    /** What the database answers the reader. */
    String asked(Reader reader, String query) {
        return as(reader, tx -> db.sql(query).query(String.class).single());
    }

    private static Map<Reader, Map<String, String>> shown(Function<Reader, List<Look>> ways, Clues clues) {
        Map<Reader, Map<String, String>> shown = new LinkedHashMap<>();
        for (Reader reader : Reader.values()) {
            Map<String, String> looks = new LinkedHashMap<>();
            for (Look look : ways.apply(reader)) {
                looks.put(look.name(), clues.hide(look.looks().apply(clues)));
            }
            shown.put(reader, looks);
        }
        return shown;
    }

    /** Where two answers part, with what stands there. */
    static String leak(Reader reader, Secret secret, String way, String was, String is) {
        int at = 0;
        while (at < Math.min(was.length(), is.length()) && was.charAt(at) == is.charAt(at)) at++;
        int from = Math.max(0, at - 80);
        return "%s, %s, %s:%n  before: %s%n  after:  %s"
                .formatted(way, reader, secret, part(was, from), part(is, from));
    }

    private static String part(String of, int from) {
        return of.substring(Math.min(from, of.length()), Math.min(of.length(), from + 240))
                .replaceAll("\\s+", " ");
    }
}
