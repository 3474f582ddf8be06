package tillit.desk;

import java.util.List;

/**
 * The page of one rule.
 *
 * @param heads one for each version, oldest first
 * @param rows what the versions say, one row for each thing they can say; each with as many cells as there are versions
 * @param situations the worked examples that test it
 */
record LawRule(LawRules.Line line, List<Head> heads, List<Row> rows, List<String> situations, LawTouched touched) {

    /** @param now whether this version holds today */
    record Head(String name, String days, boolean now) {}

    /** @param cells one for each version, each of paragraphs; none where a version says nothing of it */
    record Row(String label, List<List<String>> cells) {
        boolean saysAnything() {
            return cells.stream().anyMatch(cell -> !cell.isEmpty());
        }
    }

    LawRule {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        situations = List.copyOf(situations);
    }
}
