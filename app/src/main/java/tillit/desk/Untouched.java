package tillit.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tillit.casework.cases.Caseloads.Carried;
import tillit.casework.journal.LastWritten;
import tillit.ground.access.DossierId;
import tillit.ground.law.Stockholm;

/** Finds the open cases in which nothing has happened and nobody has written for long, whether or not anything is due in them. */
@Component
class Untouched {

    /** Ours: after so many days without a word one asks what has become of the case. The law names no such time. */
    static final int DAYS = 30;

    private final LastWritten written;
    private final Clock clock;

    Untouched(LastWritten written, Clock clock) {
        this.written = written;
        this.clock = clock;
    }

    /** @param since the last day on which anything happened @param days how many days ago that is */
    record Quiet(DossierId dossier, LocalDate since, long days) {}

    /** Those among them, the one that has waited longest first. */
    List<Quiet> among(Collection<Carried> open) {
        Map<DossierId, Instant> last =
                written.in(open.stream().map(it -> it.id().dossier()).toList());
        LocalDate today = Stockholm.dayOf(clock.instant());
        return open.stream()
                .map(it -> quiet(it, last.getOrDefault(it.id().dossier(), it.happenedAt()), today))
                .filter(it -> it.days() >= DAYS)
                .sorted(Comparator.comparing(Quiet::since))
                .toList();
    }

    private static Quiet quiet(Carried one, Instant writtenAt, LocalDate today) {
        Instant latest = writtenAt.isAfter(one.happenedAt()) ? writtenAt : one.happenedAt();
        LocalDate since = Stockholm.dayOf(latest);
        return new Quiet(one.id().dossier(), since, ChronoUnit.DAYS.between(since, today));
    }
}
