package tillit.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.SocialCase;
import tillit.casework.decision.Decision;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/** Applications as one reads them. Each reading leaves a line in the log in the same transaction, or nothing is shown. */
@Component
class ApplicationDesk {

    /** Ours: more in one list is not read. */
    private static final int ROWS = 200;

    private final StoredApplications stored;
    private final StoredDelays delays;
    private final Applications applications;
    private final ApplicationOpenings openings;
    private final Applicants applicants;
    private final Delays times;
    private final Duties duties;
    private final Cases cases;
    private final CaseHeads heads;
    private final People people;
    private final Colleagues colleagues;
    private final Audit audit;
    private final ApplicationLog log;

    ApplicationDesk(
            StoredApplications stored,
            StoredDelays delays,
            Applications applications,
            ApplicationOpenings openings,
            Applicants applicants,
            Delays times,
            Duties duties,
            Cases cases,
            CaseHeads heads,
            People people,
            Colleagues colleagues,
            Audit audit,
            ApplicationLog log) {
        this.stored = stored;
        this.delays = delays;
        this.applications = applications;
        this.openings = openings;
        this.applicants = applicants;
        this.times = times;
        this.duties = duties;
        this.cases = cases;
        this.heads = heads;
        this.people = people;
        this.colleagues = colleagues;
        this.audit = audit;
        this.log = log;
    }

    /**
     * An application on its page.
     *
     * @param lastEnded when the last investigation about the child ended, where another must say why
     * @param decisions those that may have answered it, latest first
     * @param mayAsk from which day a party may ask that it be decided
     */
    record Page(
            CaseHead head,
            Application application,
            List<Delay> delays,
            Optional<DecisionRequest> request,
            Optional<LocalDate> lastEnded,
            List<Decision.Taken> decisions,
            LocalDate mayAsk,
            List<Duty> owed,
            List<ApplicationStep> steps,
            Map<PersonId, String> names,
            Map<UserId, String> colleagues) {}

    /** @throws Missing if it does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    Page page(ApplicationId id, Wording wording) {
        Optional<Application> found = stored.find(id);
        if (found.isEmpty()) log.read(id.value(), "application-read", false);
        Application application = found.orElseThrow(Missing::new);
        audit.note(Noted.about(application.socialCase().value(), "application-read", Outcome.READ)
                .with(id.value().toString()));
        List<ApplicationStep> steps = stored.stepsOf(id);
        boolean waits = application.state() == Application.State.ARRIVED;
        return new Page(
                heads.of(application.socialCase(), wording).orElseThrow(Missing::new),
                application,
                delays.of(id),
                delays.requestOf(id),
                waits ? openings.lastEnded(applicants.find(application.person())) : Optional.empty(),
                application.state() == Application.State.INVESTIGATED || application.decision() != null
                        ? applications.takenSince(application)
                        : List.of(),
                times.mayAskFrom(application),
                owed(id),
                steps,
                names(List.of(application)),
                named(steps.stream().map(ApplicationStep::by).toList()));
    }

    /** For what is done with it in another room. @throws Missing if it does not exist for the one who asks */
    @Transactional(readOnly = true)
    Application find(ApplicationId id) {
        return stored.find(id).orElseThrow(Missing::new);
    }

    /**
     * Where an application for somebody is written down.
     *
     * @param guardians of a child; nobody of somebody grown up
     * @param open the open case of the person that the reader sees
     * @param runs whether an investigation runs in it
     * @param mayOpen whether the reader may open the investigation, too
     */
    record Registering(
            Person person,
            List<Person> guardians,
            boolean mayApplyAlone,
            Optional<SocialCase> open,
            boolean runs,
            boolean mayOpen,
            Optional<LocalDate> lastEnded,
            Instant now) {

        LocalDate today() {
            return Stockholm.dayOf(now);
        }
    }

    /** @throws Missing if the person does not exist for the one who reads, or the reader receives nothing */
    @Transactional(noRollbackFor = Missing.class)
    Registering registering(PersonId id) {
        Person person = applicants.find(id);
        Optional<SocialCase> open =
                cases.about(List.of(id)).stream().filter(SocialCase::isOpen).findFirst();
        boolean runs = open.flatMap(it -> openings.running(it.id(), id)).isPresent();
        return new Registering(
                person,
                applicants.guardiansOf(person),
                applicants.mayApply(person),
                open,
                runs,
                !runs && openings.may(applicants.ownUnit()),
                runs ? Optional.empty() : openings.lastEnded(person),
                log.now());
    }

    /** An application in a list. @param next what is owed first for it */
    record Line(Application application, Optional<Duty> next, String number, List<String> carriers) {}

    /** Applications in a list. */
    record Lines(List<Line> lines, Map<PersonId, String> names) {}

    /** The applications of a case, and whose it is. */
    record OfCase(CaseHead head, PersonId person, Lines applications) {}

    /** @throws Missing if the case does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    OfCase ofCase(CaseId id, Wording wording) {
        Optional<CaseHead> head = heads.of(id, wording);
        log.read(id.value(), "applications-read", head.isPresent());
        CaseHead shown = head.orElseThrow(Missing::new);
        return new OfCase(shown, cases.find(id).orElseThrow(Missing::new).person(), lines(stored.in(id)));
    }

    /** Those in the units of the reader that somebody waits for. */
    @Transactional
    Lines ofUnits() {
        List<Application> found = Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(Membership::unit)
                .distinct()
                .flatMap(it -> stored.openIn(it.value(), ROWS).stream())
                .toList();
        audit.note(Noted.that("unit-applications-read", found.isEmpty() ? Outcome.NOT_FOUND : Outcome.READ)
                .with("rows " + found.size()));
        return lines(found);
    }

    private Lines lines(List<Application> found) {
        Map<UserId, String> named = named(found.stream()
                .flatMap(it -> cases.carriersOf(it.socialCase()).stream())
                .toList());
        return new Lines(found.stream().map(it -> line(it, named)).toList(), names(found));
    }

    private Line line(Application application, Map<UserId, String> named) {
        return new Line(
                application,
                owed(application.id()).stream().findFirst(),
                cases.find(application.socialCase())
                        .map(it -> it.number().value())
                        .orElse(""),
                cases.carriersOf(application.socialCase()).stream()
                        .flatMap(who -> Optional.ofNullable(named.get(who)).stream())
                        .toList());
    }

    private List<Duty> owed(ApplicationId id) {
        return duties.of(id.value()).stream().filter(Duty::isOpen).toList();
    }

    private Map<PersonId, String> names(List<Application> found) {
        return people.names(found.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.person()),
                        Optional.ofNullable(it.asked().applicant().guardian()).stream()))
                .distinct()
                .toList());
    }

    private Map<UserId, String> named(Collection<UserId> ids) {
        Map<UserId, String> names = new HashMap<>();
        colleagues.named(Set.copyOf(ids)).forEach((id, who) -> names.put(id, who.name()));
        return names;
    }
}
