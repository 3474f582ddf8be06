package tillit.ground.notices;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Absences;
import tillit.ground.access.Entry;
import tillit.ground.access.Errands;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.law.SwedishCalendar;

/**
 * Looks, for everybody who can be reached, whether there is something that they must hear of. It is asked in their name what is so now, rather than
 * remembered what happened: nothing is lost by a crash, nothing is told that is so no longer, and nobody is told of what they may not see.
 */
@Component
class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    /** Ours: what a stop has kept from the morning is told before noon, and otherwise the next working day. */
    private static final Duration DIGEST_WITHIN = Duration.ofHours(4);

    /** Ours: so long it can be asked whether somebody was told. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final JdbcClient sweep;
    private final Errands errands;
    private final TransactionTemplate transaction;
    private final List<MustHear> rooms;
    private final StoredNotices notices;
    private final Wishes wishes;
    private final Addresses addresses;
    private final Couriers couriers;
    private final Absences absences;
    private final Audit audit;
    private final SwedishCalendar calendar;
    private final Clock clock;

    Round(
            @Qualifier("sweep") JdbcClient sweep,
            Errands errands,
            TransactionTemplate transaction,
            List<MustHear> rooms,
            StoredNotices notices,
            Wishes wishes,
            Addresses addresses,
            Couriers couriers,
            Absences absences,
            Audit audit,
            Law law,
            Clock clock) {
        this.sweep = sweep;
        this.errands = errands;
        this.transaction = transaction;
        this.rooms = List.copyOf(rooms);
        this.notices = notices;
        this.wishes = wishes;
        this.addresses = addresses;
        this.couriers = couriers;
        this.absences = absences;
        this.audit = audit;
        this.calendar = law.calendar();
        this.clock = clock;
    }

    /** Looks once for everybody; whatever goes wrong for one, the others are looked after. */
    void run() {
        forget();
        if (couriers.ways().isEmpty()) return;
        sweep.sql("select user_id from notices.to_look_after() order by user_id")
                .query(Integer.class)
                .list()
                .forEach(user -> look(new UserId(user)));
    }

    private void forget() {
        sweep.sql("select notices.forget(:before)")
                .param("before", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .query((row, number) -> true)
                .list();
    }

    private void look(UserId user) {
        try {
            errands.inTheNameOf(user, () -> transaction.execute(tx -> look()));
        } catch (RuntimeException broken) {
            LOG.error(
                    "what user {} must hear of is not known: {}",
                    user.value(),
                    broken.getClass().getSimpleName());
        }
    }

    private boolean look() {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        ways.addAll(addresses.confirmedWays());
        ways.retainAll(couriers.ways());
        if (ways.isEmpty()) return false;
        Instant now = clock.instant();
        Map<String, Matter> matters = new LinkedHashMap<>();
        rooms.forEach(room -> room.now().forEach(it -> matters.putIfAbsent(it.thing(), it)));
        notices.only(matters.keySet(), now);
        matters.keySet().removeAll(notices.known(matters.keySet()));
        Wish wish = wishes.mine();
        boolean away = isAway();
        tell(List.copyOf(matters.values()), wish, away, ways, now);
        digest(wish, away, ways, now);
        return true;
    }

    /** Tells at once what is to be told at once, in one message for what is urgent and one for the rest; keeps the rest for the digest. */
    private void tell(List<Matter> fresh, Wish wish, boolean away, Set<Way> ways, Instant now) {
        boolean waits = away || wish.isQuiet(now, calendar);
        Map<Matter, Told> told = new LinkedHashMap<>();
        for (Matter it : fresh) {
            Told wanted = wish.told(it.kind());
            told.put(it, wanted == Told.AT_ONCE && waits && !it.kind().isUrgent() ? Told.DIGEST : wanted);
        }
        told.forEach((it, how) -> notices.add(it, how, now));
        List<Matter> atOnce =
                fresh.stream().filter(it -> told.get(it) == Told.AT_ONCE).toList();
        send("URGENT", atOnce.stream().filter(it -> it.kind().isUrgent()).toList(), ways, now);
        send("SOMETHING", atOnce.stream().filter(it -> !it.kind().isUrgent()).toList(), one(ways), now);
    }

    private void digest(Wish wish, boolean away, Set<Way> ways, Instant now) {
        LocalDate today = Stockholm.dayOf(now);
        Instant due = today.atTime(wish.digestAt()).atZone(Stockholm.ZONE).toInstant();
        boolean itsHour = !now.isBefore(due) && now.isBefore(due.plus(DIGEST_WITHIN));
        if (!itsHour || calendar.isClosed(today) || wishes.decidedFor().equals(Optional.of(today))) return;
        wishes.decided(wish);
        if (away) return;
        send(
                "DIGEST",
                notices.waiting().stream()
                        .filter(it -> wish.told(it.kind()) != Told.NEVER)
                        .toList(),
                one(ways),
                now);
    }

    private void send(String words, List<Matter> matters, Set<Way> ways, Instant now) {
        if (matters.isEmpty()) return;
        audit.note(Noted.that("told-outside", Outcome.DONE)
                .with("message=%s things=%d ways=%s"
                        .formatted(
                                notices.send(words, matters, ways, now),
                                matters.size(),
                                ways.stream().map(Way::name).sorted().collect(toSet()))));
    }

    /** What is not urgent goes by mail, or as a text message to those who have no other way. */
    private static Set<Way> one(Set<Way> ways) {
        return Set.of(ways.contains(Way.MAIL) ? Way.MAIL : Way.SMS);
    }

    private boolean isAway() {
        return absences.today(List.of(Entry.me().id())).containsKey(Entry.me().id());
    }
}
