package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Ids;
import tillit.ground.access.UserId;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/**
 * Who reported, apart from what was reported: opened only with a reason, which is written down in the same transaction by the database
 * itself. It protects those who dare to report.
 */
@Component
public class Reporters {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient db;
    private final Log log;
    private final Clock clock;

    Reporters(JdbcClient db, Log log, Clock clock) {
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    /** That somebody opened who reported. */
    public record Opening(UserId by, Instant at, String reason) {}

    /**
     * Opens who reported.
     *
     * @return empty if nothing is known, as of one who is anonymous
     * @throws IntakeRefusal.WhyOpenIt without a reason of some words
     * @throws Missing if the one who asks does not see the report
     */
    @Transactional
    public Optional<ReporterAsWritten.Identity> reveal(ReportId report, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON) throw new IntakeRefusal.WhyOpenIt();
        Refusals.throwAny(Wordings.words(why, "reason", LONGEST_REASON));
        if (!isSeen(report)) throw new Missing();
        log.read(report, "reporter-opened");
        return db.sql("""
                        select name, organisation, post, number_as_written, phone, mail, address
                          from intake.open_reporter(:id, :report, :reason, :at)
                        """)
                .param("id", Ids.next())
                .param("report", report.value())
                .param("reason", why)
                .param("at", Columns.utc(clock.instant()))
                .query((row, number) -> new ReporterAsWritten.Identity(
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getString("post"),
                        row.getString("number_as_written"),
                        row.getString("phone"),
                        row.getString("mail"),
                        row.getString("address")))
                .optional();
    }

    /** Who has opened who reported, and why, latest first. */
    @Transactional(readOnly = true)
    public List<Opening> openings(ReportId report) {
        return db.sql("""
                        select opened_by, opened_at, reason
                          from intake.reporter_opening
                         where dossier_id = :report
                         order by opened_at desc, id desc
                        """)
                .param("report", report.value())
                .query((row, number) -> new Opening(
                        new UserId(row.getInt("opened_by")),
                        Columns.instant(row, "opened_at"),
                        row.getString("reason")))
                .list();
    }

    private boolean isSeen(ReportId report) {
        return db.sql("""
                        select exists (select 1 from intake.concern_report where dossier_id = :report)
                        """).param("report", report.value()).query(Boolean.class).single();
    }
}
