package tillit.ground.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An act, an ordinance or an agency's regulation (författning), with the days between which it is in force.
 *
 * @param number as it is published, {@code 2025:400} or {@code HSLF-FS 2022:39}
 * @param title its full name
 * @param cited how it is named after a provision: "socialtjänstlagen (2025:400)"
 * @param to the last day in force; empty while it still is
 * @param replacedBy the number of the statute that took its place
 */
public record Statute(
        String number, Words title, Words cited, LocalDate from, Optional<LocalDate> to, Optional<String> replacedBy) {

    /** Whether the statute was in force on every day between the two, both counted; an open end must stay open. */
    boolean covers(LocalDate first, Optional<LocalDate> last) {
        boolean begins = !first.isBefore(from);
        boolean ends =
                to.map(end -> last.isPresent() && !last.get().isAfter(end)).orElse(true);
        return begins && ends;
    }
}
