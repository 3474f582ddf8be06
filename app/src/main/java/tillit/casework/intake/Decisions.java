package tillit.casework.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.investigation.InvestigationId;
import tillit.ground.access.Entry;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;

/** The decisions on reports: added, never changed. */
@Component
class Decisions {

    private final JdbcClient db;

    Decisions(JdbcClient db) {
        this.db = db;
    }

    /** @param firstReader who assessed away violence that had been suspected, where the decider is the second to read */
    void add(Stamp stamp, OpeningDecision taken, @Nullable UserId firstReader) {
        db.sql("""
                insert into intake.opening_decision
                       (id, subject_id, dossier_id, label_id, municipality_id, outcome, decision, provision, reasons, mandate,
                        second_reader, decided_by, decided_at, case_id, investigation_id)
                values (:id, :subject, :report, :label, :municipality, :outcome, :decision, :provision, :reasons, :mandate,
                        :reader, :by, :at, :case, :investigation)
                """)
                .param("id", taken.id())
                .param("subject", taken.subject().value())
                .param("report", stamp.dossier().value())
                .param("label", stamp.label())
                .param("municipality", stamp.municipality().value())
                .param("outcome", taken.outcome().name())
                .param("decision", taken.decision())
                .param("provision", taken.provision())
                .param("reasons", taken.reasons())
                .param("mandate", taken.mandate())
                .param("reader", firstReader == null ? null : firstReader.value())
                .param("by", taken.decidedBy().value())
                .param("at", Columns.utc(taken.decidedAt()))
                .param("case", taken.socialCase().map(CaseId::value).orElse(null))
                .param(
                        "investigation",
                        taken.investigation().map(InvestigationId::value).orElse(null))
                .update();
    }

    void addExtension(
            SubjectFacts facts, UUID id, Mandated.Basis basis, String reasons, LocalDate newEnd, Instant now) {
        db.sql("""
                insert into intake.extension
                       (id, subject_id, dossier_id, label_id, municipality_id, provision, reasons, new_end, mandate, decided_by, decided_at)
                values (:id, :subject, :report, :label, :municipality, :provision, :reasons, :end, :mandate, :by, :at)
                """)
                .param("id", id)
                .param("subject", facts.id().value())
                .param("report", facts.report().value())
                .param("label", facts.stamp().label())
                .param("municipality", facts.stamp().municipality().value())
                .param("provision", basis.provision())
                .param("reasons", reasons)
                .param("end", newEnd)
                .param("mandate", basis.mandate())
                .param("by", Entry.me().id().value())
                .param("at", Columns.utc(now))
                .update();
    }

    Optional<OpeningDecision> of(SubjectId subject) {
        return db.sql("""
                        select id, subject_id, outcome, decision, provision, reasons, mandate, decided_by, decided_at, case_id, investigation_id
                          from intake.opening_decision
                         where subject_id = :subject
                        """)
                .param("subject", subject.value())
                .query(Decisions::decision)
                .optional();
    }

    Optional<SubjectId> ledTo(UUID investigation) {
        return db.sql("""
                        select subject_id
                          from intake.opening_decision
                         where investigation_id = :investigation
                        """)
                .param("investigation", investigation)
                .query((row, number) -> new SubjectId(Columns.uuid(row, "subject_id")))
                .optional();
    }

    List<Extension> extensionsOf(SubjectId subject) {
        return db.sql("""
                        select new_end, reasons, provision, mandate, decided_by, decided_at
                          from intake.extension
                         where subject_id = :subject
                         order by decided_at desc, id desc
                        """)
                .param("subject", subject.value())
                .query((row, number) -> new Extension(
                        row.getObject("new_end", LocalDate.class),
                        row.getString("reasons"),
                        row.getString("provision"),
                        row.getString("mandate"),
                        new UserId(row.getInt("decided_by")),
                        Columns.instant(row, "decided_at")))
                .list();
    }

    private static OpeningDecision decision(ResultSet row, int number) throws SQLException {
        UUID socialCase = Columns.uuidOrNull(row, "case_id");
        UUID investigation = Columns.uuidOrNull(row, "investigation_id");
        return new OpeningDecision(
                Columns.uuid(row, "id"),
                new SubjectId(Columns.uuid(row, "subject_id")),
                OpeningDecision.Outcome.valueOf(row.getString("outcome")),
                row.getString("decision"),
                row.getString("provision"),
                row.getString("reasons"),
                row.getString("mandate"),
                new UserId(row.getInt("decided_by")),
                Columns.instant(row, "decided_at"),
                socialCase == null ? null : new CaseId(socialCase),
                investigation == null ? null : new InvestigationId(investigation));
    }
}
