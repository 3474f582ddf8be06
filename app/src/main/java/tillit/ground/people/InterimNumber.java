package tillit.ground.people;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The municipality's own substitute for somebody who has no number or whose number must not be shown: {@code YYYYMMDD-Txxx}, as IVO accepts it.
 * It has no check digit; the digit before the last fits the sex. The same person keeps the same number throughout.
 */
public record InterimNumber(String value) implements IdentityNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}T[0-9]{3}");

    public InterimNumber {
        if (!FORM.matcher(value).matches() || Digits.dateIn(value, 0).isEmpty())
            throw new IllegalArgumentException("not an interim number");
    }

    /**
     * The number of somebody born that day.
     *
     * @param serial from 0 to 99: tells those of the same day and sex apart
     */
    public static InterimNumber of(LocalDate born, Sex sex, int serial) {
        if (serial < 0 || serial > 99) throw new IllegalArgumentException("a serial has two digits");
        int sexDigit = sex == Sex.MALE ? 1 : 2;
        return new InterimNumber("%04d%02d%02dT%d%d%d"
                .formatted(
                        born.getYear(),
                        born.getMonthValue(),
                        born.getDayOfMonth(),
                        serial / 10,
                        sexDigit,
                        serial % 10));
    }

    @Override
    public LocalDate birthDate() {
        return Digits.dateIn(value, 0).orElseThrow();
    }

    /** Shows nothing of the number. */
    @Override
    public String toString() {
        return "InterimNumber[********-****]";
    }
}
