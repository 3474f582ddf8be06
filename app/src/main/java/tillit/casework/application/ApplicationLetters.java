package tillit.casework.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.dispatch.LetterKind;
import tillit.casework.dispatch.LetterSource;
import tillit.casework.dispatch.LetterText;
import tillit.casework.dispatch.Recipient;
import tillit.ground.access.PersonId;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** The letter that tells an applicant that the decision is delayed, why, and what one may ask for. FL (2017:900) 11-12 §§. */
@Component
class ApplicationLetters implements LetterSource {

    /** That the decision is delayed. */
    static final String DELAY = "application-delay";

    private final StoredApplications stored;
    private final StoredDelays delays;
    private final Delays times;

    ApplicationLetters(StoredApplications stored, StoredDelays delays, Delays times) {
        this.stored = stored;
        this.delays = delays;
        this.times = times;
    }

    /**
     * What is told.
     *
     * @param expected when it is thought to be decided; empty where nobody can say
     * @param mayAsk from which day one may ask that it be decided
     */
    record Told(String arrived, String reasons, String expected, String mayAsk) {}

    @Override
    public List<LetterKind> kinds() {
        return List.of(new LetterKind(DELAY, "application.letter.delay.kind", false));
    }

    @Override
    public boolean mayBeWritten(String kind, CaseId socialCase, UUID about) {
        return find(socialCase, about)
                .filter(it -> it.state().isOpen() && !delays.of(it.id()).isEmpty())
                .isPresent();
    }

    @Override
    public Optional<List<PersonId>> onlyFor(String kind, CaseId socialCase, UUID about) {
        List<PersonId> parties = new ArrayList<>();
        find(socialCase, about).ifPresent(it -> {
            parties.add(it.person());
            Optional.ofNullable(it.asked().applicant().guardian()).ifPresent(parties::add);
        });
        return Optional.of(parties);
    }

    @Override
    public LetterText text(
            String kind, CaseId socialCase, UUID about, Recipient to, boolean isUnsigned, Wording wording) {
        Application application = find(socialCase, about).orElseThrow(Missing::new);
        Delay delay = delays.of(application.id()).stream().findFirst().orElseThrow(Missing::new);
        return delayed(
                new Told(
                        wording.fullDay(application.arrivedOn()),
                        delay.reasons(),
                        Optional.ofNullable(delay.expected())
                                .map(wording::fullDay)
                                .orElse(""),
                        wording.fullDay(times.mayAskFrom(application))),
                wording);
    }

    static LetterText delayed(Told told, Wording wording) {
        return new LetterText(
                wording.say("application.letter.delay.subject"),
                "casework/application/letterDelay",
                Map.of("letter", told));
    }

    private Optional<Application> find(CaseId socialCase, UUID about) {
        return stored.find(new ApplicationId(about))
                .filter(it -> it.socialCase().equals(socialCase));
    }
}
