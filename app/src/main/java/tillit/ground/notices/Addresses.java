package tillit.ground.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/**
 * Where the one who is signed in can be reached. Nobody sees or sets another's, and nothing but a code is sent to an address before its owner has shown
 * that the code came.
 */
@Component
public class Addresses {

    /** Ours: so many guesses at a code of a million, so many codes in an hour for one person, and for all together. */
    private static final int GUESSES = 5;

    private static final int CODES = 5;
    private static final int CODES_TOGETHER = 500;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int BOUND = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
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
            TransactionTemplate transaction,
            Couriers couriers,
            Letters letters,
            Wishes wishes,
            PublicDoor door,
            Audit audit,
            NoticesProperties house,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.couriers = couriers;
        this.letters = letters;
        this.wishes = wishes;
        this.door = door;
        this.audit = audit;
        this.house = house;
        this.clock = clock;
    }

    /** An address of one's own. @param isConfirmed whether its code has been typed */
    public record Address(Way way, String address, boolean isConfirmed) {}

    /** Mine. */
    @Transactional(readOnly = true)
    public List<Address> mine() {
        return db.sql("select way, address, confirmed_at is not null as confirmed from notices.address order by way")
                .query((row, number) -> new Address(
                        Way.valueOf(row.getString("way")), row.getString("address"), row.getBoolean("confirmed")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Set<Way> confirmedWays() {
        return mine().stream().filter(Address::isConfirmed).map(Address::way).collect(Collectors.toSet());
    }

    /**
     * Takes an address in the place of what was there before, and sends a code to it.
     *
     * @throws NoticeRefusal if it is none, nobody sends that way here, so many codes have been sent, or the code could not be sent now
     */
    public void propose(Way way, String typed) {
        Written address = Written.of(way, typed);
        if (!couriers.ways().contains(way)) throw new NoticeRefusal.NobodySendsThat();
        Visit asOne = new Visit("user " + Entry.me().id().value(), "");
        if (!door.admits("notices-code", asOne, CODES, CODES_TOGETHER, WITHIN)) throw new NoticeRefusal.TooManyCodes();
        String code = "%06d".formatted(RANDOM.nextInt(BOUND));
        Wish wish = transaction.execute(tx -> {
            keep(way, address, code);
            return wishes.mine();
        });
        try {
            couriers.send(
                    way,
                    address.address(),
                    letters.subject(wish.language()),
                    letters.code(code, wish.language()),
                    Ids.next());
        } catch (CannotSend refused) {
            throw new NoticeRefusal.CodeNotSent();
        }
    }

    /** Shows that the code came. @throws NoticeRefusal if it is another, too old, or guessed at too often */
    public void confirm(Way way, String typed) {
        boolean right = Boolean.TRUE.equals(transaction.execute(tx -> isRight(way, typed.strip())));
        if (!right) throw new NoticeRefusal.WrongCode();
    }

    /** Forgets it. Once more changes nothing. */
    @Transactional
    public void remove(Way way) {
        int gone = db.sql("delete from notices.address where way = :way")
                .param("way", way.name())
                .update();
        if (gone > 0) note("address-removed", way);
    }

    private void keep(Way way, Written address, String code) {
        db.sql("""
                insert into notices.address (user_id, municipality_id, way, address, made_at, code_hash, code_until)
                values (:me, :municipality, :way, :address, :now, :hash, :until)
                    on conflict (user_id, way) do update
                   set address = excluded.address, made_at = excluded.made_at, confirmed_at = null, code_hash = excluded.code_hash,
                       code_until = excluded.code_until, tries = 0
                """)
                .param("me", me())
                .param("municipality", Entry.me().municipality().value())
                .param("way", way.name())
                .param("address", address.address())
                .param("now", now())
                .param("hash", hash(code))
                .param("until", now().plus(house.codeLives()))
                .update();
        note("address-given", way);
    }

    private boolean isRight(Way way, String code) {
        Optional<byte[]> wanted = db.sql("""
                        update notices.address
                           set tries = tries + 1
                         where way = :way and code_hash is not null and code_until > :now and tries < :guesses
                        returning code_hash
                        """)
                .param("way", way.name())
                .param("now", now())
                .param("guesses", GUESSES)
                .query(byte[].class)
                .optional();
        if (wanted.isEmpty() || !MessageDigest.isEqual(wanted.get(), hash(code))) return false;
        db.sql("update notices.address set confirmed_at = :now, code_hash = null, code_until = null where way = :way")
                .param("way", way.name())
                .param("now", now())
                .update();
        wishes.begin();
        note("address-confirmed", way);
        return true;
    }

    private void note(String action, Way way) {
        audit.note(Noted.that(action, Outcome.DONE).with(way.name()));
    }

    private byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((me() + " " + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static int me() {
        return Entry.me().id().value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
