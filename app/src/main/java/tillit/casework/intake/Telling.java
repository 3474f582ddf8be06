package tillit.casework.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseGiven;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.access.UserId;

/** Tells the duties, and those who carry a running investigation, that a report has come. */
@Component
class Telling {

    private final ApplicationEventPublisher events;
    private final Cases cases;
    private final JdbcClient db;
    private final Log log;

    Telling(ApplicationEventPublisher events, Cases cases, JdbcClient db, Log log) {
        this.events = events;
        this.cases = cases;
        this.db = db;
        this.log = log;
    }

    void tellArrival(ReportAsReceived report, List<NewSubject> subjects, Instant now) {
        for (NewSubject subject : subjects) {
            events.publishEvent(new IntakeAct.ReportArrived(subject.facts()));
            report.transferAsked()
                    .ifPresent(asked -> events.publishEvent(new IntakeAct.TransferRequested(
                            subject.facts(), subject.facts().receivedAt(), asked.openedElsewhere())));
            tellOfRunning(subject.facts(), now);
        }
        if (report.says(Sign.EVICTION_NOTICE)) {
            events.publishEvent(new IntakeAct.EvictionNotified(
                    subjects.getFirst().facts(), subjects.getFirst().facts().receivedAt()));
        }
    }

    /** The report joins the investigation at once; its protection assessment is owed all the same. @return who has been told */
    List<UserId> tellOfRunning(SubjectFacts facts, Instant now) {
        Running running = facts.running();
        if (running == null) return List.of();
        events.publishEvent(new IntakeAct.ReportJoinedToInvestigation(facts, running.investigation(), now));
        return giveToThoseWhoCarry(facts.report().value(), running.socialCase().value());
    }

    /** The report was about somebody else: those who have it only because of that case have it no longer. */
    void takeFromThoseWhoCarry(SubjectFacts was, Running mistaken) {
        db.sql("select carrier from intake.take_from_those_who_carry(:report, :case) as carrier")
                .param("report", was.report().value())
                .param("case", mistaken.socialCase().value())
                .query(Integer.class)
                .list()
                .forEach(carrier -> log.taken(was.report(), carrier));
    }

    /** Those who carry that case have the report, also when another case was why they had it before. */
    void giveToThoseWhoCarry(SubjectFacts facts, Running running) {
        giveToThoseWhoCarry(facts.report().value(), running.socialCase().value());
    }

    /** The reports that led to a case go with it, since those who carry it owe an answer to the reporter, and leave those who gave it away. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(CaseGiven given) {
        CaseId socialCase = given.socialCase();
        for (UUID report : cases.toldOf(socialCase, "report-arrived")) {
            giveToThoseWhoCarry(report, socialCase.value());
            takeFromThoseWhoGave(report, socialCase.value());
        }
    }

    private void takeFromThoseWhoGave(UUID report, UUID socialCase) {
        db.sql("select intake.take_from_those_who_gave(:report, :case)")
                .param("report", report)
                .param("case", socialCase)
                .query((row, number) -> number)
                .list();
    }

    private List<UserId> giveToThoseWhoCarry(UUID report, UUID socialCase) {
        return db.sql("""
                        select carrier
                          from intake.give_to_those_who_carry(:report, :case) as carrier
                        """)
                .param("report", report)
                .param("case", socialCase)
                .query((row, number) -> new UserId(row.getInt("carrier")))
                .list();
    }
}
