package tillit.casework.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.UserId;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/**
 * A report about somebody for whom another municipality is responsible goes there. It has arrived when that one says so, and it is ours again when that
 * one says no: until then, and after that, the responsibility stays here. SoL (2025:400) 29 kap.
 */
@Component
public class HandOvers {

    private final Subjects subjects;
    private final Municipalities municipalities;
    private final Correspondence correspondence;
    private final Mandated mandated;
    private final Clocks clocks;
    private final Waiting waiting;
    private final JdbcClient db;
    private final Log log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOvers(
            Subjects subjects,
            Municipalities municipalities,
            Correspondence correspondence,
            Mandated mandated,
            Clocks clocks,
            Waiting waiting,
            JdbcClient db,
            Log log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subjects = subjects;
        this.municipalities = municipalities;
        this.correspondence = correspondence;
        this.mandated = mandated;
        this.clocks = clocks;
        this.waiting = waiting;
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

    /** A report that was sent. @param answer what the other municipality said; empty while it has said nothing */
    public record HandOver(MunicipalityId to, Way way, UserId sentBy, Instant sentAt, Optional<Answer> answer) {}

    /** What the other municipality said, and who wrote that down here. */
    public sealed interface Answer {
        /** Who wrote it down here. */
        UserId by();

        /** When it was written down here. */
        Instant at();
    }

    /** It has the report. @param reference what it calls it there */
    public record Taken(UserId by, Instant at, String reference) implements Answer {}

    /** It does not take the report. */
    public record Refused(UserId by, Instant at, String because) implements Answer {}

    /**
     * Says that it has been sent. A child's protection assessment is made first, here.
     *
     * @throws Refusal everything that stands in the way: {@link IntakeRefusal.ProtectionAssessmentMissing} before it is signed, {@link
     *     IntakeRefusal.NoSuchMunicipality}, {@link IntakeRefusal.OwnMunicipality}, no mandate
     */
    @Transactional
    public void send(SubjectId id, MunicipalityId to, Way way) {
        Instant now = clock.instant();
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        refuseWhatStandsInTheWay(subject, to, now);
        Subject sent =
                switch (subject) {
                    case Subject.Assessed assessed -> assessed.handOver();
                    case Subject.Undecided undecided -> undecided.handOver();
                    case Subject.Arrived _,
                            Subject.Opened _,
                            Subject.NotOpened _,
                            Subject.Joined _,
                            Subject.HandOverSent _,
                            Subject.HandedOver _,
                            Subject.Duplicate _ -> throw new IntakeRefusal.NotNow();
                };
        Mandated.Basis basis =
                mandated.basisFor(Mandated.HAND_OVER, sent.facts().stamp(), Stockholm.dayOf(now));
        UUID handOver = Ids.next();
        add(handOver, sent.facts(), to, way, basis, now);
        subjects.save(sent, now);
        log.done(sent.facts(), "report-handed-over", handOver);
        events.publishEvent(new IntakeAct.ReportHandedOver(sent.facts(), handOver, now));
    }

    /**
     * Says that the other municipality has it: only now is the duty kept.
     *
     * @param reference what the receiver calls it there
     * @throws IntakeRefusal.NotNow if it has not been sent, or has been answered
     */
    @Transactional
    public void confirm(SubjectId id, String reference) {
        Instant now = clock.instant();
        Refusals.throwAny(Wordings.required(reference, "reference", new IntakeRefusal.Missing("reference")));
        Subject.HandOverSent sent = sent(id);
        Subject confirmed = sent.confirm();
        db.sql("""
                update intake.hand_over
                   set confirmed_at = :at, confirmed_as = :reference, confirmed_by = :by
                 where subject_id = :subject and refused_at is null
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

    /**
     * Says that the other municipality does not take it: the report stands in the queue again as it did before, and what is owed runs from the day on
     * which it came to us. One that has confirmed it and thinks better of it sends a report of its own.
     *
     * @param because what that municipality said
     * @throws IntakeRefusal.NotNow if it has not been sent, or has been answered
     */
    @Transactional
    public void takeBack(SubjectId id, String because) {
        Instant now = clock.instant();
        Refusals.throwAny(Wordings.required(because, "because", new IntakeRefusal.Missing("because")));
        sent(id);
        UUID handOver = db.sql("""
                        update intake.hand_over
                           set refused_at = :at, refused_because = :because, refused_by = :by
                         where subject_id = :subject and refused_at is null
                        returning id
                        """)
                .param("at", Columns.utc(now))
                .param("because", because.strip())
                .param("by", Entry.me().id().value())
                .param("subject", id.value())
                .query(UUID.class)
                .single();
        Subject back = sent(id).takeBack(); // asked again: whoever has said no is no longer responsible
        subjects.save(back, now);
        log.done(back.facts(), "hand-over-refused", handOver);
        clocks.again(back.facts(), "the other municipality has said no");
        events.publishEvent(new IntakeAct.HandOverRefused(back.facts(), handOver, now));
        waiting.joinWhatRuns(back, now);
    }

    /** Where it has been sent, the latest first. */
    @Transactional(readOnly = true)
    public List<HandOver> of(SubjectId id) {
        return db.sql("""
                        select to_municipality, way, sent_by, sent_at, confirmed_at, confirmed_as, confirmed_by, refused_at, refused_because, refused_by
                          from intake.hand_over
                         where subject_id = :subject
                         order by sent_at desc, id desc
                        """)
                .param("subject", id.value())
                .query(HandOvers::handOver)
                .list();
    }

    private void refuseWhatStandsInTheWay(Subject subject, MunicipalityId to, Instant now) {
        SubjectFacts facts = subject.facts();
        List<Refusal> found = new ArrayList<>(notYet(subject));
        if (correspondence.hasNews(facts.report())) found.add(new IntakeRefusal.NewsUnread());
        if (to.equals(facts.stamp().municipality())) found.add(new IntakeRefusal.OwnMunicipality());
        else if (!municipalities.canSend(facts.stamp().municipality(), to))
            found.add(new IntakeRefusal.NoSuchMunicipality());
        found.addAll(mandated.missingFor(Mandated.HAND_OVER, facts.stamp(), Stockholm.dayOf(now)));
        found.stream().findFirst().ifPresent(first -> log.refused(facts, "report-handed-over", first.key()));
        Refusals.throwAny(found);
    }

    private static List<Refusal> notYet(Subject subject) {
        return switch (subject) {
            case Subject.Arrived _ -> List.of(new IntakeRefusal.ProtectionAssessmentMissing());
            case Subject.Assessed _, Subject.Undecided _ -> List.of();
            case Subject.Opened _,
                    Subject.NotOpened _,
                    Subject.Joined _,
                    Subject.HandOverSent _,
                    Subject.HandedOver _,
                    Subject.Duplicate _ -> List.of(new IntakeRefusal.NotNow());
        };
    }

    private Subject.HandOverSent sent(SubjectId id) {
        Subject subject = subjects.lock(id).orElseThrow(Missing::new);
        if (subject instanceof Subject.HandOverSent sent) return sent;
        throw new IntakeRefusal.NotNow();
    }

    private void add(UUID id, SubjectFacts facts, MunicipalityId to, Way way, Mandated.Basis basis, Instant now) {
        db.sql("""
                insert into intake.hand_over
                       (id, subject_id, dossier_id, label_id, municipality_id, to_municipality, way, provision, mandate, sent_by, sent_at)
                values (:id, :subject, :report, :label, :municipality, :to, :way, :provision, :mandate, :by, :at)
                """)
                .param("id", id)
                .param("subject", facts.id().value())
                .param("report", facts.report().value())
                .param("label", facts.stamp().label())
                .param("municipality", facts.stamp().municipality().value())
                .param("to", to.value())
                .param("way", way.name())
                .param("provision", basis.provision())
                .param("mandate", basis.mandate())
                .param("by", Entry.me().id().value())
                .param("at", Columns.utc(now))
                .update();
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        return new HandOver(
                new MunicipalityId(row.getInt("to_municipality")),
                Way.valueOf(row.getString("way")),
                new UserId(row.getInt("sent_by")),
                Columns.instant(row, "sent_at"),
                answer(row));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        Instant taken = Columns.instantOrNull(row, "confirmed_at");
        if (taken != null) {
            UserId by = new UserId(row.getInt("confirmed_by"));
            return Optional.of(new Taken(by, taken, row.getString("confirmed_as")));
        }
        Instant refused = Columns.instantOrNull(row, "refused_at");
        if (refused == null) return Optional.empty();
        return Optional.of(
                new Refused(new UserId(row.getInt("refused_by")), refused, row.getString("refused_because")));
    }
}
