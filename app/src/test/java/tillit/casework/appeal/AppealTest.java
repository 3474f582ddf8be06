package tillit.casework.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.cases.CaseEnds;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.SocialCase;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionNotices;
import tillit.casework.decision.Decisions;
import tillit.casework.decision.Rulings;
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
import tillit.ground.forms.Answers;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;
import tillit.ground.people.Population;
import tillit.ground.people.Register;

/** A unit in which Amir has Elliot's case, and Ines, who leads it, has refused what was applied for on 2 March 2026. Jenny and Peter are Elliot's guardians. */
@SpringBootTest
@Import(AppealTest.ItsClock.class)
abstract class AppealTest {

    static final String COURT = "Förvaltningsrätten i Linköping";

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @Autowired
    Appeals appeals;

    @Autowired
    Reconsiderations reconsiderations;

    @Autowired
    Courts courts;

    @Autowired
    AppealTimes times;

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionNotices notices;

    @Autowired
    Rulings rulings;

    @Autowired
    Cases cases;

    @Autowired
    CaseEnds ends;

    @Autowired
    Duties duties;

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

    UnitId unit;
    Session amir;
    Session ines;
    Session elsewhere;
    PersonId elliot;
    PersonId jenny;
    PersonId peter;
    CaseId socialCase;
    DecisionId refused;

    @BeforeEach
    void aRefusal() {
        clock.is("2026-03-02T10:00:00");
        Town town = Town.build(administrator);
        unit = town.unit("Barn och unga, utredning", Takes.CHILD_CASES);
        amir = town.worker(Role.SOCIAL_WORKER, unit);
        ines = town.worker(Role.UNIT_MANAGER, unit);
        elsewhere = town.worker(Role.SOCIAL_WORKER, town.unit("Vuxna", Takes.ADULT_REPORTS));
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it ->
                                Set.of("Sjö", "Marklund-Sjö").contains(it.name().family()))
                        .toList()));
        Entry.as(
                town.administrator(),
                () -> orders.adopt(
                        "Socialnämnden 2025-12-16 § 82",
                        LocalDate.of(2025, 12, 16),
                        LocalDate.of(2026, 1, 1),
                        orders.suggested(LocalDate.of(2026, 1, 1))));
        elliot = person("201509042394");
        jenny = person("198701042387");
        peter = person("198401022390");
        socialCase = as(amir, () -> {
            SocialCase opened = cases.openFor(elliot, CaseKind.CHILD, unit, false, clock.instant());
            List.of(jenny, peter).forEach(it -> cases.takesPart(opened.stamp(), it, Part.GUARDIAN, clock.instant()));
            cases.give(opened.id(), amir.user().id());
            return opened.id();
        });
        refused = as(amir, () -> decisions.begin(socialCase, "refuse-application", null, null));
        taken(refused, "Ansökan om kontaktfamilj avslås.");
    }

    /** Writes all that a decision about a child needs, and takes it. */
    void taken(DecisionId id, String what) {
        Map<String, List<String>> words = new HashMap<>();
        words.put("what", List.of(what));
        words.put("reasons", List.of("Behovet kan tillgodoses på annat sätt, av farmor och skolan."));
        words.put("bestInterests", List.of("Elliot har det bra hos farmor på helgerna. " + what));
        words.put("information", List.of("Fick veta det hemma och berättade det tillbaka."));
        words.put("views", List.of("Jag vill hellre vara hos farmor."));
        words.put("weight", List.of("Han är tio år; det han säger väger tungt."));
        words.put("heard", List.of("Jenny och Peter läste underlaget och tyckte likadant."));
        does(amir, () -> decisions.save(id, 1, new Answers(words)));
        does(ines, () -> rulings.sign(id));
    }

    /** Jenny got the decision on that day. */
    void got(String day) {
        got(jenny, day);
    }

    void got(PersonId who, String day) {
        clock.is(day + "T12:00:00");
        does(amir, () -> notices.told(refused, who, LocalDate.parse(day), "Muntligt, och fick beslutet i handen."));
    }

    /** Jenny appeals at that time, which is also when it is written down. */
    AppealId came(String at) {
        return came(at, jenny, "", null);
    }

    AppealId came(String at, @Nullable PersonId party, String name, @Nullable String courtOn) {
        if (clock.instant().isBefore(moment(at))) clock.is(at);
        return as(
                amir,
                () -> appeals.register(
                        refused,
                        new Appeal.Arrival(
                                party,
                                name,
                                moment(at),
                                Appeal.Way.LETTER,
                                courtOn == null ? null : LocalDate.parse(courtOn),
                                "Vi vill ha en kontaktfamilj.",
                                "")));
    }

    static Instant moment(String at) {
        return LocalDateTime.parse(at).atZone(Stockholm.ZONE).toInstant();
    }

    void judged(AppealId id, Appeal.Judged judged) {
        does(amir, () -> appeals.judge(id, judged, true, "Det står i brevet."));
    }

    void stands(AppealId id) {
        does(amir, () -> reconsiderations.stands(id, "Inget nytt som ändrar bilden."));
    }

    void forwarded(AppealId id, Appeal.Enclosure... more) {
        List<Appeal.Enclosure> all =
                new java.util.ArrayList<>(List.of(Appeal.Enclosure.APPEAL, Appeal.Enclosure.DECISION));
        all.addAll(List.of(more));
        does(amir, () -> courts.forward(id, COURT, Stockholm.dayOf(clock.instant()), all, ""));
    }

    RulingId ruled(AppealId id, boolean interim, String given, boolean against) {
        return as(
                amir,
                () -> courts.ruled(
                        id,
                        new CourtRuling.Said(
                                COURT,
                                "1234-26",
                                interim,
                                LocalDate.parse(given),
                                Stockholm.dayOf(clock.instant()),
                                interim ? CourtRuling.Result.NOT_CARRIED_OUT_MEANWHILE : CourtRuling.Result.UPHELD,
                                "Elliot ska få en kontaktfamilj.",
                                against)));
    }

    Appeal now(AppealId id) {
        return as(amir, () -> appeals.find(id).orElseThrow());
    }

    InTime counted(AppealId id) {
        return as(amir, () -> times.of(appeals.find(id).orElseThrow()));
    }

    /** What is owed, by the name of its rule. */
    List<String> owed(UUID about) {
        return open(about).stream().map(it -> it.rule().value()).sorted().toList();
    }

    List<Duty> open(UUID about) {
        return as(amir, () -> duties.of(about)).stream().filter(Duty::isOpen).toList();
    }

    private PersonId person(String number) {
        return as(amir, () -> people.byNumber(IdentityNumber.stored(number))
                .orElseThrow()
                .id());
    }

    static List<Refusal> refusedBy(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(act);
        if (!(thrown instanceof Refusal refusal)) throw new AssertionError("not refused: " + thrown, thrown);
        return Refusals.of(refusal);
    }

    <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }

    void does(Session session, Runnable work) {
        as(session, () -> {
            work.run();
            return true;
        });
    }
}
