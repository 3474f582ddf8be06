package tillit.casework.printout;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be printed.
 *
 * @param from the first day, in Sweden, of what happened; empty for all from the beginning
 * @param to the last day
 */
public record Chosen(Set<Part> parts, Optional<LocalDate> from, Optional<LocalDate> to) {
    public Chosen {
        parts = Set.copyOf(parts);
    }

    /** Whether what happened that day is wanted. */
    public boolean covers(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    /** Whether that part is wanted. */
    public boolean has(Part part) {
        return parts.contains(part);
    }
}
