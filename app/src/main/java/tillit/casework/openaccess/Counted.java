package tillit.casework.openaccess;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many came on a day. Nobody is named.
 *
 * @param children of whom it is not known whether they are girls or boys
 * @param consent that of the guardians; null where no children came (21 kap. 2 §)
 * @param told whether those who came were told that they may apply for help by an assessment of their own (11 kap. 6 §)
 * @param corrects the row that this one stands instead of, and why; null for most
 */
record Counted(
        UUID id,
        LocalDate day,
        int girls,
        int boys,
        int children,
        int adults,
        int occasions,
        @Nullable Consent consent,
        boolean told,
        String note,
        @Nullable UUID corrects,
        @Nullable String why) {

    /** Whether the guardians had consented before it began. */
    enum Consent {
        ALL,
        OLD_ENOUGH,
        NOT_ALL
    }
}
