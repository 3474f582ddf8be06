package tillit.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other authorities' systems, one for each unit, that are signed in; those of an earlier run are there already. */
final class Senders {

    private Senders() {}

    /** @return the token of the one that hands in to each unit */
    static Map<Integer, String> to(List<Integer> units, JdbcClient db) {
        db.sql("""
                with sender as (
                  insert into access.user_account (municipality_id, kind, username, name, created_at)
                  select municipality_id, 'CLIENT', 'bench-sender-' || id, 'Avsändare ' || id, now() from access.unit where id = any (:units)
                  on conflict do nothing
                  returning id, municipality_id, substring(username from '[0-9]+$')::int as unit_id),
                member as (
                  insert into access.unit_member (user_id, unit_id, municipality_id, role, valid_from)
                  select id, unit_id, municipality_id, 'DELIVERER', date '2018-01-01' from sender)
                insert into access.session (token_hash, user_id, created_at, last_seen_at, expires_at)
                select sha256(convert_to('bench-sender-' || unit_id, 'UTF8')), id, now(), now(), 'infinity' from sender
                """).param("units", units.toArray(Integer[]::new)).update();
        return units.stream().collect(Collectors.toMap(unit -> unit, unit -> "bench-sender-" + unit));
    }
}
