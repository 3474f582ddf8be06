package tillit.desk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tillit.desk.ChangesInWords.Line;
import tillit.ground.page.Wording;

/** Changes as comma-separated values (RFC 4180), with the mark that tells a spreadsheet that it is UTF-8. */
final class ChangeTable {

    private static final String UTF_8 = "\uFEFF";
    private static final String RUNS = "=+-@\t\r";

    private ChangeTable() {}

    static String of(List<Line> lines, Wording wording) {
        Stream<String> heads = Stream.of("when", "who", "kind", "what", "before", "now", "state")
                .map(it -> wording.say("desk.changes." + it));
        return UTF_8
                + Stream.concat(Stream.of(row(heads)), lines.stream().map(ChangeTable::row))
                        .collect(Collectors.joining());
    }

    private static String row(Line line) {
        return row(Stream.of(
                line.at().toString(), line.who(), line.kind(), line.what(), line.before(), line.now(), line.state()));
    }

    private static String row(Stream<String> fields) {
        return fields.map(ChangeTable::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted; and what a spreadsheet would run, such as a name that begins with an equals sign, is made to stand as words. */
    private static String field(String words) {
        boolean runs = !words.isEmpty() && RUNS.indexOf(words.charAt(0)) >= 0;
        return '"' + (runs ? "'" : "") + words.replace("\"", "\"\"") + '"';
    }
}
