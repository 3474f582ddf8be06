package tillit.ground.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as comma-separated values (RFC 4180), with the mark that tells a spreadsheet that it is UTF-8. */
public final class Csv {

    private static final String UTF_8 = "\uFEFF";
    private static final String RUNS = "=+-@\t\r";

    private Csv() {}

    /** The heads, and a row for each. */
    public static String of(List<String> heads, List<List<String>> rows) {
        return UTF_8
                + Stream.concat(Stream.of(heads), rows.stream()).map(Csv::row).collect(Collectors.joining());
    }

    private static String row(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted; and what a spreadsheet would run, such as a name that begins with an equals sign, is made to stand as words. */
    private static String field(String words) {
        boolean runs = !words.isEmpty() && RUNS.indexOf(words.charAt(0)) >= 0;
        return '"' + (runs ? "'" : "") + words.replace("\"", "\"\"") + '"';
    }
}
