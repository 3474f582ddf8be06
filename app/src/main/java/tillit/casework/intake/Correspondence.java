package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/** What we ask whoever sent a report by the form, and what the sender writes: for those who see the report. Nothing in it is ever changed. */
@Component
class Correspondence {

    /** As long as the table's: a question that is longer is not answered. */
    private static final int LONGEST_QUESTION = 4000;

    private final Dossiers dossiers;
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Correspondence(Dossiers dossiers, JdbcClient db, Audit audit, Clock clock) {
        this.dossiers = dossiers;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A question or the sender's words.
     *
     * @param askedBy who asked; null for the sender's words
     * @param answers the words of the question that they answer; empty where nobody asked
     * @param files how many came with the sender's words
     * @param anew whether the words became a report of their own, since everything here had been decided
     * @param readBy who has read the sender's words; null while they are news
     */
    record Line(
            UUID id,
            String words,
            Instant at,
            @Nullable UserId askedBy,
            String answers,
            int files,
            boolean anew,
            @Nullable UserId readBy,
            @Nullable Instant readAt) {

        boolean isNews() {
            return askedBy == null && readBy == null && !anew;
        }
    }

    /** Everything that has been asked and written, oldest first. */
    List<Line> of(ReportId report) {
        return db.sql("""
                        select q.id, q.words, q.asked_at as at, q.asked_by, '' as answers, 0 as files, false as anew, null::int as read_by, null::timestamptz as read_at
                          from intake.question q
                         where q.dossier_id = :report
                        union all
                        select a.id, a.words, a.arrived_at, null, coalesce(q.words, ''), a.files, a.anew, r.read_by, r.read_at
                          from intake.addition a
                          left join intake.question q on q.id = a.answers
                          left join intake.addition_read r on r.addition_id = a.id
                         where a.dossier_id = :report
                         order by at, id
                        """)
                .param("report", report.value())
                .query((row, number) -> new Line(
                        Columns.uuid(row, "id"),
                        row.getString("words"),
                        Columns.instant(row, "at"),
                        Columns.user(row, "asked_by"),
                        row.getString("answers"),
                        row.getInt("files"),
                        row.getBoolean("anew"),
                        Columns.user(row, "read_by"),
                        Columns.instantOrNull(row, "read_at")))
                .list();
    }

    /** Asks the sender. @throws IntakeRefusal.NoWayBack if the sender of that report has no code to come back with */
    @Transactional
    public void ask(ReportId report, @Nullable String words) {
        Stamp stamp = stamp(report);
        Refusals.throwAny(Wordings.required(words, "question", new IntakeRefusal.Missing("question")));
        String asked = words == null ? "" : words.strip();
        Refusals.throwAny(Wordings.words(asked, "question", LONGEST_QUESTION));
        if (!returns(report)) throw new IntakeRefusal.NoWayBack();
        UUID id = Ids.next();
        db.sql("""
                insert into intake.question (id, dossier_id, label_id, municipality_id, words, asked_by, asked_at)
                values (:id, :report, :label, :municipality, :words, :by, :at)
                """)
                .param("id", id)
                .param("report", report.value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("words", asked)
                .param("by", Entry.me().id().value())
                .param("at", Columns.utc(clock.instant()))
                .update();
        audit.note(Noted.about(report.value(), "sender-asked", Outcome.DONE).with("question " + id));
    }

    /** Says that one has read that much of what the sender has written; what has come since is still news. */
    @Transactional
    public void read(ReportId report, List<UUID> additions) {
        Stamp stamp = stamp(report);
        int read = db.sql("""
                        insert into intake.addition_read (addition_id, dossier_id, label_id, municipality_id, read_by, read_at)
                        select a.id, a.dossier_id, :label, :municipality, :by, :at
                          from intake.addition a
                         where a.dossier_id = :report and a.id = any (:additions::uuid[])
                            on conflict (addition_id) do nothing
                        """)
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("by", Entry.me().id().value())
                .param("at", Columns.utc(clock.instant()))
                .param("report", report.value())
                .param("additions", additions.toArray(UUID[]::new))
                .update();
        audit.note(Noted.about(report.value(), "sender-read", Outcome.DONE).with("additions " + read));
    }

    /** Whether the sender has written something that nobody has read. Until the transaction ends nothing more comes in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasNews(ReportId report) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('sender of ' || :report, 0))")
                .param("report", report.value().toString())
                .query((row, number) -> true)
                .list();
        return db.sql("""
                        select exists (select 1
                                         from intake.addition a
                                        where a.dossier_id = :report and not a.anew
                                          and not exists (select 1 from intake.addition_read r where r.addition_id = a.id))
                        """).param("report", report.value()).query(Boolean.class).single();
    }

    private boolean returns(ReportId report) {
        return db.sql("""
                        select coalesce(bool_or(sender_returns), false)
                          from intake.concern_report
                         where dossier_id = :report
                        """).param("report", report.value()).query(Boolean.class).single();
    }

    private Stamp stamp(ReportId report) {
        return dossiers.stampOf(report.dossier()).orElseThrow(Missing::new);
    }
}
