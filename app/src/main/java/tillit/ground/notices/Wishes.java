package tillit.ground.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Language;

/** How the one who is signed in wants to hear. Nobody sees or sets another's. */
@Component
@Transactional
public class Wishes {

    private final JdbcClient db;
    private final NoticesProperties house;
    private final Clock clock;

    Wishes(JdbcClient db, NoticesProperties house, Clock clock) {
        this.db = db;
        this.house = house;
        this.clock = clock;
    }

    /** Mine; as the house has it, where I have said nothing. */
    @Transactional(readOnly = true)
    public Wish mine() {
        Map<Kind, Told> told = new EnumMap<>(Kind.class);
        db.sql("select kind, told from notices.choice order by kind")
                .query((row, number) ->
                        Map.entry(Kind.valueOf(row.getString("kind")), Told.valueOf(row.getString("told"))))
                .list()
                .forEach(it -> told.put(it.getKey(), it.getValue()));
        return db.sql("select language, quiet_from, quiet_until, quiet_closed, digest_at from notices.wish")
                .query((row, number) -> new Wish(
                        Language.valueOf(row.getString("language")),
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_until", LocalTime.class),
                        row.getBoolean("quiet_closed"),
                        row.getObject("digest_at", LocalTime.class),
                        told))
                .optional()
                .orElseGet(() ->
                        new Wish(Language.SV, house.quietFrom(), house.quietUntil(), true, house.digestAt(), told));
    }

    /** Sets mine. The digest of a day whose hour has passed then is not made up for. */
    public void set(Wish wish) {
        boolean passed = !Stockholm.timeOf(clock.instant()).isBefore(wish.digestAt());
        keep(wish, passed ? today() : null);
        wish.told().forEach((kind, told) -> db.sql("""
                        insert into notices.choice (user_id, municipality_id, kind, told)
                        values (:me, :municipality, :kind, :told)
                            on conflict (user_id, kind) do update set told = excluded.told
                        """)
                .param("me", Entry.me().id().value())
                .param("municipality", Entry.me().municipality().value())
                .param("kind", kind.name())
                .param("told", told.name())
                .update());
    }

    /** For which day it was last decided whether there is a digest. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<LocalDate> decidedFor() {
        return db.sql("select digest_on from notices.wish where digest_on is not null")
                .query(LocalDate.class)
                .optional();
    }

    /** Somebody can be reached from now on: what was this morning is not told in a digest now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin() {
        Wish wish = mine();
        if (!Stockholm.timeOf(clock.instant()).isBefore(wish.digestAt())) keep(wish, today());
    }

    /** It has been decided for today. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decided(Wish wish) {
        keep(wish, today());
    }

    private void keep(Wish wish, @Nullable LocalDate decidedFor) {
        db.sql("""
                insert into notices.wish as w (user_id, municipality_id, language, quiet_from, quiet_until, quiet_closed, digest_at, digest_on)
                values (:me, :municipality, :language, :quietFrom, :quietUntil, :closed, :digestAt, :decided)
                    on conflict (user_id) do update
                   set language = excluded.language, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                       quiet_closed = excluded.quiet_closed, digest_at = excluded.digest_at, digest_on = coalesce(excluded.digest_on, w.digest_on)
                """)
                .param("me", Entry.me().id().value())
                .param("municipality", Entry.me().municipality().value())
                .param("language", wish.language().name())
                .param("quietFrom", wish.quietFrom())
                .param("quietUntil", wish.quietUntil())
                .param("closed", wish.quietWhenClosed())
                .param("digestAt", wish.digestAt())
                .param("decided", decidedFor)
                .update();
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
