package tillit.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.ClosingRefusal;
import tillit.casework.decision.DecisionId;
import tillit.casework.investigation.InvestigationId;
import tillit.ground.access.PersonId;
import tillit.ground.duties.Duty;
import tillit.ground.page.Missing;

/** Whoever applies is examined at once, is told when it takes long, and is answered by a decision. SoL 14:2, FL 9-12 §§. */
class ApplyingTest extends ApplicationTest {

    @Test
    void anAdultWhoAppliesHasACaseAndAnInvestigationAtOnce() {
        ApplicationId id = appliedAndOpened();
        Application application = find(id);
        assertThat(application.state()).isEqualTo(Application.State.INVESTIGATED);
        assertThat(application.joined()).isFalse();
        assertThat(as(ines, () -> cases.find(application.socialCase()).orElseThrow())
                        .kind())
                .isEqualTo(CaseKind.ADULT);
        assertThat(as(ines, () -> cases.carriersOf(application.socialCase())))
                .containsExactly(ines.user().id());
        assertThat(as(ines, () -> investigations.find(investigationOf(id)).orElseThrow())
                        .isRunning())
                .isTrue();
        assertThat(owed(id)).containsExactly("application-is-decided");
        assertThat(as(ines, () -> cases.toldOf(application.socialCase(), "application-arrived")))
                .containsExactly(id.value());
    }

    @Test
    void itIsDecidedBeforeThePartyMayAskForThat() {
        Duty owed = open(appliedAndOpened().value()).getFirst();
        assertThat(owed.deadline().orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 11, 11));
        assertThat(owed.owner()).contains(ines.user().id());
    }

    @Test
    void whatIsAppliedForAChildWaitsForWhoeverMayOpenAndIsOwedTheSameDay() {
        PersonId tuva = person(TUVA);
        PersonId mother =
                as(amir, () -> people.family(tuva, today())).getFirst().person().id();
        ApplicationId id = applied(tuva, guardian(mother));
        assertThat(state(id)).isEqualTo(Application.State.ARRIVED);
        assertThat(owed(id)).containsExactly("application-for-a-child", "application-is-decided");
        Duty opening = open(id.value()).stream()
                .filter(it -> it.rule().value().equals("application-for-a-child"))
                .findFirst()
                .orElseThrow();
        assertThat(as(amir, () -> door.to(opening))).contains("/application/applications/" + id.value());
        does(ines, () -> openings.open(id, ""));
        assertThat(owed(id)).containsExactly("application-is-decided");
        InvestigationId opened = investigationOf(id);
        assertThat(open(opened.value())).extracting(it -> it.rule().value()).contains("child-investigation");
    }

    @Test
    void anApplicationForOneWhoIsBeingInvestigatedBelongsToThatInvestigation() {
        ApplicationId id = applied(elliot, guardian(jenny));
        Application application = find(id);
        assertThat(application.socialCase()).isEqualTo(socialCase);
        assertThat(application.examinedIn()).contains(investigation);
        assertThat(application.joined()).isTrue();
        assertThat(owed(id)).containsExactly("application-is-decided");
    }

    @Test
    void oneWhoComesWhileItWaitedIsJoinedToWhatWasOpenedMeanwhile() {
        ApplicationId first = applied(peter, self());
        ApplicationId second = applied(peter, self());
        does(ines, () -> openings.open(first, ""));
        does(ines, () -> openings.open(second, ""));
        assertThat(investigationOf(second)).isEqualTo(investigationOf(first));
        assertThat(find(second).joined()).isTrue();
    }

    @Test
    void twoThatAreOpenedAtTheSameMomentAreExaminedInOneInvestigation() throws Exception {
        ApplicationId first = applied(peter, self());
        ApplicationId second = applied(peter, self());
        CyclicBarrier both = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> opened = List.of(first, second).stream()
                    .<Future<?>>map(id -> two.submit(() -> {
                        both.await();
                        does(ines, () -> openings.open(id, ""));
                        return id;
                    }))
                    .toList();
            for (Future<?> each : opened) each.get();
        }
        assertThat(investigationOf(second)).isEqualTo(investigationOf(first));
        assertThat(as(ines, () -> investigations.about(peter))).hasSize(1);
    }

    @Test
    void aChildOfTenDoesNotApplyAloneAndNobodyElsesParentAppliesForIt() {
        assertThat(refusedBy(() -> applied(elliot, self()))).hasOnlyElementsOfType(ApplicationRefusal.TooYoung.class);
        PersonId tuva = person(TUVA);
        assertThatThrownBy(() -> applied(tuva, guardian(new PersonId(UUID.randomUUID()))))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> applied(peter, guardian(jenny))).isInstanceOf(Missing.class);
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        Application.Asked bare = new Application.Asked(representative("", " "), null, null, " ", "");
        assertThat(refusedBy(() -> does(amir, () -> applications.register(peter, bare, false, ""))))
                .extracting(it -> it.field().orElse(""))
                .containsExactly("name", "capacity", "arrived.day", "way", "what");
        assertThat(as(ines, () -> cases.about(List.of(peter)))).isEmpty();
    }

    @Test
    void anotherInvestigationSoSoonAfterTheLastSaysWhy() {
        PersonId tuva = person(TUVA);
        PersonId mother =
                as(amir, () -> people.family(tuva, today())).getFirst().person().id();
        ApplicationId first = applied(tuva, guardian(mother));
        does(ines, () -> openings.open(first, ""));
        closedOutright(investigationOf(first));
        withdrawn(first);
        ApplicationId again = applied(tuva, guardian(mother));
        assertThat(refusedBy(() -> does(ines, () -> openings.open(again, " "))))
                .hasOnlyElementsOfType(ApplicationRefusal.OpenedAgainSoon.class);
        does(ines, () -> openings.open(again, "Mamman har blivit sjuk sedan dess."));
        assertThat(state(again)).isEqualTo(Application.State.INVESTIGATED);
    }

    @Test
    void whoeverAppliedIsToldWhenItTakesLongAndWhy() {
        ApplicationId id = appliedAndOpened();
        delayed(id);
        assertThat(owed(id)).containsExactly("application-is-decided", "notice-of-delay");
        assertThat(refusedBy(() -> delayed(id))).hasOnlyElementsOfType(ApplicationRefusal.NotNow.class);
        told(id);
        assertThat(owed(id)).containsExactly("application-is-decided");
        assertThat(refusedBy(() -> told(id))).hasOnlyElementsOfType(ApplicationRefusal.NotNow.class);
        delayed(id);
        assertThat(as(ines, () -> storedDelays.of(id))).hasSize(2);
    }

    @Test
    void aPartyMayAskOnceForADecisionWhenSixMonthsHavePassedAndIsAnsweredWithinFourWeeks() {
        ApplicationId id = appliedAndOpened();
        clock.is("2026-11-11T09:00:00");
        assertThat(refusedBy(() -> does(ines, () -> delays.request(id, today()))))
                .hasOnlyElementsOfType(ApplicationRefusal.AskedTooEarly.class);
        requested(id);
        assertThat(owed(id)).containsExactly("application-is-decided", "request-to-decide");
        Duty answer = open(id.value()).stream()
                .filter(it -> it.rule().value().equals("request-to-decide"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.deadline().orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(refusedBy(() -> does(ines, () -> delays.request(id, today()))))
                .hasOnlyElementsOfType(ApplicationRefusal.AskedBefore.class);
    }

    @Test
    void theRequestIsRefusedByADecisionOfItsOwnAndTheApplicationStillWaits() {
        ApplicationId id = appliedAndOpened();
        Application application = find(id);
        assertThatThrownBy(() -> does(
                        ines,
                        () -> decisions.begin(
                                application.socialCase(), "refuse-request-to-decide", investigationOf(id), null)))
                .as("it is not offered before somebody has asked")
                .isInstanceOf(Missing.class);
        requested(id);
        takenIn(id, "refuse-request-to-decide");
        assertThat(owed(id)).containsExactly("application-is-decided");
        assertThat(as(ines, () -> storedDelays.requestOf(id)).orElseThrow().answer())
                .isEqualTo(DecisionRequest.Answer.REFUSED);
        assertThat(state(id)).isEqualTo(Application.State.INVESTIGATED);
    }

    @Test
    void aDecisionAnswersItAndTheRequestAndAllThatWasOwed() {
        ApplicationId id = appliedAndOpened();
        delayed(id);
        requested(id);
        heard(id);
        decided(id);
        assertThat(owed(id)).isEmpty();
        assertThat(state(id)).isEqualTo(Application.State.DECIDED);
        assertThat(as(ines, () -> storedDelays.requestOf(id)).orElseThrow().answer())
                .isEqualTo(DecisionRequest.Answer.DECIDED);
    }

    @Test
    void noOtherDecisionAnswersIt() {
        ApplicationId id = appliedAndOpened();
        assertThat(refusedBy(() -> does(ines, () -> applications.decided(id, new DecisionId(UUID.randomUUID())))))
                .hasOnlyElementsOfType(ApplicationRefusal.NoDecisionYet.class);
        requested(id);
        takenIn(id, "refuse-request-to-decide");
        assertThat(refusedBy(() -> does(ines, () -> applications.decided(id, new DecisionId(UUID.randomUUID())))))
                .hasOnlyElementsOfType(ApplicationRefusal.NoSuchDecision.class);
        assertThat(refusedBy(() -> does(ines, () -> applications.decided(id, null))))
                .hasOnlyElementsOfType(ApplicationRefusal.ChoiceMissing.class);
    }

    @Test
    void neitherTheInvestigationNorTheCaseIsClosedOverAnApplicationThatWaits() {
        ApplicationId id = applied(elliot, guardian(jenny));
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId closing = written(begun("close-investigation-without-measure"), "Utredningen avslutas.");
        assertThat(refusedBy(() -> taken(closing))).hasOnlyElementsOfType(ApplicationRefusal.Waits.class);
        assertThat(refusedBy(() -> does(amir, () -> ends.close(socialCase, "Allt är klart."))))
                .anyMatch(ApplicationRefusal.Waits.class::isInstance)
                .noneMatch(ClosingRefusal.ReasonMissing.class::isInstance);
        does(amir, () -> applications.withdraw(id, today(), "Jenny ringde."));
        assertThat(owed(id)).isEmpty();
        taken(closing);
        assertThat(as(amir, () -> investigations.find(investigation).orElseThrow())
                        .isRunning())
                .isFalse();
    }

    @Test
    void whoeverDoesNotSeeTheCaseSeesNoApplicationAndWritesNone() {
        ApplicationId id = applied(elliot, guardian(jenny));
        assertThat(as(elsewhere, () -> stored.find(id))).isEmpty();
        for (Runnable each : List.<Runnable>of(
                () -> openings.open(id, ""),
                () -> delays.assess(id, "Skäl.", null),
                () -> delays.told(id, today(), Delay.How.MAIL),
                () -> delays.request(id, today()),
                () -> applications.decided(id, new DecisionId(UUID.randomUUID())),
                () -> applications.withdraw(id, today(), "Ord."))) {
            assertThatThrownBy(() -> does(elsewhere, each)).isInstanceOf(Missing.class);
        }
    }

    @Test
    void fromEachStateOnlyItsOwnExitsAreOpen() {
        for (Application.State state : Application.State.values()) {
            ApplicationId id = one(state);
            assertThat(state(id)).isEqualTo(state);
            clock.is("2026-11-12T09:00:00");
            isOpenOrNot(state.exits().contains(Application.State.INVESTIGATED), () -> openings.open(id, ""), id);
            isOpenOrNot(
                    state.exits().contains(Application.State.DECIDED),
                    () -> applications.decided(id, new DecisionId(UUID.randomUUID())),
                    id);
            isOpenOrNot(state.isOpen(), () -> delays.assess(id, "Skäl.", null), id);
            isOpenOrNot(state.isOpen(), () -> delays.request(id, today()), id);
            isOpenOrNot(state.isOpen(), () -> applications.withdraw(id, today(), "Ord."), id);
            clock.is("2026-05-11T09:00:00");
        }
    }

    /** Whatever it comes to is taken back, so that each is tried from the same state. */
    private void isOpenOrNot(boolean open, Runnable act, ApplicationId id) {
        boolean notNow = Boolean.TRUE.equals(tillit.ground.access.Entry.as(
                ines,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        act.run();
                        return false;
                    } catch (ApplicationRefusal refusal) {
                        return refusal instanceof ApplicationRefusal.NotNow;
                    }
                })));
        assertThat(notNow).as("from %s", state(id)).isEqualTo(!open);
    }

    private void closedOutright(InvestigationId id) {
        does(
                ines,
                () -> papers.save(
                        id,
                        tillit.casework.investigation.Paper.Kind.DOCUMENT,
                        0,
                        filledIn(tillit.ground.forms.FormId.CHILD_INVESTIGATION)));
        does(ines, () -> papers.sign(id, tillit.casework.investigation.Paper.Kind.DOCUMENT));
        does(ines, () -> investigationEnds.close(id, clock.instant()));
    }
}
