package tillit.casework.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports that repeat another. What is owed to the child is owed by the first, but each mandated reporter who asked is told what came of it, and
 * whoever repeated somebody else's report has asked for itself. SoL (2025:400) 19 kap. 6 §.
 */
@Component
class Repeats {

    private final Subjects subjects;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Repeats(Subjects subjects, JdbcClient db, ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.db = db;
        this.events = events;
    }

    /** Keeps that one repeats the other. Where an investigation runs already, its reporter is owed the answer that it was owed before. */
    void keep(SubjectFacts repeated, SubjectFacts first, Instant now) {
        db.sql("""
                update intake.subject
                   set repeats_id = :first
                 where id = :repeated
                """)
                .param("first", first.id().value())
                .param("repeated", repeated.id().value())
                .update();
        if (first.running() == null) return;
        Instant since = repeated.running() == null ? now : repeated.receivedAt();
        askers(first).stream()
                .filter(it -> it.id().equals(repeated.id()))
                .forEach(it -> events.publishEvent(new IntakeAct.FirstReportJoined(it, since)));
    }

    /** The one that this one repeats, if the one who asks sees it. */
    Optional<Subject> firstOf(SubjectId repeated) {
        return db.sql("""
                        select repeats_id
                          from intake.subject
                         where id = :repeated and repeats_id is not null
                        """)
                .param("repeated", repeated.value())
                .query(UUID.class)
                .optional()
                .flatMap(first -> subjects.find(new SubjectId(first)));
    }

    /** The report, those that repeat it and those that it repeats, as far as the one who asks sees them. */
    List<ReportId> allWith(ReportId report) {
        return db.sql("""
                        with recursive all_with as (
                          select dossier_id, duplicate_of
                            from intake.concern_report
                           where dossier_id = :report
                          union
                          select r.dossier_id, r.duplicate_of
                            from intake.concern_report r
                            join all_with a on r.duplicate_of = a.dossier_id or r.dossier_id = a.duplicate_of)
                        select dossier_id
                          from all_with
                         order by dossier_id
                        """)
                .param("report", report.value())
                .query((row, number) -> new ReportId(Columns.uuid(row, "dossier_id")))
                .list();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(IntakeAct.InvestigationOpened opened) {
        tell(opened.facts(), it -> new IntakeAct.FirstReportDecided(it, opened.at()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(IntakeAct.InvestigationNotOpened left) {
        tell(left.facts(), it -> new IntakeAct.FirstReportDecided(it, left.at()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(IntakeAct.ReportJoinedToInvestigation joined) {
        tell(joined.facts(), it -> new IntakeAct.FirstReportJoined(it, joined.at()));
    }

    private void tell(SubjectFacts first, Function<SubjectFacts, IntakeAct> act) {
        askers(first).stream().map(act).forEach(events::publishEvent);
    }

    /** Those whose reports repeat the first and who have asked for themselves: not the same reporter by another way, and nobody who has been told. */
    private List<SubjectFacts> askers(SubjectFacts first) {
        List<SubjectFacts> asked = new ArrayList<>();
        if (first.wantsFeedback()) asked.add(first);
        for (SubjectFacts repeated : untold(first.id())) {
            if (repeated.wantsFeedback() && asked.stream().noneMatch(it -> isSameReporter(it, repeated)))
                asked.add(repeated);
        }
        asked.remove(first);
        return asked;
    }

    private List<SubjectFacts> untold(SubjectId first) {
        return db.sql("""
                        with recursive repeating as (
                          select id from intake.subject where repeats_id = :first
                          union
                          select s.id from intake.subject s join repeating r on s.repeats_id = r.id)
                        select id
                          from repeating r
                         where not exists (select 1 from intake.feedback f where f.subject_id = r.id)
                         order by id
                        """).param("first", first.value()).query(UUID.class).list().stream()
                .flatMap(id -> subjects.find(new SubjectId(id)).stream())
                .map(Subject::facts)
                .toList();
    }

    private boolean isSameReporter(SubjectFacts one, SubjectFacts other) {
        return db.sql("select intake.is_same_reporter(:one, :other)")
                .param("one", one.report().value())
                .param("other", other.report().value())
                .query(Boolean.class)
                .single();
    }
}
