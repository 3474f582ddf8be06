package tillit.casework.coercion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tillit.casework.decision.DecisionId;
import tillit.ground.law.Refusal;
import tillit.ground.page.Missing;

/** Elliot is taken into care at once: each week and month of the law from the day it counts from, to care, to its end and what follows. LVU (1990:52). */
class TakingIntoCareTest extends CoercionTest {

    @Test
    void theWeekToTheCourtRunsFromTheDecisionAndTheFourWeeksFromTheExecution() {
        Coercion taking = takenIntoCare(LocalDate.of(2026, 5, 11));
        assertThat(clocks(taking)).containsEntry("submit-the-taking-into-care", LocalDate.of(2026, 5, 18));
        itIs("2026-05-13");
        writes(taking, What.EXECUTED, "2026-05-12");
        assertThat(clocks(taking)).containsEntry("apply-for-care-in-time", LocalDate.of(2026, 6, 9));
        writes(taking, What.SUBMITTED, "2026-05-13");
        assertThat(clocks(taking)).containsOnlyKeys("apply-for-care-in-time");
        itIs("2026-05-20");
        writes(taking, What.CONFIRMED, "2026-05-19");
        assertThat(clocks(taking)).containsOnlyKeys("apply-for-care-in-time");
        writes(taking, What.TIME_ASKED, "2026-05-20");
        writes(taking, What.TIME_GIVEN, typed("2026-05-20"));
        assertThat(clocks(taking)).containsEntry("apply-for-care-in-time", TIME_GIVEN);
    }

    @Test
    void whatDoesNotReachTheCourtInTimeCeasesByLawAndCannotBeSubmittedAfterwards() {
        Coercion taking = takenIntoCare(LocalDate.of(2026, 5, 11));
        itIs("2026-05-18");
        assertThat(refused(taking, What.LAPSED, "2026-05-18")).isInstanceOf(CoercionRefusal.NotLapsed.class);
        itIs("2026-05-19");
        assertThat(refused(taking, What.SUBMITTED, "2026-05-19")).isInstanceOf(CoercionRefusal.TooLate.class);
        writes(taking, What.LAPSED, "2026-05-19");
        assertThat(the(CoercionKind.TAKING_INTO_CARE).state()).isEqualTo(Coercion.State.ENDED);
        assertThat(clocks(taking)).isEmpty();
    }

    @Test
    void anApplicationAfterTheFourWeeksComesTooLate() {
        Coercion taking = confirmed();
        Coercion care = applied(LocalDate.of(2026, 6, 5));
        itIs("2026-06-10");
        assertThat(refused(care, What.APPLIED, "2026-06-10")).isInstanceOf(CoercionRefusal.TooLate.class);
        writes(care, What.APPLIED, "2026-06-09"); // it had come in, and the day was wrong
        assertThat(clocks(taking)).isEmpty();
    }

    @Test
    void whatHasBeenDoneInTimeHasNotLapsed() {
        Coercion taking = confirmed();
        Coercion care = applied(LocalDate.of(2026, 5, 25));
        writes(care, What.APPLIED, "2026-05-27");
        itIs("2026-06-12");
        assertThat(refused(taking, What.LAPSED, "2026-06-12")).isInstanceOf(CoercionRefusal.NotLapsed.class);
    }

    @Test
    void careByTheCourtEndsTheTakingIntoCareAndIsConsideredAndReviewedFromTheJudgment() {
        Coercion taking = confirmed();
        Coercion care = applied(LocalDate.of(2026, 5, 25));
        writes(care, What.APPLIED, "2026-05-27");
        assertThat(clocks(taking)).isEmpty();
        itIs("2026-06-15");
        writes(care, What.GRANTED, granted("2026-06-15", Ground.HOME_CONDITIONS, Ground.OWN_BEHAVIOUR));
        assertThat(the(CoercionKind.TAKING_INTO_CARE).state()).isEqualTo(Coercion.State.ENDED);
        assertThat(the(CoercionKind.CARE).placed()).isEqualTo("2026-05-12");
        assertThat(clocks(care))
                .containsEntry("consider-care-each-half-year", LocalDate.of(2026, 12, 15))
                .containsEntry("review-care-each-half-year", LocalDate.of(2026, 12, 15))
                .containsEntry("end-care", LocalDate.of(2036, 9, 3));
        itIs("2026-07-07");
        writes(care, What.FINAL, "2026-07-06");
        assertThat(clocks(care)).doesNotContainKey("care-begins-in-time");
    }

    @Test
    void careIsConsideredByTheCommitteeAndContactEachThirdMonthAndBothEndWithTheCare() {
        Coercion care = inCare(Ground.HOME_CONDITIONS);
        itIs("2026-06-22");
        committee("contact-restriction", LocalDate.of(2026, 6, 22), contact());
        Coercion contact = the(CoercionKind.CONTACT_RESTRICTION);
        assertThat(clocks(contact)).containsEntry("consider-contact-restriction", LocalDate.of(2026, 9, 22));
        itIs("2026-09-21");
        writes(contact, What.CONSIDERED, "2026-09-21");
        assertThat(clocks(contact)).containsEntry("consider-contact-restriction", LocalDate.of(2026, 12, 21));
        itIs("2026-11-30");
        committee("consider-care", LocalDate.of(2026, 11, 30), Map.of());
        assertThat(clocks(care)).containsEntry("consider-care-each-half-year", LocalDate.of(2027, 5, 30));
        itIs("2026-12-14");
        committee(
                "end-care",
                LocalDate.of(2026, 12, 14),
                Map.of("to", "2026-12-14", "from", "", "heard", "Föräldrarna läste allt."));
        assertThat(the(CoercionKind.CARE).state()).isEqualTo(Coercion.State.ENDED);
        assertThat(the(CoercionKind.CONTACT_RESTRICTION).state()).isEqualTo(Coercion.State.ENDED);
        assertThat(clocks(contact)).isEmpty();
        assertThat(timeless(care)).containsExactly("start-follow-up-after-care");
        writes(care, What.FOLLOW_UP_STARTED, "2026-12-14");
        assertThat(clocks(care)).containsEntry("follow-up-after-care", LocalDate.of(2027, 6, 14));
    }

    @Test
    void aRefusalOfTheCourtEndsTheTakingIntoCareAndGivesTheBoardThreeWeeks() {
        confirmed();
        Coercion care = applied(LocalDate.of(2026, 5, 25));
        writes(care, What.APPLIED, "2026-05-27");
        itIs("2026-06-15");
        writes(care, What.REFUSED, "2026-06-12");
        assertThat(the(CoercionKind.TAKING_INTO_CARE).state()).isEqualTo(Coercion.State.ENDED);
        assertThat(clocks(care)).containsEntry("appeal-a-court-ruling", LocalDate.of(2026, 7, 3));
        writes(care, What.APPEALED, "2026-06-15");
        assertThat(clocks(care)).doesNotContainKey("appeal-a-court-ruling");
        itIs("2026-08-20");
        writes(care, What.GRANTED, granted("2026-08-20", Ground.HOME_CONDITIONS));
        assertThat(the(CoercionKind.CARE).state()).isEqualTo(Coercion.State.RUNNING);
    }

    @Test
    void nothingIsDecidedAboutWhatIsNotThereAndNothingIsBegunTwice() {
        assertThat(isOffered("consider-care")).isFalse();
        assertThat(isOffered("end-care")).isFalse();
        DecisionId second = written(begun("take-into-care-at-once"), "Omhändertas.");
        takenIntoCare(LocalDate.of(2026, 5, 11));
        assertThat(isOffered("take-into-care-at-once")).isFalse();
        assertThat(refusedBy(() -> does(amir, () -> rulings.putToMembers(second))))
                .hasAtLeastOneElementOfType(CoercionRefusal.RunsAlready.class);
        committee("end-taking-into-care", LocalDate.of(2026, 5, 11), Map.of("to", "2026-05-11", "from", ""));
        assertThat(the(CoercionKind.TAKING_INTO_CARE).state()).isEqualTo(Coercion.State.ENDED);
        assertThat(isOffered("end-taking-into-care")).isFalse();
        assertThat(isOffered("take-into-care-at-once")).isTrue();
    }

    @Test
    void aCaseInWhichSomethingRunsIsNotClosed() {
        takenIntoCare(LocalDate.of(2026, 5, 11));
        assertThat(refusedBy(() -> does(amir, () -> ends.close(socialCase, "Klart."))))
                .hasAtLeastOneElementOfType(CoercionRefusal.Runs.class);
    }

    @Test
    void badInputIsSaidFieldByField() {
        Coercion taking = takenIntoCare(LocalDate.of(2026, 5, 11));
        Written nothing = new Written(null, null, "", "", Set.of(), null, "", "");
        assertThat(refusedBy(() -> writes(taking, What.SUBMITTED, nothing)))
                .extracting(it -> it.field().orElseThrow())
                .containsExactly("on", "time", "court");
        assertThat(refused(taking, What.EXECUTED, "2026-05-12")).isInstanceOf(CoercionRefusal.NotYet.class);
        assertThat(refused(taking, What.EXECUTED, "2026-05-10")).isInstanceOf(CoercionRefusal.TooEarly.class);
        assertThat(refused(taking, What.CONFIRMED, "2026-05-11")).isInstanceOf(CoercionRefusal.NotNow.class);
    }

    private boolean isOffered(String kind) {
        try {
            as(amir, () -> decisions.begin(socialCase, kind, investigation, null));
            return true;
        } catch (Missing notOffered) {
            return false;
        }
    }

    private Refusal refused(Coercion it, What what, String on) {
        return refusedBy(() -> writes(it, what, on)).getFirst();
    }

    private Coercion confirmed() {
        documentIsSigned();
        partiesHaveAnswered();
        Coercion taking = takenIntoCare(LocalDate.of(2026, 5, 11));
        itIs("2026-05-20");
        writes(taking, What.EXECUTED, "2026-05-12");
        writes(taking, What.PLACED, "2026-05-12");
        writes(taking, What.SUBMITTED, "2026-05-13");
        writes(taking, What.CONFIRMED, "2026-05-19");
        return taking;
    }

    private Coercion applied(LocalDate on) {
        itIs(on.isAfter(LocalDate.of(2026, 5, 27)) ? on.toString() : "2026-05-27");
        committee("apply-for-care", on, Map.of());
        return the(CoercionKind.CARE);
    }

    private Coercion inCare(Ground ground) {
        confirmed();
        Coercion care = applied(LocalDate.of(2026, 5, 25));
        writes(care, What.APPLIED, "2026-05-27");
        itIs("2026-06-15");
        writes(care, What.GRANTED, granted("2026-06-15", ground));
        return care;
    }

    private static Written granted(String on, Ground... grounds) {
        Written all = typed(on);
        return new Written(
                all.on(),
                null,
                "",
                "",
                Set.of(grounds),
                null,
                "",
                "Rätten biföll ansökan på de grunder som nämnden angav.");
    }

    private static Map<String, String> contact() {
        return Map.of(
                "contactWith", "Pappa",
                "contactHow", "Två timmar varannan lördag, med en person från familjehemmet i rummet.",
                "contactWhere", "Familjecentralens lokal",
                "reviewOn", "2026-09-21");
    }
}
