package tillit.casework.away;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseDesk;
import tillit.casework.cases.CaseRow;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.intake.Inbox;
import tillit.casework.intake.InboxFilter;
import tillit.casework.intake.InboxPage;
import tillit.casework.intake.InboxRow;
import tillit.ground.access.Absence;
import tillit.ground.access.Absences;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duty;
import tillit.ground.duties.Workloads;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.law.SwedishCalendar;
import tillit.ground.letters.Sealed;
import tillit.ground.page.Missing;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/**
 * Reads what a unit must know, in the name of the one who leads it and with what row security shows to that one; and writes down that a copy is
 * made. Each dossier that is in it gets its line in the log in the same transaction.
 */
@Component
class CopyReading {

    /** Ours: whoever needs more on paper needs another paper. That there is more stands there. */
    static final int MOST = 1000;

    /** Ours: so far ahead one needs to see when nothing works; in working days. */
    static final int DAYS_AHEAD = 14;

    private static final int SHOWN = 20;

    private final Workloads workloads;
    private final CaseDesk desk;
    private final Cases cases;
    private final People people;
    private final Inbox inbox;
    private final Colleagues colleagues;
    private final Absences absences;
    private final Copies copies;
    private final Audit audit;
    private final Law law;
    private final Clock clock;

    CopyReading(
            Workloads workloads,
            CaseDesk desk,
            Cases cases,
            People people,
            Inbox inbox,
            Colleagues colleagues,
            Absences absences,
            Copies copies,
            Audit audit,
            Law law,
            Clock clock) {
        this.workloads = workloads;
        this.desk = desk;
        this.cases = cases;
        this.people = people;
        this.inbox = inbox;
        this.colleagues = colleagues;
        this.absences = absences;
        this.copies = copies;
        this.audit = audit;
        this.law = law;
        this.clock = clock;
    }

    /** What has been read. @param dossiers the files and reports of which something is in it */
    record Read(
            Membership unit,
            Instant at,
            LocalDate until,
            List<Duty> duties,
            List<InboxRow> reports,
            List<Carried> cases,
            More more,
            List<Colleague> staff,
            Map<UserId, Absence> away,
            Map<UserId, Colleague> named,
            Set<UUID> dossiers) {}

    /** An open case. @param people those in it whom the reader may see */
    record Carried(CaseRow row, List<InCase> people) {}

    /** Somebody in a case. */
    record InCase(Person person, Part part) {}

    /** Of what there is more than was read. @param most how much was */
    record More(int most, boolean duties, boolean reports, boolean cases) {}

    /** @throws Missing unless the one who asks leads the unit today */
    @Transactional(noRollbackFor = Missing.class)
    Read read(UnitId unit) {
        return read(unit, MOST);
    }

    /** @param most of each kind */
    @Transactional(noRollbackFor = Missing.class)
    Read read(UnitId unit, int most) {
        Read read = gathered(led(unit), most);
        read.dossiers().forEach(it -> audit.note(Noted.about(it, "away-copy-read", Outcome.READ)));
        return read;
    }

    /** What there is to read, of a unit that the one who asks leads; whoever calls this writes down that it is read. */
    @Transactional(propagation = Propagation.MANDATORY)
    Read gathered(Membership led, int most) {
        UnitId unit = led.unit();
        Instant now = clock.instant();
        LocalDate until = ahead(Stockholm.dayOf(now));
        List<Duty> open =
                workloads.of(unit, new Workloads.Everybodys(), Workloads.When.ANY, Optional.empty(), most + 1);
        List<Duty> duties = open.stream()
                .limit(most)
                .filter(it ->
                        it.deadline().filter(end -> end.dueOn().isAfter(until)).isEmpty())
                .toList();
        InboxPage waiting = inbox.of(unit, InboxFilter.all(), null, most);
        List<InboxRow> reports = waiting.rows();
        List<CaseRow> all = desk.ofUnit(unit, most + 1);
        List<Carried> carried = all.stream().limit(most).map(this::carried).toList();
        More more = new More(most, open.size() > most, waiting.next().isPresent(), all.size() > most);
        List<Colleague> staff = colleagues.in(unit);
        Map<UserId, Absence> away =
                absences.today(staff.stream().map(Colleague::id).toList());
        Set<UUID> dossiers = new HashSet<>();
        duties.forEach(it -> dossiers.add(it.stamp().dossier().value()));
        reports.forEach(it -> dossiers.add(it.report().value()));
        carried.forEach(it -> dossiers.add(it.row().socialCase().id().value()));
        return new Read(led, now, until, duties, reports, carried, more, staff, away, named(duties, away), dossiers);
    }

    /** Writes down that the copy is made. Nothing of it may be given to anybody before this has been committed. */
    @Transactional
    void made(UnitId unit, Sealed sealed, int dossiers, boolean byItself) {
        led(unit);
        Copies.Made made = new Copies.Made(
                Ids.next(),
                unit,
                dossiers,
                sealed.pages(),
                sealed.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Entry.me().id(),
                byItself);
        copies.add(made);
        audit.note(Noted.that(byItself ? "away-copy-made-by-itself" : "away-copy-made", Outcome.DONE)
                .with("copy=%s unit=%d dossiers=%d".formatted(made.id(), unit.value(), dossiers)));
    }

    /** What somebody has made for a unit, the latest first; nothing for whoever does not work there. */
    @Transactional(readOnly = true)
    List<Copies.Made> before(UnitId unit) {
        return copies.of(unit, SHOWN);
    }

    /** No more of a case than what is printed of it. */
    private Carried carried(CaseRow row) {
        return new Carried(
                row,
                cases.participants(row.socialCase().id()).stream()
                        .flatMap(it -> people.find(it.person()).map(one -> new InCase(one, it.part())).stream())
                        .toList());
    }

    /** The unit as the one who asks leads it today; empty for everybody else. */
    static Optional<Membership> ledByMe(UnitId unit) {
        return Entry.me().memberships().stream()
                .filter(it -> it.role() == Role.UNIT_MANAGER && it.unit().equals(unit))
                .findFirst();
    }

    private Membership led(UnitId unit) {
        Optional<Membership> led = ledByMe(unit);
        if (led.isEmpty()) audit.note(Noted.that("away-copy-made", Outcome.NOT_FOUND));
        return led.orElseThrow(Missing::new);
    }

    private LocalDate ahead(LocalDate today) {
        SwedishCalendar calendar = law.calendar();
        LocalDate day = today;
        for (int nth = 0; nth < DAYS_AHEAD; nth++) day = calendar.weekdayOnOrAfter(day.plusDays(1));
        return day;
    }

    private Map<UserId, Colleague> named(List<Duty> duties, Map<UserId, Absence> away) {
        Set<UserId> ids = new HashSet<>();
        duties.forEach(it -> it.owner().ifPresent(ids::add));
        away.values().forEach(it -> ids.add(it.standIn()));
        return new HashMap<>(colleagues.named(ids));
    }
}
