package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tillit.journeys.Hand.Effort;

/** What the tasks of {@code docs/usability.md} may take: whoever adds a click to a day's work finds it here. */
final class Budgets {

    private static final Path DOCUMENT = Path.of("..", "docs", "usability.md");

    /** | task | pages | clicks | fields | budget: pages | clicks | fields | seconds | */
    private static final Pattern ROW = Pattern.compile(
            "\\| (\\d+) \\|[^|]*\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    private record Budgeted(Effort measured, Effort budget, long seconds) {}

    private Budgets() {}

    /** The document says what is measured, and no more than is allowed. @param first the number of the first task that was measured */
    static void areKept(int first, List<Effort> measured) throws IOException {
        List<Budgeted> written = written(first, measured.size());
        assertThat(written.stream().map(Budgeted::measured).toList())
                .as("docs/usability.md says what is measured")
                .isEqualTo(measured);
        assertThat(written)
                .allSatisfy(row -> assertThat(row.measured().within(row.budget()))
                        .as("%s within %s", row.measured(), row.budget())
                        .isTrue())
                .allSatisfy(row ->
                        assertThat(row.seconds()).isEqualTo(row.measured().seconds()));
    }

    private static List<Budgeted> written(int first, int many) throws IOException {
        return ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .filter(row -> number(row, 1) >= first && number(row, 1) < first + many)
                .map(row -> new Budgeted(effort(row, 2), effort(row, 5), number(row, 8)))
                .toList();
    }

    private static Effort effort(MatchResult row, int first) {
        return new Effort(number(row, first), number(row, first + 1), number(row, first + 2));
    }

    private static int number(MatchResult row, int group) {
        return Integer.parseInt(row.group(group));
    }
}
