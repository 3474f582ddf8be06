package tillit.open.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.intake.SingleDays;
import tillit.ground.access.Entry;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** The single days on which the office has other hours than usual: an administrator says them, and takes back those that have not gone by. */
@Component
public class OfficeDays implements SingleDays {

    /** Ours: nobody plans an office's days further ahead, and a mistyped year is found. */
    private static final int YEARS_AHEAD = 2;

    private final Fronts fronts;
    private final JdbcClient db;
    private final Audit audit;
    private final Law law;
    private final Clock clock;

    OfficeDays(Fronts fronts, JdbcClient db, Audit audit, Law law, Clock clock) {
        this.fronts = fronts;
        this.db = db;
        this.audit = audit;
        this.law = law;
        this.clock = clock;
    }

    /** Those of the own municipality that have not gone by, in order. */
    @Transactional(readOnly = true)
    public List<OtherHours> coming() {
        return fronts.of(Entry.me().municipality())
                .map(it -> it.otherHoursFrom(today()))
                .orElseGet(List::of);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Boolean> isAttended(Instant moment) {
        return fronts.of(Entry.me().municipality())
                .flatMap(it -> it.otherHoursOn(Stockholm.dayOf(moment)))
                .map(it -> it.hours()
                        .filter(hours -> hours.include(Stockholm.timeOf(moment)))
                        .isPresent());
    }

    /** Says that the office is closed that day. @throws ReportingRefusal if it has gone by or been said already, or it is not the asker's to say */
    @Transactional
    public void close(LocalDate day) {
        add(new OtherHours(day, Optional.empty()));
    }

    /** Says when the office is open that day. @throws ReportingRefusal as {@link #close}, or if these are no hours */
    @Transactional
    public void open(LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to) {
        if (from == null || to == null) throw noTime(from, to);
        add(new OtherHours(day, Optional.of(new Hours(from, to))));
    }

    /** Takes back what was said of that day. @throws Missing if nothing was, or it has gone by */
    @Transactional
    public void remove(LocalDate day) {
        Front front = mine();
        OtherHours said = front.otherHoursOn(day)
                .filter(it -> !it.day().isBefore(today()))
                .orElseThrow(Missing::new);
        int removed = db.sql("delete from reporting.other_hours where front = :front and day = :day")
                .param("front", front.municipality().value())
                .param("day", day)
                .update();
        if (removed == 0) throw new Missing();
        note("office-day-removed", day, said.hours(), usual(front, day));
    }

    private void add(OtherHours said) {
        Front front = mine();
        if (said.day().isBefore(today())) throw new ReportingRefusal.DayGoneBy();
        if (said.day().isAfter(today().plusYears(YEARS_AHEAD))) throw new ReportingRefusal.DayTooFarAhead();
        int added = db.sql("""
                        insert into reporting.other_hours (front, day, opens, closes)
                        values (:front, :day, :opens, :closes)
                            on conflict (front, day) do nothing
                        """)
                .param("front", front.municipality().value())
                .param("day", said.day())
                .param("opens", said.hours().map(Hours::opens).orElse(null))
                .param("closes", said.hours().map(Hours::closes).orElse(null))
                .update();
        if (added == 0) throw new ReportingRefusal.DaySaidAlready();
        note("office-day-added", said.day(), usual(front, said.day()), said.hours());
    }

    private Front mine() {
        if (!Entry.me().administrator()) throw new ReportingRefusal.NotAdministrator();
        return fronts.of(Entry.me().municipality()).orElseThrow(Missing::new);
    }

    private Optional<Hours> usual(Front front, LocalDate day) {
        return front.usualHoursOn(day, law.calendar());
    }

    private void note(String action, LocalDate day, Optional<Hours> before, Optional<Hours> now) {
        audit.note(Noted.that(action, Outcome.DONE)
                .with("day=%s before-hours=%s hours=%s".formatted(day, inTheLog(before), inTheLog(now))));
    }

    private static String inTheLog(Optional<Hours> hours) {
        return hours.map(it -> it.opens() + "-" + it.closes()).orElse("closed");
    }

    private static Refusal noTime(@Nullable LocalTime from, @Nullable LocalTime to) {
        List<Refusal> missing = new ArrayList<>();
        if (from == null) missing.add(new ReportingRefusal.NoTime("from"));
        if (to == null) missing.add(new ReportingRefusal.NoTime("to"));
        Refusals.throwAny(missing);
        return missing.getFirst();
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
