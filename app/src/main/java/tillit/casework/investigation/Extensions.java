package tillit.casework.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.ground.access.Dossier;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Citation;
import tillit.ground.law.Deadline;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.mandate.Basis;
import tillit.ground.mandate.Mandate;
import tillit.ground.page.Missing;

/** More time for an investigation is a decision with reasons and a fixed day; the old day stays to be seen. REQ-EXTEND. */
@Component
public class Extensions {

    /** The decision, by its name in {@code law/decisions}. */
    static final String DECISION = "extend-investigation";

    private static final String CLOCK = "child-investigation";
    private static final int LONGEST = 100_000;

    private final Investigations investigations;
    private final Mandate mandate;
    private final Duties duties;
    private final Cases cases;
    private final Dossiers dossiers;
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(
            Investigations investigations,
            Mandate mandate,
            Duties duties,
            Cases cases,
            Dossiers dossiers,
            JdbcClient db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.investigations = investigations;
        this.mandate = mandate;
        this.duties = duties;
        this.cases = cases;
        this.dossiers = dossiers;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides that the investigation may take until that day.
     *
     * @throws Missing if it does not exist for the one who decides
     * @throws Refusal all that is missing: a mandate, reasons, a later day; or that the time has run out already
     */
    @Transactional
    public void extend(InvestigationId id, @Nullable LocalDate newEnd, String reasons) {
        Investigation investigation = investigations.hold(id).orElseThrow(Missing::new);
        Dossier dossier = dossiers.find(investigation.socialCase().dossier()).orElseThrow(Missing::new);
        Instant now = clock.instant();
        Deadline deadline = deadline(id).orElseThrow(InvestigationRefusal.NoEndToMove::new);
        Refusals.throwAny(faults(dossier, deadline, newEnd, reasons, now));
        Basis basis = mandate.require(DECISION, dossier, Stockholm.dayOf(now));
        Stamp stamp = dossiers.stampOf(dossier.id()).orElseThrow(Missing::new);
        Extension taken = new Extension(
                deadline.dueOn(),
                Optional.ofNullable(newEnd).orElseThrow(),
                reasons.strip(),
                basis.provisions().stream().map(Citation::swedish).collect(Collectors.joining("; ")),
                basis.text().sv(),
                Entry.me().id(),
                now);
        UUID extension = Ids.next();
        add(extension, id, stamp, taken);
        audit.note(Noted.about(dossier.id().value(), "investigation-extended", Outcome.DONE)
                .with(extension.toString()));
        cases.happened(stamp, "investigation-extended", now, extension);
        events.publishEvent(new InvestigationAct.InvestigationExtended(id, extension, now, stamp, taken.newEnd()));
    }

    /** What has been decided, latest first. */
    @Transactional(readOnly = true)
    public List<Extension> of(InvestigationId id) {
        return db.sql("""
                        select was_end, new_end, reasons, provision, mandate, decided_by, decided_at
                          from investigation.extension
                         where investigation_id = :id
                         order by decided_at desc, id desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new Extension(
                        row.getObject("was_end", LocalDate.class),
                        row.getObject("new_end", LocalDate.class),
                        row.getString("reasons"),
                        row.getString("provision"),
                        row.getString("mandate"),
                        new UserId(row.getInt("decided_by")),
                        StoredPapers.moment(row, "decided_at")))
                .list();
    }

    /** The clock that runs; empty where the law sets none, or it has ended. */
    Optional<Deadline> deadline(InvestigationId id) {
        return duties.of(id.value()).stream()
                .filter(it -> it.rule().value().equals(CLOCK) && it.isOpen())
                .findFirst()
                .flatMap(Duty::deadline);
    }

    private List<Refusal> faults(
            Dossier dossier, Deadline deadline, @Nullable LocalDate newEnd, String reasons, Instant now) {
        List<Refusal> found = new ArrayList<>();
        if (newEnd == null) found.add(new InvestigationRefusal.Unfilled("new-end", "newEnd"));
        else if (!newEnd.isAfter(deadline.dueOn()) || newEnd.isBefore(Stockholm.dayOf(now)))
            found.add(new InvestigationRefusal.EndNotLater());
        if (reasons.isBlank()) found.add(new InvestigationRefusal.ReasonsMissing());
        if (reasons.length() > LONGEST) found.add(new InvestigationRefusal.TooLong("reasons"));
        if (found.isEmpty()) return found;
        try {
            mandate.require(DECISION, dossier, Stockholm.dayOf(now));
        } catch (Refusal refused) {
            found.add(refused);
        }
        return found;
    }

    private void add(UUID id, InvestigationId investigation, Stamp stamp, Extension taken) {
        db.sql("""
                insert into investigation.extension (id, investigation_id, dossier_id, label_id, municipality_id, was_end, new_end, reasons, provision, mandate,
                       decided_by, decided_at)
                values (:id, :investigation, :case, :label, :municipality, :was, :new, :reasons, :provision, :mandate, :by, :at)
                """)
                .param("id", id)
                .param("investigation", investigation.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("was", taken.wasEnd())
                .param("new", taken.newEnd())
                .param("reasons", taken.reasons())
                .param("provision", taken.provision())
                .param("mandate", taken.mandate())
                .param("by", taken.decidedBy().value())
                .param("at", StoredPapers.utc(taken.decidedAt()))
                .update();
    }
}
