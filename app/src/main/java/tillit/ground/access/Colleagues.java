package tillit.ground.access;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The municipality's units and who works in them today. Open to everyone who is signed in there. */
@Component
@Transactional(readOnly = true)
public class Colleagues {

    private final JdbcClient db;

    Colleagues(JdbcClient db) {
        this.db = db;
    }

    /** Somebody at work, as colleagues see them. */
    public record Colleague(UserId id, String name, String title) {}

    /** The units there are, by name. */
    public List<Unit> units() {
        return everyUnit().stream().filter(unit -> !unit.hasEnded()).toList();
    }

    /** All units, also those that have ended, by name: for what they are called, and never to choose among. */
    public List<Unit> everyUnit() {
        return db.sql("""
                        select id, name, takes, ended_at
                          from access.unit
                         order by name collate "sv-x-icu", id
                        """).query(Colleagues::unit).list();
    }

    /** The unit, also one that has ended, if the municipality has it. */
    public Optional<Unit> unit(UnitId id) {
        return everyUnit().stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** The first unit, by id, that takes such things. */
    public Optional<Unit> unitThatTakes(Takes takes) {
        return units().stream()
                .filter(unit -> unit.takes() == takes)
                .min((a, b) -> Integer.compare(a.id().value(), b.id().value()));
    }

    /** Who works in a unit today, by name; systems are not colleagues. */
    public List<Colleague> in(UnitId unit) {
        return db.sql("""
                        select distinct u.id, u.name, u.title
                          from access.unit_member m
                          join access.user_account u on u.id = m.user_id
                         where m.unit_id = :unit and u.active and u.kind = 'PERSON'
                           and m.valid_from <= (now() at time zone 'Europe/Stockholm')::date
                           and (m.valid_to is null or m.valid_to >= (now() at time zone 'Europe/Stockholm')::date)
                         order by u.name, u.id
                        """)
                .param("unit", unit.value())
                .query(Colleagues::colleague)
                .list();
    }

    /** Who leads a unit today, by name. */
    public List<Colleague> leading(UnitId unit) {
        return db.sql("""
                        select distinct u.id, u.name, u.title
                          from access.unit_member m
                          join access.user_account u on u.id = m.user_id
                         where m.unit_id = :unit and m.role = 'UNIT_MANAGER' and u.active
                           and m.valid_from <= (now() at time zone 'Europe/Stockholm')::date
                           and (m.valid_to is null or m.valid_to >= (now() at time zone 'Europe/Stockholm')::date)
                         order by u.name, u.id
                        """)
                .param("unit", unit.value())
                .query(Colleagues::colleague)
                .list();
    }

    /** Everybody who has or has had an account, people and systems, by name. */
    public List<Colleague> everybody() {
        return db.sql("""
                        select id, name, title
                          from access.user_account
                         where kind <> 'SYSTEM'
                         order by name collate "sv-x-icu", id
                        """).query(Colleagues::colleague).list();
    }

    /** The colleagues, also those who have left. */
    public Map<UserId, Colleague> named(Collection<UserId> ids) {
        return db
                .sql("""
                        select id, name, title
                          from access.user_account
                         where id = any (:ids::int[])
                         order by id
                        """)
                .param("ids", ids.stream().map(UserId::value).distinct().toArray(Integer[]::new))
                .query(Colleagues::colleague)
                .stream()
                .collect(toMap(Colleague::id, it -> it));
    }

    /** The colleague, also one who has left. */
    public Optional<Colleague> named(UserId id) {
        return db.sql("""
                        select id, name, title
                          from access.user_account
                         where id = :id
                        """).param("id", id.value()).query(Colleagues::colleague).optional();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Unit(
                new UnitId(row.getInt("id")),
                row.getString("name"),
                Takes.valueOf(row.getString("takes")),
                ended == null ? null : ended.toInstant());
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(new UserId(row.getInt("id")), row.getString("name"), row.getString("title"));
    }
}
