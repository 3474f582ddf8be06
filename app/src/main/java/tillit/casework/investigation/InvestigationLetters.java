package tillit.casework.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.dispatch.LetterKind;
import tillit.casework.dispatch.LetterSource;
import tillit.casework.dispatch.LetterText;
import tillit.casework.dispatch.Recipient;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.PersonId;
import tillit.ground.forms.Answered;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/**
 * The letters of an investigation: that it has been opened (SoL (2025:400) 20 kap. 4 §), that it has been closed, and the material that a party reads before it is decided (FL 25 §), which
 * is the signed document as it stands.
 */
@Component
class InvestigationLetters implements LetterSource {

    /** That it has been opened. */
    static final String OPENED = "investigation-notice";

    /** What a party is given to read. */
    static final String MATERIAL = "communication";

    /** That it has been closed. */
    static final String CLOSED = "investigation-closed";

    /** All of them. */
    static final List<String> KINDS = List.of(OPENED, MATERIAL, CLOSED);

    private final Investigations investigations;
    private final Papers papers;
    private final Parties parties;
    private final Communications communications;
    private final Cases cases;
    private final Colleagues colleagues;
    private final Law law;
    private final Clock clock;

    InvestigationLetters(
            Investigations investigations,
            Papers papers,
            Parties parties,
            Communications communications,
            Cases cases,
            Colleagues colleagues,
            Law law,
            Clock clock) {
        this.investigations = investigations;
        this.papers = papers;
        this.parties = parties;
        this.communications = communications;
        this.cases = cases;
        this.colleagues = colleagues;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public List<LetterKind> kinds() {
        return List.of(
                new LetterKind(OPENED, "investigation.letter.opened.kind", false),
                new LetterKind(MATERIAL, "investigation.letter.material.kind", false),
                new LetterKind(CLOSED, "investigation.letter.closed.kind", false));
    }

    @Override
    public boolean mayBeWritten(String kind, CaseId socialCase, UUID about) {
        return find(socialCase, about).filter(it -> mayBeWritten(kind, it)).isPresent();
    }

    private boolean mayBeWritten(String kind, Investigation investigation) {
        return switch (kind) {
            case OPENED -> parties.isAboutAChild(investigation);
            case CLOSED -> !investigation.isRunning();
            default -> papers.signed(investigation.id(), Paper.Kind.DOCUMENT).isPresent();
        };
    }

    @Override
    public Optional<List<PersonId>> onlyFor(String kind, CaseId socialCase, UUID about) {
        return Optional.of(find(socialCase, about).map(parties::of).orElse(List.of()));
    }

    @Override
    public LetterText text(
            String kind, CaseId socialCase, UUID about, Recipient to, boolean isUnsigned, Wording wording) {
        Investigation investigation = find(socialCase, about).orElseThrow(Missing::new);
        return switch (kind) {
            case OPENED -> opened(investigation, isUnsigned, wording);
            case CLOSED -> closed(investigation, wording);
            default -> material(investigation, to, wording);
        };
    }

    /** What is told of an investigation that has been opened. @param officers who carry it, by name */
    record Opened(String day, String officers, String provision) {}

    /**
     * What a party reads.
     *
     * @param answerBy until when an answer is waited for; empty where that has not been written down
     */
    record Material(String answerBy, Answered document) {}

    /** What is told of an investigation that has been closed; what was decided is told by the decision. */
    record Closed(String opened, String closed) {}

    private static LetterText closed(Investigation investigation, Wording wording) {
        LocalDate day = Stockholm.dayOf(investigation.closedAt().orElseThrow(Missing::new));
        return closed(new Closed(wording.fullDay(investigation.openedOn()), wording.fullDay(day)), wording);
    }

    static LetterText closed(Closed told, Wording wording) {
        return new LetterText(
                wording.say("investigation.letter.closed.subject"),
                "casework/investigation/letterClosed",
                Map.of("letter", told));
    }

    private LetterText opened(Investigation investigation, boolean isUnsigned, Wording wording) {
        LocalDate day = investigation.openedOn();
        String provision = law.rule(new RuleId("notice-of-investigation")).stream()
                .flatMap(it -> it.on(day).stream())
                .flatMap(it -> it.citations().stream())
                .map(it -> it.in(wording.language().locale()))
                .collect(Collectors.joining("; "));
        String carriers = cases.carriersOf(investigation.socialCase()).stream()
                .flatMap(it -> colleagues.named(it).stream())
                .map(Colleague::name)
                .collect(Collectors.joining(", "));
        String officers = isUnsigned ? wording.say("investigation.letter.opened.who.unnamed") : carriers;
        return new LetterText(
                wording.say("investigation.letter.opened.subject"),
                "casework/investigation/letterOpened",
                Map.of("letter", new Opened(wording.fullDay(day), officers, provision)));
    }

    private LetterText material(Investigation investigation, Recipient to, Wording wording) {
        Paper.Signed document =
                papers.signed(investigation.id(), Paper.Kind.DOCUMENT).orElseThrow(Missing::new);
        LocalDate today = Stockholm.dayOf(clock.instant());
        String answerBy = communications.of(investigation.id()).stream()
                .filter(it -> to.reaches().filter(it.party()::equals).isPresent())
                .filter(Communication.Given.class::isInstance)
                .map(it -> ((Communication.Given) it).answerBy())
                .filter(it -> !it.isBefore(today))
                .findFirst()
                .map(wording::fullDay)
                .orElse("");
        return new LetterText(
                wording.say("investigation.letter.material.subject"),
                "casework/investigation/letterMaterial",
                Map.of(
                        "letter",
                        new Material(answerBy, Answered.of(papers.form(document), document.answers(), wording))));
    }

    private Optional<Investigation> find(CaseId socialCase, UUID about) {
        return investigations.find(new InvestigationId(about)).filter(it -> it.socialCase()
                .equals(socialCase));
    }
}
