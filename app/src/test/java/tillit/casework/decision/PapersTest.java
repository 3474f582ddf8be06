package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tillit.casework.investigation.Finding;
import tillit.casework.investigation.Findings;
import tillit.casework.investigation.Investigation;
import tillit.casework.investigation.InvestigationRefusal;
import tillit.casework.investigation.Paper;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FormDefinition;
import tillit.ground.forms.FormId;
import tillit.ground.law.Refusal;
import tillit.ground.page.Missing;

/** The plan and the document of an investigation: never lost, never written over, signed once. */
class PapersTest extends DecisionTest {

    @Test
    void twoWriteInTheSameDocumentAndNothingIsWrittenOver() {
        List<String> questions = textsOf(current(FormId.CHILD_INVESTIGATION));
        String one = questions.get(0);
        String other = questions.get(1);
        Paper.Draft amirs = saved(0, Map.of(one, "Amirs text."));
        Paper.Draft both = as(
                frida,
                () -> papers.save(investigation, Paper.Kind.DOCUMENT, 0, answers(Map.of(other, "Fridas text."))));

        assertThat(both.answers().of(one)).containsExactly("Amirs text.");
        assertThat(both.answers().of(other)).containsExactly("Fridas text.");
        assertThat(refusedBy(() -> saved(amirs.revision(), Map.of(one, "Amirs text.", other, "Amirs annan."))))
                .singleElement()
                .isInstanceOf(InvestigationRefusal.ColleagueWrote.class)
                .extracting(it -> it.field().orElseThrow())
                .isEqualTo("q." + other);
    }

    @Test
    void whatIsMissingIsSaidAtOnceAndWhatIsWrittenStaysAndASignedOneIsReplacedByAnother() {
        String one = textsOf(current(FormId.CHILD_INVESTIGATION)).getFirst();
        saved(0, Map.of(one, "Det första."));
        List<Refusal> missing = refusedBy(() -> as(amir, () -> papers.sign(investigation, Paper.Kind.DOCUMENT)));
        assertThat(missing)
                .hasSizeGreaterThan(3)
                .allMatch(it -> it.field().orElse("").startsWith("q."));

        Answers whole = filledIn(FormId.CHILD_INVESTIGATION);
        does(amir, () -> papers.save(investigation, Paper.Kind.DOCUMENT, 2, whole));
        Paper.Signed first = as(amir, () -> papers.sign(investigation, Paper.Kind.DOCUMENT));
        does(frida, () -> papers.begin(investigation, Paper.Kind.DOCUMENT, FormId.CHILD_INVESTIGATION));
        Map<String, List<String>> changed = new HashMap<>(whole.values());
        changed.put(one, List.of("Rättat efter Peters synpunkt."));
        does(frida, () -> papers.save(investigation, Paper.Kind.DOCUMENT, 1, new Answers(changed)));
        Paper.Signed second = as(frida, () -> papers.sign(investigation, Paper.Kind.DOCUMENT));
        assertThat(second.corrects()).contains(first.id());
        assertThat(as(amir, () -> papers.signed(investigation, Paper.Kind.DOCUMENT))
                        .orElseThrow()
                        .id())
                .isEqualTo(second.id());
    }

    @Test
    void whatIsCollectedSaysFromWhomAndWhyWeMayHaveIt() {
        assertThat(refusedBy(() -> as(amir, () -> findings.add(investigation, collected("", null, "", null, "")))))
                .extracting(it -> it.field().orElseThrow())
                .containsExactly("source", "ground", "onDay", "words");
        assertThat(refusedBy(() -> as(
                        amir,
                        () -> findings.add(
                                investigation,
                                collected(
                                        "Mottagningen",
                                        Finding.Ground.CONSENT,
                                        "",
                                        LocalDate.of(2026, 3, 12),
                                        "Sex besök.")))))
                .singleElement()
                .isInstanceOf(InvestigationRefusal.ConsentMissing.class);
        does(
                amir,
                () -> findings.add(
                        investigation,
                        collected(
                                "Skolan",
                                Finding.Ground.DUTY,
                                "",
                                LocalDate.of(2026, 3, 3),
                                "Frånvaron har minskat.")));
        assertThat(as(elsewhere, () -> findings.of(investigation))).isEmpty();
        assertThatThrownBy(() -> as(
                        elsewhere,
                        () -> findings.add(
                                investigation,
                                collected("Jag", Finding.Ground.UNASKED, "", LocalDate.of(2026, 3, 3), "Något."))))
                .isInstanceOf(Missing.class);
    }

    @Test
    void moreTimeIsADecisionWithReasonsAndALaterDay() {
        assertThat(refusedBy(() -> does(ines, () -> extensions.extend(investigation, LocalDate.of(2026, 5, 20), " "))))
                .extracting(it -> it.field().orElse(""))
                .containsExactly("newEnd", "reasons");
        assertThat(refusedBy(() -> does(
                        amir,
                        () -> extensions.extend(investigation, LocalDate.of(2026, 7, 27), "Sjukdom i familjen."))))
                .singleElement()
                .extracting(Refusal::key)
                .isEqualTo("mandate.refusal.needs-unit-manager");
        does(ines, () -> extensions.extend(investigation, LocalDate.of(2026, 7, 27), "Sjukdom i familjen."));
        assertThat(open(investigation.value()))
                .filteredOn(it -> it.rule().value().equals("child-investigation"))
                .singleElement()
                .satisfies(it -> assertThat(it.deadline().orElseThrow().dueOn()).isEqualTo("2026-07-27"));
        assertThat(as(amir, () -> extensions.of(investigation))).singleElement().satisfies(it -> assertThat(it.wasEnd())
                .isEqualTo("2026-05-27"));
    }

    @Test
    void theTimeOfAllInvestigationsAboutAChildIsShownTogether() {
        documentIsSigned();
        does(amir, () -> investigationEnds.close(investigation, clock.instant()));
        investigation = investigated(socialCase, elliot);
        clock.is("2026-06-10T09:00:00");
        List<Investigation> all = as(amir, () -> investigations.about(elliot));
        assertThat(all).hasSize(2);
        assertThat(all.stream()
                        .mapToLong(it -> it.daysUntil(LocalDate.of(2026, 6, 10)))
                        .sum())
                .isEqualTo(104 + 30);
    }

    private FormDefinition current(FormId form) {
        return as(amir, () -> forms.current(form));
    }

    private Paper.Draft saved(int base, Map<String, String> said) {
        return as(amir, () -> papers.save(investigation, Paper.Kind.DOCUMENT, base, answers(said)));
    }

    private static Answers answers(Map<String, String> said) {
        Map<String, List<String>> values = new HashMap<>();
        said.forEach((question, words) -> values.put(question, List.of(words)));
        return new Answers(values);
    }

    private static Findings.Collected collected(
            String source,
            Finding.@org.jspecify.annotations.Nullable Ground ground,
            String consent,
            @org.jspecify.annotations.Nullable LocalDate day,
            String words) {
        return new Findings.Collected(source, ground, consent, day, words, null, false);
    }

    private List<String> textsOf(FormDefinition form) {
        return form.questions().stream()
                .filter(it -> it.type() == tillit.ground.forms.Question.Type.TEXT
                        && it.shownWhen().isEmpty())
                .map(it -> it.id())
                .toList();
    }
}
