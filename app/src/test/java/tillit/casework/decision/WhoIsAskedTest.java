package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.investigation.Parties;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.forms.Answers;
import tillit.ground.law.Refusal;
import tillit.ground.people.Population;
import tillit.ground.people.Resident;

/** Who is heard and who consents is what is true on the day, not what was true when the case was opened; and no decision goes past those who are to be asked. */
class WhoIsAskedTest extends DecisionTest {

    @Autowired
    Parties parties;

    @Test
    void onTheEighteenthBirthdayTheGuardiansAreNoPartiesAnyMore() {
        clock.is("2033-09-03T23:30:00");
        assertThat(parties()).containsExactlyInAnyOrder(elliot, jenny, peter);
        clock.is("2033-09-04T00:30:00");
        assertThat(parties()).containsExactly(elliot);
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        assertThat(refusedBy(() -> taken(id)))
                .extracting(Refusal::key)
                .contains("decision.refusal.consent-missing.self")
                .noneMatch(it -> it.contains("guardians"));
    }

    @Test
    void whoeverHasTheCustodyTodaySpeaksForTheChild() {
        custodyOf(JENNY);
        assertThat(parties()).containsExactly(jenny);
        documentIsSigned();
        does(amir, () -> communications.given(investigation, sending(jenny, "2026-05-11")));
        clock.is("2026-05-12T09:00:00");
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(id, jenny);
        assertThat(taken(id)).isNotNull();
    }

    @Test
    void aChildForWhomNobodySpeaksIsNotPassedOver() {
        custodyOf();
        assertThat(parties()).containsExactly(elliot);
        documentIsSigned();
        DecisionId id = written(begun("close-investigation-without-measure"), "Utredningen avslutas.");
        assertThat(refusedBy(() -> taken(id))).singleElement().isInstanceOf(DecisionRefusal.NotCommunicated.class);
    }

    @Test
    void oneGuardianIsEnoughToDecideThatOneIsEnoughAndForNoPlacement() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId one = written(begun("allow-with-one-guardian"), "Insatsen får ges fast Peter säger nej.");
        consented(one, jenny);
        does(amir, () -> rulings.putToMembers(one));
        assertThat(takenDown(one, "2026-05-11")).isNotNull();
        DecisionId relief = written(begun("grant-contact-person"), "Kontaktperson.");
        consented(relief, jenny);
        assertThat(taken(relief)).isNotNull();
        DecisionId placed = written(begun("place-in-family-home"), "Placeras i familjehem.");
        consented(placed, jenny);
        assertThat(refusedBy(() -> does(amir, () -> rulings.putToMembers(placed))))
                .hasAtLeastOneElementOfType(DecisionRefusal.ConsentMissing.class);
    }

    @Test
    void aConsentThatIsTakenBackWhileMembersWaitIsGone() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun("place-in-family-home"), "Placeras i familjehem.");
        consented(id, jenny, peter);
        does(amir, () -> rulings.putToMembers(id));
        does(amir, () -> consents.say(id, peter, false, LocalDate.of(2026, 5, 11), "Ringde och ångrade sig."));
        assertThat(refusedBy(() -> takenDown(id, "2026-05-11")))
                .singleElement()
                .isInstanceOf(DecisionRefusal.ConsentMissing.class);
        consented(id, peter);
        assertThat(refusedBy(() -> takenDown(id, "2025-05-11")))
                .singleElement()
                .isInstanceOf(DecisionRefusal.BeforeTheCase.class);
        takenDown(id, "2026-05-11");
    }

    @Test
    void withoutAnInvestigationADecisionNeedsTheDocumentOfAnEarlierOneAndSaysWhoWasHeard() {
        DecisionId id = as(amir, () -> decisions.begin(socialCase, "place-in-family-home", null, null));
        written(id, "Placeras i familjehem.");
        consented(id, jenny, peter);
        assertThat(refusedBy(() -> does(amir, () -> rulings.putToMembers(id))))
                .hasSize(2)
                .hasAtLeastOneElementOfType(DecisionRefusal.DocumentMissing.class)
                .extracting(it -> it.field().orElse(""))
                .contains("heard");
        documentIsSigned();
        Map<String, List<String>> words = new HashMap<>(words("Placeras i familjehem."));
        words.put("heard", List.of("Jenny och Peter läste allt den 8 maj och hade inget att invända."));
        does(amir, () -> decisions.save(id, 2, new Answers(words)));
        does(amir, () -> rulings.putToMembers(id));
    }

    @Test
    void whatEndsOrClosesSomethingIsAboutSomething() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId closes =
                as(amir, () -> decisions.begin(socialCase, "close-investigation-without-measure", null, null));
        assertThat(refusedBy(() -> taken(closes))).hasAtLeastOneElementOfType(DecisionRefusal.NothingToClose.class);
        DecisionId ends = as(amir, () -> decisions.begin(socialCase, "end-measure", null, null));
        assertThat(refusedBy(() -> taken(ends))).hasAtLeastOneElementOfType(DecisionRefusal.NoMeasure.class);
    }

    @Test
    void aMeasureIsEndedOnceAndNotBeforeItBegan() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId grant = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(grant, jenny, peter);
        taken(grant);
        MeasureId granted = as(amir, () -> measures.in(socialCase)).getFirst().id();
        DecisionId first = ending(granted, "2026-05-10");
        DecisionId second = ending(granted, "2026-05-11");
        assertThat(refusedBy(() -> taken(first))).hasAtLeastOneElementOfType(DecisionRefusal.EndsBeforeItBegins.class);
        taken(second);
        assertThat(refusedBy(() -> taken(first))).hasAtLeastOneElementOfType(DecisionRefusal.MeasureEnded.class);
    }

    @Test
    void theSecondReaderHasWrittenNoWordOfIt() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun("place-in-hvb"), "Placeras på HVB.");
        Map<String, List<String>> words = new HashMap<>(words("Placeras på HVB."));
        words.put("reasons", List.of("Ines har skrivit skälen."));
        does(ines, () -> decisions.save(id, 2, new Answers(words)));
        words.put("what", List.of("Placeras på ett HVB."));
        does(amir, () -> decisions.save(id, 3, new Answers(words)));
        assertThat(refusedBy(() -> taken(id))).hasAtLeastOneElementOfType(DecisionRefusal.OwnWords.class);
    }

    @Test
    void nobodyAddsWhatIsDecidedAlreadyOrInAColleaguesName() {
        DecisionId id = begun("grant-contact-family");
        String copy =
                "insert into decision.decision (id, dossier_id, label_id, municipality_id, person_id, kind, kind_from, needs, words, revision, state,"
                        + " begun_by, begun_at, saved_by, saved_at, what, reasons, decided_on, decided_at, decided_by, provision, mandate)"
                        + " select gen_random_uuid(), dossier_id, label_id, municipality_id, person_id, kind, kind_from, '{}', words, revision, %s from decision.decision where id = :id";
        String me = "begun_by, begun_at, saved_by, saved_at";
        String taken = "'TAKEN', " + me + ", 'Vad', 'Skäl', date '2026-05-11', now(), begun_by, 'SoL', 'Delegation'";
        String none = ", null, null, null, null, null, null, null";
        String anothers = "'DRAFT', " + ines.user().id().value() + ", begun_at, saved_by, saved_at" + none;
        assertThatThrownBy(() -> inserted(copy.formatted(taken), id)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> inserted(copy.formatted(anothers), id)).hasStackTraceContaining("row-level security");
        assertThat(inserted(copy.formatted("'DRAFT', " + me + none), id)).isEqualTo(1);
    }

    private int inserted(String sql, DecisionId id) {
        return as(amir, () -> db.sql(sql).param("id", id.value()).update());
    }

    private DecisionId ending(MeasureId id, String to) {
        DecisionId ending = as(amir, () -> decisions.begin(socialCase, "end-measure", null, id));
        Map<String, List<String>> words = new HashMap<>(words("Avslutas " + to));
        words.put("from", List.of(""));
        words.put("to", List.of(to));
        words.put("result", List.of("Familjen klarar sig."));
        words.put("heard", List.of("Jenny och Peter vet och är nöjda."));
        does(amir, () -> decisions.save(ending, 1, new Answers(words)));
        return ending;
    }

    private Decision.Taken takenDown(DecisionId id, String on) {
        return as(ines, () -> rulings.takeDown(id, "Socialutskottet § 104", LocalDate.parse(on)));
    }

    private List<PersonId> parties() {
        return as(amir, () -> parties.of(investigations.find(investigation).orElseThrow()));
    }

    private void custodyOf(String... guardians) {
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> Set.of(ELLIOT, JENNY, PETER)
                                .contains(it.number().value()))
                        .map(it -> of(it, List.of(guardians)))
                        .toList()));
    }

    private static Resident of(Resident it, List<String> guardians) {
        return new Resident(
                it.number(),
                it.name(),
                it.sex(),
                it.birthDate(),
                it.street(),
                it.town(),
                it.residence(),
                it.protection(),
                it.status(),
                it.guardians().isEmpty()
                        ? List.of()
                        : guardians.stream()
                                .map(tillit.ground.people.IdentityNumber::stored)
                                .toList());
    }
}
