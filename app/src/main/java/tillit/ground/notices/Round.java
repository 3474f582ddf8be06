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
import java.util.concurrent.ConcurrentHashMap;
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

    /** Of whom it is not known what they must hear, and why: a fault that lasts is one line in the log. */
    private final Map<UserId, String> faults = new ConcurrentHashMap<>();

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

    /** Looks once for everybody, first for those on call now; whatever goes wrong for one, the others are looked after. */
    void run() {
        if (!couriers.ways().isEmpty()) {
            sweep.sql("select user_id from notices.to_look_after(:now) order by on_call desc, user_id")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Integer.class)
                    .list()
                    .forEach(user -> look(new UserId(user)));
        }
        forget();
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
            if (faults.remove(user) != null) LOG.info("what user {} must hear of is known again", user.value());
        } catch (RuntimeException broken) {
            String fault = broken.getClass().getSimpleName();
            if (!fault.equals(faults.put(user, fault)))
                LOG.error("what user {} must hear of is not known: {}", user.value(), fault);
        }
    }

    private boolean look() {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        ways.addAll(addresses.confirmedWays());
        ways.retainAll(couriers.ways());
        Instant now = clock.instant();
        Map<String, Matter> matters = new LinkedHashMap<>();
        rooms.forEach(room -> room.now().forEach(it -> matters.putIfAbsent(it.thing(), it)));
        notices.only(matters.keySet(), now);
        if (ways.isEmpty()) return false;
        matters.keySet().removeAll(notices.known(matters.keySet()));
        Wish wish = wishes.mine();
        matters.values().forEach(it -> notices.add(it, wish.told(it.kind()), now));
        boolean away = isAway();
        tell(wish, away || wish.isQuiet(now, calendar), ways, now);
        digest(wish, away, ways, now);
        return true;
    }

    /** Tells what was to be told at once: what is urgent in one message, and the rest in another as soon as it is not quiet. */
    private void tell(Wish wish, boolean isQuiet, Set<Way> ways, Instant now) {
        List<Matter> waiting = waiting(wish, EnumSet.of(Told.AT_ONCE));
        send("URGENT", waiting.stream().filter(it -> it.kind().isUrgent()).toList(), ways, now);
        if (isQuiet) return;
        send("SOMETHING", waiting.stream().filter(it -> !it.kind().isUrgent()).toList(), one(ways), now);
    }

    private List<Matter> waiting(Wish wish, Set<Told> wished) {
        return notices.waiting(wished).stream()
                .filter(it -> wish.told(it.kind()) != Told.NEVER)
                .toList();
    }

    private void digest(Wish wish, boolean away, Set<Way> ways, Instant now) {
        LocalDate today = Stockholm.dayOf(now);
        Instant due = today.atTime(wish.digestAt()).atZone(Stockholm.ZONE).toInstant();
        boolean itsHour = !now.isBefore(due) && now.isBefore(due.plus(DIGEST_WITHIN));
        if (!itsHour || calendar.isClosed(today) || wishes.decidedFor().equals(Optional.of(today))) return;
        wishes.decided(wish);
        if (away) return;
        send("DIGEST", waiting(wish, EnumSet.of(Told.AT_ONCE, Told.DIGEST)), one(ways), now);
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
