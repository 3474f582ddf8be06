package tillit.casework.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.cases.Cases;
import tillit.casework.investigation.Investigations;
import tillit.casework.investigation.Notices;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.duties.MovableClock;
import tillit.ground.duties.Standing;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;
import tillit.ground.people.Population;
import tillit.ground.people.Register;

/** A town where the made-up people of the corpus live, with the units that a report goes through and people at work in them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(IntakeTest.ItsClock.class)
abstract class IntakeTest {

    static final String TUVA = "20140502-2383";

    private static final Set<String> FAMILIES = Set.of("Åkerlind", "Delorme", "Hammarlöv", "Grahnström", "Lönnerholm");

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @Autowired
    Intake intake;

    @Autowired
    Assessments assessments;

    @Autowired
    Openings openings;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Duplicates duplicates;

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
    Subjects subjects;

    @Autowired
    Cases cases;

    @Autowired
    Investigations investigations;

    @Autowired
    Duties duties;

    @Autowired
    Dossiers dossiers;

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    DelegationOrders orders;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    UnitId adults;
    UnitId investigators;
    Session officer;
    Session manager;
    Session investigator;

    @BeforeEach
    void aTown() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning barn och unga", Takes.CHILD_REPORTS);
        adults = town.unit("Mottagning vuxna", Takes.ADULT_REPORTS);
        investigators = town.unit("Utredning barn och unga", Takes.CHILD_CASES);
        officer = town.worker(Role.INTAKE_OFFICER, unit);
        manager = town.worker(Role.UNIT_MANAGER, unit);
        investigator = town.worker(Role.SOCIAL_WORKER, investigators);
        whoLiveHere();
        Entry.as(
                town.administrator(),
                () -> orders.adopt(
                        "Socialnämnden 2025-12-16 § 82",
                        LocalDate.of(2025, 12, 16),
                        LocalDate.of(2026, 1, 1),
                        orders.suggested(LocalDate.of(2026, 1, 1))));
        clock.is("2026-03-10T10:30:00");
    }

    /** A few families of the corpus; a test that needs all of them lets them all in. */
    void whoLiveHere() {
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(resident -> FAMILIES.contains(resident.name().family()))
                        .toList()));
    }

    Intake.Registered registered(Report report) {
        return as(officer, () -> intake.register(report.in(unit)));
    }

    /** The only one a report is about. */
    SubjectId onlyOne(ReportId report) {
        List<Subject> about = as(officer, () -> subjects.in(report));
        if (about.size() != 1) throw new AssertionError("about " + about.size());
        return about.getFirst().facts().id();
    }

    Subject subject(SubjectId id) {
        return as(officer, () -> subjects.find(id).orElseThrow());
    }

    PersonId person(String number) {
        IdentityNumber identity = IdentityNumber.stored(number.replace("-", ""));
        return as(manager, () -> people.byNumber(identity).orElseThrow().id());
    }

    /** Assessed, confirmed to be that person, and with a preliminary assessment: ready for a decision. */
    SubjectId readyForDecision(Report report, String number) {
        SubjectId id = onlyOne(registered(report).report());
        as(officer, () -> {
            confirmations.confirm(id, person(number));
            assessments.sign(id, assessment(false));
            return assessments.signPreliminary(id, preliminary());
        });
        return id;
    }

    static ProtectionAssessment.Draft assessment(boolean violence) {
        return new ProtectionAssessment.Draft(
                false,
                "Skolan ser henne varje dag.",
                "Jag vill att någon hjälper mamma.",
                "",
                "Samtal med mamma i dag.",
                violence);
    }

    static PreliminaryAssessment.Draft preliminary() {
        return new PreliminaryAssessment.Draft(
                "Talat med skolan och mamma.", "Vill ha hjälp hemma.", "", PreliminaryAssessment.Meeting.HELD);
    }

    <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(tx -> work.get()));
    }

    void does(Session session, Runnable work) {
        as(session, () -> {
            work.run();
            return true;
        });
    }

    /** The open duty of that rule about the thing. */
    Duty duty(UUID about, String rule) {
        List<Duty> found = dutiesOf(about).stream()
                .filter(duty -> duty.rule().value().equals(rule))
                .toList();
        if (found.size() != 1) throw new AssertionError(rule + " is there " + found.size() + " times");
        return found.getFirst();
    }

    Standing standing(SubjectId about, String rule) {
        return duty(about.value(), rule).standing(clock.instant());
    }

    /** As the manager sees them; as the investigator does, when the case is another unit's. */
    List<Duty> dutiesOf(UUID about) {
        List<Duty> seen = as(manager, () -> duties.of(about));
        return seen.isEmpty() ? as(investigator, () -> duties.of(about)) : seen;
    }

    List<String> openRules(UUID about) {
        return dutiesOf(about).stream()
                .filter(Duty::isOpen)
                .map(duty -> duty.rule().value())
                .toList();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static OffsetDateTime moment(String moment) {
        return OffsetDateTime.parse(moment);
    }
}
