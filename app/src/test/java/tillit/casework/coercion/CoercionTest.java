package tillit.casework.coercion;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionTest;
import tillit.ground.duties.Duty;
import tillit.ground.forms.Answers;

/** The unit of the decisions' tests, in which the committee decides on compulsory care of Elliot. */
abstract class CoercionTest extends DecisionTest {

    /** The day that the court names when it gives more time: the court's to choose, and no rule's. */
    static final LocalDate TIME_GIVEN = LocalDate.of(2026, 6, 30);

    @Autowired
    Coercions coercions;

    @Autowired
    CourtPackages packages;

    /** The committee decides, on that day, and it is written down. */
    DecisionId committee(String kind, LocalDate on, Map<String, String> more) {
        DecisionId id = as(amir, () -> decisions.begin(socialCase, kind, investigation, null));
        Map<String, List<String>> words = new HashMap<>(words("Nämnden beslutar: " + kind + " " + on + "."));
        more.forEach((field, said) -> words.put(field, List.of(said)));
        does(amir, () -> decisions.save(id, 1, new Answers(words)));
        does(amir, () -> rulings.putToMembers(id));
        as(ines, () -> rulings.takeDown(id, "Socialutskottet " + on + " § 44", on));
        return id;
    }

    Coercion takenIntoCare(LocalDate on) {
        committee("take-into-care-at-once", on, Map.of());
        return the(CoercionKind.TAKING_INTO_CARE);
    }

    Coercion the(CoercionKind kind) {
        return as(amir, () -> coercions.in(socialCase)).stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    void writes(Coercion it, What what, String on) {
        writes(it, what, typed(on));
    }

    void writes(Coercion it, What what, Written typed) {
        does(amir, () -> coercions.write(it.id(), what, typed));
    }

    /** All that any step asks for, so that a step takes what it needs. */
    static Written typed(String on) {
        LocalDate day = LocalDate.parse(on);
        return new Written(
                day,
                LocalTime.of(8, 30),
                "Förvaltningsrätten i Umeå",
                "1234-26",
                Set.of(Ground.HOME_CONDITIONS),
                TIME_GIVEN,
                "Socialutskottet § 50",
                "Så var det.");
    }

    /** What is owed about it and open, by the name of its rule with its last day. */
    Map<String, LocalDate> clocks(Coercion it) {
        Map<String, LocalDate> clocks = new HashMap<>();
        open(it.id().value()).stream()
                .filter(duty -> duty.deadline().isPresent())
                .forEach(duty -> clocks.put(
                        duty.rule().value(), duty.deadline().orElseThrow().dueOn()));
        return clocks;
    }

    List<String> timeless(Coercion it) {
        return open(it.id().value()).stream()
                .filter(duty -> duty.deadline().isEmpty())
                .map(Duty::rule)
                .map(rule -> rule.value())
                .toList();
    }

    void itIs(String day) {
        clock.is(day + "T16:00:00");
    }
}
