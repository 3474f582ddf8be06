package tillit.casework.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Need;
import tillit.ground.law.DecisionRule.Outcome;

/** Which parts a decision of a kind has, in the order of its page, and what is filled in in each. */
final class Fields {

    private Fields() {}

    /**
     * A part.
     *
     * @param id its place on the page, and the last word of its texts' keys
     * @param fields what is filled in; empty for what is done elsewhere
     */
    record Part(String id, List<Field> fields) {}

    /** What is filled in. */
    record Field(String name, boolean day, int rows) {}

    /** The parts of a decision. @param measured whether it ends or changes a measure @param investigated whether it comes from an investigation */
    static List<Part> of(DecisionRule rule, Set<Need> needs, boolean measured, boolean investigated) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("what", List.of(text("what", 3))));
        if (needs.contains(Need.PERIOD) || needs.contains(Need.END_DAY) || rule.outcome() == Outcome.ENDS)
            parts.add(new Part("period", List.of(day("from"), day("to"))));
        if (needs.contains(Need.CONTACT_TERMS))
            parts.add(new Part(
                    "contact",
                    List.of(text("contactWith", 2), text("contactHow", 3), text("contactWhere", 2), day("reviewOn"))));
        parts.add(new Part("reasons", List.of(text("reasons", 5))));
        if (needs.contains(Need.BEST_INTERESTS)) parts.add(new Part("best", List.of(text("bestInterests", 5))));
        if (needs.contains(Need.CHILDS_VIEWS))
            parts.add(new Part("views", List.of(text("views", 3), text("notHeard", 2), text("weight", 2))));
        if (needs.contains(Need.INFORMATION_TO_CHILD))
            parts.add(new Part("information", List.of(text("information", 3))));
        if (rule.outcome() == Outcome.ENDS && measured) parts.add(new Part("result", List.of(text("result", 3))));
        if (needs.contains(Need.CONSENT)) parts.add(new Part("consent", List.of()));
        if (needs.contains(Need.COMMUNICATION))
            parts.add(
                    investigated ? new Part("communication", List.of()) : new Part("heard", List.of(text("heard", 3))));
        if (needs.contains(Need.SIGNED_INVESTIGATION) || Measures.closes(rule))
            parts.add(new Part("document", List.of()));
        return parts;
    }

    /** All names of what is filled in in some decision. */
    static final Set<String> NAMES = Set.of(
            "what",
            "from",
            "to",
            "contactWith",
            "contactHow",
            "contactWhere",
            "reviewOn",
            "reasons",
            "bestInterests",
            "views",
            "notHeard",
            "weight",
            "information",
            "result",
            "heard");

    private static Field text(String name, int rows) {
        return new Field(name, false, rows);
    }

    private static Field day(String name) {
        return new Field(name, true, 1);
    }
}
