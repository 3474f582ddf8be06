package tillit.casework.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.Stamp;

/** What came in, stored word for word. Whoever registers can write all of it, and need not be able to read any of it. */
@Component
class ConcernReports {

    private static final int SECONDS = 60;

    private final JdbcClient db;

    ConcernReports(JdbcClient db) {
        this.db = db;
    }

    /** With what the sender has the receipt. @param comesBack whether that opens the report's questions to the sender */
    record Returning(String code, boolean comesBack) {}

    void add(Stamp stamp, ReportAsReceived report, LocalDate arrivedOn, Returning sender, Instant now) {
        db.sql("""
                insert into intake.concern_report
                       (dossier_id, label_id, municipality_id, receipt_sha256, sender_returns, received_at, received_offset, arrived_on, arrival, channel,
                        body, body_sha256, language, attachments, reporter_class, reported_from, wants_feedback, signs, transfer_asked, opened_elsewhere,
                        registered_by, registered_at)
                values (:report, :label, :municipality, sha256(convert_to(:receipt, 'UTF8')), :returns, :received, :offset, :arrived, :arrival, :channel,
                        :body, :sha, :language, :attachments, :class, :from, :feedback, :signs, :transfer, :elsewhere, :by, :at)
                """)
                .param("report", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("receipt", sender.code())
                .param("returns", sender.comesBack())
                .param("received", report.came().at())
                .param("offset", report.came().at().getOffset().getTotalSeconds() / SECONDS)
                .param("arrived", arrivedOn)
                .param("arrival", report.came().arrival().name())
                .param("channel", report.came().channel().name())
                .param("body", report.written().text())
                .param("sha", Sha256.of(report.written().text().getBytes(StandardCharsets.UTF_8)))
                .param("language", report.written().language())
                .param("attachments", report.written().attachments().toArray(String[]::new))
                .param("class", report.reporter().kind().name())
                .param("from", report.reporter().openlyFrom())
                .param("feedback", report.reporter().wantsFeedback())
                .param(
                        "signs",
                        report.signs().stream()
                                .map(sign -> sign.sign().name())
                                .distinct()
                                .toArray(String[]::new))
                .param("transfer", report.transfer() != null)
                .param(
                        "elsewhere",
                        report.transferAsked()
                                .map(TransferAsked::openedElsewhere)
                                .orElse(null))
                .param("by", Entry.me().id().value())
                .param("at", Columns.utc(now))
                .update();
        for (int i = 0; i < report.signs().size(); i++) {
            add(stamp, i, report.signs().get(i), now);
        }
        add(stamp, report.reporter());
    }

    void add(Stamp stamp, List<NewSubject> subjects, Instant now) {
        subjects.forEach(subject -> add(stamp, subject, now));
    }

    private void add(Stamp stamp, int position, Observation seen, Instant now) {
        db.sql("""
                insert into intake.sign (dossier_id, label_id, municipality_id, position, sign, note, seen_by, seen_at)
                values (:report, :label, :municipality, :position, :sign, :note, :by, :at)
                """)
                .param("report", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("position", position)
                .param("sign", seen.sign().name())
                .param("note", seen.note())
                .param("by", Entry.me().id().value())
                .param("at", Columns.utc(now))
                .update();
    }

    /** Nothing at all is stored of one who said nothing, or who wants to be anonymous. */
    private void add(Stamp stamp, ReporterAsWritten reporter) {
        ReporterAsWritten.Identity who = reporter.identity();
        if (who == null || who.saysNothing() || reporter.kind() == ReporterClass.ANONYMOUS) return;
        db.sql("""
                insert into intake.reporter
                       (dossier_id, label_id, municipality_id, name, organisation, post, number_as_written, phone, mail, address)
                values (:report, :label, :municipality, :name, :organisation, :post, :number, :phone, :mail, :address)
                """)
                .param("report", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("name", who.name())
                .param("organisation", who.organisation())
                .param("post", who.post())
                .param("number", who.number())
                .param("phone", who.phone())
                .param("mail", who.mail())
                .param("address", who.address())
                .update();
    }

    private void add(Stamp stamp, NewSubject subject, Instant now) {
        SubjectFacts facts = subject.facts();
        SubjectAsWritten written = subject.written();
        Recognised recognised = subject.recognised();
        Running running = facts.running();
        db.sql("""
                insert into intake.subject
                       (id, dossier_id, label_id, municipality_id, position, kind, name_as_written, number_as_written, address_as_written,
                        age_as_written, relatives_as_written, about_as_written, expected_birth, identification, matched_id, candidate_ids, residence, born,
                        violence, state, joins_id, joins_case, state_since, state_by)
                values (:id, :report, :label, :municipality, :position, :kind, :name, :number, :address,
                        :age, :relatives, :about, :expected, :identification, :matched, :candidates, :residence, :born,
                        :violence, :state, :joins, :joinsCase, :at, :by)
                """)
                .param("id", facts.id().value())
                .param("report", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("position", subject.position())
                .param("kind", facts.kind().name())
                .param("name", written.name())
                .param("number", written.number())
                .param("address", written.address())
                .param("age", written.age())
                .param("relatives", written.relatives().toArray(String[]::new))
                .param("about", written.about().name())
                .param("expected", written.expectedBirth())
                .param("identification", recognised.word())
                .param("matched", Columns.id(recognised.matched()))
                .param("candidates", Columns.ids(recognised.candidates()))
                .param(
                        "residence",
                        recognised.residence() == null
                                ? null
                                : recognised.residence().value())
                .param("born", recognised.born())
                .param("violence", facts.violence())
                .param("state", Subject.arriving(facts).state())
                .param("joins", running == null ? null : running.investigation())
                .param(
                        "joinsCase",
                        running == null ? null : running.socialCase().value())
                .param("at", Columns.utc(now))
                .param("by", Entry.me().id().value())
                .update();
    }
}
