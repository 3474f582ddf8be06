package tillit.ground.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static tillit.ground.duties.Happened.act;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.duties.Workloads.Everybodys;
import tillit.ground.duties.Workloads.Nobodys;
import tillit.ground.duties.Workloads.Ones;
import tillit.ground.duties.Workloads.When;
import tillit.ground.duties.Workloads.Whose;
import tillit.ground.duties.Workloads.Workload;

/** How what is open in a unit lies on those who work there: counted and listed by the same rules. */
class WorkloadTest extends DutyTest {

    @Autowired
    Workloads workloads;

    @Autowired
    Worklists worklists;

    Stamp report;
    UserId me;

    @BeforeEach
    void oneReportThatIsLateAndOneOfToday() {
        report = dossier();
        me = officer.user().id();
        happens(officer, act("child-report-arrived", "2026-02-20T10:00:00", report, Ids.next()));
        happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", report, Ids.next()));
    }

    @Test
    void whatNobodyHasTakenIsCountedApartFromWhatSomebodyOwes() {
        UUID mine = open(When.LATE, new Nobodys()).getFirst().id().value();
        in(officer, () -> duties.giveTo(new DutyId(mine), Optional.of(me)));

        List<Workload> loads = Entry.as(manager, () -> workloads.in(unit));
        assertThat(loads).extracting(Workload::owner).containsExactly(Optional.empty(), Optional.of(me));
        assertThat(loads.getLast().counts().open()).isEqualTo(1);
        assertThat(loads.getLast().firstDueAt()).isPresent();
        Counts all = Entry.as(manager, () -> worklists.countsOfUnit(unit));
        assertThat(loads.stream().mapToInt(it -> it.counts().open()).sum()).isEqualTo(all.open());
        assertThat(loads.stream().mapToInt(it -> it.counts().breached()).sum()).isEqualTo(all.breached());
    }

    @Test
    void aListIsAsLongAsItsNumberSays() {
        in(
                officer,
                () -> duties.giveTo(open(When.TODAY, new Nobodys()).getFirst().id(), Optional.of(me)));
        Counts all = Entry.as(manager, () -> worklists.countsOfUnit(unit));

        assertThat(all.breached() + all.late()).isPositive();
        assertThat(all.today()).isPositive();
        assertThat(open(When.ANY, new Everybodys())).hasSize(all.open());
        assertThat(open(When.LATE, new Everybodys())).hasSize(all.breached() + all.late());
        assertThat(open(When.TODAY, new Everybodys())).hasSize(all.today());
        assertThat(open(When.THIS_WEEK, new Everybodys())).hasSize(all.today() + all.thisWeek());
        assertThat(open(When.ANY, new Ones(me))).hasSize(1).allMatch(it -> it.owner()
                .equals(Optional.of(me)));
        assertThat(open(When.ANY, new Nobodys())).hasSize(all.open() - 1);
    }

    @Test
    void aNarrowedListIsReadPageByPage() {
        List<Duty> whole = open(When.ANY, new Nobodys());
        Duty first = Entry.as(manager, () -> workloads.of(unit, new Nobodys(), When.ANY, Optional.empty(), 1))
                .getFirst();
        List<Duty> rest = Entry.as(
                manager, () -> workloads.of(unit, new Nobodys(), When.ANY, Optional.of(Place.after(first)), 50));
        assertThat(whole).startsWith(first).endsWith(rest.toArray(new Duty[0])).hasSize(1 + rest.size());
    }

    @Test
    void anotherUnitsWorkIsNeitherCountedNorListed() {
        Session stranger = town.worker(Role.UNIT_MANAGER, other);
        assertThat(Entry.as(stranger, () -> workloads.in(unit))).isEmpty();
        assertThat(Entry.as(stranger, () -> workloads.of(unit, new Everybodys(), When.ANY, Optional.empty(), 50)))
                .isEmpty();
    }

    private List<Duty> open(When when, Whose whose) {
        return Entry.as(manager, () -> workloads.of(unit, whose, when, Optional.empty(), 50));
    }
}
