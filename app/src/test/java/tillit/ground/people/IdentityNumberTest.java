package tillit.ground.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tillit.ground.people.ReadNumber.Fault;

class IdentityNumberTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final List<String> OFFICIAL = officialTestNumbers();

    @Test
    void everyOfficialTestNumberIsReadAndShownAsItIsWritten() {
        assertThat(OFFICIAL).hasSize(41_493);
        for (String number : OFFICIAL) {
            PersonalNumber read = new PersonalNumber(number);
            assertThat(read.shown().replace("-", "")).isEqualTo(number);
            assertThat(read.birthDate())
                    .isEqualTo(LocalDate.of(
                            Integer.parseInt(number.substring(0, 4)),
                            Integer.parseInt(number.substring(4, 6)),
                            Integer.parseInt(number.substring(6, 8))));
        }
    }

    @Test
    void noOfficialTestNumberIsReadWithOneOfItsTenDigitsChanged() {
        for (String number : OFFICIAL) {
            for (int place = 2; place < 12; place++) { // the check digit does not cover the century
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit == number.charAt(place)) continue;
                    String changed = number.substring(0, place) + digit + number.substring(place + 1);
                    if (ReadNumber.read(changed, TODAY) instanceof ReadNumber.Valid)
                        throw new AssertionError("a changed digit was let through");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "20140502-2383, 201405022383",
        "201405022383, 201405022383",
        "140502-2383, 201405022383",
        "1405022383, 201405022383",
        "' 2014 05 02 - 2383 ', 201405022383",
        "20140502–2383, 201405022383",
        "٢٠١٤٠٥٠٢-٢٣٨٣, 201405022383"
    })
    void aNumberIsReadAsPeopleWriteIt(String typed, String expected) {
        assertThat(ReadNumber.read(typed, TODAY)).isEqualTo(new ReadNumber.Valid(new PersonalNumber(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "201311012398, WRONG_CHECK_DIGIT",
        "201704312386, IMPOSSIBLE_DATE",
        "20131101-239, WRONG_LENGTH",
        "tjugo, NOT_A_NUMBER",
        "2013-11-01-2395, NOT_A_NUMBER",
        "189001019802, TOO_LONG_AGO"
    })
    void whatIsWrongWithANumberIsSaidAndWhatWasTypedIsKept(String typed, Fault fault) {
        assertThat(ReadNumber.read(typed, TODAY)).isEqualTo(new ReadNumber.Rejected(typed, fault));
    }

    @Test
    void nothingTypedIsNoFault() {
        assertThat(ReadNumber.read("  ", TODAY)).isEqualTo(new ReadNumber.Nothing());
    }

    @Test
    void aNumberOfSomebodyNotYetBornIsRefused() {
        String born2024 = "202401022383";
        assertThat(ReadNumber.read(
                        OFFICIAL.stream()
                                .filter(it -> it.startsWith("2024"))
                                .findFirst()
                                .orElse(born2024),
                        LocalDate.of(2023, 12, 31)))
                .isInstanceOfSatisfying(
                        ReadNumber.Rejected.class, it -> assertThat(it.fault()).isEqualTo(Fault.FUTURE_BIRTH));
    }

    @Test
    void tenDigitsMeanTheLatestSuchYearAndAPlusTheOneBefore() {
        String centenarian = OFFICIAL.stream()
                .filter(it -> it.startsWith("1904"))
                .findFirst()
                .orElseThrow();
        String short10 = centenarian.substring(2, 8);
        String last4 = centenarian.substring(8);

        assertThat(ReadNumber.read(short10 + "+" + last4, TODAY))
                .isEqualTo(new ReadNumber.Valid(new PersonalNumber(centenarian)));
        assertThat(ReadNumber.read(short10 + "-" + last4, LocalDate.of(2003, 12, 31)))
                .isEqualTo(new ReadNumber.Valid(new PersonalNumber(centenarian)));
        assertThat(ReadNumber.read(short10 + "-" + last4, TODAY))
                .isEqualTo(new ReadNumber.Valid(new PersonalNumber("20" + short10 + last4)));
    }

    @ParameterizedTest
    @CsvSource({"201503622399, 2015-03-02, MALE", "199006612387, 1990-06-01, FEMALE"})
    void aCoordinationNumberIsBornOnTheSixtyLowerDay(String typed, LocalDate born, Sex sex) {
        assertThat(ReadNumber.read(typed, TODAY)).isInstanceOfSatisfying(ReadNumber.Valid.class, valid -> {
            assertThat(valid.number()).isInstanceOf(CoordinationNumber.class);
            assertThat(valid.number().birthDate()).isEqualTo(born);
            assertThat(valid.number().sex()).isEqualTo(sex);
        });
    }

    @Test
    void anInterimNumberFitsTheSexAndIsReadBack() {
        InterimNumber girl = InterimNumber.of(LocalDate.of(2020, 3, 1), Sex.FEMALE, 7);

        assertThat(girl.shown()).isEqualTo("20200301-T027");
        assertThat(girl.sex()).isEqualTo(Sex.FEMALE);
        assertThat(InterimNumber.of(LocalDate.of(2020, 3, 1), Sex.MALE, 42).sex())
                .isEqualTo(Sex.MALE);
        assertThat(ReadNumber.read("20200301-t027", TODAY)).isEqualTo(new ReadNumber.Valid(girl));
        assertThat(IdentityNumber.stored(girl.value())).isEqualTo(girl);
    }

    @Test
    void aNumberNeverShowsItselfByAccident() {
        assertThat(new PersonalNumber("201405022383").toString()).doesNotContain("2014", "2383");
        assertThat(new ReadNumber.Rejected("201311012398", Fault.WRONG_CHECK_DIGIT).toString())
                .doesNotContain("2398");
        assertThatThrownBy(() -> new PersonalNumber("201311012398")).hasMessageNotContaining("2398");
    }

    @ParameterizedTest
    @CsvSource({
        "2008-02-29, 2026-02-27, 17", "2008-02-29, 2026-02-28, 18", "2008-02-29, 2024-02-28, 15",
                "2008-02-29, 2024-02-29, 16",
        "2009-01-20, 2027-01-19, 17", "2009-01-20, 2027-01-20, 18", "2026-11-21, 2026-11-21, 0",
                "2027-01-01, 2026-11-21, 0"
    })
    void anAgeIsReachedAtTheStartOfTheBirthday(LocalDate born, LocalDate day, int age) {
        assertThat(Age.on(born, day)).isEqualTo(age);
    }

    private static List<String> officialTestNumbers() {
        try (InputStream in = IdentityNumberTest.class.getResourceAsStream("/test-personal-numbers.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
