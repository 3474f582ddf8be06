package tillit.casework.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.UnitId;
import tillit.ground.duties.DueFirst;

/** The reports in a unit in which somebody's matter has not come to an end, or in which the sender has written what nobody has read. */
@Component
class OpenReports {

    // The label is named although row security asks for it, too: then the index on what is open answers alone
    // (docs/database.md). A unit's labels are
    // its number times four and the class of secrecy.
    private static final String REPORTS = """
            with about as materialized (
              select s.dossier_id, s.state, s.violence, coalesce(s.person_id, s.matched_id) as person
                from (select distinct dossier_id
                        from intake.subject
                       where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                         and state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT')
                        union
                       select dossier_id
                         from intake.addition a
                        where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                          and not a.anew and not exists (select 1 from intake.addition_read n where n.addition_id = a.id)) as waiting
                join intake.subject s on s.dossier_id = waiting.dossier_id),
            shared as (
              select person, array_agg(distinct dossier_id) as dossiers
                from about
               where person is not null
               group by person
              having count(distinct dossier_id) > 1),
            report as materialized (
              select a.dossier_id, coalesce(min(due.due_at), 'infinity') as due_at, r.received_at, bool_or(a.state = 'ARRIVED') as unassessed,
                     bool_or(a.violence) as violence, count(*) > 1 as several, count(same.person) > 0 as maybe_duplicate,
                     bool_or(a.person is null) as unidentified, count(opened.dossier_id) = 0 as unread
                from about a
                join intake.concern_report r on r.dossier_id = a.dossier_id
                left join shared same on same.person = a.person
                left join intake.first_read opened on opened.dossier_id = a.dossier_id and opened.unit_id = :unit
                left join %s as due on due.dossier_id = a.dossier_id
               group by a.dossier_id, r.received_at),
            chosen as materialized (
              select r.dossier_id, r.due_at, r.received_at, r.unread
                from report r
               where true
            """.formatted(DueFirst.IN_UNIT);
    private static final String STRETCH = """
            ),
            stretch as (
              select dossier_id, due_at, received_at, unread
                from chosen
               where not exists (select 1 from chosen where dossier_id = :after::uuid)
                  or (due_at, received_at, dossier_id) > (select due_at, received_at, dossier_id from chosen where dossier_id = :after::uuid)
               order by due_at, received_at, dossier_id
               limit :limit)
            select counted.all_of_them, counted.unassessed, counted.violence, counted.several, counted.maybe_duplicate, counted.unidentified, counted.unread,
                   stretch.dossier_id, stretch.unread as is_unread,
                   array(select distinct other
                           from about a
                           join shared on shared.person = a.person
                          cross join unnest(shared.dossiers) as other
                          where a.dossier_id = stretch.dossier_id and other <> stretch.dossier_id
                          order by other) as same_as
              from (select count(*) as all_of_them, count(*) filter (where unassessed) as unassessed, count(*) filter (where violence) as violence,
                           count(*) filter (where several) as several, count(*) filter (where maybe_duplicate) as maybe_duplicate,
                           count(*) filter (where unidentified) as unidentified, count(*) filter (where unread) as unread
                      from report) as counted
              left join stretch on true
             order by stretch.due_at, stretch.received_at, stretch.dossier_id
            """;
    private static final String UNASSESSED = " and r.unassessed";
    private static final String VIOLENCE = " and r.violence";
    private static final String SEVERAL = " and r.several";
    private static final String MAYBE_DUPLICATE = " and r.maybe_duplicate";
    private static final String UNIDENTIFIED = " and r.unidentified";
    private static final String UNREAD = " and r.unread";
    private static final String GLANCE = """
            select count(distinct s.dossier_id) as waiting, count(distinct s.dossier_id) filter (where opened.dossier_id is null) as unread,
                   coalesce(md5(string_agg(concat_ws(' ', s.id, s.state, s.state_since, s.person_id, s.violence, opened.dossier_id is null,
                     (select string_agg(carried.user_id::text, '.' order by carried.user_id) from %s as carried where carried.dossier_id = s.dossier_id),
                     (select count(*) from intake.addition a where a.dossier_id = s.dossier_id),
                     (select count(*) from intake.addition_read n where n.dossier_id = s.dossier_id)),
                     ',' order by s.id)), '') as mark
              from intake.subject s
              left join intake.first_read opened on opened.dossier_id = s.dossier_id and opened.unit_id = :unit
             where s.label_id between :first and :first + 2 and s.label_id = any ((select access.my_labels())::int[])
               and s.state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT')
            """.formatted(Dossiers.CARRIED);
    private static final String MINE = " and r.dossier_id in (select mine.dossier_id from " + Dossiers.CARRIED
            + " as mine where mine.user_id = :me)";
    private static final String NOBODYS = " and not exists (select 1 from " + Dossiers.CARRIED
            + " as carried where carried.dossier_id = r.dossier_id)";

    private final JdbcClient db;

    OpenReports(JdbcClient db) {
        this.db = db;
    }

    /**
     * A stretch of what waits in a unit, what is due first standing first.
     *
     * @param counts of all that waits there, whatever is chosen
     * @param goesOn whether there is more after it
     */
    record Stretch(InboxPage.Counts counts, List<Place> places, boolean goesOn) {}

    /** The counts, which are there also when nothing stands in the stretch. */
    private record Placed(InboxPage.Counts counts, Optional<Place> place) {}

    /**
     * Where a report stands.
     *
     * @param sameAs other open reports in the unit about the same person
     */
    record Place(ReportId report, List<ReportId> sameAs, boolean unread) {}

    /** A report with all whom it is about. */
    record Row(
            ReportId id,
            Instant receivedAt,
            Channel channel,
            ReporterClass reporter,
            String from,
            String excerpt,
            boolean news,
            List<Somebody> about) {}

    /** Somebody in it, as matched and as written. */
    record Somebody(
            SubjectId id,
            SubjectKind kind,
            String state,
            String nameAsWritten,
            @Nullable PersonId person,
            @Nullable PersonId mother,
            @Nullable LocalDate born,
            boolean violence,
            boolean joins) {}

    /** How many there are for the one who asks. */
    int countIn(UnitId unit) {
        return db.sql("""
                        select count(*)
                          from (select dossier_id
                                  from intake.subject
                                 where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                                   and state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT')
                                union
                                select dossier_id
                                  from intake.addition a
                                 where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                                   and not a.anew and not exists (select 1 from intake.addition_read n where n.addition_id = a.id)) as waiting
                        """).param("first", unit.value() * 4).query(Integer.class).single();
    }

    /** What waits, for the one who asks, at a glance. */
    Inbox.Glance glance(UnitId unit) {
        return db.sql(GLANCE)
                .param("unit", unit.value())
                .param("first", unit.value() * 4)
                .query(Inbox.Glance.class)
                .single();
    }

    /**
     * What is overdue first, then what is due first, then what came first; last what has no fixed time.
     *
     * @param after the last one of the stretch before; if it is not among the chosen any more, one goes on from the beginning, so that nothing is
     *     passed over
     */
    Stretch stretch(UnitId unit, InboxFilter filter, @Nullable ReportId after, int limit) {
        StatementSpec asked = db.sql(REPORTS + narrowed(filter) + STRETCH)
                .param("unit", unit.value())
                .param("first", unit.value() * 4)
                .param("after", after == null ? null : after.value())
                .param("limit", limit + 1);
        if (filter.whose() == InboxFilter.Whose.MINE)
            asked = asked.param("me", Entry.me().id().value());
        List<Placed> placed = asked.query(OpenReports::placed).list();
        List<Place> places =
                placed.stream().flatMap(it -> it.place().stream()).limit(limit).toList();
        return new Stretch(placed.getFirst().counts(), places, placed.size() > limit);
    }

    private static String narrowed(InboxFilter filter) {
        String whose =
                switch (filter.whose()) {
                    case ALL -> "";
                    case MINE -> MINE;
                    case NOBODYS -> NOBODYS;
                };
        return (filter.unassessed() ? UNASSESSED : "")
                + (filter.violence() ? VIOLENCE : "")
                + (filter.several() ? SEVERAL : "")
                + (filter.maybeDuplicate() ? MAYBE_DUPLICATE : "")
                + (filter.unidentified() ? UNIDENTIFIED : "")
                + (filter.unread() ? UNREAD : "")
                + whose;
    }

    /** The reports with all whom they are about. */
    Map<ReportId, Row> among(Collection<ReportId> reports) {
        Map<ReportId, Row> rows = new HashMap<>();
        db.sql("""
                select r.dossier_id, r.received_at, r.channel, r.reporter_class, r.reported_from, r.excerpt,
                       exists (select 1
                                 from intake.addition a
                                where a.dossier_id = r.dossier_id and not a.anew
                                  and not exists (select 1 from intake.addition_read n where n.addition_id = a.id)) as news,
                       s.id, s.kind, s.state, s.name_as_written, coalesce(s.person_id, s.matched_id) as person_id, s.mother_id, s.born, s.violence,
                       s.joins_id is not null as joins
                  from intake.concern_report r
                  join intake.subject s on s.dossier_id = r.dossier_id
                 where r.dossier_id = any (:reports::uuid[])
                 order by r.dossier_id, s.position
                """)
                .param("reports", reports.stream().map(ReportId::value).toArray(UUID[]::new))
                .query(row -> {
                    rows.computeIfAbsent(new ReportId(Columns.uuid(row, "dossier_id")), id -> report(row))
                            .about()
                            .add(somebody(row));
                });
        return rows;
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        if (row.getObject("dossier_id") == null) return new Placed(counts(row), Optional.empty());
        UUID[] same = (UUID[]) row.getArray("same_as").getArray();
        ReportId report = new ReportId(Columns.uuid(row, "dossier_id"));
        return new Placed(
                counts(row),
                Optional.of(
                        new Place(report, Stream.of(same).map(ReportId::new).toList(), row.getBoolean("is_unread"))));
    }

    private static InboxPage.Counts counts(ResultSet row) throws SQLException {
        return new InboxPage.Counts(
                row.getLong("all_of_them"),
                row.getLong("unassessed"),
                row.getLong("violence"),
                row.getLong("several"),
                row.getLong("maybe_duplicate"),
                row.getLong("unidentified"),
                row.getLong("unread"));
    }

    private static Row report(ResultSet row) {
        try {
            return new Row(
                    new ReportId(Columns.uuid(row, "dossier_id")),
                    Columns.instant(row, "received_at"),
                    Channel.valueOf(row.getString("channel")),
                    ReporterClass.valueOf(row.getString("reporter_class")),
                    row.getString("reported_from"),
                    row.getString("excerpt"),
                    row.getBoolean("news"),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Somebody somebody(ResultSet row) throws SQLException {
        return new Somebody(
                new SubjectId(Columns.uuid(row, "id")),
                SubjectKind.valueOf(row.getString("kind")),
                row.getString("state"),
                row.getString("name_as_written"),
                Columns.person(row, "person_id"),
                Columns.person(row, "mother_id"),
                row.getObject("born", LocalDate.class),
                row.getBoolean("violence"),
                row.getBoolean("joins"));
    }
}
