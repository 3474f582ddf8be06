package tillit.ground.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.page.Language;

/**
 * Sends what is to go out, one after the other and what is urgent first, when the transaction that wanted it has committed. What nobody took is tried
 * again after a time that doubles, and given up in the end; what is urgent is tried as long as it is so. It runs on the jobs' role, which has a few
 * functions and no table.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final JdbcClient sweep;
    private final Couriers couriers;
    private final Letters letters;
    private final NoticesProperties properties;
    private final Clock clock;

    Dispatch(
            @Qualifier("sweep") JdbcClient sweep,
            Couriers couriers,
            Letters letters,
            NoticesProperties properties,
            Clock clock) {
        this.sweep = sweep;
        this.couriers = couriers;
        this.letters = letters;
        this.properties = properties;
        this.clock = clock;
    }

    private record Letter(UUID message, Way way, String address, String words, int things, Language language) {}

    /** Sends all that is to go out now. A way on which one was not taken rests until the next run. @return how many went */
    int run() {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        ways.addAll(couriers.ways());
        int went = 0;
        while (!ways.isEmpty()) {
            Optional<Letter> next = take(ways);
            if (next.isEmpty()) break;
            if (goes(next.get())) went++;
            else ways.remove(next.get().way());
        }
        return went;
    }

    private boolean goes(Letter letter) {
        try {
            couriers.send(
                    letter.way(),
                    letter.address(),
                    letters.subject(letter.language()),
                    letters.about(letter.words(), letter.things(), letter.language()),
                    letter.message());
        } catch (CannotSend refused) {
            notSent(letter, refused.fault());
            return false;
        }
        sweep.sql("select notices.sent(:message, :way, :now)")
                .param("message", letter.message())
                .param("way", letter.way().name())
                .param("now", now())
                .query((row, number) -> true)
                .list();
        return true;
    }

    private void notSent(Letter letter, String fault) {
        boolean tooOften = sweep.sql("select notices.not_sent(:message, :way, :fault, :atMost, :now)")
                .param("message", letter.message())
                .param("way", letter.way().name())
                .param("fault", fault)
                .param("atMost", properties.tries())
                .param("now", now())
                .query(Boolean.class)
                .single();
        LOG.warn(
                "message {} by {} was not taken{}: {}",
                letter.message(),
                letter.way(),
                tooOften ? " so many times that the administrator is told" : "",
                fault);
    }

    private Optional<Letter> take(Set<Way> ways) {
        return sweep.sql("""
                        select message, way, address, words, things, language
                          from notices.take(:now, :ways::text[])
                        """)
                .param("now", now())
                .param("ways", ways.stream().map(Way::name).toArray(String[]::new))
                .query(Dispatch::letter)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("message", UUID.class),
                Way.valueOf(row.getString("way")),
                row.getString("address"),
                row.getString("words"),
                row.getInt("things"),
                Language.valueOf(row.getString("language")));
    }
}
