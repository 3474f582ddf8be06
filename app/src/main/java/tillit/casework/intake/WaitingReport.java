package tillit.casework.intake;

import java.time.Instant;
import java.util.List;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.PersonId;
import tillit.ground.access.UnitId;

/**
 * A report about somebody in which nothing has been decided about that somebody yet.
 *
 * @param confirmed whether somebody has said that it is the one
 * @param newborn whether it is about the newborn child of that person, of whom nobody has said who it is
 * @param unit in whose inbox it waits
 * @param carriedBy who has taken it; nobody yet if empty
 */
public record WaitingReport(
        ReportId report,
        SubjectId subject,
        PersonId person,
        boolean confirmed,
        boolean newborn,
        Instant receivedAt,
        UnitId unit,
        List<Colleague> carriedBy) {

    public WaitingReport {
        carriedBy = List.copyOf(carriedBy);
    }

    /** The same, now that it is known who has taken it. */
    WaitingReport carriedBy(List<Colleague> carriers) {
        return new WaitingReport(report, subject, person, confirmed, newborn, receivedAt, unit, carriers);
    }

    /** The page of the one in it. */
    public String address() {
        return ReportViews.address(report.value(), subject.value());
    }
}
