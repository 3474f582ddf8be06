package tillit.casework.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import tillit.casework.decision.DecisionId;
import tillit.ground.law.Refusal;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** An appeal from the day on which it came until it ends: each clock starts and stops by what is done, and no end comes without its reason. REQ-APPEALCLOCK. */
class AppealsWayTest extends AppealTest {

    AppealId id;

    @BeforeEach
    void jennyAppeals() {
        got("2026-03-03");
        id = came("2026-03-20T10:00:00");
    }

    @Test
    void theClocksStartWhenItComesAndStopWhenItHasGoneToTheCourt() {
        assertThat(owed(id.value()))
                .containsExactly("appeal-in-time", "forward-the-appeal", "reconsider-when-appealed");
        assertThat(open(id.value()).stream()
                        .flatMap(it -> it.deadline().stream())
                        .map(it -> it.latestOn()))
                .containsExactly(LocalDate.of(2026, 3, 27));
        judged(id, Appeal.Judged.IN_TIME);
        assertThat(owed(id.value())).containsExactly("forward-the-appeal", "reconsider-when-appealed");
        stands(id);
        forwarded(id);
        assertThat(owed(id.value())).isEmpty();
    }

    @Test
    void nothingGoesToTheCourtBeforeBothQuestionsAreAnswered() {
        assertThat(refusedBy(() -> forwarded(id))).singleElement().isInstanceOf(AppealRefusal.TimeNotJudged.class);
        judged(id, Appeal.Judged.IN_TIME);
        assertThat(refusedBy(() -> forwarded(id))).singleElement().isInstanceOf(AppealRefusal.NotReconsidered.class);
        stands(id);
        assertThat(refusedBy(() -> does(
                        amir,
                        () -> courts.forward(id, " ", LocalDate.of(2026, 3, 21), List.of(Appeal.Enclosure.OTHER), ""))))
                .extracting(Object::getClass)
                .containsExactly(
                        (Class) AppealRefusal.WordsMissing.class,
                        AppealRefusal.NotYet.class,
                        AppealRefusal.EnclosureMissing.class,
                        AppealRefusal.WordsMissing.class);
        forwarded(id);
        assertThat(refusedBy(() -> stands(id))).singleElement().isInstanceOf(AppealRefusal.NotNow.class);
    }

    @Test
    void whatCameTooLateIsDismissedByADecisionThatCanItselfBeAppealed() {
        id = came("2026-04-02T10:00:00");
        judged(id, Appeal.Judged.LATE);
        assertThat(refusedBy(() -> forwarded(id))).singleElement().isInstanceOf(AppealRefusal.IsLate.class);
        DecisionId dismissal = as(amir, () -> reconsiderations.beginDismissal(id));
        assertThat(refusedBy(() -> does(amir, () -> reconsiderations.beginDismissal(id))))
                .singleElement()
                .isInstanceOf(AppealRefusal.BeingDecided.class);
        taken(dismissal, "Överklagandet avvisas.");
        assertThat(now(id).end()).isEqualTo(Appeal.End.DISMISSED);
        assertThat(owed(id.value())).isEmpty();
        AppealId again = as(
                amir,
                () -> appeals.register(
                        dismissal,
                        new Appeal.Arrival(
                                jenny, "", clock.instant(), Appeal.Way.MAIL, null, "Det kom inte för sent.", "")));
        assertThat(now(again).state()).isEqualTo(Appeal.State.ARRIVED);
    }

    @Test
    void nobodyIsDismissedWhoTurnsOutToBeInTime() {
        id = came("2026-04-02T10:00:00");
        judged(id, Appeal.Judged.LATE);
        DecisionId dismissal = as(amir, () -> reconsiderations.beginDismissal(id));
        judged(id, Appeal.Judged.OUR_FAULT);
        assertThat(refusedBy(() -> taken(dismissal, "Överklagandet avvisas.")))
                .singleElement()
                .isInstanceOf(AppealRefusal.NotNow.class);
    }

    @Test
    void aDecisionThatIsChangedJustAsWasAskedEndsIt() {
        DecisionId change = changed();
        assertThat(owed(id.value())).contains("forward-the-appeal");
        does(amir, () -> reconsiderations.changed(id, true, "Kontaktfamilj beviljas, precis som begärts."));
        assertThat(now(id).end()).isEqualTo(Appeal.End.CHANGED);
        assertThat(now(id).change()).contains(change);
        assertThat(owed(id.value())).isEmpty();
    }

    @Test
    void aDecisionThatIsChangedOtherwiseGoesToTheCourtWithTheNewOne() {
        changed();
        assertThat(refusedBy(() -> forwarded(id))).singleElement().isInstanceOf(AppealRefusal.NotReconsidered.class);
        does(amir, () -> reconsiderations.changed(id, false, "En helg i månaden, två begärdes."));
        assertThat(owed(id.value())).contains("forward-the-appeal");
        assertThat(refusedBy(() -> forwarded(id))).singleElement().isInstanceOf(AppealRefusal.NewDecisionMissing.class);
        forwarded(id, Appeal.Enclosure.NEW_DECISION);
        assertThat(now(id).state()).isEqualTo(Appeal.State.FORWARDED);
    }

    @Test
    void nothingGoesToTheCourtWhileAChangeIsWritten() {
        judged(id, Appeal.Judged.IN_TIME);
        does(amir, () -> reconsiderations.beginChange(id));
        assertThat(refusedBy(() -> forwarded(id))).singleElement().isInstanceOf(AppealRefusal.BeingDecided.class);
    }

    @Test
    void ourTimeRunsFromTheDayOfTheRulingAndNotFromTheDayItCame() {
        atTheCourt();
        clock.is("2026-05-20T10:00:00");
        RulingId ruling = ruled(id, false, "2026-05-11", true);
        assertThat(open(ruling.value())).singleElement().satisfies(it -> {
            assertThat(it.rule().value()).isEqualTo("appeal-a-court-ruling");
            assertThat(it.deadline().orElseThrow().latestOn()).isEqualTo("2026-06-01");
        });
        assertThat(refusedBy(() -> does(amir, () -> courts.rulingStands(id, "Slut."))))
                .singleElement()
                .isInstanceOf(AppealRefusal.RulingUnanswered.class);
        does(ines, () -> courts.answer(ruling, CourtRuling.Answer.ACCEPTED, "", "Nämnden, § 41: vi godtar det."));
        assertThat(owed(ruling.value())).isEmpty();
        does(amir, () -> courts.rulingStands(id, "Elliot får en kontaktfamilj; Amir ordnar den."));
        assertThat(now(id).end()).isEqualTo(Appeal.End.RULED);
    }

    @Test
    void aRulingThatDidNotGoAgainstUsStartsNoClock() {
        atTheCourt();
        RulingId ruling = ruled(id, false, "2026-03-23", false);
        assertThat(open(ruling.value())).isEmpty();
    }

    @Test
    void whatHoldsMeanwhileLeavesTheCaseAtTheCourt() {
        atTheCourt();
        RulingId meanwhile = ruled(id, true, "2026-03-23", true);
        assertThat(now(id).state()).isEqualTo(Appeal.State.FORWARDED);
        assertThat(owed(meanwhile.value())).containsExactly("appeal-a-court-ruling");
        does(ines, () -> courts.answer(meanwhile, CourtRuling.Answer.ACCEPTED, "", "Det är kort tid."));
        ruled(id, false, "2026-03-23", false);
        assertThat(now(id).state()).isEqualTo(Appeal.State.RULED);
    }

    @Test
    void aRulingIsTakenFurtherByUsOrByTheOtherSideOnTheSameThread() {
        atTheCourt();
        RulingId first = ruled(id, false, "2026-03-23", true);
        assertThat(refusedBy(() -> does(ines, () -> courts.answer(first, CourtRuling.Answer.APPEALED, "", "Nämnden."))))
                .singleElement()
                .isInstanceOf(AppealRefusal.WordsMissing.class);
        does(ines, () -> courts.answer(first, CourtRuling.Answer.APPEALED, "Kammarrätten i Jönköping", "Nämnden."));
        assertThat(now(id).court()).isEqualTo("Kammarrätten i Jönköping");
        ruled(id, false, "2026-03-23", false);
        does(amir, () -> courts.goesFurther(id, "Högsta förvaltningsdomstolen", LocalDate.of(2026, 3, 23), ""));
        assertThat(now(id).state()).isEqualTo(Appeal.State.FORWARDED);
        assertThat(as(amir, () -> courts.of(id))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Appeal.State.class)
    void fromEachStateOnlyItsOwnExitsAreOpen(Appeal.State state) {
        come(state);
        assertThat(now(id).state()).isEqualTo(state);
        Map<Appeal.State, Runnable> ways = new EnumMap<>(Appeal.State.class);
        ways.put(
                Appeal.State.TIMELY,
                () -> judged(id, state == Appeal.State.LATE ? Appeal.Judged.OUR_FAULT : Appeal.Judged.IN_TIME));
        ways.put(Appeal.State.LATE, () -> judged(id, Appeal.Judged.LATE));
        ways.put(Appeal.State.FORWARDED, () -> forwarded(id));
        ways.put(Appeal.State.RULED, () -> ruled(id, false, "2026-03-23", true));
        ways.put(Appeal.State.ENDED, () -> withdrawn("Jenny ringde."));
        ways.forEach((to, way) -> {
            if (!state.exits().contains(to))
                assertThatThrownBy(way::run).as("%s to %s", state, to).isInstanceOf(Refusal.class);
        });
        assertThat(now(id).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(value = Appeal.State.class, names = "ENDED", mode = EnumSource.Mode.EXCLUDE)
    void itIsWithdrawnAtAnyTimeAndNeverWithoutWords(Appeal.State state) {
        come(state);
        assertThat(refusedBy(() -> withdrawn(" "))).singleElement().isInstanceOf(AppealRefusal.WordsMissing.class);
        withdrawn("Jenny ringde och vill inte längre.");
        assertThat(now(id).end()).isEqualTo(Appeal.End.WITHDRAWN);
        assertThat(owed(id.value())).isEmpty();
    }

    @Test
    void theDatabaseWantsItToo() {
        for (String wrong : List.of(
                "state = 'ENDED'",
                "state = 'FORWARDED', judged = 'IN_TIME', right_person = true, reconsidered = 'STANDS'",
                "state = 'TIMELY'",
                "state = 'LATE', judged = 'IN_TIME', right_person = true",
                "state = 'RULED'"))
            assertThatThrownBy(() -> does(amir, () -> update(wrong)))
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        withdrawn("Jenny ringde.");
        assertThatThrownBy(() -> does(amir, () -> update("state = 'ARRIVED', ended = null")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aCaseIsNotClosedWhileAnAppealRuns() {
        assertThat(refusedBy(() -> does(amir, () -> ends.close(socialCase, "Klart."))))
                .hasAtLeastOneElementOfType(AppealRefusal.Runs.class);
        withdrawn("Jenny ringde.");
        does(amir, () -> notices.told(refused, peter, Stockholm.dayOf(clock.instant()), "I handen."));
        does(amir, () -> ends.close(socialCase, "Klart."));
        assertThat(refusedBy(() -> withdrawn("Igen."))).singleElement().isInstanceOf(AppealRefusal.NotNow.class);
    }

    @Test
    void whoeverMayNotSeeTheCaseSeesNoAppeal() {
        assertThat(as(elsewhere, () -> appeals.find(id))).isEmpty();
        assertThat(as(elsewhere, () -> appeals.in(socialCase))).isEmpty();
        assertThat(as(elsewhere, () -> appeals.openIn(unit, 10))).isEmpty();
        assertThat(as(amir, () -> appeals.openIn(unit, 10))).hasSize(1);
        assertThatThrownBy(() -> does(elsewhere, () -> appeals.judge(id, Appeal.Judged.IN_TIME, true, "")))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(elsewhere, () -> appeals.withdraw(id, LocalDate.of(2026, 3, 20), "Nej.")))
                .isInstanceOf(Missing.class);
    }

    private void come(Appeal.State state) {
        switch (state) {
            case ARRIVED -> {}
            case TIMELY -> judged(id, Appeal.Judged.IN_TIME);
            case LATE -> {
                id = came("2026-04-02T10:00:00");
                judged(id, Appeal.Judged.LATE);
            }
            case FORWARDED -> atTheCourt();
            case RULED -> {
                atTheCourt();
                ruled(id, false, "2026-03-23", true);
            }
            case ENDED -> withdrawn("Jenny ringde.");
        }
    }

    private void atTheCourt() {
        judged(id, Appeal.Judged.IN_TIME);
        stands(id);
        clock.is("2026-03-23T10:00:00");
        forwarded(id);
    }

    private DecisionId changed() {
        judged(id, Appeal.Judged.IN_TIME);
        DecisionId change = as(amir, () -> reconsiderations.beginChange(id));
        taken(change, "Kontaktfamilj en helg i månaden.");
        return change;
    }

    private void withdrawn(String words) {
        does(
                amir,
                () -> appeals.withdraw(
                        id, LocalDate.ofInstant(clock.instant(), tillit.ground.law.Stockholm.ZONE), words));
    }

    private void update(String set) {
        db.sql("update appeal.appeal set " + set + " where id = :id")
                .param("id", id.value())
                .update();
    }
}
