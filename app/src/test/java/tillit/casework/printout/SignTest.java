package tillit.casework.printout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a telephone number or a mail address, and what does not. */
class SignTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "070-1740605",
                "070 174 06 05",
                "070\u00a0174\u00a006\u00a005",
                "070 - 174 06 05",
                "070/174 06 05",
                "070.174.06.05",
                "070-174\n06 05",
                "-0701740605",
                "070-1740605-Patrik",
                "070\u2011174\u201106\u201105",
                "+46701740605",
                "+46 (0)70-174 06 05",
                "0046 70 174 06 05",
                "+47 22 12 34 56",
                "08-12 34 56",
                "(08) 123 456 78"
            })
    void aTelephoneNumberIsFoundHoweverItIsWritten(String number) {
        assertThat(Sign.TELEPHONES.pattern().matcher("Ring " + number + ".").find())
                .isTrue();
        assertThat(Sign.TELEPHONES.pattern().matcher(number).replaceAll("")).doesNotContain("174", "06 05", "34");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-09 08:12",
                "klockan 08.12",
                "2026-0012345",
                "201808012395",
                "20180801-2395",
                "12 345 678 kronor",
                "2026-01-02"
            })
    void aDayATimeOrAnotherNumberIsNone(String number) {
        assertThat(Sign.TELEPHONES.pattern().matcher("Den " + number + ".").find())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patrik.d@example.se",
                "PATRIK.D@EXAMPLE.SE",
                "patrik.d@\nexample.se",
                "patrik.d (at) example.se",
                "patrik.d [at] example.se",
                "märta@räksmörgås.se"
            })
    void aMailAddressIsFoundHoweverItIsWritten(String mail) {
        assertThat(Sign.MAILS.pattern().matcher("Skriv till " + mail + ".").find())
                .isTrue();
    }
}
