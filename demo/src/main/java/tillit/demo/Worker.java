package tillit.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.Role;

/**
 * Somebody who works in Björkmåla, or has worked there. All are made up.
 *
 * @param from the first day
 * @param last the last day; null for whoever is still there
 */
record Worker(
        String username,
        String fullName,
        String title,
        boolean mayProtected,
        Role role,
        Office office,
        LocalDate from,
        @Nullable LocalDate last) {

    boolean worksOn(LocalDate day) {
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    boolean mayHave(boolean isProtected) {
        return mayProtected || !isProtected;
    }
}
