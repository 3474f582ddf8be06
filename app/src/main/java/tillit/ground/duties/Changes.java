package tillit.ground.duties;

import static tillit.ground.duties.DutyRow.moment;
import static tillit.ground.duties.DutyRow.momentOf;
import static tillit.ground.duties.DutyRow.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The history of the duties: added to, never changed. */
@Component
class Changes {

    private final JdbcClient db;
    private final Clock clock;

    Changes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Adds that the one who is signed in has changed a duty. */
    void add(Duty before, Duty after, Change.What what, Optional<String> reason, Optional<String> basis) {
        Change.Terms was = Change.Terms.of(before);
        Change.Terms is = Change.Terms.of(after);
        Stamp stamp = before.stamp();
        db.sql("""
                        insert into duties.change
                          (id, duty_id, dossier_id, label_id, municipality_id, at, by_id, what, reason, basis,
                           was_rule_from, is_rule_from, was_started_at, is_started_at, was_due_at, is_due_at,
                           was_latest_at, is_latest_at, was_owner_id, is_owner_id, was_breached_at, is_breached_at)
                        values
                          (:id, :duty, :dossier, :label, :municipality, :at, :by, :what, :reason, :basis,
                           :wasFrom, :isFrom, :wasStarted, :isStarted, :wasDue, :isDue,
                           :wasLatest, :isLatest, :wasOwner, :isOwner, :wasBreached, :isBreached)
                        """)
                .param("id", Ids.next())
                .param("duty", before.id().value())
                .param("dossier", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("at", DutyRows.moment(clock.instant()))
                .param("by", Entry.me().id().value())
                .param("what", what.name())
                .param("reason", reason.orElse(null))
                .param("basis", basis.orElse(null))
                .param("wasFrom", was.ruleFrom())
                .param("isFrom", is.ruleFrom())
                .param("wasStarted", DutyRows.moment(was.startedAt()))
                .param("isStarted", DutyRows.moment(is.startedAt()))
                .param("wasDue", column(was.dueAt()))
                .param("isDue", column(is.dueAt()))
                .param("wasLatest", column(was.latestAt()))
                .param("isLatest", column(is.latestAt()))
                .param("wasOwner", was.owner().map(UserId::value).orElse(null))
                .param("isOwner", is.owner().map(UserId::value).orElse(null))
                .param("wasBreached", column(was.breachedAt()))
                .param("isBreached", column(is.breachedAt()))
                .update();
    }

    /** What has been changed, oldest first. */
    List<Change> of(DutyId duty) {
        return db.sql("""
                        select duty_id, at, by_id, what, reason, basis, was_rule_from, is_rule_from, was_started_at, is_started_at,
                               was_due_at, is_due_at, was_latest_at, is_latest_at, was_owner_id, is_owner_id, was_breached_at, is_breached_at
                          from duties.change
                         where duty_id = :duty
                         order by at, id
                        """).param("duty", duty.value()).query(Changes::change).list();
    }

    private static @Nullable OffsetDateTime column(Optional<Instant> moment) {
        return moment.map(DutyRows::moment).orElse(null);
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                new DutyId(row.getObject("duty_id", UUID.class)),
                momentOf(row, "at"),
                new UserId(row.getInt("by_id")),
                Change.What.valueOf(row.getString("what")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("basis")),
                terms(row, "was_"),
                terms(row, "is_"));
    }

    private static Change.Terms terms(ResultSet row, String which) throws SQLException {
        return new Change.Terms(
                row.getObject(which + "rule_from", LocalDate.class),
                momentOf(row, which + "started_at"),
                moment(row, which + "due_at"),
                moment(row, which + "latest_at"),
                user(row, which + "owner_id"),
                moment(row, which + "breached_at"));
    }
}
