package tillit.casework.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tillit.ground.access.PersonId;
import tillit.ground.duties.Change;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.Relative;

/** What a report's page says of each one in it. */
@Component
class SubjectPages {

    private final SignedAssessments signed;
    private final Decisions decisions;
    private final Openings openings;
    private final HandOvers handOvers;
    private final FeedbackDesk feedback;
    private final FeedbackLetters letters;
    private final Replies replies;
    private final ViolenceRule violence;
    private final Duties duties;
    private final People people;
    private final Law law;

    SubjectPages(
            SignedAssessments signed,
            Decisions decisions,
            Openings openings,
            HandOvers handOvers,
            FeedbackDesk feedback,
            FeedbackLetters letters,
            Replies replies,
            ViolenceRule violence,
            Duties duties,
            People people,
            Law law) {
        this.signed = signed;
        this.decisions = decisions;
        this.openings = openings;
        this.handOvers = handOvers;
        this.feedback = feedback;
        this.letters = letters;
        this.replies = replies;
        this.violence = violence;
        this.duties = duties;
        this.people = people;
        this.law = law;
    }

    /** @param written the same ones, in the same order */
    List<ReportPage.SubjectPage> of(List<Subject> about, List<StoredSubject> written) {
        Map<UUID, List<Duty>> owed =
                duties.of(about.stream().map(it -> it.facts().id().value()).toList());
        List<ReportPage.SubjectPage> pages = new ArrayList<>();
        for (int i = 0; i < about.size(); i++) {
            SubjectId id = about.get(i).facts().id();
            pages.add(page(about.get(i), written.get(i), owed.getOrDefault(id.value(), List.of())));
        }
        return pages;
    }

    private ReportPage.SubjectPage page(Subject subject, StoredSubject written, List<Duty> owed) {
        SubjectFacts facts = subject.facts();
        Optional<PersonId> who = facts.person();
        List<Replies.Reply> done = replies.of(facts.id());
        List<Extension> extensions = decisions.extensionsOf(facts.id());
        List<Relative> family =
                who.map(it -> people.family(it, facts.arrivedOn())).orElse(List.of());
        return new ReportPage.SubjectPage(
                subject,
                written,
                who.flatMap(people::find),
                Optional.ofNullable(facts.mother()).flatMap(people::find),
                Optional.ofNullable(facts.born())
                        .filter(born -> !born.isAfter(facts.arrivedOn()))
                        .map(born -> law.ages().on(facts.arrivedOn(), born)),
                candidates(written),
                family,
                owed,
                signed.all(facts.id()),
                signed.latestPreliminary(facts.id()),
                extensions,
                extensions.isEmpty() ? List.of() : formerEnds(owed),
                decisions.of(facts.id()),
                handOvers.of(facts.id()),
                feedback.answerNow(facts.id()),
                feedback.told(facts.id()),
                letters.isKept(facts.id()),
                Replies.askedOf(subject, owed, done),
                done,
                violence.demandsOpening(facts),
                openings.lastEnded(facts));
    }

    /** The days that extensions have replaced, the latest first. */
    private List<LocalDate> formerEnds(List<Duty> owed) {
        return owed.stream()
                .flatMap(duty -> duties.history(duty.id()).stream())
                .filter(change -> change.what() == Change.What.EXTENDED)
                .flatMap(change -> change.was().latestAt().stream())
                .map(Stockholm::dayOf)
                .toList()
                .reversed();
    }

    private List<Person> candidates(StoredSubject written) {
        return written.candidates().stream()
                .flatMap(it -> people.find(it).stream())
                .toList();
    }
}
