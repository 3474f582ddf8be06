package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tillit.ground.duties.Duty;
import tillit.ground.forms.Answers;
import tillit.ground.page.Missing;

/** Another person reads what is to be decided: never one's own, and what is sent back says what is to be mended, part by part. */
class ProposalTest extends DecisionTest {

    @Test
    void aProposalStandsOnTheReadersDayAndComesBackPartByPart() {
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        does(amir, () -> proposals.propose(id, ines.user().id()));

        Duty toRead = open(id.value()).getFirst();
        assertThat(toRead.rule().value()).isEqualTo("read-a-proposal");
        assertThat(toRead.owner()).contains(ines.user().id());
        assertThatThrownBy(() -> as(amir, () -> decisions.save(id, 2, new Answers(words("Annat.")))))
                .isInstanceOf(DecisionRefusal.NotWritten.class);

        does(ines, () -> proposals.sendBack(id, Map.of("reasons", "Skriv när det hände.", "best", " ")));
        assertThat(find(id)).isInstanceOf(Decision.Draft.class);
        Duty toMend = open(id.value()).getFirst();
        assertThat(toMend.rule().value()).isEqualTo("mend-a-proposal");
        assertThat(toMend.owner()).contains(amir.user().id());
        assertThat(as(amir, () -> proposals.stepsOf(id)))
                .filteredOn(it -> it.what() == Step.What.SENT_BACK)
                .singleElement()
                .satisfies(it -> assertThat(it.part()).isEqualTo("reasons"))
                .satisfies(it -> assertThat(it.words()).isEqualTo("Skriv när det hände."));
    }

    @Test
    void nobodyReadsAProposalOfTheirOwn() {
        DecisionId id = as(ines, () -> decisions.begin(socialCase, "grant-contact-family", investigation, null));
        does(ines, () -> decisions.save(id, 1, new Answers(words("Kontaktfamilj."))));
        does(ines, () -> proposals.propose(id, frida.user().id()));

        assertThat(refusedBy(() -> taken(id))).hasAtLeastOneElementOfType(DecisionRefusal.OwnProposal.class);
        assertThatThrownBy(() -> as(ines, () -> {
                    proposals.sendBack(id, Map.of("", "Nej."));
                    return true;
                }))
                .isInstanceOf(DecisionRefusal.OwnProposal.class);
        assertThatThrownBy(() -> does(
                        amir,
                        () -> proposals.propose(
                                written(begun("grant-contact-family"), "Kontaktfamilj."),
                                amir.user().id())))
                .isInstanceOf(DecisionRefusal.NobodyToRead.class);
    }

    @Test
    void whatIsTakenBackIsWrittenOnAndWhatIsThrownAwaySaysWhy() {
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj.");
        does(amir, () -> proposals.propose(id, ines.user().id()));
        does(amir, () -> proposals.takeBack(id));
        assertThat(open(id.value())).isEmpty();
        assertThatThrownBy(() -> does(amir, () -> proposals.throwAway(id, " ")))
                .isInstanceOf(DecisionRefusal.WordsMissing.class);
        does(amir, () -> proposals.throwAway(id, "Familjen vill ordna det själv."));
        assertThat(find(id)).isInstanceOf(Decision.ThrownAway.class);
        assertThatThrownBy(() -> as(amir, () -> decisions.save(id, 2, new Answers(words("Igen.")))))
                .isInstanceOf(DecisionRefusal.NotWritten.class);
    }

    @Test
    void whatOnlyACommitteeMayDecideWaitsForItAndItsMinutesAreWrittenDown() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun("place-in-family-home"), "Elliot placeras i familjehem.");
        consented(id, jenny, peter);
        assertThat(refusedBy(() -> taken(id)))
                .singleElement()
                .extracting(it -> it.key())
                .isEqualTo("mandate.refusal.needs-committee");

        does(amir, () -> rulings.putToMembers(id));
        assertThat(find(id)).isInstanceOf(Decision.Waiting.class);
        assertThat(open(id.value()))
                .singleElement()
                .satisfies(it -> assertThat(it.rule().value()).isEqualTo("members-decide"));
        assertThat(refusedBy(() -> as(amir, () -> rulings.takeDown(id, " ", null))))
                .hasSize(2);
        clock.is("2026-05-13T09:00:00");
        Decision.Taken taken = as(
                amir,
                () -> rulings.takeDown(id, "Socialutskottet 2026-05-12 § 104", java.time.LocalDate.of(2026, 5, 12)));
        assertThat(taken.ruling().by()).isNull();
        assertThat(as(amir, () -> measures.in(socialCase))).singleElement().satisfies(it -> assertThat(it.grantedOn())
                .isEqualTo("2026-05-12"));
    }

    @Test
    void anOfficersDecisionIsNotPutToMembers() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj.");
        consented(id, jenny, peter);
        assertThat(refusedBy(() -> as(amir, () -> {
                    rulings.putToMembers(id);
                    return true;
                })))
                .hasAtLeastOneElementOfType(DecisionRefusal.NotForMembers.class);
    }

    @Test
    void twoWriteInTheSameDecisionAndNobodyWritesOverTheOther() {
        DecisionId id = begun("grant-contact-family");
        Map<String, List<String>> amirs = new HashMap<>(Map.of("what", List.of("Kontaktfamilj.")));
        does(amir, () -> decisions.save(id, 1, new Answers(amirs)));
        does(frida, () -> decisions.save(id, 1, new Answers(Map.of("reasons", List.of("Pappan dricker.")))));
        assertThat(find(id).sheet().words().of("what")).containsExactly("Kontaktfamilj.");
        assertThat(find(id).sheet().words().of("reasons")).containsExactly("Pappan dricker.");

        assertThat(refusedBy(() ->
                        as(frida, () -> decisions.save(id, 1, new Answers(Map.of("what", List.of("Kontaktperson.")))))))
                .singleElement()
                .isInstanceOf(DecisionRefusal.ColleagueWrote.class);
    }

    @Test
    void whoDoesNotSeeTheCaseSeesNoDecisionAndBeginsNone() {
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj.");
        assertThat(as(elsewhere, () -> decisions.find(id))).isEmpty();
        assertThatThrownBy(() -> as(elsewhere, () -> rulings.sign(id))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> as(elsewhere, () -> decisions.begin(socialCase, "grant-contact-family", null, null)))
                .isInstanceOf(Missing.class);
    }
}
