package tillit.casework.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;

/** A letter for parties says whose case it is, and names nobody protected to others than those who are in hiding with them. */
class WhomItConcernsTest extends DispatchTest {

    @Autowired
    Composition composition;

    @Autowired
    Circle circle;

    @Autowired
    Dossiers dossiers;

    @Test
    void aLetterForPartiesSaysWhoseCaseItIs() {
        assertThat(facts(tuvas, "decision", Optional.of(person(JENNY)), Optional.empty()))
                .anyMatch(it -> it.startsWith("Gäller ") && it.contains("Tuva"));
        assertThat(facts(tuvas, "summons", Optional.of(person(JENNY)), Optional.empty()))
                .noneMatch(it -> it.startsWith("Gäller "));
    }

    @Test
    void somebodyProtectedIsNamedOnlyToThoseInHidingAndToWhoeverSpeaksForThem() {
        assertThat(facts(isaks, "decision", Optional.of(person(KARIN)), Optional.empty()))
                .anyMatch(it -> it.startsWith("Gäller "));
        assertThat(facts(isaks, "decision", Optional.empty(), Optional.of(person(KARIN))))
                .anyMatch(it -> it.startsWith("Gäller "));
        assertThat(facts(isaks, "decision", Optional.of(person(ISAK)), Optional.empty()))
                .anyMatch(it -> it.startsWith("Gäller "));
        assertThat(facts(isaks, "decision", Optional.of(person(ROBIN)), Optional.empty()))
                .noneMatch(it -> it.startsWith("Gäller "));
    }

    private List<String> facts(CaseId in, String kind, Optional<PersonId> to, Optional<PersonId> behalf) {
        return as(nadja, () -> {
            LetterDraft draft = new LetterDraft(
                    Ids.next(),
                    dossiers.stampOf(in.dossier()).orElseThrow(),
                    kind,
                    Ids.next(),
                    Optional.empty(),
                    nadja.user().id(),
                    clock.instant(),
                    clock.instant(),
                    LetterDraft.State.OPEN,
                    Typed.NOTHING);
            LetterText text = new LetterText("Beslut", "casework/dispatch/ownLetter", Map.of("own", said()));
            return ((LetterSheet) Objects.requireNonNull(composition
                            .letter(
                                    draft,
                                    new Recipient(to, behalf, "Mottagaren", List.of(), false),
                                    text,
                                    circle.of(in),
                                    swedish(),
                                    false)
                            .parameters()
                            .get("sheet")))
                    .facts();
        });
    }

    private static OwnLetters.Said said() {
        return new OwnLetters.Said(Map.of("body", "Hej."), "", "", "", "", "");
    }
}
