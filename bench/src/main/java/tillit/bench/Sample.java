package tillit.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asks, and for whom: spread over the units, the same in each run. */
final class Sample {

    /** Enough to meet the large municipalities and the small ones. */
    private static final int ASKING = 150;

    private final List<Someone> asking;
    private final List<Child> children;

    Sample(DataSource administrator) {
        JdbcClient db = JdbcClient.create(administrator);
        this.asking = db.sql("""
                        select a.id, a.municipality_id, (a.id - 1) / 10 + 1 as unit, array(select m.unit_id from access.unit_member m where m.user_id = a.id order by 1) as units,
                               array(select l.id from access.unit_member m join access.label l on l.unit_id = m.unit_id and l.class = 0 where m.user_id = a.id order by 1) as labels,
                               array(select c.person_id from access.conflict c where c.user_id = a.id order by 1) as blocked_persons,
                               array(select p.dossier_id from access.conflict c join access.dossier_person p on p.person_id = c.person_id where c.user_id = a.id order by 1) as blocked_dossiers,
                               named, array(select distinct p.person_id from access.dossier_person p where p.dossier_id = any (named) order by 1) as named_persons
                          from access.user_account a
                         cross join lateral (
                               select array(select g.dossier_id from access.dossier_grant g where g.user_id = a.id and g.valid_from <= now() and g.valid_to > now() and g.label_id & 3 <> 1
                                     union select s.dossier_id from access.assignment s where s.user_id = a.id and s.ended_at is null and s.label_id & 3 = 2 order by 1) as named) n
                         where a.id % 10 in (3, 4)
                         order by md5(a.id::text)
                         limit :asking
                        """).param("asking", ASKING).query(Sample::someone).list();
        // a child of each one's unit whose case is closed, so that a new report about the child starts clocks of its
        // own
        this.children = db.sql("""
                        select p.id, p.number, coalesce(k.given_name, p.given_name) as given_name, coalesce(k.family_name, p.family_name) as family_name,
                               (select m.case_id
                                  from bench.matter m
                                 where m.n >= (1500 + asked.place % 100) * settled.units + asked.unit and m.unit_id = asked.unit and m.case_label = asked.unit * 4
                                   and not exists (select from access.conflict c where c.user_id = asked.by and c.person_id = m.person)
                                 order by m.n
                                 limit 1) as open_case
                          from bench.settled
                         cross join unnest(:units::int[], :users::int[]) with ordinality as asked (unit, by, place)
                          join bench.person b on b.n = (asked.place * 3 % 580) * settled.units + asked.unit
                          join people.person p on p.id = b.id
                          left join people.known_as k on k.person_id = p.id
                         order by asked.place
                        """)
                .param("units", asking.stream().map(Someone::unit).toArray(Integer[]::new))
                .param("users", asking.stream().map(Someone::user).toArray(Integer[]::new))
                .query((row, n) -> new Child(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getObject("open_case", UUID.class)))
                .list();
    }

    /** A child of the asking one's unit, and an open case of the same unit that the asking one sees. */
    record Child(UUID id, String number, String given, String family, UUID socialCase) {

        /** How one begins to type the name. */
        String beginning() {
            return given + " " + family.substring(0, 3);
        }

        /** The name with a letter missing, as it is typed in haste. */
        String misspelled() {
            int middle = family.length() / 2;
            return given + " " + family.substring(0, middle) + family.substring(middle + 1);
        }
    }

    int size() {
        return asking.size();
    }

    Someone who(int turn) {
        return asking.get(turn % asking.size());
    }

    Child child(int turn) {
        return children.get(turn % children.size());
    }

    private static Someone someone(ResultSet row, int number) throws SQLException {
        Integer[] units = (Integer[]) array(row, "units");
        return new Someone(
                row.getInt("id"),
                row.getInt("municipality_id"),
                row.getInt("unit"),
                Arrays.asList(units),
                (Integer[]) array(row, "labels"),
                (UUID[]) array(row, "blocked_persons"),
                (UUID[]) array(row, "blocked_dossiers"),
                (UUID[]) array(row, "named"),
                (UUID[]) array(row, "named_persons"));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        return row.getArray(column).getArray();
    }
}
