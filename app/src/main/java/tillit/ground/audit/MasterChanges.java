package tillit.ground.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Ids;
import tillit.ground.access.UserId;
import tillit.ground.audit.MasterChange.Kind;
import tillit.ground.audit.MasterChange.Said;
import tillit.ground.audit.MasterChange.State;

/**
 * The changes of accounts, roles and the like in the own municipality, for those who administer it or lead a unit there: each waits until
 * somebody else than the one who made it, and the one it is about, has said that it is right. For everybody else there are none.
 */
@Component
@Transactional
public class MasterChanges {

    /** Ours: more than that nobody reads at once. */
    public static final int MOST = 200;

    private static final int ALL = 100_000;
    private static final Instant BEFORE_ALL = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant AFTER_ALL = Instant.parse("2200-01-01T00:00:00Z");

    private final JdbcClient db;
    private final Audit audit;

    MasterChanges(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * Which are asked for.
     *
     * @param who did it, or it is about them; empty for everybody
     * @param from from that moment on
     * @param until before that moment
     * @param waiting only those that nobody has said are right
     */
    public record Asked(
            Optional<Kind> kind,
            Optional<UserId> who,
            Optional<Instant> from,
            Optional<Instant> until,
            boolean waiting) {

        /** All that wait, of whatever kind. */
        public static Asked allThatWait() {
            return new Asked(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        }
    }

    /** Whether the one who asks is somebody who looks at changes. */
    @Transactional(readOnly = true)
    public boolean areMineToLookAt() {
        return db.sql("select access.i_look_at_changes()").query(Boolean.class).single();
    }

    /** Those asked for, the latest first, at most {@link #MOST} and one more, by which one sees that there are more. That they were read stands in the log. */
    public List<MasterChange> read(Asked asked) {
        List<MasterChange> found = withWhatIsSaid(found(asked, null, MOST + 1));
        audit.note(Noted.that("changes-read", found.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("rows=" + found.size()));
        return found;
    }

    /** All that are asked for, to be taken out of Tillit; the log says so. */
    public List<MasterChange> takeOut(Asked asked) {
        List<MasterChange> found = withWhatIsSaid(found(asked, null, ALL));
        audit.note(Noted.that("changes-exported", Outcome.DONE).with("rows=" + found.size()));
        return found;
    }

    /** One of them; empty if there is none such for the one who asks. */
    public Optional<MasterChange> one(long id) {
        List<MasterChange> found = withWhatIsSaid(found(any(), id, 1));
        audit.note(Noted.that("changes-read", found.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("entry=" + id));
        return found.stream().findFirst();
    }

    /** @param tooLong how many of them have waited too long */
    public record Waiting(int all, int tooLong) {}

    /** How many wait for somebody. @param before those made before that moment have waited long */
    @Transactional(readOnly = true)
    public Waiting waiting(Instant before) {
        return db.sql("""
                        select count(*)::int as all_of_them, (count(*) filter (where at < :before))::int as too_long
                          from audit.master_changes(:from, :until, null, null, true, null, :limit)
                        """)
                .param("before", at(before))
                .param("from", at(BEFORE_ALL))
                .param("until", at(AFTER_ALL))
                .param("limit", ALL)
                .query((row, number) -> new Waiting(row.getInt("all_of_them"), row.getInt("too_long")))
                .single();
    }

    /**
     * Says of each that it is right; what somebody has said so of already stays as it is.
     *
     * @throws OwnChange if one of them is one's own, and then none is said to be right
     * @throws NoSuchChange if one of them is not there for the one who says it
     */
    public void areRight(Collection<Long> changes) {
        changes.stream().distinct().forEach(it -> say(it, State.RIGHT, ""));
    }

    /** Asks about it: it goes on to wait. @throws OwnChange if it is one's own @throws NoteMissing if nothing is asked */
    public void ask(long change, String question) {
        say(change, State.ASKED, NoteMissing.orFit(question));
    }

    /** Answers what was asked last, as the one who made it. @throws OwnChange if one is not, or nothing is asked @throws NoteMissing if nothing is answered */
    public void answer(long change, String answer) {
        say(change, State.ANSWERED, NoteMissing.orFit(answer));
    }

    private void say(long change, State verdict, String note) {
        if (!areMineToLookAt() || found(any(), change, 1).isEmpty()) throw new NoSuchChange();
        boolean mine = db.sql("select audit.say_of_change(:id, :change, :verdict, :note)")
                .param("id", Ids.next())
                .param("change", change)
                .param("verdict", verdict.name())
                .param("note", note)
                .query(Boolean.class)
                .single();
        if (!mine) {
            audit.noteApart(Noted.that("change-reviewed", Outcome.REFUSED).with("entry=" + change));
            throw new OwnChange();
        }
        audit.note(Noted.that("change-reviewed", Outcome.DONE).with("entry=%d verdict=%s".formatted(change, verdict)));
    }

    private static Asked any() {
        return new Asked(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private List<MasterChange> found(Asked asked, @Nullable Long one, int limit) {
        return db.sql("""
                        select id, at, user_id, action, detail, state, own, made
                          from audit.master_changes(:from, :until, :actions::text[], :who::int, :waiting, :one::bigint, :limit)
                         order by at desc, id desc
                        """)
                .param("from", at(asked.from().orElse(BEFORE_ALL)))
                .param("until", at(asked.until().orElse(AFTER_ALL)))
                .param(
                        "actions",
                        asked.kind()
                                .map(it -> it.actions().toArray(String[]::new))
                                .orElse(null))
                .param("who", asked.who().map(UserId::value).orElse(null))
                .param("waiting", asked.waiting())
                .param("one", one)
                .param("limit", limit)
                .query(MasterChanges::change)
                .list();
    }

    private List<MasterChange> withWhatIsSaid(List<MasterChange> changes) {
        record Line(long of, Said said) {}
        Map<Long, List<Said>> said = db
                .sql("""
                        select entry_id, user_id, verdict, note, said_at
                          from audit.said_of_changes(:changes::bigint[])
                         order by entry_id, said_at
                        """)
                .param("changes", changes.stream().map(MasterChange::id).toArray(Long[]::new))
                .query((row, number) -> new Line(
                        row.getLong("entry_id"),
                        new Said(
                                new UserId(row.getInt("user_id")),
                                State.valueOf(row.getString("verdict")),
                                row.getString("note"),
                                row.getObject("said_at", OffsetDateTime.class).toInstant())))
                .stream()
                .collect(groupingBy(Line::of, mapping(Line::said, toList())));
        return changes.stream()
                .map(it -> it.with(said.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static MasterChange change(ResultSet row, int number) throws SQLException {
        String action = row.getString("action");
        return new MasterChange(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("user_id", Integer.class)).map(UserId::new),
                Kind.of(action),
                action,
                MasterChange.facts(row.getString("detail")),
                State.valueOf(row.getString("state")),
                row.getBoolean("own"),
                row.getBoolean("made"),
                List.of());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
