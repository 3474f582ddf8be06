package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tillit.casework.investigation.Communication;
import tillit.ground.forms.Answers;
import tillit.ground.law.Refusal;
import tillit.ground.mandate.NoMandate;
import tillit.ground.page.Missing;

/** What no decision about a child is taken without: each refused by its name, with the field in which it is to be written. */
class RefusedDecisionTest extends DecisionTest {

    @Test
    void allThatIsMissingIsSaidAtOnceAndWhatWasWrittenStays() {
        DecisionId id = begun("grant-contact-family");
        does(amir, () -> decisions.save(id, 1, new Answers(Map.of("what", List.of("Kontaktfamilj varannan helg.")))));

        List<Refusal> missing = refusedBy(() -> taken(id));

        assertThat(missing)
                .hasAtLeastOneElementOfType(DecisionRefusal.ReasonsMissing.class)
                .hasAtLeastOneElementOfType(DecisionRefusal.ChildMissing.class)
                .hasAtLeastOneElementOfType(DecisionRefusal.ConsentMissing.class)
                .hasAtLeastOneElementOfType(DecisionRefusal.NotCommunicated.class)
                .hasAtLeastOneElementOfType(DecisionRefusal.DayMissing.class);
        assertThat(missing)
                .extracting(it -> it.field().orElse(""))
                .contains("reasons", "bestInterests", "information", "views", "consent", "communication", "from");
        assertThat(find(id)).isInstanceOf(Decision.Draft.class);
        assertThat(find(id).sheet().words().of("what")).containsExactly("Kontaktfamilj varannan helg.");
    }

    @Test
    void whoHasNoMandateIsToldWhoHas() {
        DecisionId id = ready("grant-contact-family", "Kontaktfamilj varannan helg.");

        assertThat(refusedBy(() -> as(amir, () -> rulings.sign(id))))
                .singleElement()
                .isInstanceOf(NoMandate.class);
        assertThat(taken(id).ruling().mandate()).contains("Socialnämnden 2025-12-16 § 82");
    }

    @Test
    void whoIsDisqualifiedDecidesNothing() {
        DecisionId id = ready("grant-contact-family", "Kontaktfamilj varannan helg.");
        does(ines, () -> dossiers.declareConflict(peter));

        assertThatThrownBy(() -> taken(id))
                .as("nothing that concerns that person exists for her")
                .isInstanceOf(Missing.class);
    }

    @Test
    void theWordsOfAnotherChildsDecisionAreNotTaken() {
        DecisionId elliots = ready("grant-contact-family", "Kontaktfamilj varannan helg.");
        taken(elliots);
        var tuva = person("201405022383");
        var tuvas = caseOf(tuva, List.of(person("198401012383")));
        var other = as(amir, () -> decisions.begin(tuvas, "grant-contact-person", null, null));
        Map<String, List<String>> words = new HashMap<>(words("Kontaktperson."));
        words.put("bestInterests", List.of("  ELLIOT har själv sagt vad han behöver. Kontaktfamilj varannan  helg "));
        does(amir, () -> decisions.save(other, 1, new Answers(words)));

        assertThat(refusedBy(() -> taken(other))).hasAtLeastOneElementOfType(DecisionRefusal.WordsOfAnother.class);
    }

    @Test
    void aPartyHasTheTimeThatWasPromisedAndTheWayOutIsSaid() {
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(id, jenny, peter);
        documentIsSigned();
        does(amir, () -> communications.given(investigation, sending(jenny, "2026-05-20")));
        does(
                amir,
                () -> communications.leftOut(
                        investigation, peter, Communication.Ground.CLEARLY_UNNECESSARY, "Han skrev det själv."));

        assertThat(refusedBy(() -> taken(id))).singleElement().isInstanceOf(DecisionRefusal.NotCommunicated.class);
        clock.is("2026-05-20T23:00:00");
        assertThat(refusedBy(() -> taken(id))).singleElement().isInstanceOf(DecisionRefusal.NotCommunicated.class);
        clock.is("2026-05-21T09:00:00");
        assertThat(taken(id).ruling().on()).isEqualTo("2026-05-21");
    }

    @Test
    void anInvestigationIsNotClosedByADecisionBeforeItsDocumentIsSigned() {
        DecisionId id = written(begun("close-investigation-without-measure"), "Utredningen avslutas.");
        partiesHaveAnswered();

        assertThat(refusedBy(() -> taken(id))).singleElement().isInstanceOf(DecisionRefusal.DocumentMissing.class);
        documentIsSigned();
        partiesHaveAnswered(); // what is decided on is what is signed
        taken(id);
        assertThat(as(
                        amir,
                        () -> investigations.find(investigation).orElseThrow().isRunning()))
                .isFalse();
        assertThat(open(investigation.value()))
                .as("the four months are kept")
                .noneMatch(it -> it.rule().value().equals("child-investigation"));
    }

    @Test
    void whatIsSaidWhenItIsClosedIsTrue() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId with = written(begun("close-investigation-with-measures"), "Avslutas med insats.");
        assertThat(refusedBy(() -> taken(with))).singleElement().isInstanceOf(DecisionRefusal.NothingGranted.class);

        DecisionId grant = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(grant, jenny, peter);
        taken(grant);
        DecisionId without = written(begun("close-investigation-without-measure"), "Avslutas utan insats.");
        assertThat(refusedBy(() -> taken(without)))
                .singleElement()
                .isInstanceOf(DecisionRefusal.SomethingGranted.class);
        assertThat(taken(with).ruling().on()).isEqualTo("2026-05-11");
    }

    @Test
    void underTwelveEveryGuardianConsentsAndOneIsNotEnough() {
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        documentIsSigned();
        partiesHaveAnswered();
        consented(id, jenny);

        assertThat(refusedBy(() -> taken(id)))
                .singleElement()
                .extracting(Refusal::key)
                .isEqualTo("decision.refusal.consent-missing.guardians");
        does(amir, () -> consents.say(id, peter, false, LocalDate.of(2026, 5, 11), "Per telefon."));
        assertThat(refusedBy(() -> taken(id))).hasSize(1);
        consented(id, peter);
        assertThat(taken(id)).isNotNull();
    }

    @Test
    void aDayThatCannotBeReadAndAnEndBeforeTheBeginningAreSaid() {
        DecisionId id = begun("grant-contact-family");
        Map<String, List<String>> words = new HashMap<>(words("Kontaktfamilj."));
        words.put("from", List.of("i maj"));
        does(amir, () -> decisions.save(id, 1, new Answers(words)));
        assertThat(refusedBy(() -> taken(id))).hasAtLeastOneElementOfType(DecisionRefusal.DayUnreadable.class);
        words.put("from", List.of("2026-06-01"));
        words.put("to", List.of("2026-05-01"));
        does(amir, () -> decisions.save(id, 2, new Answers(words)));
        assertThat(refusedBy(() -> taken(id))).hasAtLeastOneElementOfType(DecisionRefusal.EndsBeforeItBegins.class);
    }

    private DecisionId ready(String kind, String what) {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun(kind), what);
        consented(id, jenny, peter);
        return id;
    }
}
