package tillit.casework.openaccess;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UnitId;

/**
 * What the board offers without a needs assessment (11 kap. 5 § of the Social Services Act, 2025:400).
 *
 * @param kind its sort, by its name in {@code law/open-access.yaml}
 * @param ages for which ages, in words; empty if for all
 * @param decidedOn when the board decided to offer it
 * @param paragraph of the board's minutes
 * @param unnamedOn when the board decided that nobody's identity is recorded in it, and for which special reasons (14 kap. 5 §)
 * @param endedOn the last day; null while it has none
 */
record Offering(
        OfferingId id,
        UnitId unit,
        String name,
        String kind,
        String what,
        Audience audience,
        String ages,
        LocalDate decidedOn,
        String paragraph,
        String conditions,
        LocalDate fromDay,
        LocalDate unnamedOn,
        String unnamedWhy,
        @Nullable LocalDate endedOn) {

    /** Whom it is for. */
    enum Audience {
        CHILDREN,
        YOUTH,
        FAMILIES,
        ADULTS
    }
}
