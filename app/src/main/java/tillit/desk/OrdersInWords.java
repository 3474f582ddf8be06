package tillit.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.Law;
import tillit.ground.mandate.Delegation;
import tillit.ground.mandate.DelegationOrder;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** A delegation order in the reader's words: what the rows are called, and on which provisions they stand. */
@Component
class OrdersInWords {

    private final Law law;

    OrdersInWords(Law law) {
        this.law = law;
    }

    /** An order. @param days when it was adopted and holds */
    record OrderView(String reference, String days, List<RowView> rows) {}

    /**
     * One row.
     *
     * @param decision its name in {@code law/decisions}
     * @param source the provisions as lawyers write them
     * @param levels those that the law lets the board choose among
     */
    record RowView(String decision, String point, String title, String level, String source, List<Choice> levels) {}

    OrderView order(DelegationOrder order, Wording words) {
        LocalDate to = order.to();
        String adopted = words.day(order.adoptedOn());
        String from = words.day(order.from());
        String days = to == null
                ? words.say("desk.administration.order.days.open", adopted, from)
                : words.say("desk.administration.order.days", adopted, from, words.day(to));
        return new OrderView(
                order.reference(),
                days,
                order.rows().stream().map(row -> row(row, order.from(), words)).toList());
    }

    /** Whether the law knows the decision on that day: an act may have ended between today and the day on which an order begins. */
    boolean lawHas(String decision, LocalDate on) {
        return law.decision(decision, on).isPresent();
    }

    /** As the law has the decision on that day. */
    RowView row(Delegation row, LocalDate on, Wording words) {
        Optional<DecisionRule> rule = law.decision(row.decision(), on);
        Locale reader = words.language().locale();
        return new RowView(
                row.decision(),
                row.point(),
                rule.map(it -> it.title().in(reader)).orElse(row.decision()),
                level(row.lowest(), words),
                rule.map(it -> it.citations().stream()
                                .map(cite -> cite.in(reader))
                                .collect(Collectors.joining("; ")))
                        .orElse(""),
                rule.map(it -> levels(it.delegation(), words)).orElse(List.of()));
    }

    private static List<Choice> levels(DecisionRule.Delegation delegation, Wording words) {
        return Arrays.stream(Level.values())
                .filter(level -> level.compareTo(delegation.lowest()) >= 0)
                .map(level -> new Choice(level.name(), level(level, words)))
                .toList();
    }

    private static String level(Level level, Wording words) {
        return words.say(
                "mandate.level." + level.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
