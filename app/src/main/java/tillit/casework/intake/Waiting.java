package tillit.casework.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.PersonId;

/**
 * Other reports about a child, which wait while an investigation is opened. They belong to it from then on: a decision of their own is no longer
 * owed, but their protection assessment is. SoL (2025:400) 20 kap. 2 §.
 */
@Component
class Waiting {

    private final Subjects subjects;
    private final Newcomers newcomers;
    private final Telling telling;
    private final Clocks clocks;
    private final JdbcClient db;
    private final Log log;

    Waiting(Subjects subjects, Newcomers newcomers, Telling telling, Clocks clocks, JdbcClient db, Log log) {
        this.subjects = subjects;
        this.newcomers = newcomers;
        this.telling = telling;
        this.clocks = clocks;
        this.db = db;
        this.log = log;
    }

    /** The other reports about the same child, which the decision to open an investigation covers, too. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    Set<UUID> besides(SubjectFacts opened) {
        return waiting(Objects.requireNonNull(opened.confirmed())).stream()
                .filter(it -> !it.equals(opened.id()))
                .map(SubjectId::value)
                .collect(Collectors.toSet());
    }

    /** Joins them to the investigation that now runs about the one whose was opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    void joinTo(SubjectFacts opened, Instant now) {
        PersonId person = Objects.requireNonNull(opened.confirmed());
        for (SubjectId other : waiting(person)) {
            subjects.lock(other).ifPresent(it -> join(it, person, now));
        }
    }

    /** The same for one report, about somebody for whom an investigation may have begun while the report was elsewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    void joinWhatRuns(Subject back, Instant now) {
        PersonId person = back.facts().confirmed();
        if (person != null && back instanceof Subject.Assessed) join(back, person, now);
    }

    private void join(Subject before, PersonId person, Instant now) {
        SubjectFacts was = before.facts();
        Running running = newcomers.running(person, was.kind());
        if (running == null || running.equals(was.running())) return;
        Subject after = before.about(was.joining(running));
        db.sql("""
                update intake.subject
                   set joins_id = :investigation, joins_case = :case
                 where id = :id
                """)
                .param("investigation", running.investigation())
                .param("case", running.socialCase().value())
                .param("id", was.id().value())
                .update();
        subjects.save(after, now);
        log.done(after.facts(), "report-joined-to-investigation", running.investigation());
        clocks.again(after.facts(), "an investigation about the same child has been opened");
        telling.tellOfRunning(after.facts(), now);
    }

    private List<SubjectId> waiting(PersonId person) {
        return db.sql("""
                        select id
                          from intake.subject
                         where person_id = :person and kind <> 'UNBORN' and state in ('ARRIVED', 'ASSESSED')
                         order by id
                        """)
                .param("person", person.value())
                .query((row, number) -> new SubjectId(Columns.uuid(row, "id")))
                .list();
    }
}
