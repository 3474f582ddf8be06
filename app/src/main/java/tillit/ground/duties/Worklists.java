package tillit.ground.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;

/**
 * What is to be done, in a unit or by oneself: what is overdue first, then what is due first, last what has no fixed time. Only what the one who
 * asks may see is shown, and counted.
 */
@Component
@Transactional(readOnly = true)
public class Worklists {

    // the label is named although row security asks for it, too: then the index on what is open answers alone
    // (docs/database.md)
    static final String IN_UNIT = """
             where state = 'OPEN' and not quiet and unit_id = :of and label_id = any ((select access.my_labels())::int[])
            """;
    private static final String OWN = """
             where state = 'OPEN' and not quiet and owner_id = :of
            """;
    static final String PAGE = """
               and (sort_at, id) > (:dueAt, :duty)
             order by sort_at, id
             limit :limit
            """;
    // which rows the page has is answered by the index alone, so that not every open duty of the unit is fetched for
    // fifty
    private static final String UNITS_PAGE = DutyRow.SELECT + """
             where id = any (array(
                   select id
                     from duties.duty
            """ + IN_UNIT + PAGE + """
                   ))
             order by sort_at, id
            """;
    private static final String UNITS_QUEUE = DutyRow.SELECT + IN_UNIT + " and owner_id is null" + PAGE;
    private static final String COUNTS = "select " + Horizon.COUNTED + " from duties.duty ";

    // what a page shows of a list, made one word: of all that is shown there, so that any change changes it
    private static final String MARK = """
            select coalesce(md5(string_agg(concat_ws(' ', id, due_at, latest_at, breached_at), ',' order by sort_at, id)), '')
              from (select id, due_at, latest_at, breached_at, sort_at
                      from duties.duty
            """;
    private static final String MARKED = """
                     order by sort_at, id
                     limit :limit) as shown
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient db;
    private final Clock clock;

    Worklists(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is open in the unit, at most {@code limit} from a place on; from the beginning if there is none. */
    public List<Duty> ofUnit(UnitId unit, Optional<Place> from, int limit) {
        return page(db.sql(UNITS_PAGE).param("of", unit.value()), from, limit);
    }

    /** What the one who is signed in owes, at most {@code limit} from a place on; from the beginning if there is none. */
    public List<Duty> mine(Optional<Place> from, int limit) {
        return page(db.sql(DutyRow.SELECT + OWN + PAGE).param("of", me()), from, limit);
    }

    /** What is open in the unit and nobody's, at most {@code limit}, what is due first standing first. */
    public List<Duty> queueOf(UnitId unit, int limit) {
        return page(db.sql(UNITS_QUEUE).param("of", unit.value()), Optional.empty(), limit);
    }

    /** How many are open in the unit. */
    public Counts countsOfUnit(UnitId unit) {
        return counts(db.sql(COUNTS + IN_UNIT).param("of", unit.value()));
    }

    /** How many the one who is signed in owes. */
    public Counts myCounts() {
        return counts(db.sql(COUNTS + OWN).param("of", me()));
    }

    /** How many open duties of the one who is signed in are due on each day between two, both included; days without any are left out. */
    public SortedMap<LocalDate, Integer> minePerDay(LocalDate first, LocalDate last) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        db.sql("select due_on, count(*) as duties from duties.duty" + OWN + """
                           and due_on between :first and :last
                         group by due_on
                         order by due_on
                        """)
                .param("of", me())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Map.entry(row.getObject("due_on", LocalDate.class), row.getInt("duties")))
                .list()
                .forEach(it -> days.put(it.getKey(), it.getValue()));
        return days;
    }

    /** Another word when anything of the first {@code limit} that I owe has changed, and else the same. */
    public String markOfMine(int limit) {
        return db.sql(MARK + OWN + MARKED)
                .param("of", me())
                .param("limit", limit)
                .query(String.class)
                .single();
    }

    /** The same of what is nobody's in the unit. */
    public String markOfQueue(UnitId unit, int limit) {
        return db.sql(MARK + IN_UNIT + " and owner_id is null" + MARKED)
                .param("of", unit.value())
                .param("limit", limit)
                .query(String.class)
                .single();
    }

    static List<Duty> page(StatementSpec asked, Optional<Place> from, int limit) {
        return asked.param("dueAt", from.map(Worklists::dueAt).orElse(OffsetDateTime.MIN))
                .param("duty", from.map(place -> place.duty().value()).orElse(FIRST))
                .param("limit", limit)
                .query(DutyRow::duty)
                .list();
    }

    private static OffsetDateTime dueAt(Place place) {
        return place.dueAt().map(DutyRows::moment).orElse(OffsetDateTime.MAX); // which the driver writes as infinity
    }

    private Counts counts(StatementSpec asked) {
        return Horizon.at(clock.instant()).in(asked).query(Counts.class).single();
    }

    private static int me() {
        return Entry.me().id().value();
    }
}
