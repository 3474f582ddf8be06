package tillit.casework.dispatch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
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
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.SocialCase;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.duties.MovableClock;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;
import tillit.ground.people.Population;
import tillit.ground.people.Register;

/** A case about Tuva, who lives with Jenny and not with Robin, her guardians; one about Isak, in hiding with his mother; and somebody in another unit. */
@SpringBootTest
@Import(DispatchTest.ItsClock.class)
abstract class DispatchTest {

    static final String TUVA = "20140502-2383";
    static final String JENNY = "19840101-2383";
    static final String ROBIN = "19820101-2393";
    static final String ISAK = "20150902-2396";
    static final String KARIN = "19870101-2380";

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @Autowired
    MovableClock clock;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Letters letters;

    @Autowired
    LetterPress press;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Cases cases;

    @Autowired
    Register register;

    @Autowired
    People people;

    @Autowired
    Texts texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session nadja;
    Session amir;
    Session elsewhere;
    Session admin;
    CaseId tuvas;
    CaseId isaks;

    @BeforeEach
    void twoCases() {
        clock.is("2026-11-10T08:12:00");
        town = Town.build(administrator);
        unit = town.unit("Barn och unga, utredning", Takes.CHILD_CASES);
        UnitId other = town.unit("Vuxna", Takes.ADULT_REPORTS);
        nadja = town.workerForProtected(Role.SOCIAL_WORKER, unit);
        amir = town.worker(Role.SOCIAL_WORKER, unit);
        elsewhere = town.worker(Role.SOCIAL_WORKER, other);
        admin = town.administrator();
        Entry.as(
                admin,
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> List.of("Åkerlind", "Lönnerholm")
                                .contains(it.name().family()))
                        .toList()));
        tuvas = caseOf(TUVA, false, JENNY, ROBIN);
        isaks = caseOf(ISAK, true, KARIN);
    }

    PersonId person(String number) {
        return as(nadja, () -> people.byNumber(IdentityNumber.stored(number.replace("-", "")))
                .orElseThrow()
                .id());
    }

    CaseId caseOf(String child, boolean isProtected, String... guardians) {
        PersonId person = person(child);
        List<PersonId> others = List.of(guardians).stream().map(this::person).toList();
        return as(nadja, () -> {
            SocialCase opened = cases.openFor(person, CaseKind.CHILD, unit, isProtected, clock.instant());
            others.forEach(it -> cases.takesPart(opened.stamp(), it, Part.GUARDIAN, clock.instant()));
            cases.give(opened.id(), nadja.user().id());
            return opened.id();
        });
    }

    /** Begins a letter and types it. */
    UUID written(CaseId in, String kind, Map<String, List<String>> typed) {
        String address = Entry.as(nadja, () -> dispatch.begin(kind, in));
        UUID draft = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        types(in, draft, typed);
        return draft;
    }

    void types(CaseId in, UUID draft, Map<String, List<String>> typed) {
        does(nadja, () -> dispatch.save(in, draft, new Typed(typed)));
    }

    /** A letter in free words, sealed. */
    OutgoingLetter sealed(CaseId in, String to, String body) {
        return sealed(in, written(in, "own-letter", own(to, body)));
    }

    OutgoingLetter sealed(CaseId in, UUID draft) {
        return Entry.as(nadja, () -> {
            String seen = dispatch.written(in, draft, true).seen();
            LetterId id = press.seal(in, draft, seen).getFirst();
            return letters.one(in, id, swedish()).letter();
        });
    }

    Map<String, List<String>> own(String to, String body) {
        return Map.of(
                "to",
                List.of(person(to).value().toString()),
                "subject",
                List.of("Vårt samtal"),
                "body",
                List.of(body),
                "language",
                List.of("sv"));
    }

    byte[] content(CaseId in, OutgoingLetter letter) {
        return Entry.as(nadja, () -> letters.open(in, letter.id()));
    }

    Wording swedish() {
        return texts.in(Language.SV);
    }

    JdbcClient db() {
        return JdbcClient.create(administrator);
    }

    <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }

    void does(Session session, Runnable work) {
        Entry.as(session, () -> {
            work.run();
            return true;
        });
    }
}
