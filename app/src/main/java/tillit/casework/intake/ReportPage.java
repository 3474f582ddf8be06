package tillit.casework.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.SocialCase;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.PersonId;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Looked;
import tillit.ground.duties.Duty;
import tillit.ground.people.Person;
import tillit.ground.people.Relative;

/**
 * A report on one page: the text as it came, each child in it with what is owed and done, and what is known from before.
 *
 * @param registeredBy who wrote it down; null for a system
 * @param said what we have asked the sender and what the sender has written since, oldest first
 * @param attached the files that the sender has attached
 * @param marks what the system sees of it
 * @param earlier earlier and other open reports on those in it and their siblings, latest first, as far as the reader may see them
 * @param cases their cases, open ones first, as far as the reader may see them
 * @param same other reports about the same that a human may want to compare with this one
 * @param carriedBy who has it among his or her own
 * @param carriers who carries what is to be done about each one in it; nobody that the reader may know of if empty
 * @param looked who has looked in it, latest first
 */
public record ReportPage(
        StoredReport report,
        UnitId unit,
        @Nullable Colleague registeredBy,
        List<Correspondence.Line> said,
        Attachments.Attached attached,
        List<Mark> marks,
        List<SubjectPage> about,
        List<EarlierReport> earlier,
        List<SocialCase> cases,
        List<ReportId> same,
        List<Arrivals.Correction> corrections,
        List<Reporters.Opening> openings,
        List<Colleague> carriedBy,
        Map<SubjectId, List<Colleague>> carriers,
        List<Looked> looked) {

    public ReportPage {
        said = List.copyOf(said);
        marks = List.copyOf(marks);
        about = List.copyOf(about);
        earlier = List.copyOf(earlier);
        cases = List.copyOf(cases);
        same = List.copyOf(same);
        corrections = List.copyOf(corrections);
        openings = List.copyOf(openings);
        carriedBy = List.copyOf(carriedBy);
        carriers = Map.copyOf(carriers);
        looked = List.copyOf(looked);
    }

    /**
     * One child in it, or whoever it is about.
     *
     * @param person whom it most probably is; empty if nobody knows, or if the reader may not meet that person
     * @param mother whose newborn it is; empty for everybody else, if nobody knows, or if the reader may not meet her
     * @param age in whole years on the day the report counts as arrived; empty for one who was born later
     * @param candidates who may be meant; never chosen between by the system
     * @param family of the person, guardians first
     * @param duties what is owed, the next first, and what has been kept or breached
     * @param assessments the protection assessment that counts first, then those it corrects
     * @param formerEnds the last days that the extensions replaced, in the same order
     * @param handOvers where it has been sent, the latest first
     * @param answer what the reporter may be told now; empty if nothing
     * @param feedbackLetter whether the reporter was told by a letter that lies here
     * @param asked what the report asks for beside a decision, and nobody has done
     * @param replies what has been done of that
     * @param endedLately when the last investigation ended, if another must say why it comes so soon
     * @param mustOpen whether an investigation must be opened, since violence is suspected
     */
    public record SubjectPage(
            Subject subject,
            StoredSubject stored,
            Optional<Person> person,
            Optional<Person> mother,
            Optional<Integer> age,
            List<Person> candidates,
            List<Relative> family,
            List<Duty> duties,
            List<ProtectionAssessment> assessments,
            Optional<PreliminaryAssessment> preliminary,
            List<Extension> extensions,
            List<LocalDate> formerEnds,
            Optional<OpeningDecision> decision,
            List<HandOvers.HandOver> handOvers,
            Optional<FeedbackDesk.Answer> answer,
            Optional<FeedbackDesk.Feedback> feedback,
            boolean feedbackLetter,
            Set<Replies.Asked> asked,
            List<Replies.Reply> replies,
            boolean mustOpen,
            Optional<LocalDate> endedLately) {

        public SubjectPage {
            candidates = List.copyOf(candidates);
            family = List.copyOf(family);
            duties = List.copyOf(duties);
            assessments = List.copyOf(assessments);
            extensions = List.copyOf(extensions);
            handOvers = List.copyOf(handOvers);
            formerEnds = List.copyOf(formerEnds);
            asked = Set.copyOf(asked);
            replies = List.copyOf(replies);
        }

        /** Whether somebody has written down that the expected child is born. */
        public boolean isBorn() {
            return replies.stream().anyMatch(it -> it.what() == Replies.What.CHILD_BORN);
        }
    }

    /**
     * Another report on somebody in this one, or a sibling.
     *
     * @param newborn whether it is about that person's newborn child, of whom nobody has said who it is
     * @param state what became of that somebody there, as the database keeps it
     */
    public record EarlierReport(
            ReportId report,
            Instant receivedAt,
            PersonId person,
            boolean newborn,
            Channel channel,
            ReporterClass reporter,
            String from,
            String excerpt,
            String state) {}

    /** What is owed first in the report, if anything is. */
    public Optional<Duty> next() {
        return about.stream()
                .flatMap(it -> it.duties().stream())
                .filter(Duty::isOpen)
                .min(java.util.Comparator.comparing(
                        duty -> duty.deadline().map(it -> it.dueAt()).orElse(Instant.MAX)));
    }
}
