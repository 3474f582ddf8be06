package tillit.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Session;
import tillit.ground.page.Missing;

/** A case is offered and asked for; it is somebody's at every moment. */
class OffersTest extends CaseTest {

    @Test
    void aColleagueWhoSaysYesHasTheCaseAndWhatIsOwedInIt() {
        CaseId it = amirs();
        OfferId offer = offered(it, frida, "Jag hinner inte.");
        assertThat(carriersOf(it)).as("until the answer").isEqualTo(only(amir));
        assertThat(as(frida, () -> desk.ofTheDay(swedish())).toAnswer())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.address()).isEqualTo("/cases/" + it.value() + "/hand-over");
                    assertThat(line.said()).isEqualTo("Jag hinner inte.");
                });

        does(frida, () -> offers.accept(offer));

        assertThat(carriersOf(it)).isEqualTo(only(frida));
        assertThat(ownersIn(it)).isEqualTo(only(frida));
        assertThat(happened(it)).endsWith("case-offered", "case-given");
        assertThat(as(frida, () -> desk.ofTheDay(swedish())).toAnswer()).isEmpty();
        assertThat(as(amir, () -> desk.ofTheDay(swedish())).answers())
                .singleElement()
                .satisfies(line -> assertThat(line.words()).contains("sa ja"));
    }

    @Test
    void aColleagueWhoSaysNoSaysWhyAndTheCaseStaysUntilAnotherIsAsked() {
        CaseId it = amirs();
        OfferId offer = offered(it, frida, "");
        assertThatThrownBy(() -> does(frida, () -> offers.decline(offer, "  ")))
                .isInstanceOf(OfferRefusal.WithoutReason.class);

        does(frida, () -> offers.decline(offer, "Jag har redan syskonet i fel ålder."));

        assertThat(carriersOf(it)).isEqualTo(only(amir));
        assertThat(ownersIn(it)).isEqualTo(only(amir));
        assertThat(as(amir, () -> desk.ofTheDay(swedish())).answers())
                .singleElement()
                .satisfies(line -> assertThat(line.said()).isEqualTo("Jag har redan syskonet i fel ålder."));
        does(amir, () -> offers.seen(offer));
        assertThat(as(amir, () -> desk.ofTheDay(swedish())).answers()).isEmpty();
        assertThat(offered(it, gun, "")).isNotEqualTo(offer);
    }

    @Test
    void aColleagueAsksForACaseAndWhoeverCarriesItAnswers() {
        CaseId it = amirs();
        OfferId asked = as(frida, () -> offers.ask(it, "Jag har haft familjen förut."));
        assertThat(as(amir, () -> desk.ofTheDay(swedish())).toAnswer()).hasSize(1);
        assertThatThrownBy(() -> does(frida, () -> offers.accept(asked))).isInstanceOf(OfferRefusal.NotYours.class);
        assertThatThrownBy(() -> does(gun, () -> offers.accept(asked))).isInstanceOf(OfferRefusal.NotYours.class);

        does(amir, () -> offers.accept(asked));

        assertThat(carriersOf(it)).isEqualTo(only(frida));
    }

    @Test
    void theManagerAnswersForOneWhoIsAwayAndIsToldAtOnce() {
        CaseId it = amirs();
        OfferId asked = as(frida, () -> offers.ask(it, ""));
        assertThat(as(eva, () -> desk.ofTheDay(swedish())).toAnswer())
                .as("while he is there")
                .isEmpty();
        db().sql("""
                insert into access.absence (id, municipality_id, user_id, stand_in, first_on, last_on, said_by, said_at)
                values (:id, :town, :amir, :gun, date '2026-11-09', date '2026-11-20', :amir, now())
                """)
                .param("id", Ids.next())
                .param("town", town.id().value())
                .param("amir", id(amir).value())
                .param("gun", id(gun).value())
                .update();
        assertThat(as(eva, () -> desk.ofTheDay(swedish())).toAnswer()).hasSize(1);
        does(eva, () -> offers.accept(asked));
        assertThat(carriersOf(it)).isEqualTo(only(frida));
    }

    @Test
    void whatNobodyAnswersStandsWithTheManagerAfterSomeWorkingDays() {
        clock.is("2026-11-12T10:00:00"); // a Thursday
        offered(amirs(), frida, "");
        clock.is("2026-11-16T10:00:00"); // Monday: two working days
        assertThat(as(eva, () -> desk.ofTheDay(swedish())).unanswered()).isEmpty();
        clock.is("2026-11-17T10:00:00");
        assertThat(as(eva, () -> desk.ofTheDay(swedish())).unanswered()).hasSize(1);
        assertThat(as(frida, () -> desk.ofTheDay(swedish())).unanswered()).isEmpty();
    }

    @Test
    void whoeverBecomesDisqualifiedMeanwhileSeesTheOfferNoLongerAndItCanBeWithdrawn() {
        PersonId person = new PersonId(Ids.next());
        CaseId it = amirs(person, false);
        OfferId offer = offered(it, frida, "");
        isDisqualified(frida, person);

        assertThatThrownBy(() -> does(frida, () -> offers.accept(offer))).isInstanceOf(Missing.class);
        assertThat(as(frida, () -> desk.ofTheDay(swedish())).toAnswer()).isEmpty();
        assertThat(carriersOf(it)).isEqualTo(only(amir));
        does(amir, () -> offers.withdraw(offer));
        assertThatThrownBy(() -> offered(it, frida, "")).isInstanceOf(CannotCarry.class);
    }

    @Test
    void whoeverLeavesAfterAskingForACaseDoesNotGetIt() {
        CaseId it = amirs();
        OfferId asked = as(frida, () -> offers.ask(it, ""));
        isClosed(frida);
        assertThatThrownBy(() -> does(amir, () -> offers.accept(asked))).isInstanceOf(CannotCarry.class);
        assertThat(carriersOf(it)).isEqualTo(only(amir));
        assertThat(ownersIn(it)).isEqualTo(only(amir));
    }

    @Test
    void anOfferOfACaseThatTheManagerGivesAwayFallsAwayAndSaysSo() {
        CaseId it = amirs();
        OfferId offer = offered(it, frida, "");
        does(eva, () -> cases.give(it, id(gun)));
        assertThatThrownBy(() -> does(frida, () -> offers.accept(offer))).isInstanceOf(OfferRefusal.IsOver.class);
        assertThat(as(amir, () -> desk.ofTheDay(swedish())).answers())
                .singleElement()
                .satisfies(line -> assertThat(line.words()).contains("Då föll frågan"));
        assertThat(carriersOf(it)).isEqualTo(only(gun));
    }

    @Test
    void theSameTwiceIsTheSameOnce() {
        CaseId it = amirs();
        OfferId offer = offered(it, frida, "");
        assertThat(offered(it, frida, "")).isEqualTo(offer);
        assertThatThrownBy(() -> offered(it, gun, "")).isInstanceOf(OfferRefusal.Stands.class);
        does(frida, () -> offers.accept(offer));
        does(frida, () -> offers.accept(offer));
        assertThat(happened(it).stream().filter("case-given"::equals)).hasSize(2); // once when Amir got it
    }

    @Test
    void nobodyOffersToOneselfToWhoeverHasItOrWithoutHavingIt() {
        CaseId it = amirs();
        assertThatThrownBy(() -> offered(it, amir, "")).isInstanceOf(OfferRefusal.CarriesIt.class);
        assertThatThrownBy(() -> does(eva, () -> offers.offer(it, id(eva), "")))
                .isInstanceOf(OfferRefusal.Oneself.class);
        assertThatThrownBy(() -> does(frida, () -> offers.offer(it, id(gun), "")))
                .isInstanceOf(OfferRefusal.NotYours.class);
        assertThatThrownBy(() -> does(amir, () -> offers.ask(it, ""))).isInstanceOf(OfferRefusal.CarriesIt.class);
        assertThatThrownBy(() -> offered(it, elsewhere, "")).isInstanceOf(CannotCarry.class);
    }

    @Test
    void aClosedCaseIsNotAskedAbout() {
        CaseId it = amirs();
        OfferId asked = as(frida, () -> offers.ask(it, ""));
        isClosed(it);
        assertThatThrownBy(() -> does(amir, () -> offers.accept(asked))).isInstanceOf(OfferRefusal.Closed.class);
        assertThatThrownBy(() -> offered(it, gun, "")).isInstanceOf(OfferRefusal.Closed.class);
        does(frida, () -> offers.withdraw(asked));
    }

    /** As if all that is owed in it had been done. */
    private void isClosed(CaseId it) {
        db().sql("""
                        insert into cases.closing (dossier_id, label_id, municipality_id, reason, closed_by, closed_at)
                        select dossier_id, label_id, municipality_id, 'Familjen klarar sig.', :by, opened_at
                          from cases.social_case
                         where dossier_id = :id
                        """).param("by", id(amir).value()).param("id", it.value()).update();
        db().sql("update cases.social_case set closed_at = opened_at where dossier_id = :id")
                .param("id", it.value())
                .update();
    }

    @Test
    void aProtectedCaseIsOfferedOnlyToThoseWhoMayMeetItAndNobodyElseLearnsOfIt() {
        CaseId it = amirs(new PersonId(Ids.next()), true);
        assertThatThrownBy(() -> offered(it, frida, ""))
                .isInstanceOf(CannotCarry.class)
                .hasMessage("cases.refusal.cannot-carry");
        OfferId offer = offered(it, gun, "");
        for (Session hidden : new Session[] {frida, elsewhere}) {
            assertThatThrownBy(() -> does(hidden, () -> offers.ask(it, ""))).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> does(hidden, () -> offers.accept(offer))).isInstanceOf(Missing.class);
            assertThat(as(hidden, () -> desk.standing(it, swedish()))).isEmpty();
        }
        does(gun, () -> offers.accept(offer));
        assertThat(carriersOf(it)).isEqualTo(only(gun));
    }

    @Test
    void aCaseThatCannotBeSeenIsAskedForAsOneThatIsNotThere() {
        CaseId it = amirs();
        assertThatThrownBy(() -> does(elsewhere, () -> offers.ask(it, ""))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(elsewhere, () -> offers.ask(new CaseId(Ids.next()), "")))
                .isInstanceOf(Missing.class);
    }

    @Test
    void whoeverSharesACaseKeepsItWhenTheOtherHandsItOver() {
        CaseId it = amirs();
        does(eva, () -> cases.share(it, id(gun)));
        owes(it, id(gun), 1);
        OfferId offer = offered(it, frida, "");
        does(frida, () -> offers.accept(offer));
        assertThat(carriersOf(it)).containsExactlyInAnyOrder(id(frida), id(gun));
        assertThat(ownersIn(it)).containsExactlyInAnyOrder(id(frida), id(gun));
    }

    @Test
    void theLastWhoCarriesACaseIsNotTakenFromIt() {
        CaseId it = amirs();
        assertThatThrownBy(() -> as(eva, () -> {
                    dossiers.endAssignment(it.dossier(), id(amir));
                    return true;
                }))
                .hasMessageContaining("a case is carried by somebody");
        assertThat(carriersOf(it)).isEqualTo(only(amir));
    }

    private OfferId offered(CaseId it, Session to, String words) {
        return as(amir, () -> offers.offer(it, id(to), words));
    }
}
