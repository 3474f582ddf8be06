package tillit.casework.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/**
 * Those who send a report by a form without signing in, and come back with the code on the receipt. Everything is done in the name of the user that
 * the form acts as, which reads no table; the code opens one report's receipt, its questions and the sender's own words.
 */
@Component
public class Senders {

    private final Intake intake;
    private final Deliveries deliveries;
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Senders(Intake intake, Deliveries deliveries, JdbcClient db, Audit audit, Clock clock) {
        this.intake = intake;
        this.deliveries = deliveries;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where the form that is used now hands in. @throws Missing if it hands in to no unit */
    public UnitId unit() {
        return Entry.me().memberships().stream()
                .map(Membership::unit)
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /**
     * Hands in under the key, once, and gives a receipt when the report stands in the unit's queue. Handed in again it is the same report with the same
     * receipt and the same code, which follows from the key.
     *
     * @param key that nobody else can know
     * @param sent all that the sender has written, by which the same is known again
     * @throws IntakeRefusal.KeyUsedForOther if something else was handed in under the key
     */
    @Transactional
    public Receipt handIn(ReportAsReceived report, String key, String sent) {
        return deliveries
                .once(key, Sha256.of(sent.getBytes(StandardCharsets.UTF_8)), code -> intake.register(report, code, true)
                        .receipt())
                .receipt();
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
                            said(code));
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
     * @throws Missing if the code opens nothing, or that question is not in it
     * @throws IntakeRefusal if there are no words, or words that cannot be kept
     */
    @Transactional
    public void add(String typed, UUID id, @Nullable UUID answers, String words) {
        Refusals.throwAny(Wordings.faults(new Written(words, "sv", List.of())));
        Instant now = clock.instant();
        String code = ReceiptCodes.read(typed);
        Added added = db.sql("""
                        select report, is_new, has_ended
                          from intake.add_to_sent(:code, :id, :answers, :words, :at)
                        """)
                .param("code", code)
                .param("id", id)
                .param("answers", answers)
                .param("words", words)
                .param("at", Columns.utc(now))
                .query(Added.class)
                .optional()
                .orElseThrow(Missing::new);
        if (!added.isNew()) return;
        audit.note(Noted.about(added.report(), "sender-added", Outcome.DONE).with("addition " + id));
        if (added.hasEnded()) registerAgain(code, words, now);
    }

    private record Added(UUID report, boolean isNew, boolean hasEnded) {}

    private record Again(SubjectAsWritten about, ReporterAsWritten reporter, String language) {}

    private void registerAgain(String code, String words, Instant now) {
        List<Again> again =
                db.sql("""
                        select about, name, number, address, age, relatives, expected, reporter_class, wants_feedback, language
                          from intake.sent_again(:code)
                        """).param("code", code).query(Senders::again).list();
        Again first = again.getFirst();
        Intake.Registered registered = intake.register(
                new ReportAsReceived(
                        new Came(unit(), now.atOffset(ZoneOffset.UTC), Channel.WEB_FORM, Arrival.AS_RECEIVED),
                        new Written(words, first.language(), List.of()),
                        first.reporter(),
                        again.stream().map(Again::about).toList(),
                        List.of(),
                        null),
                ReceiptCodes.next(),
                false);
        db.sql("select intake.same_sender(:code, :report)")
                .param("code", code)
                .param("report", registered.report().value())
                .query((row, number) -> true)
                .list();
    }

    private List<Sent.Said> said(String code) {
        return db.sql("""
                        select id, is_question, words, said_at, answers
                          from intake.sent_words(:code)
                         order by said_at, id
                        """)
                .param("code", code)
                .query((row, number) -> new Sent.Said(
                        Columns.uuid(row, "id"),
                        !row.getBoolean("is_question"),
                        row.getString("words"),
                        Columns.instant(row, "said_at"),
                        Columns.uuidOrNull(row, "answers")))
                .list();
    }

    private static Again again(ResultSet row, int number) throws SQLException {
        return new Again(
                new SubjectAsWritten(
                        About.valueOf(row.getString("about")),
                        row.getString("name"),
                        row.getString("number"),
                        row.getString("address"),
                        row.getString("age"),
                        Columns.texts(row, "relatives"),
                        row.getObject("expected", LocalDate.class)),
                new ReporterAsWritten(
                        ReporterClass.valueOf(row.getString("reporter_class")),
                        null,
                        row.getObject("wants_feedback", Boolean.class)),
                row.getString("language"));
    }
}
