package tillit.casework.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CannotCarry;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.access.User;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.files.Upload;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.people.ReadNumber;

/** The way in: a report is stored as it came, its clocks start, and it stands in a named unit's queue before anyone gets a receipt. */
@Component
public class Intake {

    /** Ours: the clocks of two systems differ by less. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Queues queues;
    private final Newcomers newcomers;
    private final ConcernReports reports;
    private final Attachments attachments;
    private final Dossiers dossiers;
    private final Telling telling;
    private final Repeats repeats;
    private final Duties duties;
    private final Audit audit;
    private final Law law;
    private final Clock clock;

    Intake(
            Queues queues,
            Newcomers newcomers,
            ConcernReports reports,
            Attachments attachments,
            Dossiers dossiers,
            Telling telling,
            Repeats repeats,
            Duties duties,
            Audit audit,
            Law law,
            Clock clock) {
        this.queues = queues;
        this.newcomers = newcomers;
        this.reports = reports;
        this.attachments = attachments;
        this.dossiers = dossiers;
        this.telling = telling;
        this.repeats = repeats;
        this.duties = duties;
        this.audit = audit;
        this.law = law;
        this.clock = clock;
    }

    /**
     * Registers a report. When this returns, text and clocks are on disk as soon as the transaction commits; a report about a child with a
     * running investigation has reached those who carry it; one about an adult lies with the unit that takes those.
     *
     * <p>What is known of a protected person closes the report to others from the start, and the receipt looks the same.
     *
     * @throws IntakeRefusal.NotYourUnit if the one who registers neither works in the unit nor may hand in to it
     * @throws IntakeRefusal.ReceivedInTheFuture if it came later than now
     */
    @Transactional
    public Registered register(ReportAsReceived report) {
        return register(report, ReceiptCodes.next(), false, List.of());
    }

    /**
     * The same, under that code.
     *
     * @param senderReturns whether the sender comes back with it, and can be asked
     * @param uploads what the sender has attached
     */
    @Transactional
    Registered register(ReportAsReceived report, String code, boolean senderReturns, List<Upload> uploads) {
        Instant now = clock.instant();
        Instant received = report.came().at().toInstant();
        refuseImpossible(report, received, now);
        LocalDate arrivedOn = report.came().arrival().countsFrom(Stockholm.dayOf(received), law.calendar());
        ReportId id = new ReportId(Ids.next());
        List<Newcomers.Newcomer> newcomers = this.newcomers.recognise(report, arrivedOn);
        Queues.Route route = queues.routeOf(report, newcomers);
        Stamp stamp = dossiers.open(
                id.dossier(),
                DossierKind.REPORT,
                route.opensIn().id(),
                isProtected(newcomers),
                concerned(newcomers, arrivedOn));
        List<NewSubject> subjects = this.newcomers.subjects(stamp, report, newcomers, received, arrivedOn);
        reports.add(stamp, report, arrivedOn, new ConcernReports.Returning(code, senderReturns), now);
        reports.add(stamp, subjects, now);
        attachments.keep(stamp, uploads);
        audit.note(Noted.about(id.value(), "report-registered", Outcome.DONE).with("subjects " + subjects.size()));
        telling.tellArrival(report, subjects, now);
        if (!route.opensIn().equals(route.belongsTo()))
            dossiers.move(id.dossier(), route.belongsTo().id());
        return new Registered(
                id,
                new Receipt(
                        code,
                        received,
                        now,
                        Entry.me().municipalityName(),
                        route.belongsTo().name()));
    }

    /**
     * Gives a report to a colleague to take care of, who sees it from then on and owes what is open in it.
     *
     * @throws CannotCarry if that colleague may not have it: not active here, without permission for protected identities, or disqualified
     */
    @Transactional
    public void give(ReportId report, UserId to) {
        if (dossiers.find(report.dossier()).isEmpty()) throw new Missing();
        if (!dossiers.assign(report.dossier(), to)) throw new CannotCarry();
        audit.note(Noted.about(report.value(), "report-given", Outcome.DONE).with("to " + to.value()));
        duties.giveAll(report.dossier(), Optional.of(to));
    }

    /**
     * Passes a report on to another unit of the municipality, with all its clocks: one about an adult that came to the unit for children. Those that
     * repeat it go with it, and the one that it repeats: whoever decides answers all of their reporters.
     */
    @Transactional
    public void passOn(ReportId report, UnitId to) {
        if (dossiers.find(report.dossier()).isEmpty()) throw new Missing();
        if (!queues.takesReports(to)) throw new IntakeRefusal.Missing("to");
        for (ReportId each : repeats.allWith(report)) {
            audit.note(
                    Noted.about(each.value(), "report-passed-on", Outcome.DONE).with("to unit " + to.value()));
            dossiers.move(each.dossier(), to);
        }
    }

    /** A report that was registered. @param report its id, which only who may see it can use */
    public record Registered(ReportId report, Receipt receipt) {}

    private void refuseImpossible(ReportAsReceived report, Instant received, Instant now) {
        User me = Entry.me();
        if (!me.worksIn(report.came().unit())) throw new IntakeRefusal.NotYourUnit("unit");
        Received.between(received, now.plus(CLOCKS_DIFFER));
    }

    private static boolean isProtected(List<Newcomers.Newcomer> newcomers) {
        return newcomers.stream().anyMatch(newcomer -> newcomer.recognised().isProtected());
    }

    private static List<PersonId> concerned(List<Newcomers.Newcomer> newcomers, LocalDate arrivedOn) {
        return newcomers.stream()
                .flatMap(it -> it.recognised().concerned(hasNumber(it, arrivedOn)).stream())
                .distinct()
                .toList();
    }

    private static boolean hasNumber(Newcomers.Newcomer newcomer, LocalDate on) {
        return ReadNumber.read(newcomer.written().number(), on) instanceof ReadNumber.Valid;
    }
}
