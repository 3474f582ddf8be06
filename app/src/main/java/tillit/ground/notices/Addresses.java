package tillit.ground.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PublicDoor;
import tillit.ground.access.Visit;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Language;

/**
 * Where the one who is signed in can be reached. Nobody sees or sets another's, and nothing but a code is sent to an address before its owner has shown
 * that the code came. The database makes the code, hands it to whoever sends it, and compares it.
 */
@Component
public class Addresses {

    /** Ours: so many codes in an hour for one person, and for all together. */
    private static final int CODES = 5;

    private static final int CODES_TOGETHER = 500;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final JdbcClient db;
    private final JdbcClient sweep;
    private final TransactionTemplate transaction;
    private final Couriers couriers;
    private final Letters letters;
    private final Wishes wishes;
    private final PublicDoor door;
    private final Audit audit;
    private final NoticesProperties house;
    private final Clock clock;

    Addresses(
            JdbcClient db,
            @Qualifier("sweep") JdbcClient sweep,
            TransactionTemplate transaction,
            Couriers couriers,
            Letters letters,
            Wishes wishes,
            PublicDoor door,
            Audit audit,
            NoticesProperties house,
            Clock clock) {
        this.db = db;
        this.sweep = sweep;
        this.transaction = transaction;
        this.couriers = couriers;
        this.letters = letters;
        this.wishes = wishes;
        this.door = door;
        this.audit = audit;
        this.house = house;
        this.clock = clock;
    }

    /**
     * An address of one's own.
     *
     * @param address to which is sent what is to be heard; empty where none is confirmed yet
     * @param proposed that will take its place when its code has been typed; empty where none waits
     */
    public record Address(Way way, String address, String proposed) {

        /** Whether anything but a code can be sent. */
        public boolean isConfirmed() {
            return !address.isEmpty();
        }
    }

    /** Mine. */
    @Transactional(readOnly = true)
    public List<Address> mine() {
        return db.sql("""
                        select way, coalesce(address, '') as address, coalesce(proposed, '') as proposed
                          from notices.address
                         where address is not null or proposed is not null
                         order by way
                        """)
                .query((row, number) -> new Address(
                        Way.valueOf(row.getString("way")), row.getString("address"), row.getString("proposed")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Set<Way> confirmedWays() {
        return mine().stream().filter(Address::isConfirmed).map(Address::way).collect(Collectors.toSet());
    }

    /**
     * Sends a code to an address. What was there before goes on working until the code has been typed.
     *
     * @throws NoticeRefusal if it is none, nobody sends that way here, so many codes have been sent, or the code could not be sent now
     */
    public void propose(Way way, String typed) {
        Written address = Written.of(way, typed);
        if (!couriers.ways().contains(way)) throw new NoticeRefusal.NobodySendsThat();
        Visit asOne = new Visit("user " + me(), "");
        if (!door.admits("notices-code", asOne, CODES, CODES_TOGETHER, WITHIN)) throw new NoticeRefusal.TooManyCodes();
        Language language = transaction.execute(tx -> {
            keep(way, address);
            return wishes.mine().language();
        });
        sendCode(way, language);
    }

    /** Shows that the code came. @throws NoticeRefusal if it is another, too old, or guessed at too often */
    public void confirm(Way way, String typed) {
        boolean right = Boolean.TRUE.equals(transaction.execute(tx -> isRight(way, typed.strip())));
        if (!right) throw new NoticeRefusal.WrongCode();
    }

    /** Forgets it, and what was to take its place. Once more changes nothing. */
    @Transactional
    public void remove(Way way) {
        boolean gone = db.sql("select notices.remove_address(:way)")
                .param("way", way.name())
                .query(Boolean.class)
                .single();
        if (gone) note("address-removed", way);
    }

    private void keep(Way way, Written address) {
        boolean made = db.sql("select notices.propose_address(:way, :address, :now, cast(:lives as interval))")
                .param("way", way.name())
                .param("address", address.address())
                .param("now", now())
                .param("lives", house.codeLives().toString())
                .query(Boolean.class)
                .single();
        if (!made) throw new NoticeRefusal.TooManyCodes();
        note("address-given", way);
    }

    private record Code(String address, String code) {}

    /** The code is handed to the jobs' role alone, and once. */
    private void sendCode(Way way, Language language) {
        Code code = sweep.sql("select address, code from notices.take_code(:me, :way)")
                .param("me", me())
                .param("way", way.name())
                .query((row, number) -> new Code(row.getString("address"), row.getString("code")))
                .optional()
                .orElseThrow(NoticeRefusal.CodeNotSent::new);
        try {
            couriers.send(
                    way, code.address(), letters.subject(language), letters.code(code.code(), language), Ids.next());
        } catch (CannotSend refused) {
            throw new NoticeRefusal.CodeNotSent();
        }
    }

    private boolean isRight(Way way, String code) {
        boolean right = db.sql("select notices.confirm_address(:way, :code, :now)")
                .param("way", way.name())
                .param("code", code)
                .param("now", now())
                .query(Boolean.class)
                .single();
        if (!right) return false;
        wishes.begin();
        note("address-confirmed", way);
        return true;
    }

    private void note(String action, Way way) {
        audit.note(Noted.that(action, Outcome.DONE).with(way.name()));
    }

    private static int me() {
        return Entry.me().id().value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
