package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tillit.casework.cases.ClosingRefusal;
import tillit.casework.investigation.InvestigationRefusal;
import tillit.ground.forms.Answers;

/** What is granted is counted until it is carried out, and ends by a decision with what came of it. */
class MeasureTest extends DecisionTest {

    MeasureId contactFamily;

    @BeforeEach
    void aContactFamilyIsGranted() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(id, jenny, peter);
        taken(id);
        contactFamily = as(amir, () -> measures.in(socialCase)).getFirst().id();
    }

    @Test
    void aMeasureThatIsGrantedWaitsUntilItBeginsAndAgainWhenItIsInterrupted() {
        assertThat(now().state()).isEqualTo(Measure.State.GRANTED);
        assertThat(now().waitsSince()).contains(LocalDate.of(2026, 5, 11));
        clock.is("2026-08-17T10:00:00");
        writes(MeasureEvent.What.STARTED, "2026-08-17", "Avtal undertecknat.");
        assertThat(now().waitsSince()).isEmpty();
        clock.is("2026-09-20T10:00:00");
        writes(MeasureEvent.What.INTERRUPTED, "2026-09-18", "Kontaktfamiljen är sjuk.");
        assertThat(now().waitsSince()).contains(LocalDate.of(2026, 9, 18));
        writes(MeasureEvent.What.RESUMED, "2026-09-20", "Frisk igen.");
        assertThat(now().state()).isEqualTo(Measure.State.RUNNING);
        assertThat(now().started()).isEqualTo("2026-08-17");
    }

    @ParameterizedTest
    @EnumSource(Measure.State.class)
    void fromEachStateOnlyItsOwnExitsAreOpenAndNoneOfThemIsTheEnd(Measure.State state) {
        come(state);
        List<MeasureEvent.What> possible = Measures.possible(now());
        assertThat(possible).doesNotContain(MeasureEvent.What.ENDED);
        for (MeasureEvent.What what : MeasureEvent.What.values()) {
            if (possible.contains(what)) continue;
            assertThat(refusedBy(() -> writes(what, "2026-10-01", "Ord.")))
                    .as("%s from %s", what, state)
                    .hasAtLeastOneElementOfType(MeasureRefusal.NotNow.class);
        }
        assertThat(now().state()).isEqualTo(state);
    }

    @Test
    void itEndsByADecisionWithAResultAndByNothingElse() {
        come(Measure.State.RUNNING);
        DecisionId ending = as(amir, () -> decisions.begin(socialCase, "end-measure", null, contactFamily));
        Map<String, List<String>> words = new HashMap<>(words("Kontaktfamiljen avslutas."));
        does(amir, () -> decisions.save(ending, 1, new Answers(words)));
        assertThat(refusedBy(() -> taken(ending))).hasAtLeastOneElementOfType(DecisionRefusal.ResultMissing.class);
        words.put("heard", List.of("Jenny och Peter vet och är nöjda."));
        words.put("result", List.of("Elliot sover bättre och vill fortsätta hos farmor utan beslut."));
        words.put("to", List.of("2026-10-31"));
        does(amir, () -> decisions.save(ending, 2, new Answers(words)));
        taken(ending);
        assertThat(now().state()).isEqualTo(Measure.State.ENDED);
        assertThat(now().result()).startsWith("Elliot sover bättre");
        assertThat(now().ended()).isEqualTo("2026-10-31");
    }

    @Test
    void aCaseIsNotClosedBeforeAllInItHasComeToItsEnd() {
        assertThat(refusedBy(() -> does(amir, () -> ends.close(socialCase, " "))))
                .hasAtLeastOneElementOfType(ClosingRefusal.ReasonMissing.class)
                .hasAtLeastOneElementOfType(InvestigationRefusal.Runs.class)
                .hasAtLeastOneElementOfType(DecisionRefusal.MeasureRuns.class);
        assertThat(as(amir, () -> cases.find(socialCase).orElseThrow().isOpen()))
                .isTrue();
    }

    @Test
    void badInputIsSaidFieldByField() {
        assertThat(refusedBy(() -> does(amir, () -> measures.write(contactFamily, null, null, " "))))
                .extracting(it -> it.field().orElseThrow())
                .containsExactly("what", "on", "words");
        assertThat(refusedBy(() -> writes(MeasureEvent.What.STARTED, "2026-05-10", "Före beslutet.")))
                .singleElement()
                .isInstanceOf(MeasureRefusal.TooEarly.class);
        assertThat(refusedBy(() -> writes(MeasureEvent.What.STARTED, "2027-05-10", "Sedan.")))
                .singleElement()
                .isInstanceOf(MeasureRefusal.NotYet.class);
        assertThat(refusedBy(() -> writes(MeasureEvent.What.FOLLOW_UP_PLANNED, "2026-05-10", "Nyss.")))
                .singleElement()
                .isInstanceOf(MeasureRefusal.PlannedInThePast.class);
    }

    private void come(Measure.State state) {
        clock.is("2026-10-01T10:00:00");
        switch (state) {
            case GRANTED -> {}
            case RUNNING -> writes(MeasureEvent.What.STARTED, "2026-08-17", "Avtal undertecknat.");
            case INTERRUPTED -> {
                writes(MeasureEvent.What.STARTED, "2026-08-17", "Avtal undertecknat.");
                writes(MeasureEvent.What.INTERRUPTED, "2026-09-18", "Kontaktfamiljen är sjuk.");
            }
            case ENDED -> {
                DecisionId ending = as(amir, () -> decisions.begin(socialCase, "end-measure", null, contactFamily));
                Map<String, List<String>> words = new HashMap<>(words("Avslutas."));
                words.put("heard", List.of("Jenny och Peter vet och är nöjda."));
                words.put("result", List.of("Familjen klarar sig."));
                words.put("to", List.of("2026-10-01"));
                does(amir, () -> decisions.save(ending, 1, new Answers(words)));
                taken(ending);
            }
        }
    }

    private void writes(MeasureEvent.What what, String on, String words) {
        does(amir, () -> measures.write(contactFamily, what, LocalDate.parse(on), words));
    }

    private Measure now() {
        return as(amir, () -> measures.find(contactFamily).orElseThrow());
    }
}
