package tillit.casework.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;

/** Those whom an investigation concerns are told of it at once, or it is written down why not yet. SoL (2025:400) 20 kap. 4 §. */
@Component
public class Notices {

    private final Investigations investigations;
    private final Dossiers dossiers;
    private final Cases cases;
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            Investigations investigations,
            Dossiers dossiers,
            Cases cases,
            JdbcClient db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.investigations = investigations;
        this.dossiers = dossiers;
        this.cases = cases;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A notice, or that it waits. @param words who was told and how, or why not yet */
    public record Notice(boolean given, String words, UserId by, Instant at) {}

    /**
     * Writes down that those concerned have been told.
     *
     * @param whom who, and how
     * @throws Missing if the investigation does not exist for the one who writes
     */
    @Transactional
    public void given(CaseId socialCase, InvestigationId id, String whom) {
        write(socialCase, id, true, whom);
    }

    /** Writes down that they are not told yet, for special reasons. It is still owed. */
    @Transactional
    public void deferred(CaseId socialCase, InvestigationId id, String reasons) {
        write(socialCase, id, false, reasons);
    }

    /** The notices of an investigation, latest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(InvestigationId id) {
        return db.sql("""
                        select given, words, by_user, at
                          from investigation.notice
                         where investigation_id = :id
                         order by at desc, id desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new Notice(
                        row.getBoolean("given"),
                        row.getString("words"),
                        new UserId(row.getInt("by_user")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void write(CaseId socialCase, InvestigationId id, boolean given, String words) {
        if (words.isBlank()) throw new NoticeWordsMissing();
        boolean known =
                investigations.in(socialCase).stream().anyMatch(it -> it.id().equals(id));
        Stamp stamp = dossiers.stampOf(socialCase.dossier()).filter(it -> known).orElseThrow(Missing::new);
        Instant now = clock.instant();
        UUID notice = Ids.next();
        add(notice, stamp, id, new Notice(given, words.strip(), Entry.me().id(), now));
        InvestigationAct act = given
                ? new InvestigationAct.ThoseConcernedInformed(id, notice, now, stamp)
                : new InvestigationAct.NoticeDeferred(id, notice, now, stamp);
        audit.note(Noted.about(socialCase.value(), act.act(), Outcome.DONE).with(notice.toString()));
        cases.happened(stamp, act.act(), now, notice);
        events.publishEvent(act);
    }

    private void add(UUID notice, Stamp stamp, InvestigationId id, Notice written) {
        db.sql("""
                insert into investigation.notice (id, investigation_id, dossier_id, label_id, municipality_id, given, words, by_user, at)
                values (:id, :investigation, :case, :label, :municipality, :given, :words, :by, :at)
                """)
                .param("id", notice)
                .param("investigation", id.value())
                .param("case", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("given", written.given())
                .param("words", written.words())
                .param("by", written.by().value())
                .param("at", OffsetDateTime.ofInstant(written.at(), ZoneOffset.UTC))
                .update();
    }
}
