package tillit.desk;

import java.util.List;
import java.util.stream.Stream;
import tillit.desk.ChangesInWords.Line;
import tillit.ground.page.Csv;
import tillit.ground.page.Wording;

/** Changes as a table to keep. */
final class ChangeTable {

    private ChangeTable() {}

    static String of(List<Line> lines, Wording wording) {
        List<String> heads = Stream.of("when", "who", "kind", "what", "before", "now", "state")
                .map(it -> wording.say("desk.changes." + it))
                .toList();
        return Csv.of(heads, lines.stream().map(ChangeTable::row).toList());
    }

    private static List<String> row(Line line) {
        return List.of(
                line.at().toString(), line.who(), line.kind(), line.what(), line.before(), line.now(), line.state());
    }
}
