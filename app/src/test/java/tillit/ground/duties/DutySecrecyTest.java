package tillit.ground.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.ground.duties.DutyLifeTest.DECIDE;
import static tillit.ground.duties.Happened.act;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.NobodyEntered;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.law.RuleId;

/** Who sees a duty, its history, its escalation and that it is counted: whoever sees the dossier, and for all others there is none. */
class DutySecrecyTest extends DutyTest {

    @Autowired
    Worklists worklists;

    @Autowired
    Escalations escalations;

    @Autowired
    DutySweep sweep;

    UUID child = Ids.next();
    PersonId person = new PersonId(Ids.next());
    DutyId id;
    Stamp report;

    @BeforeEach
    void aBreachedDutyWithAHistoryThatTheManagerWasToldOf() {
        report = dossier(false, person);
        happens(
                officer,
                act("child-report-arrived", "2026-02-02T10:00:00", report, child)
                        .ownedBy(officer.user().id()));
        sweep.run();
        id = duty(child, DECIDE).id();
        Entry.as(manager, () -> duties.giveTo(id, Optional.of(manager.user().id())));
    }

    @Test
    void theUnitSeesIt() {
        assertThat(glimpses(officer)).isPositive();
        assertThat(glimpses(manager)).isGreaterThan(glimpses(officer)); // he was told, too
    }

    @Test
    void anotherUnitSeesNothing() {
        assertThat(glimpses(town.worker(Role.UNIT_MANAGER, other))).isZero();
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        Town elsewhere = Town.build(administrator);
        UnitId theirs = elsewhere.unit("Mottagning", Takes.CHILD_REPORTS);
        assertThat(glimpses(elsewhere.worker(Role.UNIT_MANAGER, theirs))).isZero();
    }

    @Test
    void theAdministratorSeesNothing() {
        assertThat(glimpses(town.administrator())).isZero();
    }

    @Test
    void whoHandsInReportsSeesNothingOfWhatTheyStart() {
        assertThat(glimpses(town.deliverer(unit))).isZero();
    }

    @Test
    void whoIsDisqualifiedSeesNothingAlsoAsManagerWhoWasTold() {
        in(manager, () -> {
            dossiers.declareConflict(person);
            return true;
        });
        assertThat(glimpses(manager)).isZero();
    }

    @Test
    void whatBecomesProtectedIsNoLongerSeenByThoseWhoMayNotMeetProtectedPersons() {
        Session permitted = town.workerForProtected(Role.SOCIAL_WORKER, unit);
        in(officer, () -> {
            dossiers.protect(report.dossier());
            return true;
        });
        assertThat(glimpses(officer)).isZero();
        assertThat(glimpses(manager)).isZero();
        assertThat(glimpses(permitted)).isPositive();
    }

    @Test
    void whatMovesIsOwnedAndSeenByTheOtherUnitWithItsHistory() {
        Session theirs = town.worker(Role.UNIT_MANAGER, other);
        in(officer, () -> {
            dossiers.move(report.dossier(), other);
            return true;
        });
        assertThat(glimpses(officer)).isZero();
        assertThat(Entry.as(theirs, () -> duties.find(id)).orElseThrow().unit()).isEqualTo(other);
        assertThat(Entry.as(theirs, () -> duties.history(id))).hasSize(1);
        assertThat(Entry.as(theirs, () -> worklists.countsOfUnit(other)).open()).isEqualTo(2);
    }

    @Test
    void nobodySeesNothing() {
        assertThat(duties.find(id)).isEmpty();
        assertThat(duties.of(child)).isEmpty();
        assertThat(duties.history(id)).isEmpty();
        assertThat(worklists.countsOfUnit(unit)).isEqualTo(new Counts(0, 0, 0, 0, 0));
        assertThatThrownBy(() -> worklists.myCounts()).isInstanceOf(NobodyEntered.class);
        assertThatThrownBy(() -> escalations.openForMe()).isInstanceOf(NobodyEntered.class);
    }

    @Test
    void aHiddenDutyCannotBeChangedAndAnswersAsAMissingOne() {
        Session stranger = town.worker(Role.UNIT_MANAGER, other);
        for (DutyId either : List.of(id, new DutyId(Ids.next()))) {
            List<Supplier<Duty>> changes = List.of(
                    () -> duties.extend(either, LocalDate.parse("2026-12-01"), "Skäl finns.", "decision"),
                    () -> duties.voidDuty(either, "Skäl finns."),
                    () -> duties.giveTo(either, Optional.of(stranger.user().id())));
            for (Supplier<Duty> change : changes) {
                assertThatThrownBy(() -> Entry.as(stranger, change::get))
                        .isExactlyInstanceOf(NoSuchElementException.class)
                        .hasMessage(null);
            }
        }
        EscalationId told =
                Entry.as(manager, () -> escalations.openForMe()).getFirst().id();
        assertThatThrownBy(() -> Entry.as(stranger, () -> {
                    escalations.acknowledge(told);
                    return true;
                }))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anActOfSomebodyWhoDoesNotSeeTheDutyLeavesItAsItIs() {
        Session stranger = town.worker(Role.UNIT_MANAGER, other);
        Stamp theirs = in(
                stranger,
                () -> dossiers.open(
                        new tillit.ground.access.DossierId(Ids.next()),
                        tillit.ground.access.DossierKind.CASE,
                        other,
                        false,
                        List.of()));
        happens(
                stranger,
                act("investigation-not-opened", "2026-03-10T10:00:00", theirs, Ids.next())
                        .settling(child));

        assertThat(duty(child, DECIDE).isOpen()).isTrue();
    }

    @Test
    void nobodyCanHangADutyOnADossierThatIsHidden() {
        Session stranger = town.worker(Role.UNIT_MANAGER, other);

        assertThatThrownBy(
                        () -> happens(stranger, act("child-report-arrived", "2026-03-10T10:00:00", report, Ids.next())))
                .isInstanceOf(DataAccessException.class);
        Stamp forged = new Stamp(report.dossier(), other.value() * 4, town.id());
        assertThatThrownBy(
                        () -> happens(stranger, act("child-report-arrived", "2026-03-10T10:00:00", forged, Ids.next())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoHandsInAProtectedReportStartsItsDutiesWithoutSeeingThem() {
        Stamp protectedReport = dossier(true);
        UUID hidden = Ids.next();
        happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", protectedReport, hidden));

        assertThat(Entry.as(officer, () -> duties.of(hidden))).isEmpty();
        assertThat(Entry.as(town.workerForProtected(Role.INTAKE_OFFICER, unit), () -> duties.of(hidden)))
                .hasSize(2);
    }

    /** In how many places somebody sees something of the duty. */
    private int glimpses(Session session) {
        return Entry.as(session, () -> {
            Counts unitCounts = worklists.countsOfUnit(unit);
            Touched touched = duties.touchedBy(new RuleId(DECIDE), LocalDate.parse("2025-07-01"));
            return count(duties.find(id).isPresent())
                    + duties.of(child).size()
                    + duties.of(List.of(child)).size()
                    + duties.of(report.dossier()).size()
                    + duties.history(id).size()
                    + worklists.ofUnit(unit, Optional.empty(), 50).size()
                    + worklists.mine(Optional.empty(), 50).size()
                    + unitCounts.open()
                    + unitCounts.breached()
                    + worklists.myCounts().open()
                    + touched.keep().size()
                    + touched.take().size()
                    + touched.stale().size()
                    + escalations.openForMe().size();
        });
    }

    private static int count(boolean seen) {
        return seen ? 1 : 0;
    }
}
