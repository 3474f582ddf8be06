package tillit.casework.investigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** What is collected in an investigation: added to, never changed; what turns out to be wrong is put right by an entry beside it. */
@Component
public class Findings {

    static final int LONGEST = 1_000_000;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_CONSENT = 1000;

    private final Investigations investigations;
    private final Cases cases;
    private final Dossiers dossiers;
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Findings(
            Investigations investigations,
            Cases cases,
            Dossiers dossiers,
            JdbcClient db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.investigations = investigations;
        this.cases = cases;
        this.dossiers = dossiers;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is to be written down.
     *
     * @param about the entry that it objects to or puts right; null for one of its own
     * @param objection whether it is an objection to that entry, and not our own correction of it
     */
    public record Collected(
            String source,
            Finding.@Nullable Ground ground,
            String consent,
            @Nullable LocalDate onDay,
            String words,
            @Nullable UUID about,
            boolean objection) {}

    /**
     * Writes down what has been collected.
     *
     * @throws Missing if the investigation, or the entry it speaks of, does not exist for the one who writes
     * @throws InvestigationRefusal all that is missing in it
     */
    @Transactional
    public UUID add(InvestigationId id, Collected collected) {
        Investigation investigation = investigations.hold(id).orElseThrow(Missing::new);
        Refusals.throwAny(faults(investigation, collected));
        if (collected.about() != null && of(id).stream().noneMatch(it -> it.id().equals(collected.about())))
            throw new Missing();
        Stamp stamp = dossiers.stampOf(investigation.socialCase().dossier()).orElseThrow(Missing::new);
        Instant now = clock.instant();
        UUID finding = Ids.next();
        insert(finding, investigation, stamp, collected, now);
        String what = collected.about() != null && collected.objection() ? "objection-recorded" : "finding-recorded";
        audit.note(Noted.about(stamp.dossier().value(), what, Outcome.DONE).with(finding.toString()));
        cases.happened(stamp, what, now, finding);
        if (what.equals("objection-recorded"))
            events.publishEvent(new InvestigationAct.ObjectionRecorded(id, finding, now, stamp));
        return finding;
    }

    /** What has been collected, by the day on which we got it; nothing of an investigation that the reader does not see. */
    @Transactional(readOnly = true)
    public List<Finding> of(InvestigationId id) {
        return db.sql("""
                        select id, source, ground, consent, on_day, words, objection_to, corrects, by_user, at
                          from investigation.finding
                         where investigation_id = :id
                         order by on_day, at, id
                        """).param("id", id.value()).query(Findings::finding).list();
    }

    private List<Refusal> faults(Investigation investigation, Collected collected) {
        List<Refusal> found = new ArrayList<>();
        if (collected.source().isBlank()) found.add(new InvestigationRefusal.Unfilled("source", "source"));
        if (collected.source().length() > LONGEST_SOURCE) found.add(new InvestigationRefusal.TooLong("source"));
        if (collected.ground() == null) found.add(new InvestigationRefusal.Unfilled("ground", "ground"));
        if (collected.ground() == Finding.Ground.CONSENT && collected.consent().isBlank())
            found.add(new InvestigationRefusal.ConsentMissing());
        if (collected.consent().length() > LONGEST_CONSENT) found.add(new InvestigationRefusal.TooLong("consent"));
        LocalDate day = collected.onDay();
        if (day == null) found.add(new InvestigationRefusal.Unfilled("day", "onDay"));
        else if (day.isAfter(Stockholm.dayOf(clock.instant()))) found.add(new InvestigationRefusal.NotYet("onDay"));
        if (collected.words().isBlank()) found.add(new InvestigationRefusal.Unfilled("words", "words"));
        if (collected.words().length() > LONGEST) found.add(new InvestigationRefusal.TooLong("words"));
        if (!investigation.isRunning() && !collected.objection()) found.add(new InvestigationRefusal.Ended());
        return found;
    }

    private void insert(UUID finding, Investigation investigation, Stamp stamp, Collected collected, Instant now) {
        boolean consents = collected.ground() == Finding.Ground.CONSENT;
        db.sql("""
                insert into investigation.finding (id, investigation_id, dossier_id, label_id, municipality_id, source, ground, consent, on_day, words,
                       objection_to, corrects, by_user, at)
                values (:id, :investigation, :case, :label, :municipality, :source, :ground, :consent, :day, :words, :objection, :corrects, :by, :at)
                """)
                .param("id", finding)
                .param("investigation", investigation.id().value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("source", collected.source().strip())
                .param("ground", String.valueOf(collected.ground()))
                .param("consent", consents ? collected.consent().strip() : null)
                .param("day", collected.onDay())
                .param("words", collected.words().strip())
                .param("objection", collected.objection() ? collected.about() : null)
                .param("corrects", collected.objection() ? null : collected.about())
                .param("by", Entry.me().id().value())
                .param("at", StoredPapers.utc(now))
                .update();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                row.getString("source"),
                Finding.Ground.valueOf(row.getString("ground")),
                Optional.ofNullable(row.getString("consent")).orElse(null),
                row.getObject("on_day", LocalDate.class),
                row.getString("words"),
                row.getObject("objection_to", UUID.class),
                row.getObject("corrects", UUID.class),
                new UserId(row.getInt("by_user")),
                StoredPapers.moment(row, "at"));
    }
}
