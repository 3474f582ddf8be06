package tillit.casework.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tillit.ground.page.Language;

/** A letterhead says where an appeal is sent, or it does not: a telephone number is no postal code. */
class PostalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Box 12, 123 45 Björkmåla",
                "Socialtjänsten\nBox 12\n12345 Björkmåla\n08-465 004 00",
                "Storgatan 1, SE-123 45 Åre",
                "Box 12 123 45 Björkmåla"
            })
    void itIsThere(String contact) {
        assertThat(head(contact).hasPostalAddress(Language.SV)).isTrue();
        assertThat(head(contact).hasPostalAddress(Language.EN))
                .as("in Swedish, where nothing is said in English")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "08-465 004 00",
                "0480-450 00 växel",
                "0480 450 00 växel",
                "+46 8 465 004 00 växel",
                "Box 12",
                "bjorkmala.example"
            })
    void itIsNotThere(String contact) {
        assertThat(head(contact).hasPostalAddress(Language.SV)).isFalse();
    }

    private static Letterhead head(String contact) {
        return new Letterhead("Björkmåla kommun", contact, "", null);
    }
}
