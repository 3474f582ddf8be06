package tillit.casework.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.ground.law.Deadline;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;

/** Counts the time to appeal from the day on which whoever asked got the written decision, by the law as it was that day. FL (2017:900) 44 §. */
@Component
class DisclosureTimes {

    private static final RuleId TIME = new RuleId("time-to-appeal");

    private final Law law;

    DisclosureTimes(Law law) {
        this.law = law;
    }

    /** The last day on which an appeal may come in; empty where nobody knows that the decision has come. */
    Optional<LocalDate> lastDay(DisclosureAnswer answer) {
        return Optional.ofNullable(answer.written())
                .flatMap(it -> Optional.ofNullable(it.receivedOn()))
                .flatMap(this::lastDay);
    }

    private Optional<LocalDate> lastDay(LocalDate received) {
        Instant from = received.atStartOfDay(Stockholm.ZONE).toInstant();
        return law.startedBy("decision-received", from, Set.of("appealable")).stream()
                .filter(it -> it.rule().rule().equals(TIME))
                .flatMap(it -> it.deadline().stream())
                .map(Deadline::latestOn)
                .findFirst();
    }
}
