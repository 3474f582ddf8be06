package tillit.casework.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.UnitId;

/**
 * The reports that have stood in a unit's inbox for long and that nobody there has opened: a child whom somebody worries about waits for no mailbox. Tells of
 * nobody whom they are about, and leaves no line.
 */
@Component
public class UnreadReports {

    /** Ours: whether a child needs protection is to be judged at once (SoL 20 kap. 1 §), and nobody has read of it. */
    public static final Duration LONG = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    UnreadReports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param reports how many @param since when the first of them came to stand there */
    public record Unread(int reports, Instant since) {}

    /** One of them. @param since when it came to stand there */
    public record UnreadReport(ReportId report, Instant since) {}

    /** Each of those that {@link #longIn} counts, the one that has waited longest first. */
    @Transactional(readOnly = true)
    public List<UnreadReport> eachLongIn(UnitId unit) {
        return unread("""
                        select s.dossier_id, min(r.registered_at) as since
                        """, unit, " group by s.dossier_id order by min(r.registered_at), s.dossier_id")
                .query((row, number) -> new UnreadReport(
                        new ReportId(row.getObject("dossier_id", UUID.class)), Columns.instant(row, "since")))
                .list();
    }

    /** Those that nobody in the unit has opened within {@link #LONG}, of those that the one who asks sees; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Unread> longIn(UnitId unit) {
        return unread("""
                        select count(distinct s.dossier_id) as reports, min(r.registered_at) as since
                        """, unit, " having count(*) > 0")
                .query((row, number) -> new Unread(row.getInt("reports"), Columns.instant(row, "since")))
                .optional();
    }

    private StatementSpec unread(String select, UnitId unit, String end) {
        return db.sql(select + """
                          from intake.subject s
                          join intake.concern_report r on r.dossier_id = s.dossier_id
                          left join intake.first_read opened on opened.dossier_id = s.dossier_id and opened.unit_id = :unit
                         where s.label_id between :first and :first + 2 and s.label_id = any ((select access.my_labels())::int[])
                           and s.state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT')
                           and opened.dossier_id is null and r.registered_at < :before
                        """ + end)
                .param("unit", unit.value())
                .param("first", unit.value() * 4)
                .param("before", Columns.utc(clock.instant().minus(LONG)));
    }
}
