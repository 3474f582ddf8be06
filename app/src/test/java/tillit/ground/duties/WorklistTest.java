package tillit.ground.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static tillit.ground.duties.Happened.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;

class WorklistTest extends DutyTest {

    @Autowired
    Worklists worklists;

    Stamp report;

    @BeforeEach
    void aReport() {
        report = dossier();
    }

    @Test
    void whatIsOverdueStandsFirstThenWhatIsDueFirstAndLastWhatHasNoFixedTime() {
        UUID old = Ids.next();
        UUID young = Ids.next();
        UUID reporter = Ids.next();
        happens(
                officer,
                act(
                        "investigation-opened",
                        "2025-12-01T10:00:00",
                        report,
                        reporter,
                        "child",
                        "mandated",
                        "wants-feedback"));
        happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", report, young));
        happens(officer, act("child-report-arrived", "2026-02-20T10:00:00", report, old));
        clock.is("2026-03-10T10:30:00");

        List<Duty> list = Entry.as(officer, () -> worklists.ofUnit(unit, Optional.empty(), 50));
        assertThat(list)
                .extracting(duty -> duty.standing(clock.instant()))
                .startsWith(Standing.BREACHED, Standing.BREACHED);
        assertThat(list).extracting(duty -> duty.deadline().isPresent()).endsWith(false);
        assertThat(list.stream().flatMap(duty -> duty.deadline().stream()).map(it -> it.dueAt()))
                .isSorted();
    }

    @Test
    void theListIsReadPageByPageAndNothingIsMissedOrShownTwice() {
        for (int i = 0; i < 12; i++) {
            happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", report, Ids.next()));
        }
        happens(
                officer,
                act(
                        "investigation-opened",
                        "2025-12-01T10:00:00",
                        report,
                        Ids.next(),
                        "child",
                        "mandated",
                        "wants-feedback"));
        List<Duty> whole = Entry.as(officer, () -> worklists.ofUnit(unit, Optional.empty(), 100));

        List<Duty> read = new ArrayList<>();
        Optional<Place> place = Optional.empty();
        while (true) {
            Optional<Place> from = place;
            List<Duty> page = Entry.as(officer, () -> worklists.ofUnit(unit, from, 5));
            if (page.isEmpty()) break;
            read.addAll(page);
            place = Optional.of(Place.after(page.getLast()));
        }
        assertThat(read).isEqualTo(whole).hasSizeGreaterThan(24);
    }

    @Test
    void whatIsDoneIsNoLongerOnTheList() {
        UUID child = Ids.next();
        happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", report, child));
        happens(officer, act("protection-assessment-signed", "2026-03-10T10:20:00", report, child));

        assertThat(Entry.as(officer, () -> worklists.ofUnit(unit, Optional.empty(), 50)))
                .extracting(duty -> duty.rule().value())
                .containsExactly("preliminary-assessment");
    }

    @Test
    void onesOwnListHasWhatOneWasGivenAndNothingElse() {
        UUID mine = Ids.next();
        happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", report, Ids.next()));
        happens(
                manager,
                act("child-report-arrived", "2026-03-10T10:00:00", report, mine)
                        .ownedBy(officer.user().id()));

        assertThat(Entry.as(officer, () -> worklists.mine(Optional.empty(), 50)))
                .hasSize(2)
                .allMatch(duty -> duty.subject().equals(mine));
        assertThat(Entry.as(manager, () -> worklists.mine(Optional.empty(), 50)))
                .isEmpty();
        assertThat(Entry.as(officer, () -> worklists.myCounts()).open()).isEqualTo(2);
    }

    @Test
    void theCountsTellWhatIsBreachedLateDueTodayAndDueThisWeek() {
        // Tuesday 10 March 2026
        happens(officer, act("child-report-arrived", "2026-03-10T10:00:00", report, Ids.next())); // today; 24 March
        happens(
                officer,
                act("child-report-arrived", "2026-02-26T10:00:00", report, Ids.next())); // breached; Thursday this week
        happens(
                officer,
                act(
                        "child-report-arrived",
                        "2026-03-09T16:00:00",
                        report,
                        Ids.next())); // late since midnight; 23 March
        happens(
                officer,
                act("child-report-arrived", "2026-03-01T10:00:00", report, Ids.next())); // breached; Sunday this week

        assertThat(Entry.as(officer, () -> worklists.countsOfUnit(unit))).isEqualTo(new Counts(2, 1, 1, 2, 8));
    }
}
