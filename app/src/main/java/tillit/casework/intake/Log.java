package tillit.casework.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;

/** This room's lines in the log: ids and keys only. */
@Component
class Log {

    private final Audit audit;

    Log(Audit audit) {
        this.audit = audit;
    }

    /** That something was done to a subject. */
    void done(SubjectFacts facts, String what, UUID thing) {
        audit.note(line(facts, what, Outcome.DONE, "subject " + facts.id().value() + " " + thing));
    }

    /** That a letter was sealed, and what its bytes are known by. */
    void sealed(SubjectFacts facts, String what, String sha256) {
        audit.note(line(facts, what, Outcome.DONE, "subject " + facts.id().value() + " sha256 " + sha256));
    }

    /** That a report was taken from somebody who had it because of a case that it does not belong to. */
    void taken(ReportId report, int from) {
        audit.note(Noted.about(report.value(), "report-taken", Outcome.DONE).with("from " + from));
    }

    /** That a report was read. */
    void read(ReportId report, String what) {
        audit.note(Noted.about(report.value(), what, Outcome.READ));
    }

    /** That a report was asked for that does not exist for the one who asked. */
    void missing(UUID asked, String what) {
        audit.note(Noted.about(asked, what, Outcome.NOT_FOUND));
    }

    /** That a list was read. */
    void listed(String what, int rows) {
        audit.note(
                Noted.that(what, rows == 0 ? Outcome.NOT_FOUND : Outcome.READ).with("rows " + rows));
    }

    /** That a system said how many reports it sent on a day, and how many stood here then. */
    void counted(LocalDate day, int sent, int received) {
        audit.note(Noted.that("sent-count-told", Outcome.DONE)
                .with("day " + day + " sent " + sent + " received " + received));
    }

    /** That somebody was refused, in a transaction of its own. */
    void refused(SubjectFacts facts, String what, String key) {
        audit.noteApart(
                line(facts, what, Outcome.REFUSED, "subject " + facts.id().value() + " " + key));
    }

    private static Noted line(SubjectFacts facts, String what, Outcome outcome, String detail) {
        @Nullable UUID person = facts.person().map(PersonId::value).orElse(null);
        return new Noted(what, outcome, facts.report().value(), person, detail);
    }
}
