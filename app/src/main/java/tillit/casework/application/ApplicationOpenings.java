package tillit.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.investigation.Again;
import tillit.casework.investigation.Investigation;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Investigations;
import tillit.casework.investigation.Reopenings;
import tillit.ground.access.Dossier;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.law.Citation;
import tillit.ground.law.LifeStage;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.mandate.Basis;
import tillit.ground.mandate.Mandate;
import tillit.ground.page.Missing;
import tillit.ground.people.Person;

/**
 * The investigation that an application leads to: opened at once, without a preliminary assessment, on a mandate; or the one that runs already. SoL (2025:400)
 * 14 kap. 2 §.
 */
@Component
class ApplicationOpenings {

    /** The decision's name in {@code law/decisions}. */
    static final String OPEN = "open-investigation";

    private final StoredApplications stored;
    private final Applicants applicants;
    private final ApplicationFaults faults;
    private final Cases cases;
    private final Investigations investigations;
    private final Reopenings reopenings;
    private final Dossiers dossiers;
    private final Mandate mandate;
    private final ApplicationLog log;

    ApplicationOpenings(
            StoredApplications stored,
            Applicants applicants,
            ApplicationFaults faults,
            Cases cases,
            Investigations investigations,
            Reopenings reopenings,
            Dossiers dossiers,
            Mandate mandate,
            ApplicationLog log) {
        this.stored = stored;
        this.applicants = applicants;
        this.faults = faults;
        this.cases = cases;
        this.investigations = investigations;
        this.reopenings = reopenings;
        this.dossiers = dossiers;
        this.mandate = mandate;
        this.log = log;
    }

    /**
     * Opens the investigation, or joins the application to one that has been opened in the case meanwhile.
     *
     * @param again why there is another so soon after the last, where that is asked for
     * @throws Missing if it does not exist for the one who opens
     * @throws Refusal if it has come further, no mandate, or reasons are missing
     */
    @Transactional
    public void open(ApplicationId id, String again) {
        Application application = stored.hold(id).orElseThrow(Missing::new);
        if (application.state() != Application.State.ARRIVED) throw new ApplicationRefusal.NotNow();
        cases.oneOpensAtATime(application.person()); // a report or another application may open one just now
        Stamp stamp = log.stamp(application.socialCase());
        if (joins(application, stamp)) return;
        Dossier dossier = dossiers.find(application.socialCase().dossier()).orElseThrow(Missing::new);
        Person person = applicants.find(application.person());
        Refusals.throwAny(againMissing(person, again));
        Basis basis = mandate.require(OPEN, dossier, log.today());
        Instant now = log.now();
        UUID decision = Ids.next();
        InvestigationId opened = investigations.open(
                stamp,
                application.person(),
                decision,
                now,
                lastEnded(person).map(it -> new Again(it, again.strip())).orElse(null));
        String provision = basis.provisions().stream().map(Citation::swedish).collect(Collectors.joining("; "));
        stored.opens(id, opened, decision, provision, basis.text().sv());
        log.happened(stamp, id, ApplicationStep.What.OPENED, now, "");
        Set<String> traits = applicants.stageOf(person) == LifeStage.CHILD ? Set.of("child") : Set.of();
        log.publish(stamp, opened.value(), "investigation-opened", now, traits, Map.of(), Set.of(id.value()));
    }

    /** Whether it belongs to an investigation that runs in its case: then it is joined to that one. */
    boolean joins(Application application, Stamp stamp) {
        Optional<Investigation> running = running(application.socialCase(), application.person());
        running.ifPresent(it -> {
            stored.joins(application.id(), it.id());
            log.happened(stamp, application.id(), ApplicationStep.What.JOINED, log.now(), "");
        });
        return running.isPresent();
    }

    /** The investigation about the person that runs in the case. */
    Optional<Investigation> running(CaseId id, PersonId person) {
        return investigations.in(id).stream()
                .filter(it -> it.isRunning() && it.person().equals(person))
                .findFirst();
    }

    /** What is missing for one who wants to open an investigation in the unit; empty if nothing is. */
    List<Refusal> missing(Person person, UnitId unit, String again) {
        List<Refusal> found = new ArrayList<>(againMissing(person, again));
        try {
            mandate.require(OPEN, unit, log.today());
        } catch (Refusal refused) {
            found.add(refused);
        }
        return found;
    }

    /** Whether the one who is signed in may open investigations in the unit. For what a page offers; leaves no row in the log. */
    boolean may(UnitId unit) {
        return mandate.covers(OPEN, unit, log.today());
    }

    /** When the last investigation about a child ended, if another that is opened now must say why. */
    Optional<LocalDate> lastEnded(Person person) {
        return applicants.stageOf(person) == LifeStage.CHILD ? reopenings.lastEnded(person.id()) : Optional.empty();
    }

    private List<Refusal> againMissing(Person person, String again) {
        if (lastEnded(person).isEmpty()) return List.of();
        return again.isBlank() ? List.of(new ApplicationRefusal.OpenedAgainSoon()) : faults.words(again, "again");
    }
}
