package tillit.casework.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The signed assessments, protection and preliminary: added, never changed. */
@Component
class SignedAssessments {

    private final JdbcClient db;

    SignedAssessments(JdbcClient db) {
        this.db = db;
    }

    void add(Stamp stamp, ProtectionAssessment signed) {
        db.sql("""
                insert into intake.protection_assessment
                       (id, subject_id, dossier_id, label_id, municipality_id, immediate, grounds, own_words, not_heard_because, steps,
                        violence, signed_by, signed_at, corrects)
                values (:id, :subject, :report, :label, :municipality, :immediate, :grounds, :ownWords, :notHeard, :steps,
                        :violence, :by, :at, :corrects)
                """)
                .param("id", signed.id())
                .param("subject", signed.subject().value())
                .param("report", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("immediate", signed.immediate())
                .param("grounds", signed.grounds())
                .param("ownWords", signed.ownWords())
                .param("notHeard", signed.notHeardBecause())
                .param("steps", signed.steps())
                .param("violence", signed.violence())
                .param("by", signed.signedBy().value())
                .param("at", Columns.utc(signed.signedAt()))
                .param("corrects", signed.correcting())
                .update();
    }

    void add(Stamp stamp, PreliminaryAssessment signed) {
        db.sql("""
                insert into intake.preliminary_assessment
                       (id, subject_id, dossier_id, label_id, municipality_id, contacts, childs_view, not_heard_because, meeting,
                        signed_by, signed_at)
                values (:id, :subject, :report, :label, :municipality, :contacts, :view, :notHeard, :meeting, :by, :at)
                """)
                .param("id", signed.id())
                .param("subject", signed.subject().value())
                .param("report", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("contacts", signed.contacts())
                .param("view", signed.childsView())
                .param("notHeard", signed.notHeardBecause())
                .param("meeting", signed.meeting().name())
                .param("by", signed.signedBy().value())
                .param("at", Columns.utc(signed.signedAt()))
                .update();
    }

    /** The assessment that counts: the last in the chain of corrections. */
    ProtectionAssessment latest(SubjectId subject) {
        return all(subject).getFirst();
    }

    /** Every protection assessment of the subject, the one that counts first. */
    List<ProtectionAssessment> all(SubjectId subject) {
        return db.sql("""
                        select id, subject_id, immediate, grounds, own_words, not_heard_because, steps, violence, signed_by, signed_at, corrects
                          from intake.protection_assessment
                         where subject_id = :subject
                         order by signed_at desc, id desc
                        """)
                .param("subject", subject.value())
                .query(SignedAssessments::protection)
                .list();
    }

    /** Who assessed away violence that had been suspected, if that is how it stands. */
    ProtectionAssessment.@Nullable Lifted lifted(SubjectId subject) {
        List<ProtectionAssessment> all = all(subject);
        if (all.isEmpty()) return null;
        boolean wasSuspected = db.sql("""
                        select exists (select 1
                                         from intake.concern_report r
                                         join intake.subject s on s.dossier_id = r.dossier_id
                                        where s.id = :subject and r.signs && array['VIOLENCE_SUFFERED', 'VIOLENCE_WITNESSED'])
                        """)
                .param("subject", subject.value())
                .query(Boolean.class)
                .single();
        boolean once = wasSuspected || all.stream().anyMatch(ProtectionAssessment::violence);
        return once && !all.getFirst().violence()
                ? new ProtectionAssessment.Lifted(all.getFirst().signedBy())
                : null;
    }

    Optional<PreliminaryAssessment> latestPreliminary(SubjectId subject) {
        return db.sql("""
                        select id, subject_id, contacts, childs_view, not_heard_because, meeting, signed_by, signed_at
                          from intake.preliminary_assessment
                         where subject_id = :subject
                         order by signed_at desc, id desc
                         limit 1
                        """)
                .param("subject", subject.value())
                .query(SignedAssessments::preliminary)
                .optional();
    }

    private static ProtectionAssessment protection(ResultSet row, int number) throws SQLException {
        return new ProtectionAssessment(
                Columns.uuid(row, "id"),
                new SubjectId(Columns.uuid(row, "subject_id")),
                row.getBoolean("immediate"),
                row.getString("grounds"),
                row.getString("own_words"),
                row.getString("not_heard_because"),
                row.getString("steps"),
                row.getBoolean("violence"),
                new UserId(row.getInt("signed_by")),
                Columns.instant(row, "signed_at"),
                row.getObject("corrects", UUID.class));
    }

    private static PreliminaryAssessment preliminary(ResultSet row, int number) throws SQLException {
        return new PreliminaryAssessment(
                Columns.uuid(row, "id"),
                new SubjectId(Columns.uuid(row, "subject_id")),
                row.getString("contacts"),
                row.getString("childs_view"),
                row.getString("not_heard_because"),
                PreliminaryAssessment.Meeting.valueOf(row.getString("meeting")),
                new UserId(row.getInt("signed_by")),
                Columns.instant(row, "signed_at"));
    }
}
