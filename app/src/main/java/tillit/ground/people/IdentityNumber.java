package tillit.ground.people;

import java.time.LocalDate;

/**
 * What identifies somebody: a personal number, a coordination number, or a number that the municipality made itself. A value that exists has a
 * real date and, where its kind has one, the right check digit. It never shows itself by accident: {@code toString} is masked.
 */
public sealed interface IdentityNumber permits PersonalNumber, CoordinationNumber, InterimNumber {

    /** The twelve characters without a separator, as they are stored. */
    String value();

    /** The day of birth that the number says. */
    LocalDate birthDate();

    /** The sex that the number says. */
    default Sex sex() {
        return Sex.ofDigit(value().charAt(10));
    }

    /** The whole number as people write it, {@code 20140502-2383}: for the page of somebody who may see it, and nowhere else. */
    default String shown() {
        return value().substring(0, 8) + "-" + value().substring(8);
    }

    /**
     * The number from how it is stored.
     *
     * @throws IllegalArgumentException if it is no number of any kind
     */
    static IdentityNumber stored(String value) {
        if (value.length() == 12 && value.charAt(8) == 'T') return new InterimNumber(value);
        return Digits.dayOf(value) > Digits.COORDINATION ? new CoordinationNumber(value) : new PersonalNumber(value);
    }
}
