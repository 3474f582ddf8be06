package tillit.casework.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.Takes;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.access.User;

/** In whose queue a report stands. */
@Component
class Queues {

    private final Colleagues colleagues;

    Queues(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /**
     * The way of a report.
     *
     * @param opensIn where it is written, which is a unit that the one who registers may write in
     * @param belongsTo where it stands when the receipt is given
     */
    record Route(Unit opensIn, Unit belongsTo) {}

    /** Whether reports can lie in the unit: one that takes neither reports nor cases, or has ended, has nobody whose work they are. */
    boolean takesReports(UnitId unit) {
        return colleagues.units().stream().anyMatch(it -> it.id().equals(unit) && it.takes() != Takes.OTHER);
    }

    /**
     * A report about adults only goes to the unit that takes those. Another authority's system writes only where it may hand in, so what it
     * sends elsewhere stays in the unit it was sent to, whose officers pass it on.
     */
    Route routeOf(ReportAsReceived report, List<Newcomers.Newcomer> newcomers) {
        Unit given = colleagues.unit(report.came().unit()).orElseThrow(() -> new IntakeRefusal.NotYourUnit("unit"));
        boolean adultsOnly = newcomers.stream().allMatch(newcomer -> newcomer.kind() == SubjectKind.ADULT);
        if (!adultsOnly || given.takes() == Takes.ADULT_REPORTS) return new Route(given, given);
        Optional<Unit> adults = colleagues.unitThatTakes(Takes.ADULT_REPORTS);
        User me = Entry.me();
        if (adults.isEmpty()) return new Route(given, given);
        if (me.worksIn(adults.get().id())) return new Route(adults.get(), adults.get());
        return new Route(given, me.kind() == User.Kind.PERSON ? adults.get() : given);
    }
}
