package tillit.ground.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
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
@RecordApplicationEvents
class IdentitiesTest {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 8);
    static final Name NOBODY = new Name("", "");

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    Register register;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session officer;

    @BeforeEach
    void aTownWithPeople() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        officer = town.worker(Role.INTAKE_OFFICER, unit);
        Population.moveTo(town, register);
    }

    @Test
    void anUnknownChildIsLaterJoinedToWhoItIsAndStays() {
        PersonId boy =
                as(() -> identities.registerWithoutNumber(NOBODY, "Bosse eller Basse, ca 6 år", null, Sex.MALE, unit));
        PersonId known = person("201906012388");

        assertThat(as(() -> identities.identify(boy, known))).isTrue();
        assertThat(as(() -> people.find(boy))).get().satisfies(it -> {
            assertThat(it.identifiedAs()).isEqualTo(known);
            assertThat(it.description()).startsWith("Bosse");
        });
        assertThat(events.stream(PersonIdentified.class)).singleElement().satisfies(it -> assertThat(it.known())
                .isEqualTo(known));
        assertThatThrownBy(() -> as(() -> identities.identify(boy, known))).isInstanceOf(AlreadyKnown.class);
    }

    @Test
    void somebodyWithANumberCannotBeJoinedToAnother() {
        assertThatThrownBy(() -> as(() -> identities.identify(person("201906012388"), person("201405022383"))))
                .isInstanceOf(AlreadyKnown.class);
    }

    @Test
    void anUnbornChildBelongsToItsMother() {
        PersonId mother = person("199901012386");
        PersonId child = as(() -> identities.registerUnborn(mother, LocalDate.of(2026, 9, 2), unit));

        assertThat(as(() -> people.find(child))).get().satisfies(it -> {
            assertThat(it.status()).isEqualTo(LifeStatus.UNBORN);
            assertThat(it.mother()).isEqualTo(mother);
            assertThat(it.ageOn(TODAY)).isEmpty();
        });
    }

    @Test
    void whatOneUnitCallsSomebodyIsNotToldToAnotherThatHasTheSameNumber() {
        IdentityNumber number = new PersonalNumber("189001019802");
        UnitId otherUnit = town.unit("Mottagning norr", Takes.CHILD_REPORTS);
        Session stranger = town.worker(Role.INTAKE_OFFICER, otherUnit);
        PersonId here = as(() -> inAReport(number, new Name("Ingvild", "Hemlig"), unit));
        assertThat(nameOf(officer, here)).isEqualTo("Ingvild Hemlig");

        PersonId there = as(stranger, () -> inAReport(number, new Name("Okänd", "Flicka"), otherUnit));

        assertThat(there).isEqualTo(here);
        assertThat(nameOf(stranger, there)).isEqualTo("Okänd Flicka");
        assertThat(nameOf(officer, here)).isEqualTo("Ingvild Hemlig");
        for (String typed : List.of("Ingvild", "Hemlig", "Ingvilt Hemlik"))
            assertThat(foundBy(stranger, typed)).as(typed).isEmpty();
        assertThat(foundBy(officer, "Hemlig")).containsExactly(here);
        assertThat(foundBy(officer, "Ingvilt Hemlik")).containsExactly(here);
        assertThat(foundBy(officer, "Okänd")).isEmpty();
        assertThat(foundBy(stranger, "Okänd Flicka")).containsExactly(there);
        assertThat(as(stranger, this::writtenNames)).containsExactly("Okänd");
        assertThat(as(officer, this::writtenNames)).containsExactly("Ingvild");
        assertThat(as(town.worker(Role.UNIT_MANAGER, town.unit("Vuxen", Takes.ADULT_REPORTS)), this::writtenNames))
                .isEmpty();
        assertThat(as(town.administrator(), this::writtenNames)).isEmpty();
    }

    @Test
    void whatIsWrittenInAClosedDossierIsNotToldToAColleagueOfTheSameUnitWhoHasTheNumber() {
        IdentityNumber number = new PersonalNumber("189001019802");
        Session permitted = town.workerForProtected(Role.INTAKE_OFFICER, unit);
        PersonId closed = as(permitted, () -> {
            PersonId id = identities.register(number, new Name("Ingvild", "Hemlig"), unit);
            dossiers.open(new DossierId(Ids.next()), DossierKind.REPORT, unit, true, List.of(id));
            return id;
        });
        assertThat(nameOf(permitted, closed)).isEqualTo("Ingvild Hemlig");
        assertThat(as(() -> people.find(closed))).isEmpty();

        PersonId same = as(() -> inAReport(number, new Name("Okänd", "Kvinna"), unit));

        assertThat(same).isEqualTo(closed);
        assertThat(nameOf(officer, same)).isEqualTo("Okänd Kvinna");
        assertThat(as(officer, this::writtenNames)).containsExactly("Okänd");
        assertThat(foundBy(officer, "Hemlig")).isEmpty();
    }

    @Test
    void aNameFollowsTheDossierToAnotherUnit() {
        UnitId otherUnit = town.unit("Mottagning norr", Takes.CHILD_REPORTS);
        Session stranger = town.worker(Role.INTAKE_OFFICER, otherUnit);
        DossierId dossier = new DossierId(Ids.next());
        PersonId boy = as(officer, () -> {
            PersonId unknown = identities.registerWithoutNumber(NOBODY, "pojke, röd mössa", null, Sex.MALE, unit);
            dossiers.open(dossier, DossierKind.REPORT, unit, false, List.of(unknown));
            return unknown;
        });
        assertThat(as(stranger, () -> people.find(boy))).isEmpty();

        as(() -> {
            dossiers.move(dossier, otherUnit);
            return true;
        });

        assertThat(nameOf(stranger, boy)).isEqualTo("pojke, röd mössa");
        assertThat(as(() -> people.find(boy))).isEmpty();
    }

    @Test
    void aNumberOfOurOwnStaysTheSameAndIsNobodyElses() {
        LocalDate born = LocalDate.of(2020, 3, 1);
        PersonId first =
                as(() -> identities.registerWithoutNumber(NOBODY, "flicka, cirka sex år", born, Sex.FEMALE, unit));
        PersonId second = as(() -> identities.registerWithoutNumber(NOBODY, "hennes syster", born, Sex.FEMALE, unit));
        IdentityNumber given = as(() -> identities.giveInterimNumber(first)).orElseThrow();

        assertThat(given).isInstanceOf(InterimNumber.class);
        assertThat(as(() -> identities.giveInterimNumber(first))).contains(given);
        assertThat(as(() -> identities.giveInterimNumber(second))).get().isNotEqualTo(given);
        assertThat(as(() -> identities.identify(first, person("201906012388")))).isTrue();
    }

    @Test
    void aNumberOfOurOwnNeedsADayOfBirthAndASex() {
        PersonId boy = as(() -> identities.registerWithoutNumber(NOBODY, "pojke", null, Sex.MALE, unit));
        assertThatThrownBy(() -> as(() -> identities.giveInterimNumber(boy))).isInstanceOf(BirthNotKnown.class);
    }

    @Test
    void aWrongNumberIsCorrectedWithAReasonAndATrace() {
        PersonId written =
                as(() -> identities.register(new PersonalNumber("189001019802"), new Name("Vilgot", "Brolund"), unit));

        assertThatThrownBy(() ->
                        as(() -> identities.correctNumber(written, new PersonalNumber("189001029819"), NOBODY, "fel")))
                .isInstanceOf(ReasonTooShort.class);
        assertThat(as(() -> identities.correctNumber(
                        written, new PersonalNumber("189001029819"), NOBODY, "Felskrivet i anmälan")))
                .contains(written);
        assertThat(as(() -> people.byNumber(new PersonalNumber("189001019802"))))
                .isEmpty();
        assertThat(as(() -> people.byNumber(new PersonalNumber("189001029819"))))
                .get()
                .satisfies(it -> assertThat(it.id()).isEqualTo(written));
    }

    @Test
    void aNumberThatWasAnothersTellsWhoWasMeant() {
        PersonId written = person("201906012388");
        PersonId meant = person("201405022383");

        assertThat(as(() -> identities.correctNumber(
                        written, new PersonalNumber("201405022383"), NOBODY, "Två barn förväxlades")))
                .contains(meant);
        assertThat(as(() -> people.find(written))).get().satisfies(it -> assertThat(it.number())
                .contains(new PersonalNumber("201906012388")));
        assertThat(events.stream(NumberCorrected.class)).singleElement().satisfies(it -> assertThat(it.meant())
                .isEqualTo(meant));
    }

    @Test
    void theFamilyShowsGuardiansAndSiblingsAndFromTheOtherEndChildren() {
        List<Relative> alma = as(() -> people.family(person("202102012388"), TODAY));
        assertThat(alma)
                .extracting(Relative::kinship)
                .containsExactly(Kinship.GUARDIAN, Kinship.GUARDIAN, Kinship.SIBLING, Kinship.SIBLING);

        List<Relative> mother = as(() -> people.family(person("199301012382"), TODAY));
        assertThat(mother).extracting(Relative::kinship).containsExactly(Kinship.CHILD, Kinship.CHILD, Kinship.CHILD);
    }

    @Test
    void aGuardianWhoIsNoLongerInTheRegisterEndsAndIsNotInTheFamily() {
        List<Resident> now = Population.residents(town.id()).stream()
                .map(it -> it.number().value().equals("202102012388") ? withoutGuardians(it) : it)
                .toList();
        Entry.as(town.administrator(), () -> register.take(now));

        assertThat(as(() -> people.family(person("202102012388"), LocalDate.of(2027, 1, 1))))
                .isEmpty();
        assertThat(as(() -> people.family(person("202102012388"), TODAY))).isNotEmpty();
    }

    @Test
    void aNameIsFoundFromItsBeginningWhicheverNameStandsFirstAndSpelledRoughlyRight() {
        assertThat(numbers("åkerlind tu")).containsExactly("201405022383");
        assertThat(numbers("Tuva Åk")).containsExactly("201405022383");
        assertThat(numbers("Tuva Akerlund")).contains("201405022383");
        assertThat(numbers("140502-2383")).containsExactly("201405022383");
        assertThat(numbers("x")).isEmpty();
    }

    /** Somebody with that number and name, whom a report in the unit is about. */
    private PersonId inAReport(IdentityNumber number, Name name, UnitId of) {
        PersonId id = identities.register(number, name, of);
        dossiers.open(new DossierId(Ids.next()), DossierKind.REPORT, of, false, List.of(id));
        return id;
    }

    /** From under the application. */
    private List<String> writtenNames() {
        return db.sql("""
                        select given_name from people.known_as
                        union
                        select given_name from people.person where not in_register and given_name <> ''
                        """).query(String.class).list();
    }

    private String nameOf(Session reader, PersonId id) {
        return as(reader, () -> people.find(id)).orElseThrow().shownName();
    }

    private List<PersonId> foundBy(Session reader, String typed) {
        return as(reader, () -> people.search(typed, TODAY)).persons().stream()
                .map(Person::id)
                .toList();
    }

    private List<String> numbers(String typed) {
        return as(() -> people.search(typed, TODAY)).persons().stream()
                .map(it -> it.number().orElseThrow().value())
                .toList();
    }

    private static Resident withoutGuardians(Resident it) {
        return new Resident(
                it.number(),
                it.name(),
                it.sex(),
                it.birthDate(),
                it.street(),
                it.town(),
                it.residence(),
                it.protection(),
                it.status(),
                List.of());
    }

    private PersonId person(String number) {
        return as(() -> people.byNumber(new PersonalNumber(number)))
                .orElseThrow()
                .id();
    }

    private <T> T as(Supplier<T> work) {
        return as(officer, work);
    }

    private <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(tx -> work.get()));
    }
}
