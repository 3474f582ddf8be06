package tillit.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.MunicipalityId;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/** A report about somebody for whom another municipality is responsible goes there; it has arrived when that one says so. */
@Component
public class HandOvers {

    private final Subjects subjects;
    private final JdbcClient db;
    private final Log log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOvers(Subjects subjects, JdbcClient db, Log log, ApplicationEventPublisher events, Clock clock) {
        this.subjects = subjects;
        this.db = db;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** A way that a secret may go. Ordinary e-mail is none. */
    public enum Way {
        SECURE_MESSAGE,
        REGISTERED_LETTER,
        COURIER,
        PHONE_AND_LETTER
    }

    /** A report on its way. @param confirmedAt when the receiver said that it has it */
    public record HandOver(
            MunicipalityId to, Way way, Instant sentAt, Optional<Instant> confirmedAt, String confirmedAs) {}

    /**
     * Says that it has been sent. A child's protection assessment is made first, here.
     *
     * @throws IntakeRefusal.ProtectionAssessmentMissing before it is signed
     * @throws IntakeRefusal.NoSuchHandOver to one's own municipality
     */
    @Transactional
    public void send(SubjectId id, MunicipalityId to, Way way) {
        Instant now = clock.instant();
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        if (to.equals(subject.facts().stamp().municipality())) throw new IntakeRefusal.NoSuchHandOver("to");
        Subject sent =
                switch (subject) {
                    case Subject.Arrived _ -> throw new IntakeRefusal.ProtectionAssessmentMissing();
                    case Subject.Assessed assessed -> assessed.handOver();
                    case Subject.Undecided undecided -> undecided.handOver();
                    case Subject.Opened _,
                            Subject.NotOpened _,
                            Subject.Joined _,
                            Subject.HandOverSent _,
                            Subject.HandedOver _,
                            Subject.Duplicate _ -> throw new IntakeRefusal.NotNow();
                };
        add(sent.facts(), to, way, now);
        subjects.save(sent, now);
        log.done(sent.facts(), "report-handed-over", id.value());
        events.publishEvent(new IntakeAct.ReportHandedOver(sent.facts(), now));
    }

    /**
     * Says that the other municipality has it: only now is the duty kept.
     *
     * @param reference what the receiver calls it there
     */
    @Transactional
    public void confirm(SubjectId id, String reference) {
        Instant now = clock.instant();
        Refusals.throwAny(Wordings.required(reference, "reference", new IntakeRefusal.Missing("reference")));
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        if (!(subject instanceof Subject.HandOverSent sent)) throw new IntakeRefusal.NotNow();
        Subject confirmed = sent.confirm();
        db.sql("""
                update intake.hand_over
                   set confirmed_at = :at, confirmed_as = :reference, confirmed_by = :by
                 where subject_id = :subject
                """)
                .param("at", Columns.utc(now))
                .param("reference", reference.strip())
                .param("by", Entry.me().id().value())
                .param("subject", id.value())
                .update();
        subjects.save(confirmed, now);
        log.done(confirmed.facts(), "hand-over-confirmed", id.value());
        events.publishEvent(new IntakeAct.HandOverConfirmed(confirmed.facts(), now));
    }

    /** Where it was sent, if it was. */
    @Transactional(readOnly = true)
    public Optional<HandOver> of(SubjectId id) {
        return db.sql("""
                        select to_municipality, way, sent_at, confirmed_at, confirmed_as
                          from intake.hand_over
                         where subject_id = :subject
                        """)
                .param("subject", id.value())
                .query((row, number) -> new HandOver(
                        new MunicipalityId(row.getInt("to_municipality")),
                        Way.valueOf(row.getString("way")),
                        Columns.instant(row, "sent_at"),
                        Optional.ofNullable(Columns.instantOrNull(row, "confirmed_at")),
                        row.getString("confirmed_as")))
                .optional();
    }

    private void add(SubjectFacts facts, MunicipalityId to, Way way, Instant now) {
        db.sql("""
                insert into intake.hand_over (subject_id, dossier_id, label_id, municipality_id, to_municipality, way, sent_by, sent_at)
                values (:subject, :report, :label, :municipality, :to, :way, :by, :at)
                """)
                .param("subject", facts.id().value())
                .param("report", facts.report().value())
                .param("label", facts.stamp().label())
                .param("municipality", facts.stamp().municipality().value())
                .param("to", to.value())
                .param("way", way.name())
                .param("by", Entry.me().id().value())
                .param("at", Columns.utc(now))
                .update();
    }
}
