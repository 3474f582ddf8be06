package tillit.casework.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.SomethingNew;
import tillit.ground.access.Stamp;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.files.Upload;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/**
 * Those who send a report by a form without signing in, and come back with the code on the receipt. Everything is done in the name of the user that
 * the form acts as, which reads no table; the code opens one report's receipt, its questions and the sender's own words.
 */
@Component
public class Senders {

    private static final String FILE = "file";

    private final Intake intake;
    private final Deliveries deliveries;
    private final Anew anew;
    private final Attachments attachments;
    private final SendersFiles limits;
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Senders(
            Intake intake,
            Deliveries deliveries,
            Anew anew,
            Attachments attachments,
            SendersFiles limits,
            JdbcClient db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intake = intake;
        this.deliveries = deliveries;
        this.anew = anew;
        this.attachments = attachments;
        this.limits = limits;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Where the form that is used now hands in. @throws Missing if it hands in to no unit */
    public UnitId unit() {
        return Entry.me().memberships().stream()
                .map(Membership::unit)
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /** How much may be attached to one report. */
    public SendersFiles mayAttach() {
        return limits;
    }

    /**
     * Hands in under the key, once, and gives a receipt when the report stands in the unit's queue. Handed in again it is the same report with the same
     * receipt and the same code, which follows from the key.
     *
     * @param key that nobody else can know
     * @param sent all that the sender has written, by which the same is known again
     * @param uploads what the sender has attached, which comes in in the same transaction
     * @throws IntakeRefusal.KeyUsedForOther if something else was handed in under the key
     * @throws IntakeRefusal if that is more than may be attached
     */
    @Transactional
    public Arrived handIn(ReportAsReceived report, String key, String sent, List<Upload> uploads) {
        limits.require(uploads.size(), bytes(uploads), FILE);
        byte[] words = Sha256.of(sent.getBytes(StandardCharsets.UTF_8));
        Deliveries.Delivered delivered =
                deliveries.once(key, words, uploads, code -> intake.register(report, code, true, uploads)
                        .receipt());
        return new Arrived(delivered.receipt(), delivered.files());
    }

    /** What that code opens; empty for a code that opens nothing, whatever the reason. @param typed the code, also in small letters or without hyphens */
    @Transactional
    public Optional<Sent> sent(String typed) {
        String code = ReceiptCodes.read(typed);
        Optional<Sent> sent = db.sql("""
                        select report, received_at, registered_at, municipality, unit
                          from intake.sent(:code)
                        """)
                .param("code", code)
                .query((row, number) -> {
                    audit.note(Noted.about(Columns.uuid(row, "report"), "sender-returned", Outcome.READ));
                    return new Sent(
                            Columns.instant(row, "received_at"),
                            Columns.instant(row, "registered_at"),
                            row.getString("municipality"),
                            row.getString("unit"),
                            said(code),
                            files(code));
                })
                .optional();
        if (sent.isEmpty()) audit.note(Noted.that("sender-returned", Outcome.NOT_FOUND));
        return sent;
    }

    /**
     * Adds the sender's own words, word for word. Before it has been decided about everybody in the report they stand in it as news that must be read
     * before a decision; afterwards they are a new report about the same, with clocks of its own, for nobody looks into what is finished.
     *
     * @param id the same when the same is sent again, which is kept once
     * @param answers the question that is answered; null for what nobody asked for
     * @param uploads what is attached, which comes in in the same transaction and lies where the words are to be read
     * @throws Missing if the code opens nothing, or that question is not in it
     * @throws IntakeRefusal if there are no words, or words that cannot be kept, or more than may be attached
     */
    @Transactional
    public void add(String typed, UUID id, @Nullable UUID answers, String words, List<Upload> uploads) {
        Refusals.throwAny(Wordings.faults(new Written(words, "sv", List.of())));
        Instant now = clock.instant();
        String code = ReceiptCodes.read(typed);
        Added added = added(code, id, answers, words, uploads, now).orElseThrow(Missing::new);
        if (!added.isNew()) return;
        events.publishEvent(new SomethingNew(new ReportId(added.report()).dossier()));
        Sent.Files all = files(code);
        limits.require(all.inAll(), all.bytes(), FILE);
        audit.note(Noted.about(added.report(), "sender-added", Outcome.DONE).with("addition " + id));
        if (added.hasEnded()) anew.register(code, unit(), words, uploads, now);
        else attachments.keep(added.stamp(), id, uploads);
    }

    private Optional<Added> added(
            String code, UUID id, @Nullable UUID answers, String words, List<Upload> uploads, Instant now) {
        return db.sql("""
                        select report, lies_under, is_new, has_ended
                          from intake.add_to_sent(:code, :id, :answers, :words, :at, :files, :bytes)
                        """)
                .param("code", code)
                .param("id", id)
                .param("answers", answers)
                .param("words", words)
                .param("at", Columns.utc(now))
                .param("files", uploads.size())
                .param("bytes", bytes(uploads))
                .query(Added.class)
                .optional();
    }

    /** That something was added. @param liesUnder the label of the report today, which nobody but this act needs */
    private record Added(UUID report, int liesUnder, boolean isNew, boolean hasEnded) {
        Stamp stamp() {
            return new Stamp(
                    new ReportId(report).dossier(), liesUnder, Entry.me().municipality());
        }
    }

    private List<Sent.Said> said(String code) {
        return db.sql("""
                        select id, is_question, words, said_at, answers, files
                          from intake.sent_words(:code)
                         order by said_at, id
                        """)
                .param("code", code)
                .query((row, number) -> new Sent.Said(
                        Columns.uuid(row, "id"),
                        !row.getBoolean("is_question"),
                        row.getString("words"),
                        Columns.instant(row, "said_at"),
                        Columns.uuidOrNull(row, "answers"),
                        row.getInt("files")))
                .list();
    }

    private Sent.Files files(String code) {
        return db.sql("""
                        select at_first, in_all, bytes
                          from intake.sent_files(:code)
                        """).param("code", code).query(Sent.Files.class).single();
    }

    private static long bytes(List<Upload> uploads) {
        return uploads.stream().mapToLong(Upload::bytes).sum();
    }
}
