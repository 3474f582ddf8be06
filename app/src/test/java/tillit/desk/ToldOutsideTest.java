package tillit.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Offers;
import tillit.casework.intake.Arrival;
import tillit.casework.intake.Came;
import tillit.casework.intake.Channel;
import tillit.casework.intake.Intake;
import tillit.casework.intake.Mark;
import tillit.casework.intake.ReportAsReceived;
import tillit.casework.intake.ReportId;
import tillit.casework.intake.ReporterAsWritten;
import tillit.casework.intake.ReporterClass;
import tillit.casework.intake.Reports;
import tillit.casework.intake.SubjectAsWritten;
import tillit.casework.intake.Written;
import tillit.casework.reminders.Reminded;
import tillit.ground.access.Absences;
import tillit.ground.access.CalendarKeys;
import tillit.ground.access.Entry;
import tillit.ground.access.Guests;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.duties.MovableClock;
import tillit.ground.notices.Addresses;
import tillit.ground.notices.OnCall;
import tillit.ground.notices.PostOffice;
import tillit.ground.notices.Telling;
import tillit.ground.notices.Way;
import tillit.open.reporting.Fronts;
import tillit.open.reporting.OfficeDays;

/**
 * What leaves the house by mail, text message and calendar in a town where every name and number is marked: that something waits, to those who are to
 * hear of it, and not one of the marks.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ToldOutsideTest.ItsClock.class, Telling.class})
class ToldOutsideTest {

    private static final List<String> MARKS = List.of(
            "Märta",
            "Hemligström",
            "20140502",
            "2383",
            "Skolkuratorn",
            "blåmärke",
            "anmälan",
            "Mottagning",
            "Utredning");

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @DynamicPropertySource
    static void postOffice(DynamicPropertyRegistry properties) {
        PostOffice.open(properties);
    }

    @Autowired
    MovableClock clock;

    @Autowired
    Intake intake;

    @Autowired
    Reports reports;

    @Autowired
    Cases cases;

    @Autowired
    Offers offers;

    @Autowired
    OnCall onCall;

    @Autowired
    Fronts fronts;

    @Autowired
    OfficeDays days;

    @Autowired
    Absences absences;

    @Autowired
    Guests guests;

    @Autowired
    CalendarKeys keys;

    @Autowired
    ApplicationContext house;

    @Autowired
    Addresses addresses;

    @Autowired
    Telling telling;

    @Autowired
    MockMvc http;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId reception;
    UnitId investigations;
    Session hanna;
    Session ove;
    Session eva;
    Session nadja;
    Session amir;

    @BeforeEach
    void aTown() {
        clock.is("2026-11-10T10:00:00");
        town = Town.build(administrator);
        reception = town.unit("Mottagning barn", Takes.CHILD_REPORTS);
        investigations = town.unit("Utredning barn", Takes.CHILD_CASES);
        hanna = town.worker(Role.INTAKE_OFFICER, reception);
        ove = town.worker(Role.INTAKE_OFFICER, reception);
        eva = town.worker(Role.UNIT_MANAGER, reception);
        nadja = town.worker(Role.SOCIAL_WORKER, investigations);
        amir = town.worker(Role.SOCIAL_WORKER, investigations);
        Stream.of(hanna, ove, eva, nadja, amir).forEach(this::isReached);
        as(town.administrator(), () -> {
            fronts.set(reception, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
    }

    @Test
    void byDayAllWhoReceiveHearOfAReportThatNobodyHasOpenedForAnHour() {
        reportCame();
        clock.is("2026-11-10T11:00:00");
        telling.now();
        assertThat(told(hanna)).isEmpty();
        clock.is("2026-11-10T11:00:01");
        telling.now();
        telling.now();
        for (Session one : List.of(hanna, ove, eva)) assertThat(told(one)).hasSize(1);
        assertThat(told(nadja)).isEmpty();
    }

    @Test
    void byNightWhoeverIsOnCallHearsOfItAndAQuarterOfAnHourLaterWhoLeadsTheUnit() {
        onCall(hanna, "2026-11-10T16:30", "2026-11-11T08:00");
        clock.is("2026-11-10T21:00:00");
        reportCame();
        clock.is("2026-11-10T22:00:01");
        telling.now();
        assertThat(told(hanna)).containsExactly(URGENT);
        assertThat(told(ove)).isEmpty();
        assertThat(told(eva)).isEmpty();
        clock.is("2026-11-10T22:15:00");
        telling.now();
        assertThat(told(eva)).containsExactly(URGENT);
        assertThat(told(hanna)).hasSize(1);
        assertThat(told(ove)).isEmpty();
    }

    @Test
    void whatHasBeenOpenedMeanwhileIsToldToNobodyElse() {
        onCall(hanna, "2026-11-10T16:30", "2026-11-11T08:00");
        clock.is("2026-11-10T21:00:00");
        UUID report = reportCame();
        clock.is("2026-11-10T22:00:01");
        telling.now();
        as(hanna, () -> reports.page(new ReportId(report)));
        clock.is("2026-11-10T22:30:00");
        telling.now();
        assertThat(told(eva)).isEmpty();
    }

    @Test
    void onADayWhenTheOfficeIsClosedWhoeverIsOnCallHearsOfIt() {
        as(town.administrator(), () -> {
            days.close(LocalDate.of(2026, 11, 10));
            return true;
        });
        onCall(hanna, "2026-11-10T08:00", "2026-11-10T16:30");
        UUID report = reportCame();
        clock.is("2026-11-10T11:00:01");
        telling.now();
        assertThat(told(hanna)).containsExactly(URGENT);
        assertThat(told(ove)).isEmpty();
        assertThat(marks(report)).contains(Mark.What.OUT_OF_HOURS, Mark.What.HAND_TO_ON_CALL);
    }

    @Test
    void theLastHourOfAShortDayIsTheHourBeforeTheOfficeCloses() {
        as(town.administrator(), () -> {
            days.open(LocalDate.of(2026, 11, 10), LocalTime.of(8, 0), LocalTime.of(12, 0));
            return true;
        });
        assertThat(marks(reportCame())).doesNotContain(Mark.What.OUT_OF_HOURS, Mark.What.HAND_TO_ON_CALL);
        clock.is("2026-11-10T11:30:00");
        assertThat(marks(reportCame())).contains(Mark.What.HAND_TO_ON_CALL).doesNotContain(Mark.What.OUT_OF_HOURS);
    }

    private List<Mark.What> marks(UUID report) {
        return as(ove, () -> reports.page(new ReportId(report)).marks()).stream()
                .map(Mark::what)
                .toList();
    }

    @Test
    void whereNobodyIsOnCallWhoLeadsTheUnitHearsOfItAtOnce() {
        clock.is("2026-11-14T21:00:00"); // Saturday
        reportCame();
        clock.is("2026-11-14T22:00:01");
        telling.now();
        assertThat(told(eva)).containsExactly(URGENT);
        assertThat(told(hanna)).isEmpty();
    }

    @Test
    void whatIsDueTodayIsToldInTheMorningToWhoeverOwesItOrStandsIn() {
        CaseId first = caseOf(nadja);
        caseOf(nadja);
        owes(first, nadja, LocalDate.of(2026, 11, 11), 2);
        owes(first, nadja, LocalDate.of(2026, 11, 12), 1);
        clock.is("2026-11-11T07:30:00");
        telling.now();
        assertThat(told(nadja)).singleElement().asString().startsWith("2 saker väntar i Tillit i dag.");
        as(nadja, () -> {
            absences.say(nadja.user().id(), amir.user().id(), LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 12));
            return true;
        });
        clock.is("2026-11-12T07:30:00");
        telling.now();
        assertThat(told(nadja)).hasSize(1);
        assertThat(told(amir))
                .as("and what is late")
                .singleElement()
                .asString()
                .startsWith("3 saker väntar i Tillit i dag.");
    }

    @Test
    void whatIsToBeDoneTheSameDayIsToldNextMorningAndWhatFallsOnAClosedDayBeforeIt() {
        CaseId it = caseOf(nadja);
        clock.is("2026-11-11T10:00:00");
        telling.now();
        owes(it, nadja, LocalDate.of(2026, 11, 11), 1);
        telling.now();
        clock.is("2026-11-12T07:30:00");
        telling.now();
        assertThat(told(nadja)).singleElement().asString().startsWith("1 sak väntar i Tillit i dag.");
        owes(it, nadja, LocalDate.of(2026, 11, 14), 2); // Saturday
        clock.is("2026-11-13T07:30:00");
        telling.now();
        assertThat(told(nadja)).hasSize(2);
        assertThat(told(nadja).getLast()).startsWith("2 saker väntar i Tillit i dag.");
        clock.is("2026-11-16T07:30:00");
        telling.now();
        assertThat(told(nadja)).hasSize(2);
    }

    @Test
    void aReadingThatFailedIsNotTheOneThatIsLogged() throws Exception {
        String key = as(nadja, keys::give);
        assertThatThrownBy(() -> keys.opened(
                        key,
                        () -> transaction.execute(tx -> {
                            if (keys.isReadFirst()) throw new IllegalStateException("the feed broke");
                            return true;
                        })))
                .isInstanceOf(IllegalStateException.class);
        feed(key);
        assertThat(readings()).isEqualTo(1);
    }

    @Test
    void aQuestionAboutACaseAndItsAnswerAreTold() {
        CaseId it = caseOf(nadja);
        var offer = as(nadja, () -> offers.offer(it, amir.user().id(), "Märta Hemligström behöver någon annan."));
        telling.now();
        assertThat(told(amir)).hasSize(1);
        assertThat(told(nadja)).isEmpty();
        as(amir, () -> {
            offers.decline(offer, "Jag känner Märta.");
            return true;
        });
        telling.now();
        telling.now();
        assertThat(told(nadja)).hasSize(1);
        assertThat(told(amir)).hasSize(1);
    }

    @Test
    void nothingThatLeavesTheHouseHoldsAWordOfWhatItIsAbout() throws Exception {
        CaseId it = caseOf(nadja);
        owes(it, nadja, LocalDate.of(2026, 11, 10), 1);
        as(nadja, () -> offers.offer(it, amir.user().id(), "Märta Hemligström har ett blåmärke."));
        onCall(hanna, "2026-11-10T16:30", "2026-11-11T08:00");
        String key = as(nadja, keys::give);
        reportCame();
        for (String moment :
                List.of("2026-11-10T11:30:00", "2026-11-10T18:00:00", "2026-11-10T19:00:00", "2026-11-11T07:30:00")) {
            clock.is(moment);
            telling.now();
        }
        List<String> bytes = Stream.concat(
                        Stream.of(hanna, ove, eva, nadja, amir)
                                .flatMap(who -> Stream.concat(
                                        PostOffice.mailsTo(mail(who)).stream(),
                                        PostOffice.textsTo(mobile(who)).stream())),
                        Stream.of(feed(key).getContentAsString()))
                .toList();
        assertThat(bytes).hasSizeGreaterThan(12);
        List<String> names = JdbcClient.create(administrator)
                .sql("select name from access.user_account where municipality_id = :town")
                .param("town", town.id().value())
                .query(String.class)
                .list();
        for (String each : bytes) {
            assertThat(each).doesNotContainIgnoringCase(it.value().toString());
            for (String mark : MARKS) assertThat(each).doesNotContainIgnoringCase(mark);
            for (String name : names) assertThat(each).doesNotContain(name);
            assertThat(each)
                    .doesNotContain("Provköping")
                    .doesNotContain("/cases")
                    .doesNotContain("/intake");
        }
    }

    @Test
    void aCalendarTellsHowManyThingsAreDueAndWhenOneIsOnCallAndNothingElse() throws Exception {
        CaseId it = caseOf(nadja);
        owes(it, nadja, LocalDate.of(2026, 11, 12), 3);
        owes(it, amir, LocalDate.of(2026, 11, 12), 1);
        onCall(hanna, "2026-11-10T16:30", "2026-11-11T08:00");
        String nadjas = feed(as(nadja, keys::give)).getContentAsString();
        assertThat(nadjas)
                .contains("DTSTART;VALUE=DATE:20261112")
                .contains("SUMMARY:Tillit: 3 saker ska vara gjorda")
                .doesNotContain("jour");
        MockHttpServletResponse hannas = feed(as(hanna, keys::give));
        assertThat(hannas.getContentType()).startsWith("text/calendar");
        assertThat(hannas.getContentAsString())
                .contains("SUMMARY:Tillit: jour")
                .contains("DTSTART:20261110T153000Z")
                .contains("DTEND:20261111T070000Z")
                .doesNotContain("gjord");
    }

    @Test
    void aCalendarTellsThatOneIsRemindedOnceADayAndNeverOfWhat() throws Exception {
        CaseId it = caseOf(nadja);
        String key = as(nadja, keys::give);
        String amirs = as(amir, keys::give);
        as(nadja, () -> {
            Reminded.of(house, it.dossier(), LocalDate.of(2026, 11, 16), "Ring Märta Hemligström");
            Reminded.of(house, it.dossier(), LocalDate.of(2026, 11, 17), "Fråga skolkuratorn");
            Reminded.of(house, it.dossier(), LocalDate.of(2026, 11, 17), "Fråga skolkuratorn igen");
            return true;
        });
        String feed = feed(key).getContentAsString();
        assertThat(feed)
                .contains("UID:reminder-2026-11-16@tillit", "SUMMARY:Tillit: påminnelse", "DTSTART;VALUE=DATE:20261116")
                .contains("UID:reminder-2026-11-17@tillit", "SUMMARY:Tillit: 2 påminnelser")
                .doesNotContain("gjord")
                .doesNotContain(it.value().toString());
        for (String mark : MARKS) assertThat(feed).doesNotContainIgnoringCase(mark);
        assertThat(feed(amirs).getContentAsString()).doesNotContain("reminder-");
    }

    @Test
    void whatOneMayNotSeeChangesNoNumber() throws Exception {
        String key = as(nadja, keys::give);
        String before = feed(key).getContentAsString();
        PersonId person = new PersonId(Ids.next());
        CaseId hidden = caseOf(nadja, person);
        owes(hidden, nadja, LocalDate.of(2026, 11, 12), 1);
        assertThat(feed(key).getContentAsString()).isNotEqualTo(before);
        Session leads = town.worker(Role.UNIT_MANAGER, investigations);
        as(leads, () -> {
            guests.disqualify(nadja.user().id(), person);
            return true;
        });
        JdbcClient.create(administrator)
                .sql("update duties.duty set owner_id = :nadja where municipality_id = :town")
                .param("nadja", nadja.user().id().value())
                .param("town", town.id().value())
                .update();
        assertThat(feed(key).getContentAsString()).isEqualTo(before);
        clock.is("2026-11-12T07:30:00");
        telling.now();
        assertThat(told(nadja)).isEmpty();
    }

    @Test
    void anAddressThatWasTakenBackOrWhoseOwnerHasLeftAnswersAsOneThatNeverWas() throws Exception {
        String old = as(nadja, keys::give);
        String key = as(nadja, keys::give);
        String amirs = as(amir, keys::give);
        assertThat(feed(key).getStatus()).isEqualTo(200);
        as(nadja, () -> {
            keys.takeBack();
            return true;
        });
        JdbcClient.create(administrator)
                .sql("update access.user_account set active = false where id = :id")
                .param("id", amir.user().id().value())
                .update();
        MockHttpServletResponse never = feed("x".repeat(43));
        assertThat(never.getStatus()).isEqualTo(404);
        for (String gone : List.of(old, key, amirs, "a")) {
            MockHttpServletResponse answer = feed(gone);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString()).isEqualTo(never.getContentAsString());
            assertThat(answer.getHeaderNames()).isEqualTo(never.getHeaderNames());
        }
        MockHttpServletResponse nowhere =
                http.perform(get("/calendar/nothing")).andReturn().getResponse();
        assertThat(nowhere.getContentAsString()).isEqualTo(never.getContentAsString());
    }

    @Test
    void readingACalendarIsLoggedOnceADayAndLeavesNobodySignedIn() throws Exception {
        String key = as(nadja, keys::give);
        feed(key);
        feed(key);
        assertThat(readings()).isEqualTo(1);
        clock.is("2026-11-11T10:00:00");
        feed(key);
        assertThat(readings()).isEqualTo(2);
        assertThat(JdbcClient.create(administrator)
                        .sql(
                                "select count(*) from access.session s join access.user_account a on a.id = s.user_id where a.municipality_id = :town and s.how = 'ERRAND'")
                        .param("town", town.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        MockHttpServletResponse day = http.perform(get("/").cookie(new Cookie("tillit-session", key)))
                .andReturn()
                .getResponse();
        assertThat(day.getStatus()).as("the key opens no page").isEqualTo(302);
    }

    private static final String URGENT = "Något brådskande väntar i Tillit. Logga in. https://tillit.kommunen.example/";

    private UUID reportCame() {
        return as(
                        ove,
                        () -> intake.register(new ReportAsReceived(
                                new Came(
                                        reception,
                                        clock.instant().atOffset(ZoneOffset.UTC),
                                        Channel.PHONE,
                                        Arrival.AS_RECEIVED),
                                new Written("Märta Hemligström har ett blåmärke.", "sv", List.of()),
                                new ReporterAsWritten(
                                        ReporterClass.MANDATED,
                                        new ReporterAsWritten.Identity("Skolkuratorn", "Skolan", "", "", "", "", ""),
                                        false),
                                List.of(SubjectAsWritten.child("Märta Hemligström", "20140502-2383", "", "")),
                                List.of(),
                                null)))
                .report()
                .value();
    }

    private void onCall(Session who, String from, String to) {
        as(eva, () -> {
            onCall.say(reception, who.user().id(), MovableClock.swedish(from), MovableClock.swedish(to));
            return true;
        });
    }

    private CaseId caseOf(Session carrier) {
        return caseOf(carrier, new PersonId(Ids.next()));
    }

    private CaseId caseOf(Session carrier, PersonId about) {
        return as(carrier, () -> {
            CaseId opened = cases.openFor(about, CaseKind.CHILD, investigations, false, clock.instant())
                    .id();
            cases.give(opened, carrier.user().id());
            return opened;
        });
    }

    private void owes(CaseId socialCase, Session owner, LocalDate due, int things) {
        OffsetDateTime end = MovableClock.swedish(due + "T23:59:59").atOffset(ZoneOffset.UTC);
        for (int i = 0; i < things; i++) {
            JdbcClient.create(administrator)
                    .sql("""
                            insert into duties.duty (id, dossier_id, label_id, municipality_id, subject_id, rule_id, rule_version_from, act, act_id, traits,
                                   started_at, counted_from, due_on, due_at, latest_on, latest_at, plan_on, owner_id, state, created_at)
                            select :id, id, label_id, municipality_id, id, 'protection-assessment', date '2025-07-01', 'report-arrived', :act, '{}',
                                   now(), :due, :due, :end, :due, :end, :due, :owner, 'OPEN', now()
                              from access.dossier
                             where id = :case
                            """)
                    .param("id", Ids.next())
                    .param("act", UUID.randomUUID())
                    .param("due", due)
                    .param("end", end)
                    .param("owner", owner.user().id().value())
                    .param("case", socialCase.value())
                    .update();
        }
    }

    private MockHttpServletResponse feed(String key) throws Exception {
        return http.perform(get("/calendar/{key}.ics", key)).andReturn().getResponse();
    }

    private int readings() {
        return JdbcClient.create(administrator)
                .sql("select count(*) from audit.entry where municipality_id = :town and action = 'calendar-read'")
                .param("town", town.id().value())
                .query(Integer.class)
                .single();
    }

    private void isReached(Session who) {
        Entry.as(who, () -> {
            addresses.propose(Way.MAIL, mail(who));
            addresses.confirm(Way.MAIL, PostOffice.codeIn(PostOffice.wordsTo(mail(who))));
            return true;
        });
        if (!who.equals(hanna)) return;
        Entry.as(who, () -> {
            addresses.propose(Way.SMS, mobile(who));
            addresses.confirm(Way.SMS, PostOffice.codeIn(PostOffice.textsTo(mobile(who))));
            return true;
        });
    }

    private static String mail(Session who) {
        return "u" + who.user().id().value() + "@told.example";
    }

    private static String mobile(Session who) {
        return "+4672%07d".formatted(who.user().id().value());
    }

    private static List<String> told(Session who) {
        return PostOffice.wordsTo(mail(who)).stream()
                .filter(it -> !it.contains("kod till Tillit"))
                .toList();
    }

    private <T> T as(Session who, Supplier<T> work) {
        return Entry.as(who, () -> transaction.execute(tx -> work.get()));
    }
}
