package tillit.ground.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Absences;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.duties.MovableClock;
import tillit.ground.page.Language;

/** Somebody hears that something waits: once, where and when they have chosen, and never what it is. */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
@Import({NoticesTest.ItsWorld.class, Telling.class})
class NoticesTest {

    /** What there is to hear for each, as long as a test has it so. */
    static final class World implements MustHear {

        private final Map<UserId, List<Matter>> so = new HashMap<>();
        private final List<UserId> asked = new ArrayList<>();
        private final Set<UserId> broken = new HashSet<>();

        @Override
        public List<Matter> now() {
            asked.add(Entry.me().id());
            if (broken.contains(Entry.me().id())) throw new IllegalStateException("broken");
            return so.getOrDefault(Entry.me().id(), List.of());
        }
    }

    @TestConfiguration
    static class ItsWorld {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        World world() {
            return new World();
        }
    }

    @DynamicPropertySource
    static void postOffice(DynamicPropertyRegistry properties) {
        PostOffice.open(properties);
    }

    @Autowired
    MovableClock clock;

    @Autowired
    World world;

    @Autowired
    Addresses addresses;

    @Autowired
    Wishes wishes;

    @Autowired
    Undelivered undelivered;

    @Autowired
    Absences absences;

    @Autowired
    Telling telling;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session hanna;
    Session ove;
    String mail;
    String mobile;

    @BeforeEach
    void somebodyAtWork() {
        clock.is("2026-11-10T10:00:00"); // a Tuesday
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        hanna = town.worker(Role.INTAKE_OFFICER, unit);
        ove = town.worker(Role.INTAKE_OFFICER, unit);
        mail = "hanna." + town.id().value() + "@kommunen.example";
        mobile = "+4670123" + town.id().value();
    }

    @AfterEach
    void theGatewayIsThere() {
        PostOffice.gatewayAnswers(200);
        world.so.clear();
        world.asked.clear();
        world.broken.clear();
    }

    @Test
    void nothingButACodeIsSentBeforeTheCodeHasBeenTyped() {
        does(hanna, () -> addresses.propose(Way.MAIL, " " + mail + " "));
        String code = PostOffice.codeIn(PostOffice.wordsTo(mail));
        mustHear(hanna, Kind.HAND_OVER, "question:1");
        telling.now();
        assertThat(PostOffice.mailsTo(mail)).as("the code and nothing else").hasSize(1);
        assertThatThrownBy(() -> does(hanna, () -> addresses.confirm(Way.MAIL, code.equals("111111") ? "2" : "111111")))
                .isInstanceOf(NoticeRefusal.WrongCode.class);

        does(hanna, () -> addresses.confirm(Way.MAIL, code + " "));
        telling.now();

        assertThat(PostOffice.wordsTo(mail).getLast())
                .isEqualTo("Något väntar på dig i Tillit. Logga in. https://tillit.kommunen.example/");
    }

    @Test
    void aCodeIsGoodForAQuarterOfAnHourFiveGuessesAndOneUse() {
        does(hanna, () -> addresses.propose(Way.SMS, localNumber()));
        String code = PostOffice.codeIn(PostOffice.textsTo(mobile));
        assertThat(PostOffice.textsTo(mobile)).singleElement().asString().startsWith("Bearer hemligt\n");
        clock.is("2026-11-10T10:15:01");
        assertThatThrownBy(() -> does(hanna, () -> addresses.confirm(Way.SMS, code)))
                .isInstanceOf(NoticeRefusal.WrongCode.class);
        does(hanna, () -> addresses.propose(Way.SMS, localNumber()));
        String another = PostOffice.codeIn(PostOffice.textsTo(mobile));
        for (int guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> does(hanna, () -> addresses.confirm(Way.SMS, "fel")))
                    .isInstanceOf(NoticeRefusal.WrongCode.class);
        }
        assertThatThrownBy(() -> does(hanna, () -> addresses.confirm(Way.SMS, another)))
                .as("after five guesses")
                .isInstanceOf(NoticeRefusal.WrongCode.class);
    }

    @Test
    void nobodyFloodsAnAddressWithCodes() {
        for (int time = 0; time < 5; time++) does(hanna, () -> addresses.propose(Way.MAIL, mail));
        assertThatThrownBy(() -> does(hanna, () -> addresses.propose(Way.MAIL, mail)))
                .isInstanceOf(NoticeRefusal.TooManyCodes.class);
        assertThat(PostOffice.mailsTo(mail)).hasSize(5);
    }

    @Test
    void aMobileNumberIsTakenAsPeopleWriteItAndWhatIsNoneIsRefused() {
        for (String typed :
                List.of("070-123 45 67", "0701234567", "+46701234567", "+46 (0)70-123 45 67", "0046 70 123 45 67")) {
            assertThat(Written.of(Way.SMS, typed).address()).as(typed).isEqualTo("+46701234567");
        }
        for (String typed : List.of("", "08-465 00 12", "070-123 45 6", "+4670123456789", "sjuttio", "112")) {
            assertThatThrownBy(() -> Written.of(Way.SMS, typed))
                    .as(typed)
                    .isInstanceOf(NoticeRefusal.NoMobileNumber.class);
        }
        for (String typed : List.of("", "hanna", "hanna@", "a@b", "a b@c.se", "a@c.se\nBcc: x@y.se", "<a@c.se>")) {
            assertThatThrownBy(() -> Written.of(Way.MAIL, typed))
                    .as(typed)
                    .isInstanceOf(NoticeRefusal.NoMailAddress.class);
        }
    }

    @Test
    void oneHearsOfAThingOnceAndNotAgainWhenItComesBack() {
        isReached(hanna, Way.MAIL);
        mustHear(hanna, Kind.ESCALATION, "escalation:1");
        telling.now();
        telling.now();
        mustHear(hanna);
        telling.now();
        mustHear(hanna, Kind.ESCALATION, "escalation:1");
        telling.now();
        assertThat(told(mail)).hasSize(1);

        mustHear(hanna, Kind.ESCALATION, "escalation:1", "escalation:2", "escalation:3");
        telling.now();
        assertThat(told(mail)).hasSize(2);
        assertThat(told(mail).getLast()).startsWith("2 saker väntar på dig i Tillit.");
    }

    @Test
    void inTheEveningOnlyWhatIsUrgentGoesOutAndTheRestIsToldInTheMorning() {
        isReached(hanna, Way.MAIL);
        isReached(hanna, Way.SMS);
        clock.is("2026-11-13T17:00:00"); // Friday
        mustHear(hanna, Kind.UNREAD, "unread:1", "unread:2");
        telling.now();
        assertThat(told(mail)).isEmpty();

        clock.is("2026-11-14T23:00:00");
        so(hanna, new Matter(Kind.UNREAD, "unread:1"), new Matter(Kind.UNREAD, "unread:2"), urgent());
        telling.now();
        assertThat(told(mail)).containsExactly("Något brådskande väntar i Tillit. Logga in. " + HOME);
        assertThat(toldByText()).singleElement().asString().contains("Något brådskande väntar i Tillit. Logga in.");

        mustHear(hanna, Kind.UNREAD, "unread:2");
        clock.is("2026-11-15T07:30:00"); // Sunday
        telling.now();
        clock.is("2026-11-16T07:29:00");
        telling.now();
        assertThat(told(mail)).hasSize(1);
        clock.is("2026-11-16T07:30:00");
        telling.now();
        telling.now();
        assertThat(told(mail)).hasSize(2);
        assertThat(told(mail).getLast()).isEqualTo("1 sak väntar i Tillit i dag. " + HOME);
        assertThat(toldByText()).as("what is not urgent goes by mail").hasSize(1);
    }

    @Test
    void oneChoosesForEachKindAndCannotChooseTheUrgentAway() {
        isReached(hanna, Way.MAIL);
        does(
                hanna,
                () -> wishes.set(new Wish(
                        Language.EN,
                        LocalTime.of(0, 0),
                        LocalTime.of(0, 0),
                        false,
                        LocalTime.of(9, 0),
                        Map.of(Kind.UNREAD, Told.NEVER, Kind.HAND_OVER, Told.DIGEST, Kind.DUE, Told.AT_ONCE))));
        so(
                hanna,
                new Matter(Kind.UNREAD, "unread:1"),
                new Matter(Kind.HAND_OVER, "question:1"),
                new Matter(Kind.DUE, "duty:1"),
                urgent());
        telling.now();
        assertThat(told(mail))
                .containsExactlyInAnyOrder(
                        "Something urgent is waiting in Tillit. Sign in. " + HOME,
                        "Something is waiting for you in Tillit. Sign in. " + HOME);
        clock.is("2026-11-11T09:00:00");
        telling.now();
        assertThat(told(mail)).hasSize(3);
        assertThat(told(mail).getLast()).isEqualTo("1 thing is waiting in Tillit today. " + HOME);
    }

    @Test
    void whoeverIsAwayIsLeftInPeaceAndHearsOfItWhenBack() {
        isReached(hanna, Way.MAIL);
        LocalDate tuesday = LocalDate.of(2026, 11, 10);
        does(hanna, () -> absences.say(hanna.user().id(), ove.user().id(), tuesday, tuesday.plusDays(1)));
        mustHear(hanna, Kind.HAND_OVER, "question:1");
        telling.now();
        clock.is("2026-11-11T07:30:00");
        telling.now();
        assertThat(told(mail)).isEmpty();
        clock.is("2026-11-12T07:30:00");
        telling.now();
        assertThat(told(mail)).hasSize(1);
    }

    @Test
    void whatIsSoNoLongerIsNotSentAnyMore() {
        isReached(hanna, Way.SMS);
        PostOffice.gatewayAnswers(503);
        so(hanna, urgent());
        telling.now();
        mustHear(hanna);
        telling.now();
        PostOffice.gatewayAnswers(200);
        clock.is("2026-11-10T10:30:00");
        telling.now();
        assertThat(toldByText()).isEmpty();
        assertThat(outgoing("dropped_at")).isEqualTo(1);
    }

    @Test
    void whatNobodyTakesIsTriedLaterAndLaterAndGivenUpWithALineForTheAdministrator(CapturedOutput output) {
        isReached(hanna, Way.SMS);
        Session runs = town.administrator();
        PostOffice.gatewayAnswers(503);
        mustHear(hanna, Kind.HAND_OVER, "question:1");
        telling.now();
        telling.now();
        assertThat(outgoing("tries")).as("not at once again").isEqualTo(1);
        clock.is("2026-11-10T10:01:00");
        telling.now();
        assertThat(outgoing("tries")).isEqualTo(2);
        assertThat(as(runs, undelivered::lately)).isEmpty();
        clock.is("2026-11-10T10:03:00");
        telling.now();
        assertThat(as(runs, undelivered::lately)).singleElement().satisfies(it -> {
            assertThat(it.way()).isEqualTo(Way.SMS);
            assertThat(it.messages()).isEqualTo(1);
        });
        assertThatThrownBy(() -> as(hanna, undelivered::lately)).isInstanceOf(DataAccessException.class);
        PostOffice.gatewayAnswers(200);
        clock.is("2026-11-10T12:00:00");
        telling.now();
        assertThat(toldByText()).isEmpty();
        assertThat(output.getAll()).contains("HTTP-503").doesNotContain(mobile).doesNotContain("hemligt");
        assertThat(logged("notice-given-up")).isEqualTo(1);
    }

    @Test
    void whatIsUrgentIsCountedForTheAdministratorAndTriedAsLongAsItIsSo() {
        isReached(hanna, Way.SMS);
        Session runs = town.administrator();
        PostOffice.gatewayAnswers(503);
        so(hanna, urgent());
        for (String moment : List.of("10:00:00", "10:01:00", "10:03:00", "10:07:00", "12:00:00", "12:05:00")) {
            clock.is("2026-11-10T" + moment);
            telling.now();
        }
        assertThat(outgoing("tries")).isEqualTo(6);
        assertThat(as(runs, undelivered::lately)).singleElement().satisfies(it -> assertThat(it.messages())
                .isEqualTo(1));
        assertThat(logged("notice-stuck")).isEqualTo(1);
        PostOffice.gatewayAnswers(200);
        clock.is("2026-11-10T12:10:00");
        telling.now();
        assertThat(toldByText()).hasSize(1);
        assertThat(as(runs, undelivered::lately)).isEmpty();
    }

    @Test
    void whatComesBetweenTheDigestAndTheEndOfTheQuietHoursIsToldWhenTheyEnd() {
        isReached(hanna, Way.MAIL);
        clock.is("2026-11-11T07:30:00");
        telling.now();
        clock.is("2026-11-11T07:40:00");
        mustHear(hanna, Kind.UNREAD, "unread:1");
        telling.now();
        assertThat(told(mail)).isEmpty();
        clock.is("2026-11-11T08:00:00");
        telling.now();
        telling.now();
        assertThat(told(mail)).hasSize(1);
    }

    @Test
    void anAddressThatWorksGoesOnWorkingUntilTheCodeToTheNewOneHasBeenTyped() {
        isReached(hanna, Way.MAIL);
        String next = "ny." + mail;
        does(hanna, () -> addresses.propose(Way.MAIL, next));
        mustHear(hanna, Kind.HAND_OVER, "question:1");
        telling.now();
        assertThat(told(mail)).hasSize(1);
        assertThat(told(next)).isEmpty();
        assertThat(as(hanna, addresses::mine)).containsExactly(new Addresses.Address(Way.MAIL, mail, next));
        does(hanna, () -> addresses.confirm(Way.MAIL, PostOffice.codeIn(PostOffice.wordsTo(next))));
        assertThat(as(hanna, addresses::mine)).containsExactly(new Addresses.Address(Way.MAIL, next, ""));
        mustHear(hanna, Kind.HAND_OVER, "question:1", "question:2");
        telling.now();
        assertThat(told(mail)).hasSize(1);
        assertThat(told(next)).hasSize(1);
    }

    @Test
    void whatLacksAnAddressWaitsForOne() {
        isReached(hanna, Way.SMS);
        PostOffice.gatewayAnswers(503);
        so(hanna, urgent());
        telling.now();
        does(hanna, () -> addresses.remove(Way.SMS));
        clock.is("2026-11-10T10:05:00");
        telling.now();
        assertThat(outgoing("dropped_at")).isZero();
        PostOffice.gatewayAnswers(200);
        isReached(hanna, Way.SMS);
        clock.is("2026-11-10T10:10:00");
        telling.now();
        assertThat(toldByText()).hasSize(1);
    }

    @Test
    void noAddressIsProvedButByTheCodeThatWentThere() {
        isReached(hanna, Way.MAIL);
        for (String forged : List.of(
                "update notices.address set address = 'x@y.example', confirmed_at = now()",
                "update notices.address set code_hash = sha256('1'), tries = 0",
                "select code from notices.address",
                "select code_hash from notices.address",
                "delete from notices.address",
                "select code from notices.take_code(" + hanna.user().id().value() + ", 'MAIL')",
                "insert into notices.outgoing (message, way, user_id, municipality_id, words, things, made_at, try_at) values (gen_random_uuid(), 'SMS', "
                        + hanna.user().id().value() + ", " + town.id().value() + ", 'URGENT', 1, now(), now())")) {
            assertThatThrownBy(() -> as(hanna, () -> {
                        db.sql(forged).query((row, number) -> true).list();
                        return true;
                    }))
                    .as(forged)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "row-level security");
        }
        int made = 0;
        while (made < 30 && as(hanna, this::proposes)) made++;
        assertThat(made).as("codes in an hour, whoever asks").isEqualTo(19);
    }

    private boolean proposes() {
        return db.sql("select notices.propose_address('MAIL', 'x@y.example', now(), interval '1 hour')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void aMailIsKnownByAnIdOfTheSendersDomain() {
        isReached(hanna, Way.MAIL);
        assertThat(PostOffice.mailsTo(mail).getLast())
                .containsPattern("Message-ID: <[0-9a-f-]{36}@kommunen\\.example>\\s");
    }

    @Test
    void whoeverIsOnCallIsLookedAtFirstAndAFaultOfOneIsOneLineAndStopsNobody(CapturedOutput output) {
        isReached(hanna, Way.SMS);
        does(ove, () -> addresses.propose(Way.MAIL, mail));
        does(ove, () -> addresses.confirm(Way.MAIL, PostOffice.codeIn(PostOffice.wordsTo(mail))));
        JdbcClient.create(administrator)
                .sql("""
                        insert into notices.on_call (id, municipality_id, unit_id, user_id, from_at, to_at, said_by, said_at)
                        values (:id, :town, :unit, :ove, :from, :from + interval '1 hour', :ove, :from)
                        """)
                .param("id", UUID.randomUUID())
                .param("town", town.id().value())
                .param("unit", unit.value())
                .param("ove", ove.user().id().value())
                .param("from", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        telling.now();
        assertThat(world.asked.stream().filter(it -> isOneOf(it, hanna, ove)))
                .containsExactly(ove.user().id(), hanna.user().id());
        world.broken.add(ove.user().id());
        mustHear(hanna, Kind.HAND_OVER, "question:1");
        telling.now();
        telling.now();
        assertThat(toldByText()).hasSize(1);
        assertThat(output.getAll())
                .containsOnlyOnce("what user " + ove.user().id().value() + " must hear of is not known");
    }

    private static boolean isOneOf(UserId it, Session... those) {
        return Arrays.stream(those).anyMatch(one -> one.user().id().equals(it));
    }

    private int logged(String action) {
        return JdbcClient.create(administrator)
                .sql("select count(*) from audit.entry where municipality_id = :town and action = :action")
                .param("town", town.id().value())
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsLongOverIsForgottenAndWhatIsStillSoIsNot() {
        isReached(hanna, Way.MAIL);
        mustHear(hanna, Kind.HAND_OVER, "question:1", "question:2");
        telling.now();
        mustHear(hanna, Kind.HAND_OVER, "question:2");
        telling.now();
        clock.is("2027-02-08T10:00:01");
        telling.now();
        assertThat(as(hanna, () -> db.sql("select thing from notices.notice order by thing")
                        .query(String.class)
                        .list()))
                .containsExactly("question:2");
        assertThat(as(hanna, () -> db.sql("select count(*) from notices.outgoing")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void whoeverHasLeftHearsNothing() {
        isReached(hanna, Way.MAIL);
        JdbcClient.create(administrator)
                .sql("update access.user_account set active = false where id = :id")
                .param("id", hanna.user().id().value())
                .update();
        so(hanna, urgent());
        telling.now();
        assertThat(told(mail)).isEmpty();
    }

    @Test
    void nobodySeesAnothersAddressesOrWhatTheyWereTold() {
        isReached(hanna, Way.MAIL);
        so(hanna, urgent());
        telling.now();
        for (Session other : Arrays.asList(
                ove, town.administrator(), Town.build(administrator).worker(Role.UNIT_MANAGER))) {
            for (String table : List.of("address", "wish", "choice", "notice", "outgoing")) {
                assertThat(as(other, () -> db.sql("select count(*) from notices." + table)
                                .query(Integer.class)
                                .single()))
                        .as(table)
                        .isZero();
            }
        }
        assertThatThrownBy(() -> as(ove, () -> db.sql(
                                "insert into notices.address (user_id, municipality_id, way, address, made_at)"
                                        + " values (:hanna, :town, 'SMS', '+46700000000', now())")
                        .param("hanna", hanna.user().id().value())
                        .param("town", town.id().value())
                        .update()))
                .isInstanceOf(DataAccessException.class);
        does(hanna, () -> addresses.remove(Way.MAIL));
        assertThat(as(hanna, addresses::mine)).isEmpty();
    }

    private static final String HOME = "https://tillit.kommunen.example/";

    private static Matter urgent() {
        return new Matter(Kind.ON_CALL, "on-call:1");
    }

    private void isReached(Session who, Way way) {
        does(who, () -> addresses.propose(way, way == Way.MAIL ? mail : localNumber()));
        String code = PostOffice.codeIn(way == Way.MAIL ? PostOffice.wordsTo(mail) : PostOffice.textsTo(mobile));
        does(who, () -> addresses.confirm(way, code));
    }

    private String localNumber() {
        return mobile.replace("+46", "0");
    }

    private void mustHear(Session who, Kind kind, String... things) {
        so(who, Arrays.stream(things).map(it -> new Matter(kind, it)).toArray(Matter[]::new));
    }

    private void mustHear(Session nothing) {
        so(nothing);
    }

    private void so(Session who, Matter... matters) {
        world.so.put(who.user().id(), List.of(matters));
    }

    /** The mails but the one with the code. */
    private static List<String> told(String address) {
        return PostOffice.wordsTo(address).stream()
                .filter(it -> !it.contains("kod till Tillit"))
                .toList();
    }

    private List<String> toldByText() {
        return PostOffice.textsTo(mobile).stream()
                .filter(it -> !it.contains("kod till Tillit"))
                .toList();
    }

    private int outgoing(String column) {
        return JdbcClient.create(administrator)
                .sql(
                        "select case when :column = 'tries' then max(tries) else count(dropped_at) end from notices.outgoing where user_id = :me")
                .param("column", column)
                .param("me", hanna.user().id().value())
                .query(Integer.class)
                .single();
    }

    private <T> T as(Session who, Supplier<T> work) {
        return Entry.as(who, () -> transaction.execute(tx -> work.get()));
    }

    private static void does(Session who, Runnable work) {
        Entry.as(who, () -> {
            work.run();
            return true;
        });
    }
}
