package tillit.ground.duties;

import static tillit.ground.duties.MovableClock.swedish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** An act as a room above would publish it. */
record Happened(
        String act,
        UUID actId,
        Instant at,
        Stamp stamp,
        UUID subject,
        Set<UUID> settles,
        Optional<UserId> owner,
        Set<String> traits,
        Map<String, LocalDate> days,
        Optional<LocalDate> until)
        implements Act {

    static Happened act(String name, String at, Stamp stamp, UUID subject, String... traits) {
        return new Happened(
                name,
                Ids.next(),
                swedish(at),
                stamp,
                subject,
                Set.of(subject),
                Optional.empty(),
                Set.of(traits),
                Map.of(),
                Optional.empty());
    }

    Happened settling(UUID... subjects) {
        return new Happened(act, actId, at, stamp, subject, Set.of(subjects), owner, traits, days, until);
    }

    Happened until(String day) {
        return new Happened(
                act, actId, at, stamp, subject, settles, owner, traits, days, Optional.of(LocalDate.parse(day)));
    }

    Happened ownedBy(UserId somebody) {
        return new Happened(act, actId, at, stamp, subject, settles, Optional.of(somebody), traits, days, until);
    }

    /** The same act, at another moment. */
    Happened correctedTo(String moment) {
        return new Happened(act, actId, swedish(moment), stamp, subject, settles, owner, traits, days, until);
    }
}
