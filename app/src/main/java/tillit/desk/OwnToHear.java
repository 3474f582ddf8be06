package tillit.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.casework.cases.OfferDesk;
import tillit.ground.access.Absences;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.duties.Escalations;
import tillit.ground.duties.Worklists;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.law.SwedishCalendar;
import tillit.ground.notices.Kind;
import tillit.ground.notices.Matter;
import tillit.ground.notices.MustHear;

/** What waits for somebody alone: questions, what one was told of as a manager, and what is due today or late, also of those one stands in for. */
@Component
class OwnToHear implements MustHear {

    /** Ours: whoever has more than that due on one day is told of so many. */
    private static final int MOST = 500;

    private final OfferDesk offers;
    private final Escalations escalations;
    private final Worklists worklists;
    private final Duties duties;
    private final Absences absences;
    private final SwedishCalendar calendar;
    private final Clock clock;

    OwnToHear(
            OfferDesk offers,
            Escalations escalations,
            Worklists worklists,
            Duties duties,
            Absences absences,
            Law law,
            Clock clock) {
        this.offers = offers;
        this.escalations = escalations;
        this.worklists = worklists;
        this.duties = duties;
        this.absences = absences;
        this.calendar = law.calendar();
        this.clock = clock;
    }

    @Override
    public List<Matter> now() {
        List<Matter> all = new ArrayList<>();
        OfferDesk.Waiting waiting = offers.mine();
        waiting.toAnswer().forEach(it -> all.add(new Matter(Kind.HAND_OVER, "question:" + it.value())));
        waiting.answered().forEach(it -> all.add(new Matter(Kind.HAND_OVER, "answer:" + it.value())));
        escalations
                .openForMe()
                .forEach(it -> all.add(
                        new Matter(Kind.ESCALATION, "escalation:" + it.id().value())));
        LocalDate last = calendar.nextWeekday(Stockholm.dayOf(clock.instant())).minusDays(1);
        Stream.concat(
                        worklists.mine(Optional.empty(), MOST).stream(),
                        absences.iStandInFor().stream().flatMap(it -> duties.openOf(it.who()).stream()))
                .filter(it -> isDue(it, last))
                .forEach(it -> all.add(new Matter(Kind.DUE, "duty:" + it.id().value())));
        return all;
    }

    /** Late, due today, or on a closed day before anybody is told again. */
    private static boolean isDue(Duty duty, LocalDate last) {
        return duty.deadline().filter(it -> !it.dueOn().isAfter(last)).isPresent();
    }
}
