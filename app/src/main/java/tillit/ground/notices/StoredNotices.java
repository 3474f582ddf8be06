package tillit.ground.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;

/** What the one in whose name it is asked must hear of and has been told, and what is to go out to them. Row security shows nobody else's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredNotices {

    private final JdbcClient db;

    StoredNotices(JdbcClient db) {
        this.db = db;
    }

    /** What is not among these things any more is over; what is so again is open again, and has been told if it was. */
    void only(Collection<String> things, Instant now) {
        db.sql("""
                update notices.notice
                   set over_at = case when thing = any (:things::text[]) then null else :now::timestamptz end
                 where (over_at is null) <> (thing = any (:things::text[]))
                """)
                .param("things", things.toArray(String[]::new))
                .param("now", utc(now))
                .update();
    }

    /** Those among the things that are known, told or not. */
    Set<String> known(Collection<String> things) {
        return db
                .sql("select thing from notices.notice where thing = any (:things::text[]) order by thing")
                .param("things", things.toArray(String[]::new))
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    void add(Matter matter, Told told, Instant now) {
        db.sql("""
                insert into notices.notice (user_id, municipality_id, thing, kind, told, seen_at)
                values (:me, :municipality, :thing, :kind, :told, :now)
                    on conflict (user_id, thing) do nothing
                """)
                .param("me", Entry.me().id().value())
                .param("municipality", Entry.me().municipality().value())
                .param("thing", matter.thing())
                .param("kind", matter.kind().name())
                .param("told", told.name())
                .param("now", utc(now))
                .update();
    }

    /** The things that wait to be told and are still so, as was wished when they came. */
    List<Matter> waiting(Set<Told> wished) {
        return db.sql("""
                        select thing, kind
                          from notices.notice
                         where over_at is null and message is null and told = any (:wished::text[])
                         order by thing
                        """)
                .param("wished", wished.stream().map(Told::name).toArray(String[]::new))
                .query((row, number) -> new Matter(Kind.valueOf(row.getString("kind")), row.getString("thing")))
                .list();
    }

    /** Puts a message about these things on its ways, once on each. @return the message */
    UUID send(String words, List<Matter> matters, Collection<Way> ways, Instant now) {
        UUID message = Ids.next();
        db.sql("update notices.notice set message = :message where thing = any (:things::text[]) and message is null")
                .param("message", message)
                .param("things", matters.stream().map(Matter::thing).toArray(String[]::new))
                .update();
        for (Way way : ways) {
            db.sql("""
                    insert into notices.outgoing (message, way, user_id, municipality_id, words, things, made_at, try_at)
                    values (:message, :way, :me, :municipality, :words, :things, :now, :now)
                    """)
                    .param("message", message)
                    .param("way", way.name())
                    .param("me", Entry.me().id().value())
                    .param("municipality", Entry.me().municipality().value())
                    .param("words", words)
                    .param("things", matters.size())
                    .param("now", utc(now))
                    .update();
        }
        return message;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
