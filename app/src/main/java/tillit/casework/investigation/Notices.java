package tillit.casework.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseDesk;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseOverview;
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

    /** Ours: more than this is no notice. */
    private static final int LONGEST = 100_000;

    private final Investigations investigations;
    private final Dossiers dossiers;
    private final Cases cases;
    private final CaseDesk desk;
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            Investigations investigations,
            Dossiers dossiers,
            Cases cases,
            CaseDesk desk,
            JdbcClient db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.investigations = investigations;
        this.dossiers = dossiers;
        this.cases = cases;
        this.desk = desk;
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
     * @throws NoticeRefusal.AlreadyTold if they had been
     */
    @Transactional
    public void given(InvestigationId id, String whom) {
        write(id, true, whom);
    }

    /**
     * Writes down that they are not told yet, for special reasons. It is still owed, without a time.
     *
     * @throws Missing if the investigation does not exist for the one who writes
     * @throws NoticeRefusal.WaitsAlready if reasons have been written down before
     */
    @Transactional
    public void deferred(InvestigationId id, String reasons) {
        write(id, false, reasons);
    }

    /** An investigation with its notices, latest first, and the case it lives in. */
    record NoticePage(Investigation investigation, CaseOverview socialCase, List<Notice> notices) {}

    /** The same on a page, which is then in the log. @throws Missing if it does not exist for the one who asks */
    @Transactional(noRollbackFor = Missing.class)
    NoticePage page(InvestigationId id) {
        Optional<Investigation> found = investigations.find(id);
        if (found.isEmpty()) audit.note(Noted.about(id.value(), "notices-read", Outcome.NOT_FOUND));
        Investigation investigation = found.orElseThrow(Missing::new);
        CaseOverview overview = desk.overview(investigation.socialCase()).orElseThrow(Missing::new);
        return new NoticePage(investigation, overview, of(id));
    }

    /** The notices of an investigation, latest first; none of one that the reader does not see. */
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

    private void write(InvestigationId id, boolean given, String words) {
        Investigation investigation = investigations.hold(id).orElseThrow(Missing::new);
        CaseId socialCase = investigation.socialCase();
        refuse(investigation, given, words);
        Stamp stamp = dossiers.stampOf(socialCase.dossier()).orElseThrow(Missing::new);
        Instant now = clock.instant();
        UUID notice = Ids.next();
        add(notice, stamp, id, new Notice(given, words.strip(), Entry.me().id(), now));
        InvestigationAct act = given
                ? new InvestigationAct.ThoseConcernedInformed(id, notice, now, stamp)
                : new InvestigationAct.NoticeDeferred(id, notice, now, stamp, carrier(socialCase));
        audit.note(Noted.about(socialCase.value(), act.act(), Outcome.DONE).with(notice.toString()));
        cases.happened(stamp, act.act(), now, notice);
        events.publishEvent(act);
    }

    private Optional<UserId> carrier(CaseId socialCase) {
        return dossiers.carriersOf(List.of(socialCase.dossier())).getOrDefault(socialCase.dossier(), List.of()).stream()
                .findFirst();
    }

    private void refuse(Investigation investigation, boolean given, String words) {
        try {
            refuse(investigation.id(), given, words);
        } catch (NoticeRefusal refused) {
            audit.noteApart(Noted.about(
                            investigation.socialCase().value(),
                            given ? "those-concerned-informed" : "notice-deferred",
                            Outcome.REFUSED)
                    .with(refused.key()));
            throw refused;
        }
    }

    private void refuse(InvestigationId id, boolean given, String words) {
        if (words.isBlank()) throw new NoticeRefusal.WordsMissing();
        boolean broken = words.codePoints()
                .anyMatch(it -> it == 0 || it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE);
        if (broken || words.length() > LONGEST) throw new NoticeRefusal.WordsUnfit();
        List<Notice> before = of(id);
        if (before.stream().anyMatch(Notice::given)) throw new NoticeRefusal.AlreadyTold();
        if (!given && !before.isEmpty()) throw new NoticeRefusal.WaitsAlready();
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
