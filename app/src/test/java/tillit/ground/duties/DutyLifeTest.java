package tillit.ground.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.ground.duties.Happened.act;
import static tillit.ground.duties.MovableClock.swedish;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UserId;

class DutyLifeTest extends DutyTest {

    static final String PROTECT = "protection-assessment";
    static final String DECIDE = "preliminary-assessment";
    static final String INVESTIGATE = "child-investigation";

    UUID child = Ids.next();
    UUID sibling = Ids.next();

    @Test
    void aReportStartsWhatTheLawSaysOnItsDayAndTheUnitOwnsIt() {
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", dossier(), child));

        assertThat(rulesOf(child)).containsExactly(PROTECT, DECIDE);
        assertThat(duty(child, PROTECT).deadline().orElseThrow().dueAt()).isEqualTo(swedish("2026-03-10T23:59:59"));
        assertThat(duty(child, DECIDE).deadline().orElseThrow().dueOn()).isEqualTo("2026-03-24");
        assertThat(duty(child, DECIDE).ruleFrom()).isEqualTo("2025-07-01");
        assertThat(duty(child, DECIDE).unit()).isEqualTo(unit);
        assertThat(duty(child, DECIDE).owner()).isEmpty();
        assertThat(standing(child, DECIDE)).isEqualTo(Standing.OPEN);
    }

    @Test
    void whatAnActStartsCanHaveItsOwnerFromTheBeginning() {
        happens(
                officer,
                act("child-report-arrived", "2026-03-10T10:12:41", dossier(), child)
                        .ownedBy(officer.user().id()));

        assertThat(duty(child, DECIDE).owner()).contains(officer.user().id());
    }

    @Test
    void anActKeepsItsOwnDutyAndNeverThatOfTheSibling() {
        Stamp report = dossier();
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, child));
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, sibling));
        happens(officer, act("protection-assessment-signed", "2026-03-10T11:00:00", report, child));

        assertThat(duty(child, PROTECT).state())
                .isEqualTo(new Duty.Fulfilled(
                        swedish("2026-03-10T11:00:00"), officer.user().id(), "protection-assessment-signed"));
        assertThat(standing(child, PROTECT)).isEqualTo(Standing.KEPT);
        assertThat(standing(sibling, PROTECT)).isEqualTo(Standing.OPEN);
        assertThat(standing(child, DECIDE)).isEqualTo(Standing.OPEN);
    }

    @Test
    void theSameActToldTwiceStartsNothingTwice() {
        Happened arrived = happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", dossier(), child));
        happens(officer, arrived);

        assertThat(rulesOf(child)).hasSize(2);
    }

    @Test
    void openingAnInvestigationKeepsTheDecisionAboutTheReportAndStartsTheFourMonths() {
        Stamp report = dossier();
        UUID investigation = Ids.next();
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, child));
        clock.is("2026-03-12T09:00:00");
        happens(
                officer,
                act("investigation-opened", "2026-03-12T09:00:00", report, investigation, "child")
                        .settling(child));

        assertThat(standing(child, DECIDE)).isEqualTo(Standing.KEPT);
        assertThat(duty(investigation, INVESTIGATE).deadline().orElseThrow().dueOn())
                .isEqualTo("2026-07-12");
        assertThat(duty(investigation, INVESTIGATE).deadline().orElseThrow().latestOn())
                .isEqualTo("2026-07-13");
    }

    @Test
    void theTimeThatIsThePartysOwnIsNobodysDutyHere() {
        happens(officer, act("decision-received", "2026-03-10T10:00:00", dossier(), child, "appealable"));

        assertThat(rulesOf(child)).isEmpty();
    }

    @Test
    void anActCanMakeADutyVoidAndTheDutyTellsWhich() {
        Stamp report = dossier();
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, child));
        happens(officer, act("duplicate-joined", "2026-03-10T12:00:00", report, child));

        assertThat(standing(child, PROTECT)).isEqualTo(Standing.VOID);
        assertThat(duty(child, DECIDE).state())
                .isEqualTo(new Duty.Void(
                        swedish("2026-03-10T12:00:00"),
                        officer.user().id(),
                        Optional.of("duplicate-joined"),
                        Optional.empty()));
    }

    @Test
    void somebodyMakesADutyVoidOnlyWithAReason() {
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", dossier(), child));
        DutyId id = duty(child, DECIDE).id();

        assertThatThrownBy(() -> Entry.as(officer, () -> duties.voidDuty(id, "  ")))
                .isInstanceOf(ReasonMissing.class);
        Entry.as(officer, () -> duties.voidDuty(id, " Anmälan gällde en annan familj. "));
        assertThat(duty(child, DECIDE).state())
                .isEqualTo(new Duty.Void(
                        clock.instant(),
                        officer.user().id(),
                        Optional.empty(),
                        Optional.of("Anmälan gällde en annan familj.")));
    }

    @Test
    void aDutyIsLateAfterItsCalendarEndAndBreachedAfterTheLastPermissibleDay() {
        happens(
                officer,
                act("child-report-arrived", "2026-12-11T10:00:00", dossier(), child)); // day 14 is Christmas Day

        clock.is("2026-12-25T23:59:59");
        assertThat(standing(child, DECIDE)).isEqualTo(Standing.OPEN);
        clock.is("2026-12-26T00:00:00");
        assertThat(standing(child, DECIDE)).isEqualTo(Standing.LATE);
        clock.is("2026-12-28T23:59:59");
        assertThat(standing(child, DECIDE)).isEqualTo(Standing.LATE);
        clock.is("2026-12-29T00:00:00");
        assertThat(standing(child, DECIDE)).isEqualTo(Standing.BREACHED);
    }

    @Test
    void whatIsDoneTooLateIsDoneAndStaysBreached() {
        Stamp report = dossier();
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, child));
        clock.is("2026-03-11T08:00:00");
        happens(officer, act("protection-assessment-signed", "2026-03-11T08:00:00", report, child));

        assertThat(standing(child, PROTECT)).isEqualTo(Standing.KEPT_TOO_LATE);
        assertThat(duty(child, PROTECT).breachedAt()).contains(clock.instant());
    }

    @Test
    void whatWasDoneInTimeAndWrittenDownLaterIsKept() {
        Stamp report = dossier();
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, child));
        clock.is("2026-03-11T08:00:00");
        happens(officer, act("protection-assessment-signed", "2026-03-10T22:00:00", report, child));

        assertThat(standing(child, PROTECT)).isEqualTo(Standing.KEPT);
    }

    @Test
    void anExtensionSetsADayThatNothingMovesAndTheOldDayStaysToBeSeen() {
        UUID investigation = openedInvestigation();
        DutyId id = duty(investigation, INVESTIGATE).id();
        clock.is("2026-07-01T09:00:00");
        Entry.as(
                manager,
                () -> duties.extend(
                        id, LocalDate.parse("2026-09-12"), "BUP:s utlåtande väntas i augusti.", "decision 17"));

        assertThat(duty(investigation, INVESTIGATE).deadline().orElseThrow().dueOn())
                .isEqualTo("2026-09-12"); // a Saturday
        assertThat(duty(investigation, INVESTIGATE).deadline().orElseThrow().latestOn())
                .isEqualTo("2026-09-12");
        Change change = Entry.as(officer, () -> duties.history(id)).getFirst();
        assertThat(change.what()).isEqualTo(Change.What.EXTENDED);
        assertThat(change.by()).isEqualTo(manager.user().id());
        assertThat(change.reason()).contains("BUP:s utlåtande väntas i augusti.");
        assertThat(change.was().dueAt()).contains(swedish("2026-07-12T23:59:59"));
        assertThat(change.is().dueAt()).contains(swedish("2026-09-12T23:59:59"));
    }

    @Test
    void aDecisionOfAnotherRoomExtendsByItsAct() {
        UUID investigation = openedInvestigation();
        Stamp stamp = duty(investigation, INVESTIGATE).stamp();
        Happened decided = happens(
                manager,
                act("investigation-extended", "2026-07-01T09:00:00", stamp, investigation)
                        .until("2026-10-01"));

        assertThat(duty(investigation, INVESTIGATE).deadline().orElseThrow().dueOn())
                .isEqualTo("2026-10-01");
        assertThat(Entry.as(
                                officer,
                                () -> duties.history(
                                        duty(investigation, INVESTIGATE).id()))
                        .getFirst()
                        .basis())
                .contains("investigation-extended " + decided.actId());
    }

    @Test
    void whatTheLawDoesNotLetExtendIsNotExtended() {
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", dossier(), child));

        assertThatThrownBy(() -> extend(duty(child, PROTECT).id(), "2026-03-20"))
                .isInstanceOf(ExtensionNotAllowed.class);
    }

    @Test
    void anExtensionIsDecidedBeforeTheTimeIsOutAndSetsALaterDay() {
        UUID investigation = openedInvestigation();
        DutyId id = duty(investigation, INVESTIGATE).id();

        clock.is("2026-07-01T09:00:00");
        assertThatThrownBy(() -> extend(id, "2026-07-12")).isInstanceOf(NewDayNotLater.class);
        clock.is("2026-07-13T23:59:59"); // the calendar end was a Sunday
        extend(id, "2026-08-12");
        clock.is("2026-08-13T00:00:00");
        assertThatThrownBy(() -> extend(id, "2026-09-12")).isInstanceOf(ExtensionTooLate.class);
    }

    @Test
    void aDutyIsGivenToAColleagueAndBackToTheQueueAndTheHistoryTells() {
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", dossier(), child));
        DutyId id = duty(child, DECIDE).id();
        Entry.as(manager, () -> duties.giveTo(id, Optional.of(officer.user().id())));
        assertThat(duty(child, DECIDE).owner()).contains(officer.user().id());
        Entry.as(manager, () -> duties.giveTo(id, Optional.empty()));

        assertThat(duty(child, DECIDE).owner()).isEmpty();
        assertThat(Entry.as(officer, () -> duties.history(id)))
                .extracting(
                        change -> change.was().owner(), change -> change.is().owner())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.empty(), Optional.of(officer.user().id())),
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(officer.user().id()), Optional.empty()));
    }

    @Test
    void whatSomebodyOwesIsBackInTheQueueWhenTheDossierIsTakenFromThem() {
        Stamp report = dossier();
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, child));
        UserId owner = officer.user().id();
        UserId other = manager.user().id();
        in(manager, () -> dossiers.assign(report.dossier(), owner));
        Entry.as(manager, () -> duties.giveTo(duty(child, DECIDE).id(), Optional.of(owner)));
        Entry.as(manager, () -> duties.giveTo(duty(child, PROTECT).id(), Optional.of(other)));

        in(manager, () -> {
            dossiers.endAssignment(report.dossier(), owner);
            return true;
        });

        assertThat(duty(child, DECIDE).owner()).isEmpty();
        assertThat(duty(child, PROTECT).owner()).contains(other);
        assertThat(Entry.as(manager, () -> duties.history(duty(child, DECIDE).id())))
                .last()
                .satisfies(change -> {
                    assertThat(change.was().owner()).contains(owner);
                    assertThat(change.is().owner()).isEmpty();
                    assertThat(change.by()).isEqualTo(manager.user().id());
                });
    }

    @Test
    void nobodyOwesWhatConcernsSomebodyTheyAreDisqualifiedFor() {
        PersonId person = new PersonId(Ids.next());
        Stamp before = dossier();
        Stamp after = dossier();
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", before, child));
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", after, sibling));
        UserId owner = officer.user().id();
        in(manager, () -> {
            dossiers.concerns(before, person);
            dossiers.assign(before.dossier(), owner);
            return dossiers.assign(after.dossier(), owner);
        });
        Entry.as(manager, () -> duties.giveTo(duty(child, DECIDE).id(), Optional.of(owner)));
        Entry.as(manager, () -> duties.giveTo(duty(sibling, DECIDE).id(), Optional.of(owner)));

        in(officer, () -> {
            dossiers.declareConflict(person);
            return true;
        });
        assertThat(asManager(child).owner()).isEmpty();
        assertThat(asManager(sibling).owner()).contains(owner);

        in(manager, () -> {
            dossiers.concerns(after, person);
            return true;
        });
        assertThat(asManager(sibling).owner()).isEmpty();
        assertThat(Entry.as(manager, () -> dossiers.carriersOf(List.of(before.dossier(), after.dossier()))))
                .isEmpty();
    }

    private Duty asManager(UUID subject) {
        return Entry.as(manager, () -> duties.of(subject)).stream()
                .filter(duty -> duty.rule().value().equals(DECIDE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allThatIsOpenInADossierIsGivenAtOnce() {
        Stamp report = dossier();
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, child));
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, sibling));
        happens(officer, act("protection-assessment-signed", "2026-03-10T11:00:00", report, child));
        Entry.as(manager, () -> {
            duties.giveAll(report.dossier(), Optional.of(officer.user().id()));
            return true;
        });

        assertThat(Entry.as(officer, () -> duties.of(report.dossier())))
                .filteredOn(Duty::isOpen)
                .hasSize(3)
                .allSatisfy(
                        duty -> assertThat(duty.owner()).contains(officer.user().id()));
        assertThat(duty(child, PROTECT).owner()).isEmpty();
    }

    @Test
    void aDutyIsNotGivenToSomebodyInAnotherMunicipality() {
        Town elsewhere = Town.build(administrator);
        Session stranger = elsewhere.worker(Role.SOCIAL_WORKER, elsewhere.unit("Mottagning", Takes.CHILD_REPORTS));
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", dossier(), child));
        DutyId id = duty(child, DECIDE).id();

        assertThatThrownBy(() -> Entry.as(
                        manager,
                        () -> duties.giveTo(id, Optional.of(stranger.user().id()))))
                .isInstanceOf(DataAccessException.class);
        assertThat(duty(child, DECIDE).owner()).isEmpty();
    }

    @Test
    void fromAnEndThereIsNoWayToAnythingElse() {
        Stamp report = dossier();
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, child));
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", report, sibling));
        happens(officer, act("protection-assessment-signed", "2026-03-10T11:00:00", report, child));
        happens(officer, act("investigation-not-opened", "2026-03-10T11:00:00", report, child));
        Entry.as(officer, () -> duties.voidDuty(duty(sibling, DECIDE).id(), "Fel barn."));

        for (Duty ended : List.of(duty(child, DECIDE), duty(sibling, DECIDE))) {
            assertThatThrownBy(() -> extend(ended.id(), "2026-04-24")).isInstanceOf(DutyEnded.class);
            assertThatThrownBy(() -> Entry.as(officer, () -> duties.voidDuty(ended.id(), "En gång till.")))
                    .isInstanceOf(DutyEnded.class);
            assertThatThrownBy(() -> Entry.as(
                            officer,
                            () -> duties.giveTo(
                                    ended.id(), Optional.of(officer.user().id()))))
                    .isInstanceOf(DutyEnded.class);
            happens(officer, act("investigation-not-opened", "2026-03-10T12:00:00", report, ended.subject()));
            happens(officer, act("duplicate-joined", "2026-03-10T12:00:00", report, ended.subject()));
            assertThat(Entry.as(officer, () -> duties.find(ended.id()))).contains(ended);
            assertThatThrownBy(() -> in(
                            officer,
                            () -> db.sql("""
                            update duties.duty
                               set state = 'OPEN', fulfilled_at = null, fulfilled_by = null, fulfilled_act = null,
                                   voided_at = null, voided_by = null, voided_act = null, void_reason = null
                             where id = :id
                            """).param("id", ended.id().value()).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nothingIsDeleted() {
        for (String table : List.of("duty", "change", "escalation")) {
            assertThatThrownBy(() -> in(
                            officer, () -> db.sql("delete from duties." + table).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        Happened arrived = act("child-report-arrived", "2026-03-10T10:12:41", dossier(), child);

        assertThatThrownBy(() -> Entry.as(officer, () -> {
                    events.publishEvent(arrived);
                    return true;
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMisspeltActIsRefusedAndNothingOfItIsStored() {
        assertThatThrownBy(() -> happens(officer, act("child-report-arived", "2026-03-10T10:12:41", dossier(), child)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatDoesNotExistCannotBeChanged() {
        assertThatThrownBy(() -> extend(new DutyId(Ids.next()), "2026-04-24"))
                .isInstanceOf(NoSuchElementException.class);
    }

    private UUID openedInvestigation() {
        UUID investigation = Ids.next();
        happens(officer, act("investigation-opened", "2026-03-12T09:00:00", dossier(), investigation, "child"));
        return investigation;
    }

    private Duty extend(DutyId id, String day) {
        return Entry.as(manager, () -> duties.extend(id, LocalDate.parse(day), "Utlåtandet dröjer.", "decision 17"));
    }
}
