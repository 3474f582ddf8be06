package tillit.casework.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** A child. */
    public static SubjectAsWritten child(String name, String number, String address, String age) {
        return new SubjectAsWritten(About.CHILD, name, number, address, age, List.of(), null);
    }
}
