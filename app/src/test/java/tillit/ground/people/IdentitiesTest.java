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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Entry;
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
        return Entry.as(officer, () -> transaction.execute(tx -> work.get()));
    }
}
