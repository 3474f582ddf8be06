package tillit.casework.coercion;

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
import tillit.ground.page.Fact;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/**
 * The letter with which the board's decision is submitted to the court, or an application made there (LVU (1990:52) 4, 7, 27, 31 d §§). It names nobody: whom it
 * is about stands in the package that goes with it.
 */
@Component
class CoercionLetters implements LetterSource {

    /** Its kind. */
    static final String KIND = "submission-to-court";

    private final StoredCoercions stored;
    private final FirstPages first;

    CoercionLetters(StoredCoercions stored, FirstPages first) {
        this.stored = stored;
        this.first = first;
    }

    @Override
    public List<LetterKind> kinds() {
        return List.of(new LetterKind(KIND, "coercion.letter.kind", false));
    }

    @Override
    public boolean mayBeWritten(String kind, CaseId socialCase, UUID about) {
        return find(socialCase, about).filter(CourtPackages::isForACourt).isPresent();
    }

    @Override
    public Optional<String> outside(String kind, CaseId socialCase, UUID about) {
        return Optional.of(find(socialCase, about).map(Coercion::court).orElse(""));
    }

    @Override
    public LetterText text(
            String kind, CaseId socialCase, UUID about, Recipient to, boolean isUnsigned, Wording wording) {
        Coercion it = find(socialCase, about).orElseThrow(Missing::new);
        return letter(it.kind(), first.facts(it, wording), wording);
    }

    /** What it says. */
    record Told(String lead, List<Fact> facts) {}

    static LetterText letter(CoercionKind kind, List<Fact> facts, Wording wording) {
        return new LetterText(
                wording.say("coercion.package.title." + kind.word()),
                "casework/coercion/letter",
                Map.of("letter", new Told(wording.say("coercion.letter.lead." + kind.word()), facts)));
    }

    private Optional<Coercion> find(CaseId socialCase, UUID about) {
        return stored.find(new CoercionId(about)).filter(it -> it.socialCase().equals(socialCase));
    }
}
