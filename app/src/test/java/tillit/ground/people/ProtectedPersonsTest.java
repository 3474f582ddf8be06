package tillit.ground.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.DossierId;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

@SpringBootTest
class ProtectedPersonsTest {

    static final LocalDate TODAY = LocalDate.of(2026, 9, 22);
    static final IdentityNumber ISAK = new PersonalNumber("201509022396");
    static final IdentityNumber KARIN = new PersonalNumber("198701012380");
    static final IdentityNumber NOBODYS = new PersonalNumber("189001019802");

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    Register register;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session officer;
    Session trusted;
    PersonId isak;

    @BeforeEach
    void aTownWithPeople() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        officer = town.worker(Role.INTAKE_OFFICER, unit);
        trusted = town.workerForProtected(Role.INTAKE_OFFICER, unit);
        Population.moveTo(town, register);
        isak = as(trusted, () -> people.byNumber(ISAK)).orElseThrow().id();
    }

    @Test
    void aProtectedPersonLooksLikeAnUnknownOneToWhoMayNotMeetThem() {
        assertThat(as(officer, () -> people.byNumber(ISAK))).isEmpty();
        assertThat(as(officer, () -> people.search("Lönnerholm", TODAY)).persons())
                .isEmpty();
        assertThat(as(officer, () -> people.search("Isak Lönerholm", TODAY)).persons())
                .isEmpty();
        assertThat(as(officer, () -> people.search(ISAK.shown(), TODAY)).persons())
                .isEmpty();
        assertThat(as(officer, () -> people.identify(Described.as(ISAK.shown(), "Isak Lönnerholm", ""), TODAY)))
                .isEqualTo(new Identification.Unidentified(new ReadNumber.Valid(ISAK)));
        assertThat(as(officer, () -> people.find(isak))).isEmpty();
        assertThat(as(officer, () -> people.family(isak, TODAY))).isEmpty();
        assertThat(as(officer, () -> people.names(List.of(isak)))).isEmpty();
    }

    @Test
    void whoMayMeetThemSeesThemWithoutAnAddress() {
        Person met = as(trusted, () -> people.byNumber(ISAK)).orElseThrow();

        assertThat(met.isProtected()).isTrue();
        assertThat(met.address()).isEqualTo(new Address.Hidden());
        assertThat(as(trusted, () -> people.family(isak, TODAY)))
                .singleElement()
                .satisfies(mother -> assertThat(mother.kinship()).isEqualTo(Kinship.GUARDIAN));
    }

    @Test
    void registeringGivesOneAnswerForNewKnownAndProtected() {
        PersonId registered = as(officer, () -> identities.register(ISAK, new Name("Isak", "Lönnerholm"), unit));
        PersonId stranger = as(officer, () -> identities.register(NOBODYS, new Name("Okänd", "Person"), unit));

        assertThat(registered).isEqualTo(isak);
        assertThat(as(officer, () -> people.find(stranger))).isPresent();
        assertThat(as(officer, () -> people.find(isak))).isEmpty();
        assertThat(as(officer, () -> people.isAnyProtected(List.of(stranger)))).isFalse();
        assertThat(as(officer, () -> people.isAnyProtected(List.of(stranger, isak))))
                .isTrue();
    }

    @Test
    void aNumberThatNoRegisterWasEverAskedAboutIsTreatedAsProtected() {
        Town without = Town.build(administrator);
        UnitId intake = without.unit("Mottagning", Takes.CHILD_REPORTS);
        Session there = without.worker(Role.INTAKE_OFFICER, intake);
        PersonId person = as(there, () -> identities.register(NOBODYS, new Name("Okänd", "Person"), intake));

        assertThat(as(there, () -> people.isAnyProtected(List.of(person)))).isTrue();
        assertThat(as(there, () -> people.find(person))).isEmpty();
        assertThat(as(without.workerForProtected(Role.INTAKE_OFFICER, intake), () -> people.find(person)))
                .get()
                .satisfies(it -> assertThat(it.protection()).isEqualTo(Protection.UNKNOWN));
    }

    @Test
    void aRegisterThatDoesNotAnswerHidesThePersonUntilItDoes() {
        PersonId tuva = as(officer, () -> people.byNumber(new PersonalNumber("201405022383")))
                .orElseThrow()
                .id();
        as(officer, () -> {
            register.didNotAnswer(tuva);
            return true;
        });
        assertThat(as(officer, () -> people.find(tuva))).isEmpty();

        Population.moveTo(town, register);
        assertThat(as(officer, () -> people.find(tuva))).isPresent();
    }

    @Test
    void whenSomebodyBecomesProtectedTheirDossiersAreClosedToOthersAtOnce() {
        PersonId tuva = as(officer, () -> people.byNumber(new PersonalNumber("201405022383")))
                .orElseThrow()
                .id();
        DossierId dossier = new DossierId(Ids.next());
        as(officer, () -> dossiers.open(dossier, DossierKind.REPORT, unit, false, List.of(tuva)));
        assertThat(as(officer, () -> dossiers.find(dossier))).isPresent();

        as(officer, () -> {
            register.didNotAnswer(tuva);
            return true;
        });
        assertThat(as(officer, () -> dossiers.find(dossier))).isEmpty();
        assertThat(as(trusted, () -> dossiers.find(dossier))).isPresent();
    }

    @Test
    void aDossierThatSomebodyProtectedComesIntoIsClosedToOthersAlsoByWhoMayNotMeetThem() {
        DossierId dossier = new DossierId(Ids.next());
        as(officer, () -> dossiers.open(dossier, DossierKind.REPORT, unit, false, List.of(isak)));

        assertThat(as(officer, () -> dossiers.find(dossier))).isEmpty();
        assertThat(as(trusted, () -> dossiers.find(dossier)).orElseThrow().isProtected())
                .isTrue();
    }

    @Test
    void somebodyKnownOnlyThroughCaseworkIsSeenWhereTheCaseworkIs() {
        UnitId other = town.unit("Vuxen", Takes.ADULT_REPORTS);
        Session elsewhere = town.worker(Role.SOCIAL_WORKER, other);
        PersonId boy = as(
                officer,
                () -> identities.registerWithoutNumber(
                        new Name("", ""), "Bosse eller Basse, ca 6 år", null, Sex.MALE, unit));
        assertThat(as(officer, () -> people.find(boy))).get().satisfies(it -> assertThat(it.shownName())
                .startsWith("Bosse"));
        assertThat(as(elsewhere, () -> people.find(boy))).isEmpty();

        DossierId dossier = new DossierId(Ids.next());
        as(officer, () -> dossiers.open(dossier, DossierKind.REPORT, unit, false, List.of(boy)));
        as(officer, () -> {
            dossiers.move(dossier, other);
            return true;
        });
        assertThat(as(elsewhere, () -> people.find(boy))).isPresent();
        assertThat(as(officer, () -> people.find(boy))).isEmpty();
    }

    @Test
    void aColleagueWithAConflictOfInterestDoesNotMeetThePerson() {
        PersonId tuva = as(officer, () -> people.byNumber(new PersonalNumber("201405022383")))
                .orElseThrow()
                .id();
        as(officer, () -> {
            dossiers.declareConflict(tuva);
            return true;
        });
        assertThat(as(officer, () -> people.find(tuva))).isEmpty();
        assertThat(as(officer, () -> people.search("Tuva Åkerlund", TODAY)).persons())
                .isEmpty();
    }

    @Test
    void nobodyMeetsThePeopleOfAnotherTown() {
        Town elsewhere = Town.build(administrator);
        Session stranger =
                elsewhere.workerForProtected(Role.UNIT_MANAGER, elsewhere.unit("Mottagning", Takes.CHILD_REPORTS));

        assertThat(as(stranger, () -> people.byNumber(ISAK))).isEmpty();
        assertThat(as(stranger, () -> people.find(isak))).isEmpty();
        assertThat(as(stranger, () -> people.search("Åkerlind", TODAY)).persons())
                .isEmpty();
    }

    @Test
    void everySearchAndEveryReadingLeavesARowAlsoAnEmptyOne() {
        long before = rows(officer);
        as(officer, () -> people.search("Ingen Sådan", TODAY));
        as(officer, () -> people.byNumber(ISAK));
        as(officer, () -> people.find(isak));
        as(officer, () -> people.identify(Described.as("", "Ingen", ""), TODAY));

        assertThat(rows(officer)).isEqualTo(before + 4);
    }

    private long rows(Session of) {
        return JdbcClient.create(administrator)
                .sql("select count(*) from audit.entry where user_id = :user")
                .param("user", of.user().id().value())
                .query(Long.class)
                .single();
    }

    private <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(tx -> work.get()));
    }
}
