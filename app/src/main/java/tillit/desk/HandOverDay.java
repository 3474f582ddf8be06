package tillit.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseDesk;
import tillit.casework.cases.OfferDesk;
import tillit.ground.access.Absence;
import tillit.ground.access.Absences;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Dossiers;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.duties.DutyInWords;
import tillit.ground.page.Wording;

/** Questions about cases, and the duties of those one stands in for: only what row security shows, and only while they are away. */
@Component
class HandOverDay {

    private final OfferDesk offers;
    private final Absences absences;
    private final Duties duties;
    private final CaseDesk cases;
    private final Dossiers dossiers;
    private final Colleagues colleagues;
    private final DutyInWords words;
    private final Clock clock;

    HandOverDay(
            OfferDesk offers,
            Absences absences,
            Duties duties,
            CaseDesk cases,
            Dossiers dossiers,
            Colleagues colleagues,
            DutyInWords words,
            Clock clock) {
        this.offers = offers;
        this.absences = absences;
        this.duties = duties;
        this.cases = cases;
        this.dossiers = dossiers;
        this.colleagues = colleagues;
        this.words = words;
        this.clock = clock;
    }

    /** @param known whom the reader's own things are about */
    @Transactional(propagation = Propagation.MANDATORY)
    HandOvers of(Whom.Directory known, Wording wording) {
        return new HandOvers(
                offers.ofTheDay(wording),
                absences.iStandInFor().stream()
                        .map(it -> standIn(it, known, wording))
                        .toList());
    }

    private HandOvers.StandIn standIn(Absence away, Whom.Directory known, Wording wording) {
        List<Duty> owed = duties.openOf(away.who()).stream().limit(Days.MOST).toList();
        Map<UUID, String> names = new HashMap<>(known.names());
        if (!owed.isEmpty())
            cases.carriedBy(away.who()).forEach(row -> row.name()
                    .ifPresent(name -> names.put(row.socialCase().id().value(), name)));
        Whom.Directory directory = new Whom.Directory(
                names,
                known.reports(),
                dossiers.casesAmong(
                        owed.stream().map(it -> it.stamp().dossier()).toList()),
                wording);
        String name = colleagues.named(away.who()).map(it -> it.name()).orElse("");
        return new HandOvers.StandIn(
                "stand-in-" + away.who().value(),
                wording.say("desk.day.stand-in", name, wording.day(away.last())),
                new DayParts(words, directory, wording, clock.instant()).matters(owed));
    }
}
