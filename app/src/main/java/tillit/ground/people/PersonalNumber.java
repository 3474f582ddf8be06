package tillit.ground.people;

import java.time.LocalDate;

/** A personal number (personnummer), 18 § folkbokföringslagen (1991:481): twelve digits, a real day, the right check digit. */
public record PersonalNumber(String value) implements IdentityNumber {
    public PersonalNumber {
        Digits.require(value, 0);
    }

    @Override
    public LocalDate birthDate() {
        return Digits.dateIn(value, 0).orElseThrow();
    }

    /** Shows nothing of the number. */
    @Override
    public String toString() {
        return "PersonalNumber[********-****]";
    }
}
