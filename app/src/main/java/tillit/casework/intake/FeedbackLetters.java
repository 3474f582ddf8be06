package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import tillit.casework.dispatch.LetterSheet;
import tillit.casework.dispatch.Letterheads;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Unit;
import tillit.ground.law.Stockholm;
import tillit.ground.letters.Letter;
import tillit.ground.page.Language;
import tillit.ground.page.Missing;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;

/**
 * What a mandated reporter is told, as a letter. It goes to the post and the workplace that reported, names nobody, and stays with the report: among the
 * letters of the case it would tell who reported. SoL (2025:400) 19 kap. 6 §, OSL (2009:400) 26 kap. 5 and 9 a §§.
 */
@Component
class FeedbackLetters {

    private final FeedbackDesk desk;
    private final StoredReports reports;
    private final Subjects subjects;
    private final Letterheads heads;
    private final Colleagues colleagues;
    private final Texts texts;
    private final JdbcClient db;
    private final Log log;
    private final Clock clock;

    FeedbackLetters(
            FeedbackDesk desk,
            StoredReports reports,
            Subjects subjects,
            Letterheads heads,
            Colleagues colleagues,
            Texts texts,
            JdbcClient db,
            Log log,
            Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.subjects = subjects;
        this.heads = heads;
        this.colleagues = colleagues;
        this.texts = texts;
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    /** A letter on paper. @param sha256 what its bytes are known by, in small hexadecimal */
    record Printed(Language language, byte[] content, int pages, String sha256) {}

    /** The letter that would go now, marked as not sent. @throws Missing if the one who asks does not see the report, or nothing may be told */
    @Transactional(noRollbackFor = Missing.class)
    Letter preview(SubjectId id) {
        SubjectFacts facts = seen(id);
        FeedbackDesk.Answer answer =
                desk.told(id).isPresent() ? null : desk.answerNow(id).orElse(null);
        if (answer == null) throw new Missing();
        log.done(facts, "feedback-letter-previewed", id.value());
        return letter(facts, answer, true);
    }

    /** The letter with that answer, to be sealed. @throws Missing if the one who asks does not see the report */
    @Transactional(noRollbackFor = Missing.class)
    Letter written(SubjectId id, FeedbackDesk.Answer answer) {
        return letter(seen(id), answer, false);
    }

    /** Writes down what the reporter is told, and keeps the letter that tells it. Refuses what {@link FeedbackDesk#tell} refuses. */
    @Transactional
    void tell(SubjectId id, FeedbackDesk.Answer answer, Printed printed) {
        desk.tell(id, answer, FeedbackDesk.Way.LETTER, "");
        SubjectFacts facts = seen(id);
        db.sql("""
                insert into intake.feedback_letter (feedback_id, subject_id, dossier_id, label_id, municipality_id, language, pages, sha256, content)
                select f.id, f.subject_id, f.dossier_id, f.label_id, f.municipality_id, :language, :pages, decode(:sha256, 'hex'), :content
                  from intake.feedback f
                 where f.subject_id = :subject
                """)
                .param("subject", id.value())
                .param("language", printed.language().tag())
                .param("pages", printed.pages())
                .param("sha256", printed.sha256())
                .param("content", printed.content())
                .update();
        log.sealed(facts, "feedback-letter-sealed", printed.sha256());
    }

    /** The letter that was sealed; empty if none was. Its reading is in the log. */
    @Transactional(noRollbackFor = Missing.class)
    Optional<byte[]> sealed(SubjectId id) {
        SubjectFacts facts = seen(id);
        Optional<byte[]> kept = db.sql("""
                        select content
                          from intake.feedback_letter
                         where subject_id = :subject
                        """)
                .param("subject", id.value())
                .query((row, number) -> row.getBytes("content"))
                .optional();
        if (kept.isPresent()) log.read(facts.report(), "feedback-letter-read");
        return kept;
    }

    /** Whether the reporter was told by a letter that lies here. */
    boolean isKept(SubjectId id) {
        return db.sql("select exists (select 1 from intake.feedback_letter where subject_id = :subject)")
                .param("subject", id.value())
                .query(Boolean.class)
                .single();
    }

    private SubjectFacts seen(SubjectId id) {
        Optional<SubjectFacts> found = subjects.find(id).map(Subject::facts);
        if (found.isEmpty()) log.missing(id.value(), "feedback-letter-read");
        return found.orElseThrow(Missing::new);
    }

    private Letter letter(SubjectFacts facts, FeedbackDesk.Answer answer, boolean isPreview) {
        StoredReport report = reports.find(facts.report()).orElseThrow(Missing::new);
        Wording wording = texts.in(report.written().language().equals("en") ? Language.EN : Language.SV);
        Instant now = clock.instant();
        LocalDate came = Stockholm.dayOf(report.receivedAt());
        String subject = wording.say("intake.feedback.letter.subject");
        LetterSheet sheet = new LetterSheet(
                heads.mine(),
                isPreview,
                List.of(
                        wording.fullDay(Stockholm.dayOf(now)),
                        wording.say("intake.feedback.letter.reference", wording.fullDay(came))),
                to(report, wording),
                subject,
                body(wording, answer, wording.day(came)),
                "",
                colleagues.unit(facts.stamp().unit()).map(Unit::name).stream().toList(),
                wording.say(
                        "dispatch.letter.sealed-unsigned", wording.fullDay(Stockholm.dayOf(now)), wording.time(now)));
        return new Letter("casework/dispatch/letter", subject, wording, Map.of("sheet", sheet));
    }

    /** Post and workplace stand on the report for whoever reads it; the name lies apart, and a letter that lies here must not say it. */
    private static List<String> to(StoredReport report, Wording wording) {
        String from = report.from().isBlank()
                ? wording.say("intake.reporter." + report.reporter().name())
                : report.from();
        return List.of(InboxInWords.capital(from));
    }

    private static String body(Wording wording, FeedbackDesk.Answer answer, String came) {
        return Stream.of(
                        wording.say("intake.feedback.text." + answer.name(), came),
                        wording.say("intake.feedback.letter.secrecy"))
                .map(it -> "<p>" + HtmlUtils.htmlEscape(it, "UTF-8") + "</p>")
                .reduce("", String::concat);
    }
}
