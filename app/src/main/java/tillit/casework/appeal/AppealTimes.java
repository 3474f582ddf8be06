package tillit.casework.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.casework.decision.Decision;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionNotices;
import tillit.casework.decision.Decisions;
import tillit.casework.dispatch.Letters;
import tillit.casework.dispatch.OutgoingLetter;
import tillit.ground.access.PersonId;
import tillit.ground.law.Deadline;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** Counts the time to appeal from the day on which the party got the decision, by the law as it was that day. FL 44 §. */
@Component
class AppealTimes {

    private static final RuleId TIME = new RuleId("time-to-appeal");

    private final Decisions decisions;
    private final DecisionNotices notices;
    private final Letters letters;
    private final Law law;

    AppealTimes(Decisions decisions, DecisionNotices notices, Letters letters, Law law) {
        this.decisions = decisions;
        this.notices = notices;
        this.letters = letters;
        this.law = law;
    }

    InTime of(Appeal appeal) {
        LocalDate arrived =
                Stockholm.dayOf(Optional.ofNullable(appeal.arrived().at()).orElseThrow());
        if (appeal.arrived().party() == null || !isAppealable(appeal.decision()))
            return new InTime(arrived, null, null);
        Optional<LocalDate> received = receipts(appeal.decision()).stream()
                .filter(it -> it.by().equals(appeal.arrived().party()))
                .map(Receipt::on)
                .min(LocalDate::compareTo);
        return new InTime(
                arrived, received.orElse(null), received.flatMap(this::lastDay).orElse(null));
    }

    /** A party has got the decision with how to appeal. */
    private record Receipt(PersonId by, LocalDate on) {}

    private List<Receipt> receipts(DecisionId decision) {
        Stream<Receipt> told = notices.of(decision).stream().map(it -> new Receipt(it.person(), it.on()));
        Stream<Receipt> sent = letters.about(decision.value()).stream()
                .filter(OutgoingLetter::startsClock)
                .flatMap(it -> it.to().reaches().stream()
                        .flatMap(who -> it.receivedOn().stream().map(on -> new Receipt(who, on))));
        return Stream.concat(told, sent).toList();
    }

    /** Whether the law says that such a decision can be appealed to the administrative court. */
    boolean isAppealable(DecisionId id) {
        Decision.Taken taken = taken(id);
        return law.decision(taken.sheet().kind(), taken.ruling().on())
                .filter(it -> it.appeal() == DecisionRule.Appeal.ADMINISTRATIVE_COURT)
                .isPresent();
    }

    /** The decision that is appealed. @throws Missing if it does not exist for the one who asks, or is not taken */
    Decision.Taken taken(DecisionId id) {
        return decisions
                .find(id)
                .filter(Decision.Taken.class::isInstance)
                .map(Decision.Taken.class::cast)
                .orElseThrow(Missing::new);
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
