package tillit.ground.people;

import java.time.LocalDate;

/** A coordination number (samordningsnummer), lag (2022:1697): as a personal number, with 60 added to the day of birth. */
public record CoordinationNumber(String value) implements IdentityNumber {
    public CoordinationNumber {
        Digits.require(value, Digits.COORDINATION);
    }

    @Override
    public LocalDate birthDate() {
        return Digits.dateIn(value, Digits.COORDINATION).orElseThrow();
    }

    /** Shows nothing of the number. */
    @Override
    public String toString() {
        return "CoordinationNumber[********-****]";
    }
}
