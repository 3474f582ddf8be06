package tillit.ground.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;

/** How what is open in a unit lies on those who work there. Only what the one who asks may see is shown, and counted. */
@Component
@Transactional(readOnly = true)
public class Workloads {

    private static final String LOADS = "select owner_id, min(due_at) as first_due_at, " + Horizon.COUNTED
            + " from duties.duty " + Worklists.IN_UNIT + " group by owner_id order by owner_id nulls first";
    private static final String OWNERS = " and owner_id = :owner";
    private static final String NOBODYS = " and owner_id is null";

    private final JdbcClient db;
    private final Clock clock;

    Workloads(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What somebody owes in a unit.
     *
     * @param owner empty for what is nobody's
     * @param firstDueAt the end of what is due first; empty if nothing of it has a fixed time
     */
    public record Workload(Optional<UserId> owner, Counts counts, Optional<Instant> firstDueAt) {}

    /** When what one wants to see is due. */
    public enum When {
        ANY(""),
        /** Its calendar end has passed, whether the last permissible moment has or not. */
        LATE(" and sort_at <= :passed"),
        TODAY(" and sort_at > :passed and sort_at <= :endOfToday"),
        /** Today or later this week, which ends on Sunday. */
        THIS_WEEK(" and sort_at > :passed and sort_at <= :endOfWeek");

        private final String condition;

        When(String condition) {
            this.condition = condition;
        }
    }

    /** Whose open duties one wants to see. */
    public sealed interface Whose {}

    /** Everybody's. */
    public record Everybodys() implements Whose {}

    /** What has nobody who answers for it yet. */
    public record Nobodys() implements Whose {}

    /** One colleague's. */
    public record Ones(UserId owner) implements Whose {}

    /** Who owes how much in the unit, what is nobody's first. Whoever owes nothing there is not in the answer. */
    public List<Workload> in(UnitId unit) {
        return horizon()
                .in(db.sql(LOADS).param("of", unit.value()))
                .query(Workloads::workload)
                .list();
    }

    /** What is open in the unit and chosen, what is due first standing first, at most {@code limit} from a place on. */
    public List<Duty> of(UnitId unit, Whose whose, When when, Optional<Place> from, int limit) {
        String chosen =
                switch (whose) {
                    case Everybodys _ -> "";
                    case Nobodys _ -> NOBODYS;
                    case Ones _ -> OWNERS;
                };
        // which rows the page has is answered by an index, so that not every open duty of the unit is fetched for fifty
        String page = "select id from duties.duty " + Worklists.IN_UNIT + chosen + when.condition + Worklists.PAGE;
        StatementSpec asked = db.sql(DutyRow.SELECT + " where id = any (array(" + page + ")) order by sort_at, id")
                .param("of", unit.value());
        if (whose instanceof Ones one) asked = asked.param("owner", one.owner().value());
        if (when != When.ANY) asked = horizon().in(asked);
        return Worklists.page(asked, from, limit);
    }

    private Horizon horizon() {
        return Horizon.at(clock.instant());
    }

    private static Workload workload(ResultSet row, int number) throws SQLException {
        return new Workload(
                DutyRow.user(row, "owner_id"),
                new Counts(
                        row.getInt("breached"),
                        row.getInt("late"),
                        row.getInt("today"),
                        row.getInt("this_week"),
                        row.getInt("open")),
                DutyRow.moment(row, "first_due_at"));
    }
}
