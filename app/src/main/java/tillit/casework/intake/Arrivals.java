package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.UserId;
import tillit.ground.law.Law;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** The time at which a report came, when it was written down wrong: corrected with a reason, and every clock with it. */
@Component
public class Arrivals {

    private final Subjects subjects;
    private final Clocks clocks;
    private final JdbcClient db;
    private final Log log;
    private final Law law;
    private final Clock clock;

    Arrivals(Subjects subjects, Clocks clocks, JdbcClient db, Log log, Law law, Clock clock) {
        this.subjects = subjects;
        this.clocks = clocks;
        this.db = db;
        this.log = log;
        this.law = law;
        this.clock = clock;
    }

    /** A correction. */
    public record Correction(
            Instant was,
            Instant is,
            LocalDate wasArrivedOn,
            LocalDate isArrivedOn,
            String reason,
            UserId by,
            Instant at) {}

    /**
     * Corrects when a report came. What is owed to each child in it is counted again; the old days stay in the history.
     *
     * @throws IntakeRefusal.ReasonsMissing without a reason
     * @throws IntakeRefusal.ReceivedInTheFuture if it came later than now
     * @throws IntakeRefusal.ReceivedTooLongAgo if the year must be mistyped
     */
    @Transactional
    public void correct(ReportId id, OffsetDateTime received, Arrival arrival, String reason) {
        Instant now = clock.instant();
        Refusals.throwAny(Wordings.required(reason, "reason", new IntakeRefusal.Missing("reason")));
        Instant at = received.toInstant();
        Received.between(at, now);
        List<Subject> about = subjects.lockAll(List.of(id)).getOrDefault(id, List.of());
        if (about.isEmpty()) throw new Missing();
        LocalDate arrivedOn = arrival.countsFrom(Stockholm.dayOf(at), law.calendar());
        keep(about.getFirst().facts(), at, arrivedOn, reason.strip(), now);
        db.sql("""
                update intake.concern_report
                   set received_at = :received, received_offset = :offset, arrived_on = :arrived, arrival = :arrival
                 where dossier_id = :report
                """)
                .param("received", received)
                .param("offset", received.getOffset().getTotalSeconds() / 60)
                .param("arrived", arrivedOn)
                .param("arrival", arrival.name())
                .param("report", id.value())
                .update();
        for (Subject subject : about) {
            log.done(subject.facts(), "arrival-corrected", id.value());
            SubjectFacts corrected = subject.facts().arriving(at, arrivedOn);
            if (subject.waitsForDecision()) clocks.again(corrected, reason.strip());
            else clocks.againAfterTheDecision(corrected, reason.strip());
        }
    }

    /** What has been corrected, latest first. */
    @Transactional(readOnly = true)
    public List<Correction> of(ReportId id) {
        return db.sql("""
                        select was_received_at, received_at, was_arrived_on, arrived_on, reason, corrected_by, corrected_at
                          from intake.arrival_correction
                         where dossier_id = :report
                         order by corrected_at desc, id desc
                        """)
                .param("report", id.value())
                .query((row, number) -> new Correction(
                        Columns.instant(row, "was_received_at"),
                        Columns.instant(row, "received_at"),
                        row.getObject("was_arrived_on", LocalDate.class),
                        row.getObject("arrived_on", LocalDate.class),
                        row.getString("reason"),
                        new UserId(row.getInt("corrected_by")),
                        Columns.instant(row, "corrected_at")))
                .list();
    }

    private void keep(SubjectFacts was, Instant at, LocalDate arrivedOn, String reason, Instant now) {
        db.sql("""
                insert into intake.arrival_correction
                       (id, dossier_id, label_id, municipality_id, was_received_at, was_arrived_on, received_at, arrived_on,
                        reason, corrected_by, corrected_at)
                values (:id, :report, :label, :municipality, :was, :wasOn, :is, :isOn, :reason, :by, :at)
                """)
                .param("id", Ids.next())
                .param("report", was.report().value())
                .param("label", was.stamp().label())
                .param("municipality", was.stamp().municipality().value())
                .param("was", Columns.utc(was.receivedAt()))
                .param("wasOn", was.arrivedOn())
                .param("is", Columns.utc(at))
                .param("isOn", arrivedOn)
                .param("reason", reason)
                .param("by", Entry.me().id().value())
                .param("at", Columns.utc(now))
                .update();
    }
}
