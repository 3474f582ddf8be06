package tillit.casework.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
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
import tillit.casework.investigation.Communication;
import tillit.casework.investigation.Communications;
import tillit.casework.investigation.Extensions;
import tillit.casework.investigation.Findings;
import tillit.casework.investigation.InvestigationEnds;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Investigations;
import tillit.casework.investigation.Paper;
import tillit.casework.investigation.Papers;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Act;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.duties.MovableClock;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FilledIn;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;
import tillit.ground.people.Population;
import tillit.ground.people.Register;

/** A unit in which Amir investigates Elliot, ten years old, with Ines who leads it and Frida beside him. It is Monday 11 May 2026, and the investigation was opened on 27 January. */
@SpringBootTest
@Import(DecisionTest.ItsClock.class)
public abstract class DecisionTest {

    protected static final String ELLIOT = "201509042394";
    protected static final String JENNY = "198701042387";
    protected static final String PETER = "198401022390";

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /** An act as a room would publish it. */
    record Happened(
            String act,
            UUID actId,
            UUID subject,
            Stamp stamp,
            Optional<tillit.ground.access.UserId> owner,
            Instant at,
            Set<String> traits)
            implements Act {}

    @Autowired
    protected Decisions decisions;

    @Autowired
    protected Rulings rulings;

    @Autowired
    protected Proposals proposals;

    @Autowired
    protected Consents consents;

    @Autowired
    protected Measures measures;

    @Autowired
    protected Papers papers;

    @Autowired
    protected Findings findings;

    @Autowired
    protected Communications communications;

    @Autowired
    protected Extensions extensions;

    @Autowired
    protected Investigations investigations;

    @Autowired
    protected InvestigationEnds investigationEnds;

    @Autowired
    protected Forms forms;

    @Autowired
    protected Cases cases;

    @Autowired
    protected CaseEnds ends;

    @Autowired
    protected Duties duties;

    @Autowired
    protected Dossiers dossiers;

    @Autowired
    protected People people;

    @Autowired
    protected Register register;

    @Autowired
    protected DelegationOrders orders;

    @Autowired
    protected ApplicationEventPublisher events;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcClient db;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    protected DataSource administrator;

    protected Town town;
    protected UnitId unit;
    protected Session amir;
    protected Session frida;
    protected Session ines;
    protected Session elsewhere;
    protected PersonId elliot;
    protected PersonId jenny;
    protected PersonId peter;
    protected CaseId socialCase;
    protected InvestigationId investigation;

    @BeforeEach
    void anInvestigationOfElliot() {
        clock.is("2026-01-27T11:30:00");
        town = Town.build(administrator);
        unit = town.unit("Barn och unga, utredning", Takes.CHILD_CASES);
        amir = town.worker(Role.SOCIAL_WORKER, unit);
        frida = town.worker(Role.SOCIAL_WORKER, unit);
        ines = town.worker(Role.UNIT_MANAGER, unit);
        elsewhere = town.worker(Role.SOCIAL_WORKER, town.unit("Vuxna", Takes.ADULT_REPORTS));
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> Set.of("Sjö", "Marklund-Sjö", "Åkerlind")
                                .contains(it.name().family()))
                        .toList()));
        Entry.as(
                town.administrator(),
                () -> orders.adopt(
                        "Socialnämnden 2025-12-16 § 82",
                        LocalDate.of(2025, 12, 16),
                        LocalDate.of(2026, 1, 1),
                        orders.suggested(LocalDate.of(2026, 1, 1))));
        elliot = person(ELLIOT);
        jenny = person(JENNY);
        peter = person(PETER);
        socialCase = caseOf(elliot, List.of(jenny, peter));
        investigation = investigated(socialCase, elliot);
        clock.is("2026-05-11T09:00:00");
    }

    protected CaseId caseOf(PersonId child, List<PersonId> guardians) {
        return as(amir, () -> {
            SocialCase opened = cases.openFor(child, CaseKind.CHILD, unit, false, clock.instant());
            guardians.forEach(it -> cases.takesPart(opened.stamp(), it, Part.GUARDIAN, clock.instant()));
            cases.give(opened.id(), amir.user().id());
            return opened.id();
        });
    }

    protected InvestigationId investigated(CaseId id, PersonId whom) {
        return as(amir, () -> {
            Stamp stamp = dossiers.stampOf(id.dossier()).orElseThrow();
            UUID decision = Ids.next();
            InvestigationId opened = investigations.open(stamp, whom, decision, clock.instant(), null);
            events.publishEvent(new Happened(
                    "investigation-opened",
                    decision,
                    opened.value(),
                    stamp,
                    Optional.of(amir.user().id()),
                    clock.instant(),
                    Set.of("child")));
            return opened;
        });
    }

    protected PersonId person(String number) {
        return as(amir, () -> people.byNumber(IdentityNumber.stored(number))
                .orElseThrow()
                .id());
    }

    /** Signs a document in which everything that is asked has an answer. */
    protected void documentIsSigned() {
        does(amir, () -> papers.save(investigation, Paper.Kind.DOCUMENT, 0, filledIn(FormId.CHILD_INVESTIGATION)));
        does(amir, () -> papers.sign(investigation, Paper.Kind.DOCUMENT));
    }

    protected Answers filledIn(FormId form) {
        return as(amir, () -> FilledIn.wholly(forms.current(form)));
    }

    /** Both guardians have had the material and said what they think. */
    protected void partiesHaveAnswered() {
        List.of(jenny, peter).forEach(it -> {
            UUID given = as(amir, () -> communications.given(investigation, sending(it, "2026-05-20")));
            does(
                    amir,
                    () -> communications.commented(
                            investigation,
                            given,
                            LocalDate.of(2026, 5, 11),
                            Communication.Comment.How.ORAL,
                            "Har läst och har inget att invända."));
        });
    }

    protected static Communications.Sending sending(PersonId to, String answerBy) {
        return new Communications.Sending(
                to,
                "Hela utredningen",
                Communication.Way.POST,
                LocalDate.of(2026, 5, 11),
                LocalDate.parse(answerBy),
                true);
    }

    protected DecisionId begun(String kind) {
        return as(amir, () -> decisions.begin(socialCase, kind, investigation, null));
    }

    /** Writes all that a decision about a child needs, in words that stand nowhere else. */
    protected DecisionId written(DecisionId id, String what) {
        does(amir, () -> decisions.save(id, 1, new Answers(words(what))));
        return id;
    }

    protected static Map<String, List<String>> words(String what) {
        Map<String, List<String>> words = new HashMap<>();
        words.put("what", List.of(what));
        words.put("from", List.of("2026-05-25"));
        words.put("reasons", List.of("Pappan har druckit och kört med Elliot i bilen. Utredningen visar behovet."));
        words.put("bestInterests", List.of("Elliot har själv sagt vad han behöver. " + what));
        words.put("information", List.of("Fick veta det i skolan den 8 april och berättade det tillbaka."));
        words.put("views", List.of("Det är bättre men man vet aldrig."));
        words.put("weight", List.of("Han är tio år och mogen; det han säger väger tungt."));
        return words;
    }

    protected void consented(DecisionId id, PersonId... who) {
        for (PersonId each : who) {
            does(amir, () -> consents.say(id, each, true, LocalDate.of(2026, 5, 11), "Muntligt vid mötet."));
        }
    }

    protected Decision.Taken taken(DecisionId id) {
        return as(ines, () -> rulings.sign(id));
    }

    protected Decision find(DecisionId id) {
        return as(amir, () -> decisions.find(id).orElseThrow());
    }

    protected List<Duty> open(UUID about) {
        return as(amir, () -> duties.of(about)).stream().filter(Duty::isOpen).toList();
    }

    protected static List<Refusal> refusedBy(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(act);
        if (!(thrown instanceof Refusal refusal)) throw new AssertionError("not refused: " + thrown, thrown);
        return Refusals.of(refusal);
    }

    protected <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }

    protected void does(Session session, Runnable work) {
        as(session, () -> {
            work.run();
            return true;
        });
    }
}
