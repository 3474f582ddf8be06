package tillit.casework.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** The parties read and answer before it is decided, or it is written down why not. FL 25 §, SoL (2025:400) 14 kap. 8 §. */
@Component
public class Communications {

    private static final int LONGEST = 4000;
    private static final int LONGEST_COMMENT = 1_000_000;

    private final Investigations investigations;
    private final StoredCommunications stored;
    private final StoredPapers papers;
    private final Cases cases;
    private final Parties parties;
    private final Dossiers dossiers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Communications(
            Investigations investigations,
            StoredCommunications stored,
            StoredPapers papers,
            Cases cases,
            Parties parties,
            Dossiers dossiers,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.investigations = investigations;
        this.stored = stored;
        this.papers = papers;
        this.cases = cases;
        this.parties = parties;
        this.dossiers = dossiers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is said of a communication. @param answerBy the last day on which an answer is waited for @param oralOffered null where that is not answered */
    public record Sending(
            @Nullable PersonId party,
            String what,
            Communication.@Nullable Way way,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate answerBy,
            @Nullable Boolean oralOffered) {}

    /**
     * Writes down that a party has been given the material.
     *
     * @throws Missing if the investigation does not exist for the one who writes, or that is no party
     * @throws InvestigationRefusal all that is missing
     */
    @Transactional
    public UUID given(InvestigationId id, Sending sending) {
        Investigation investigation = running(id);
        Refusals.throwAny(faults(investigation, sending));
        PersonId party = party(investigation, sending.party());
        Communication.Given given = new Communication.Given(
                Ids.next(),
                party,
                paper(id, sending.sentOn()),
                sending.what(),
                Optional.ofNullable(sending.way()).orElseThrow(),
                Optional.ofNullable(sending.sentOn()).orElseThrow(),
                Optional.ofNullable(sending.answerBy()).orElseThrow(),
                Boolean.TRUE.equals(sending.oralOffered()),
                List.of(),
                Entry.me().id(),
                clock.instant());
        Stamp stamp = stamp(investigation);
        stored.add(id, stamp, given);
        happened(stamp, "material-communicated", given.id(), given.at());
        if (isCovered(investigation))
            events.publishEvent(new InvestigationAct.MaterialCommunicated(id, given.id(), given.at(), stamp));
        return given.id();
    }

    /**
     * Writes down that a party is not given the material.
     *
     * @throws Missing if the investigation does not exist for the one who writes, or that is no party
     * @throws InvestigationRefusal all that is missing
     */
    @Transactional
    public void leftOut(
            InvestigationId id, @Nullable PersonId who, Communication.@Nullable Ground ground, String reason) {
        Investigation investigation = running(id);
        List<Refusal> found = new ArrayList<>();
        if (who == null) found.add(new InvestigationRefusal.Unfilled("party", "party"));
        if (ground == null) found.add(new InvestigationRefusal.Unfilled("left-out", "leftOut"));
        if (reason.isBlank()) found.add(new InvestigationRefusal.Unfilled("why-left-out", "reason"));
        if (reason.length() > LONGEST) found.add(new InvestigationRefusal.TooLong("reason"));
        Refusals.throwAny(found);
        Communication.LeftOut left = new Communication.LeftOut(
                Ids.next(),
                party(investigation, who),
                Optional.ofNullable(ground).orElseThrow(),
                reason,
                Entry.me().id(),
                clock.instant());
        Stamp stamp = stamp(investigation);
        stored.add(id, stamp, left);
        happened(stamp, "communication-left-out", left.id(), left.at());
        if (isCovered(investigation))
            events.publishEvent(new InvestigationAct.CommunicationLeftOut(id, left.id(), left.at(), stamp));
    }

    /**
     * Writes down what a party said of the material.
     *
     * @throws Missing if that was not given, as far as the one who writes sees
     * @throws InvestigationRefusal all that is missing
     */
    @Transactional
    public void commented(
            InvestigationId id,
            UUID given,
            @Nullable LocalDate cameOn,
            Communication.Comment.@Nullable How how,
            String words) {
        Investigation investigation = investigations.hold(id).orElseThrow(Missing::new);
        Communication.Given answered = of(id).stream()
                .filter(it -> it.id().equals(given))
                .filter(Communication.Given.class::isInstance)
                .map(Communication.Given.class::cast)
                .findFirst()
                .orElseThrow(Missing::new);
        Refusals.throwAny(faults(answered, cameOn, how, words));
        Instant now = clock.instant();
        UUID comment = Ids.next();
        Stamp stamp = stamp(investigation);
        stored.add(
                comment,
                given,
                stamp,
                new Communication.Comment(
                        Optional.ofNullable(cameOn).orElseThrow(),
                        Optional.ofNullable(how).orElseThrow(),
                        words,
                        Entry.me().id(),
                        now));
        happened(stamp, "comments-received", comment, now);
        events.publishEvent(new InvestigationAct.CommentsReceived(id, comment, now, stamp));
    }

    /** All of it, latest first; nothing of an investigation that the reader does not see. */
    @Transactional(readOnly = true)
    public List<Communication> of(InvestigationId id) {
        return stored.of(id);
    }

    /**
     * The parties who have neither had the time they were given, nor answered, nor been left out on a ground. What was given before the document was signed, or
     * without a word of the oral account, is not what counts.
     */
    @Transactional(readOnly = true)
    public List<PersonId> notHeard(InvestigationId id) {
        Investigation investigation = investigations.find(id).orElseThrow(Missing::new);
        LocalDate today = today();
        return without(investigation, given -> given.isOver(today));
    }

    /** Whether every party has been given the material, or it is written down why not. */
    private boolean isCovered(Investigation investigation) {
        return without(investigation, _ -> true).isEmpty();
    }

    /** The parties who have not been left out and have not been given what is decided on, such that it is enough. */
    private List<PersonId> without(Investigation investigation, Predicate<Communication.Given> isEnough) {
        Optional<PaperId> document = document(investigation.id()).map(Paper.Signed::id);
        List<Communication> all = of(investigation.id());
        return parties.of(investigation).stream()
                .filter(party -> all.stream()
                        .filter(it -> it.party().equals(party))
                        .noneMatch(it -> it instanceof Communication.LeftOut
                                || it instanceof Communication.Given given
                                        && given.isOf(document)
                                        && isEnough.test(given)))
                .toList();
    }

    private Optional<Paper.Signed> document(InvestigationId id) {
        return papers.signed(id, Paper.Kind.DOCUMENT).stream().findFirst();
    }

    /** What a party was given on that day of the document as it is signed now. */
    private Optional<PaperId> paper(InvestigationId id, @Nullable LocalDate sentOn) {
        return document(id)
                .filter(it -> sentOn != null && !sentOn.isBefore(Stockholm.dayOf(it.signedAt())))
                .map(Paper.Signed::id);
    }

    private List<Refusal> faults(Investigation investigation, Sending sending) {
        List<Refusal> found = new ArrayList<>();
        if (sending.party() == null) found.add(new InvestigationRefusal.Unfilled("party", "party"));
        if (sending.what().isBlank()) found.add(new InvestigationRefusal.Unfilled("what", "what"));
        if (sending.what().length() > LONGEST) found.add(new InvestigationRefusal.TooLong("what"));
        if (sending.way() == null) found.add(new InvestigationRefusal.Unfilled("way", "way"));
        LocalDate sent = sending.sentOn();
        LocalDate answer = sending.answerBy();
        if (sent == null) found.add(new InvestigationRefusal.Unfilled("sent", "sentOn"));
        else if (sent.isAfter(today())) found.add(new InvestigationRefusal.NotYet("sentOn"));
        else if (sent.isBefore(investigation.openedOn())) found.add(new InvestigationRefusal.BeforeIt("sentOn"));
        if (answer == null) found.add(new InvestigationRefusal.Unfilled("answer", "answerBy"));
        else if (sent != null && answer.isBefore(sent)) found.add(new InvestigationRefusal.AnswerBeforeSent());
        if (sending.oralOffered() == null) found.add(new InvestigationRefusal.Unfilled("oral", "oralOffered"));
        return found;
    }

    private List<Refusal> faults(
            Communication.Given given,
            @Nullable LocalDate cameOn,
            Communication.Comment.@Nullable How how,
            String words) {
        List<Refusal> found = new ArrayList<>();
        if (cameOn == null) found.add(new InvestigationRefusal.Unfilled("came", "cameOn"));
        else if (cameOn.isAfter(today())) found.add(new InvestigationRefusal.NotYet("cameOn"));
        else if (cameOn.isBefore(given.sentOn())) found.add(new InvestigationRefusal.AnswerBeforeSent());
        if (how == null) found.add(new InvestigationRefusal.Unfilled("how", "how"));
        if (words.isBlank()) found.add(new InvestigationRefusal.Unfilled("comment", "words"));
        if (words.length() > LONGEST_COMMENT) found.add(new InvestigationRefusal.TooLong("words"));
        return found;
    }

    private PersonId party(Investigation investigation, @Nullable PersonId chosen) {
        return parties.of(investigation).stream()
                .filter(it -> it.equals(chosen))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private Investigation running(InvestigationId id) {
        Investigation investigation = investigations.hold(id).orElseThrow(Missing::new);
        if (!investigation.isRunning()) throw new InvestigationRefusal.Ended();
        return investigation;
    }

    private void happened(Stamp stamp, String what, UUID about, Instant at) {
        audit.note(Noted.about(stamp.dossier().value(), what, Outcome.DONE).with(about.toString()));
        cases.happened(stamp, what, at, about);
    }

    private Stamp stamp(Investigation investigation) {
        return dossiers.stampOf(investigation.socialCase().dossier()).orElseThrow(Missing::new);
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
