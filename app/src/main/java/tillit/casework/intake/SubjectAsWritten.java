package tillit.casework.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.people.ReadNumber;

/**
 * Somebody a report is about, as it was written; nothing is corrected and nothing has to be there.
 *
 * @param number as typed, also a wrong one
 * @param age such as {@code ca 6 år}
 * @param relatives guardians and others, each as written, with or without a number
 * @param expectedBirth only for an expected child
 */
public record SubjectAsWritten(
        About about,
        String name,
        String number,
        String address,
        String age,
        List<String> relatives,
        @Nullable LocalDate expectedBirth) {

    public SubjectAsWritten {
        relatives = List.copyOf(relatives);
    }

    /**
     * What is wrong with the number, such as {@code wrong-check-digit}; empty if nothing is, or if there is none.
     *
     * @param on the day it was written
     */
    public Optional<String> numberFault(LocalDate on) {
        return ReadNumber.read(number, on) instanceof ReadNumber.Rejected rejected
                ? Optional.of(rejected.fault().key().replaceFirst(".*\\.", ""))
                : Optional.empty();
    }

    /** A child. */
    public static SubjectAsWritten child(String name, String number, String address, String age) {
        return new SubjectAsWritten(About.CHILD, name, number, address, age, List.of(), null);
    }
}
