package tillit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A three-hundredth of the nation: large enough that a plan is chosen as for the whole, small enough to be loaded in every build. */
class PlansTest {

    /** At least so many rows: of a smaller table it is right to read all. */
    private static final int WORTH_AN_INDEX = 1_000;

    /** A unit has 1,667 cases and as many reports, the smaller municipality 4,000 persons. */
    private static final int MOST_READ = 1_700;

    private static final JsonMapper JSON = new JsonMapper();

    private static Product product;
    private static Sample sample;

    /** By the name of the work: how each of its statements was answered. */
    private static Map<String, List<JsonNode>> plans;

    @BeforeAll
    static void aPartOfTheNation(@TempDir Path home) throws SQLException {
        product = Product.startIn(home);
        new Nation(product.administrator(), System.out::println).settle(new Scale(300));
        sample = new Sample(product.administrator());
        plans = new LinkedHashMap<>();
        for (Measure measure : new Measures(product, sample).all()) {
            List<Overheard> heard = product.overhear(
                    sample.who(0).session(), () -> measure.work().accept(0));
            plans.put(
                    measure.name(),
                    new Plans(product.administrator())
                            .of(heard, Plans.Form.JSON).stream()
                                    .flatMap(answered -> answered.plans().stream())
                                    .map(plan -> JSON.readTree(plan).path("Plan"))
                                    .toList());
        }
    }

    @AfterAll
    static void theServerStops() {
        product.close();
    }

    @Test
    void nothingThatPeopleDoReadsASecretTableFromEndToEnd() {
        Set<String> secret = secretTables();
        List<String> readFromEndToEnd = new ArrayList<>();
        plans.forEach((work, each) -> each.forEach(plan -> nodes(plan).stream()
                .filter(node -> node.path("Node Type").asString("").equals("Seq Scan"))
                .map(PlansTest::tableOf)
                .filter(secret::contains)
                .forEach(table -> readFromEndToEnd.add(work + " reads all of " + table + ": " + plan))));

        assertThat(secret)
                .contains("duties.duty", "intake.subject", "people.person", "cases.social_case", "access.dossier");
        assertThat(readFromEndToEnd).isEmpty();
    }

    @Test
    void noStatementReadsWhatAWholeMunicipalityHas() {
        List<String> readTooMuch = new ArrayList<>();
        plans.forEach((work, each) -> each.forEach(plan -> readOf(plan).forEach((table, rows) -> {
            if (rows > MOST_READ) readTooMuch.add(work + " reads " + rows + " rows of " + table + ": " + plan);
        })));

        assertThat(readTooMuch).isEmpty();
    }

    @Test
    void theInboxTheWorklistAndTheCountsFindTheirRowsInTheIndexAlone() {
        assertThat(foundInIndexAlone("inbox of a unit")).contains("subject_open", "duty_open_unit");
        assertThat(foundInIndexAlone("counts of a unit")).contains("duty_open_unit");
        assertThat(foundInIndexAlone("worklist of a unit")).contains("duty_open_unit");
        assertThat(String.valueOf(plans.get("own worklist"))).contains("\"duty_open_owner\"");
    }

    @Test
    void whoHasLookedIsNotSoughtInMonthsToCome() {
        assertThat(String.valueOf(plans.get("open a case"))).contains("\"Subplans Removed\"");
    }

    @Test
    void theSameIsAnsweredWithAndWithoutTheGuarantee() throws SQLException {
        try (Floor floor = new Floor(product.administrator())) {
            for (Measure measure : new Measures(product, sample).all()) {
                if (!measure.isRead()) continue;
                assertThat(SideBySide.differences(measure, product, floor, sample))
                        .as(measure.name())
                        .isEmpty();
            }
        }
    }

    /** Every table under row security that is large enough; the log's months count as what they are. */
    private static Set<String> secretTables() {
        return new TreeSet<>(JdbcClient.create(product.administrator())
                .sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and c.relrowsecurity and c.reltuples >= :rows
                         order by 1
                        """)
                .param("rows", WORTH_AN_INDEX)
                .query(String.class)
                .list());
    }

    private static List<String> foundInIndexAlone(String work) {
        return plans.getOrDefault(work, List.of()).stream()
                .flatMap(plan -> nodes(plan).stream())
                .filter(node -> node.path("Node Type").asString("").equals("Index Only Scan"))
                .map(node -> node.path("Index Name").asString(""))
                .toList();
    }

    /** How many rows of each table were read in all, also those that were thrown away. */
    private static Map<String, Long> readOf(JsonNode plan) {
        Map<String, Long> read = new TreeMap<>();
        for (JsonNode node : nodes(plan)) {
            if (!node.has("Relation Name")
                    || node.path("Node Type").asString("").equals("ModifyTable")) continue;
            double rows = node.path("Actual Rows").asDouble(0)
                    + node.path("Rows Removed by Filter").asDouble(0);
            read.merge(
                    tableOf(node), Math.round(rows * node.path("Actual Loops").asDouble(1)), Long::sum);
        }
        return read;
    }

    private static String tableOf(JsonNode node) {
        return node.path("Schema").asString("") + "."
                + node.path("Relation Name").asString("");
    }

    private static List<JsonNode> nodes(JsonNode plan) {
        List<JsonNode> nodes = new ArrayList<>();
        nodes.add(plan);
        plan.path("Plans").forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }
}
