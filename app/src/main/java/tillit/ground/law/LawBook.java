package tillit.ground.law;

import java.util.List;

/** Everything that {@code law/} says, read and checked. */
record LawBook(
        List<Statute> statutes,
        SwedishCalendar calendar,
        Ages ages,
        Counting counting,
        Vocabulary words,
        List<Rule> rules,
        List<Measure> measures,
        List<OpenKind> openKinds,
        List<DecisionRule> decisions,
        List<Situation> situations,
        List<FormText> forms) {}
