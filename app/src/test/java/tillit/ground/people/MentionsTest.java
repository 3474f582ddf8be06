package tillit.ground.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tillit.ground.access.PersonId;

/** What somebody is known again by, however it was written: what is missed here goes out. OSL (2009:400) 21 kap., 26 kap. 1 §. */
class MentionsTest {

    private static final Person PATRIK = person("Patrik Erik", "Stationsgatan 77, lgh 1102", "Norrbacka");
    private static final Person ALMA = person("Alma Sofia", "Ängsvägen 4 B", "Norrbacka");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alma sov",
                "ALMA SOV",
                "Almas läxor",
                "Alma:s läxor",
                "lillasyster-Alma",
                "Sofia sov",
                "till Al-\nma, sov",
                "till Al\u00ad\nma, sov",
                "A\u200blma sov"
            })
    void aGivenNameIsFoundAlsoAsAnOwnerAndWhereTheLineBreaks(String text) {
        assertThat(isFound(Mentions.givenName(ALMA), text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Almanackan", "Palma", "Sofiahemmet", "almar"})
    void anotherWordIsNotAName(String text) {
        assertThat(isFound(Mentions.givenName(ALMA), text)).isFalse();
    }

    @Test
    void aShortNameThatIsAlsoAWordIsFoundWhereItIsWrittenAsAName() {
        Person bo = person("Bo", "", "");
        assertThat(isFound(Mentions.givenName(bo), "Bos rum")).isTrue();
        assertThat(isFound(Mentions.givenName(bo), "BO RINGDE")).isTrue();
        assertThat(isFound(Mentions.givenName(bo), "var ska hon bo")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patrik Delorme",
                "Patrik Erik Delorme",
                "Patrik E. Delormes bil",
                "Delorme, Patrik",
                "patrik\n delorme",
                "Erik Delorme"
            })
    void aWholeNameIsFoundWithAnyOfTheGivenNames(String text) {
        assertThat(isFound(Mentions.name(PATRIK), text)).isTrue();
    }

    @Test
    void halfAWholeNameIsNone() {
        assertThat(isFound(Mentions.name(PATRIK), "Patrik ringde. Samira Delorme svarade."))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "199001032391",
                "19900103-2391",
                "900103-2391",
                "900103 2391",
                "9001032391",
                "1990-01-03-2391",
                "1990-01-03 2391",
                "19 900103-2391",
                "900103\u20112391",
                "900103\u00a02391",
                "900103-\n2391"
            })
    void aPersonalNumberIsFoundHoweverItIsParted(String text) {
        assertThat(isFound(Mentions.number(PATRIK), "nr " + text + ".")).isTrue();
    }

    @Test
    void aLongerNumberIsAnotherOne() {
        assertThat(isFound(Mentions.number(PATRIK), "39001032391")).isFalse();
        assertThat(isFound(Mentions.number(PATRIK), "90010323912")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stationsgatan 77",
                "stationsgatan\n77",
                "STATIONSGATAN 77 C",
                "Stationsgatan77",
                "Stations-\ngatan 77",
                "Stationsgatan\u00a077",
                "Stations\u00adgatan 77",
                "Stationsg. 77",
                "Stationsg 77"
            })
    void aStreetIsFoundHoweverItIsWritten(String text) {
        assertThat(isFound(Mentions.street(PATRIK), "bor på " + text + ".")).isTrue();
    }

    @Test
    void anotherHouseIsAnotherAddress() {
        assertThat(isFound(Mentions.street(PATRIK), "Stationsgatan 7")).isFalse();
        assertThat(isFound(Mentions.street(PATRIK), "Stationsgatan 771")).isFalse();
        assertThat(isFound(Mentions.street(ALMA), "Ängsv. 4B")).isTrue();
    }

    @Test
    void theStreetIsFoundAlsoWithoutTheHouse() {
        assertThat(isFound(Mentions.streetName(PATRIK), "Pappa har flyttat till Stationsgatan."))
                .isTrue();
        assertThat(isFound(Mentions.streetName(PATRIK), "Mormor bor på Stationsgatan 5."))
                .as("somebody else's house")
                .isFalse();
        assertThat(isFound(Mentions.streetName(ALMA), "på ängsvägen,")).isTrue();
    }

    @Test
    void whatIsWrittenWithSignsInTwoPiecesIsTheSame() {
        String twoPieces = "A\u030angstromsgatan 1"; // as a document from a Mac writes it
        Person there = person("Siri", "Ångstromsgatan 1", "");
        assertThat(isFound(Mentions.street(there), Mentions.plain(twoPieces))).isTrue();
    }

    @Test
    void theSameStreetInAnotherTownOrAnotherFlatIsNotTheSameAddress() {
        assertThat(Mentions.isSameAddress(PATRIK, person("Vera", "Stationsgatan 77, lgh 1102", "Norrbacka")))
                .isTrue();
        assertThat(Mentions.isSameAddress(PATRIK, person("Vera", "Stationsgatan 77, lgh 1102", "Söderby")))
                .isFalse();
        assertThat(Mentions.isSameAddress(PATRIK, person("Vera", "Stationsgatan 77, lgh 1301", "Norrbacka")))
                .isFalse();
        assertThat(Mentions.isSameAddress(person("A", "", ""), person("B", "", "")))
                .isFalse();
    }

    private static boolean isFound(Optional<Pattern> mention, String text) {
        return mention.orElseThrow().matcher(text).find();
    }

    private static Person person(String given, String street, String town) {
        return new Person(
                new PersonId(UUID.randomUUID()),
                IdentityNumber.stored("199001032391"),
                new Name(given, "Delorme"),
                "",
                null,
                null,
                new Address.Shown(street, town),
                null,
                Protection.NONE,
                LifeStatus.LIVING,
                true,
                null,
                null);
    }
}
