package tillit.casework.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/** How long a draft has waited for its signature, in days in Sweden. */
@Component
class Aging {

    /** Ours: after so many days what one remembers is no longer what happened. The law says only that it is written down as it goes on (SoL 14 kap. 3-5 §§). */
    static final int LONG = 5;

    private final Clock clock;

    Aging(Clock clock) {
        this.clock = clock;
    }

    String words(Draft draft, Wording wording) {
        return wording.say("journal.unsigned", days(draft));
    }

    boolean isLong(Draft draft) {
        return days(draft) >= LONG;
    }

    long days(Draft draft) {
        return ChronoUnit.DAYS.between(Stockholm.dayOf(draft.begunAt()), today());
    }

    LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
